"""The page of an essay: its blocks with marks and notes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition import vocabulary as v
from edition.anchoring import Span
from edition.links import Links
from edition.markup import Insert, Mark, Markdown, attribute, cut
from edition.resolved import BlockNotes, Edition, Essay
from edition.views.relations import CrossView, cross_view
from edition.witness import Block

WORDS_PER_MINUTE = 220
"""Silent reading of plain prose; Brysbaert 2019 finds 238 for non-fiction, garbled English is slower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """One block of an essay with its marks and notes."""

    block: Block
    """The block."""
    markdown: Markdown
    """Its text with marks."""
    notes: BlockNotes
    """What touches it."""
    first: frozenset[str]
    """Ids of notes that have their full entry here; a note at several blocks has it at the first."""
    crossrefs: tuple[tuple[CrossView, bool], ...]
    """Cross-references as seen from here; true where the essay comes to one for the first time."""
    events: tuple[tuple[str, bool], ...]
    """Ids of events; true at the first mention in the essay, where the event is explained."""
    entities: tuple[tuple[str, bool], ...]
    """Ids of entities; true at the first mention in the essay, where the entity is explained."""
    summary: str
    """The paragraph in one sentence."""

    @property
    def has_notes(self) -> bool:
        """False for a heading or signature about which nothing is said."""
        notes = self.notes
        return bool(
            self.summary or notes.glosses or notes.claims or notes.comments or notes.voices or notes.mentions
            or notes.events or notes.crossrefs or notes.themes
        )


def blocks(edition: Edition, essay: Essay, links: Links) -> Iterator[BlockView]:
    """The blocks of an essay in order."""
    met: set[tuple[str, str]] = set()  # kind and id: a register and the timeline may both have an entry of one name

    def with_first(kind: str, ids: Iterable[str]) -> tuple[tuple[str, bool], ...]:
        found = tuple((item, (kind, item) not in met) for item in ids)
        met.update((kind, item) for item, _ in found)
        return found

    for block in essay.blocks:
        notes = edition.notes[block.id]
        placed = [*notes.glosses, *notes.claims, *notes.comments, *notes.voices]
        crossrefs = [cross_view(crossref, first) for crossref, first in notes.crossrefs]
        firsts = with_first("crossref", (cross.crossref.record.id for cross in crossrefs))
        yield BlockView(
            block=block, notes=notes, summary=essay.summaries.get(block.id, ""),
            markdown=cut(block, tuple(_marks(notes, block, links)), tuple(_inserts(notes, block))),
            first=frozenset(item.record.id for item in placed if item.block == block.id),
            crossrefs=tuple(zip(crossrefs, (first for _, first in firsts), strict=True)),
            events=with_first("event", notes.events), entities=with_first("entity", notes.entities),
        )


def _marks(notes: BlockNotes, block: Block, links: Links) -> Iterator[Mark]:
    for kind, placed, is_link in (
        ("gloss", notes.glosses, True), ("claim", notes.claims, False),
        ("comment", notes.comments, False), ("voice", notes.voices, False),
    ):
        for item in placed:
            for span in item.spans:
                if span.block == block.id:
                    yield Mark(
                        kind=kind, id=item.record.id, start=span.start, end=span.end,
                        href=f"#{item.record.id}" if is_link else "",
                    )
    # the first mention in a paragraph is the link; the text is not littered with the rest
    seen: set[str] = set()
    for mention in notes.mentions:
        if mention.entity not in seen:
            seen.add(mention.entity)
            yield Mark(
                kind="name", id=mention.entity, start=mention.span.start, end=mention.span.end,
                href=links.entity(mention.entity),
            )


def _inserts(notes: BlockNotes, block: Block) -> Iterator[Insert]:
    for claim in notes.claims:
        record = claim.record
        label = attribute(f"Claim: {v.words(record.verdict)}")
        yield Insert(at=_end(claim.spans, block), closing=True, markdown=Markdown(
            f'<a class="claim-sign editorial" href="#{record.id}" data-notes="{record.id}"'
            f' data-verdict="{record.verdict}" aria-label="{label}"></a>'
        ))
    for comment in notes.comments:
        record = comment.record
        yield Insert(at=_end(comment.spans, block), closing=True, markdown=Markdown(
            f'<a class="comment-sign editorial" href="#{record.id}" data-notes="{record.id}" aria-label="Note"></a>'
        ))
    for voice in notes.voices:
        for span in voice.spans:
            if span.block == block.id:
                speaker = attribute(voice.record.speaker.name)
                yield Insert(at=span.start, closing=False, markdown=Markdown(
                    f'<span class="voice-open editorial visually-hidden" data-voice="{voice.record.id}">'
                    f"(reported: {speaker}: </span>"
                ))
                yield Insert(at=span.end, closing=True, markdown=Markdown(
                    f'<span class="voice-close editorial visually-hidden" data-voice="{voice.record.id}">)</span>'
                ))


def _end(spans: tuple[Span, ...], block: Block) -> int:
    return max(span.end for span in spans if span.block == block.id)


def minutes(words: int) -> int:
    """Reading time of a number of words, at least one minute."""
    return max(1, round(words / WORDS_PER_MINUTE))


def reading_time(edition: Edition, essay: Essay) -> str:
    """Reading time of each view: the text; with its readings; with every note."""
    read = essay.words + sum(len(gloss.record.reading.split()) for gloss in essay.glosses)
    notes = [note for block in essay.blocks for note in _study(edition, edition.notes[block.id])]
    study = read + sum(len(note.split()) for note in dict.fromkeys(notes))
    return f"{minutes(essay.words)} minutes to read, {minutes(read)} with readings, {minutes(study)} with all notes"


def _study(edition: Edition, notes: BlockNotes) -> Iterator[str]:
    """The texts of the notes that only the study view shows."""
    yield from (claim.record.record for claim in notes.claims)
    yield from (comment.record.text for comment in notes.comments)
    yield from (voice.record.remark for voice in notes.voices)
    yield from (crossref.record.note for crossref, _ in notes.crossrefs)
    yield from (edition.events[event].record.explanation for event in notes.events)
    yield from (edition.entities[entity].record.explanation for entity in notes.entities)
