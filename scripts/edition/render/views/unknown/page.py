"""The page of what is not known: gathered from the fields that say so, so that it cannot lag behind them."""

from collections import Counter
from dataclasses import dataclass

from edition.records.essay import Finding
from edition.records.notes import Claim, Gloss, Voice
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry, Placed
from edition.resolve.kin import in_order
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
    events = [event for event in _events(edition, part) if event.when.certainty != "certain"]
    return {
        "gaps": gaps, "events": events, "rows": _rows(edition, gaps, events),
        "conjectures": sum(len(gap.conjectures) for gap in gaps),
    }


def _events(edition: Edition, part: Part[Essay]) -> list[EventEntry]:
    """All on the only page, those that its essays mention on a part, and those that none mentions on the page that leads there."""
    if part.up:
        told = {event for essay in part.shown for block in essay.blocks for event in edition.notes[block.id].events}
        return [edition.events[event] for event in in_order(edition.events, told)]
    return [event for event in edition.events.values() if not (part.leads and event.spans)]


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
    asked = Counter(essay for item in edition.unknown for essay in {texts[block].essay for block in item.at})
    return [
        ("Points about a text that are not known", "texts", [len(gap.unknown) for gap in gaps]),
        ("Parts that a text ought to have and has not", "texts", [len(gap.essay.record.missing) for gap in gaps]),
        ("Questions that neither the text nor the record answers", "questions", [asked[gap.essay.id] for gap in gaps]),
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
