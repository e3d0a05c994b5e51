"""The page of what is not known: gathered from the fields that say so, so that it cannot lag behind them."""

from dataclasses import dataclass

from edition.records.essay import Finding
from edition.records.notes import Claim, Gloss, Voice
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry, Placed
from edition.resolve.parts import Part

NAMED = frozenset({"named person", "institution"})
"""Kinds of speakers that can be looked up; the others are a side, critics, or nobody in particular."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What is not known of one essay."""

    essay: Essay
    """The essay."""
    unknown: tuple[Finding, ...]
    """Points of which nothing is known."""
    probable: tuple[Finding, ...]
    """Points that are inferred."""
    numbered: tuple[str, ...]
    """Ids of the blocks with numbers of endnotes."""
    unverifiable: tuple[Placed[Claim], ...]
    """Claims for which no source was found that settles them."""
    unsourced: tuple[Placed[Claim], ...]
    """Claims of which a part has no source."""
    conjectures: tuple[Placed[Gloss], ...]
    """Readings that are guesses."""
    voices: tuple[Placed[Voice], ...]
    """Reported voices without a named speaker, or with a limit that cannot be told."""


def unknown(edition: Edition, part: Part[Essay]) -> dict[str, object]:
    """What the page shows: the gaps by essay, the events without a sure date, and all of them counted."""
    gaps = [_gaps(essay) for essay in part.shown]
    events = [event for event in edition.events.values() if event.when.certainty != "certain" and _is_here(edition, event, part)]
    return {
        "gaps": gaps, "events": events, "rows": _rows(edition, gaps, events),
        "conjectures": sum(len(gap.conjectures) for gap in gaps),
    }


def _is_here(edition: Edition, event: EventEntry, part: Part[Essay]) -> bool:
    """True on the only page, on the part of an essay that mentions the event, or on the page that leads there if none does."""
    here = {essay.id for essay in part.shown}
    return any(edition.texts.blocks[span.block].essay in here for span in event.spans) if here and part.up else not (part.leads and event.spans)


def _gaps(essay: Essay) -> Gaps:
    findings = essay.record.findings
    return Gaps(
        essay=essay,
        unknown=tuple(item for item in findings if item.standing == "unknown"),
        probable=tuple(item for item in findings if item.standing == "probable"),
        numbered=tuple(block.record.id for block in essay.blocks if any(raised.number for raised in block.raised)),
        unverifiable=tuple(claim for claim in essay.claims if claim.record.verdict == "unverifiable"),
        unsourced=tuple(claim for claim in essay.claims if claim.record.unsourced),
        conjectures=tuple(gloss for gloss in essay.glosses if gloss.record.certainty == "conjecture"),
        voices=tuple(voice for voice in essay.voices if _unnamed(voice) or _unclear(voice)),
    )


def _unnamed(voice: Placed[Voice]) -> bool:
    return voice.record.speaker.kind not in NAMED


def _unclear(voice: Placed[Voice]) -> bool:
    return "unclear" in (voice.record.begins, voice.record.ends)


def _rows(edition: Edition, gaps: list[Gaps], events: list[EventEntry]) -> list[tuple[str, str, list[int]]]:
    """Title, place on the page, and number in each essay, of what the page lists."""
    texts = edition.texts.blocks
    return [
        ("Points about a text that are not known", "texts", [len(gap.unknown) for gap in gaps]),
        ("Parts that a text ought to have and has not", "texts", [len(gap.essay.record.missing) for gap in gaps]),
        ("Questions that neither the text nor the record answers", "questions", [
            sum(any(texts[block].essay == gap.essay.id for block in item.at) for item in edition.unknown) for gap in gaps
        ]),
        ("Statements that could not be verified", "claims", [len(gap.unverifiable) for gap in gaps]),
        ("Words of which the reading is a conjecture", "words", [len(gap.conjectures) for gap in gaps]),
        ("Reported voices without a named speaker", "voices", [sum(map(_unnamed, gap.voices)) for gap in gaps]),
        ("Reported voices that cannot be told from the author where they begin or end", "voices", [
            sum(map(_unclear, gap.voices)) for gap in gaps
        ]),
        ("Events mentioned that have no sure or no closed date", "dates", [
            sum(any(texts[span.block].essay == gap.essay.id for span in event.spans) for event in events) for gap in gaps
        ]),
    ]
