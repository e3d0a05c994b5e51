"""The notes of the book: how they are numbered, where they stand in the text, and what each says."""

from collections.abc import Iterable, Iterator

from edition.exports.epub.frame import link, paragraph
from edition.exports.xml import Xml, element
from edition.records.notes import Claim, Comment, Gloss, Voice
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed, PlacedNote
from edition.resolve.readings import standing
from edition.resolve.witness import Block
from edition.words import dates
from edition.words import vocabulary as v
from edition.words.sentences import lemma


class Numbering:
    """The notes on one essay in the order of its text; those to which no phrase leads have a number."""

    def __init__(self, edition: Edition, essay: Essay) -> None:
        self._edition, self._essay = edition, essay
        order = {block.id: at for at, block in enumerate(essay.blocks)}
        kinds: tuple[tuple[str, tuple[PlacedNote, ...]], ...] = (
            ("Reading", essay.glosses), ("Claim", essay.claims), ("Context", essay.comments), ("Who speaks", essay.voices),
        )
        self.kind = {item.record.id: kind for kind, items in kinds for item in items}
        """What sort of note it is, in words, by id."""
        self.notes = sorted(
            (item for _, items in kinds for item in items),
            key=lambda item: (order[item.block], item.spans[0].start, item.spans[0].end),
        )
        """The notes in order."""
        self._phrased = {gloss.record.id for block in essay.blocks for _, gloss in standing(edition, block)}
        rest = (item.record.id for item in self.notes if item.record.id not in self._phrased)
        self.number = {id: number for number, id in enumerate(rest, 1)}
        """Number of each note to which no phrase leads, by id."""
        self._signs: dict[str, dict[int, list[str]]] = {}
        for item in self.notes:
            for span in item.spans if item.record.id in self.number else ():
                self._signs.setdefault(span.block, {}).setdefault(span.end, []).append(item.record.id)
        self._home = {item.record.id: item.spans[0] for item in self.notes}
        for block in reversed(essay.blocks):  # a phrase of a gloss may stand within a longer one, so its first is not always a link
            self._home |= {gloss.record.id: span for span, gloss in reversed(standing(edition, block))}

    def phrases(self, block: Block) -> list[tuple[Span, Placed[Gloss]]]:
        """The phrases of a block that lead to their readings."""
        return standing(self._edition, block)

    def signs(self, block: Block) -> dict[int, list[str]]:
        """Ids of the notes whose numbers stand before a character of the block."""
        return self._signs.get(block.id, {})

    def reference(self, id: str, block: Block, at: int, *, first: bool) -> dict[str, str | None]:
        """The attributes of what leads to a note; at its first place it is what the note leads back to."""
        home = self._home[id]
        is_home = first and home.block == block.id and at == (home.end if id in self.number else home.start)
        return {
            "epub:type": "noteref", "role": "doc-noteref", "href": f"{self._essay.id}-notes.xhtml#{id}", "id": f"to-{id}" if is_home else None,
        }


def note_of(edition: Edition, essay: Essay, item: PlacedNote, numbering: Numbering) -> Xml:
    """One note."""
    id = item.record.id
    label = f"[{numbering.number[id]}] {numbering.kind[id]}" if id in numbering.number else numbering.kind[id]
    back = element("a", {"href": f"{essay.id}.xhtml#to-{id}", "role": "doc-backlink"}, label)
    words = element("q", {"class": "lemma"}, lemma(edition.quote(item.spans[0])))
    return element(
        "aside", {"epub:type": "footnote", "role": "doc-footnote", "id": id, "class": "note"},
        paragraph(back, ": ", words, " ", *_says(edition, essay, item)),
    )


def _says(edition: Edition, essay: Essay, item: PlacedNote) -> Iterator[str]:
    record = item.record
    if isinstance(record, Gloss):
        yield element("b", {}, record.reading)
        yield f" ({v.words(record.kind)}, {record.certainty}). "
        yield f"Or: {'; '.join(record.alternatives)}. " if record.alternatives else ""
        yield record.reason
        yield from _sources(edition, record.sources)
        yield from _sources(edition, record.candidate_sources, "The original wording may stand in")
    elif isinstance(record, Claim):
        yield element("span", {"class": "verdict"}, v.words(record.verdict).capitalize())
        yield f". {record.record}"
        yield f" The editors’ confidence is {record.confidence}." if record.sources else "" if record.unsourced else " No source: no record can settle it."
        judged = [f"{gloss.record.reading} ({gloss.record.certainty})" for gloss in essay.glosses if gloss.record.id in record.judges]
        yield f" The words judged: {'; '.join(judged)}." if judged else ""
        yield from _sources(edition, record.sources, unsourced=record.unsourced)
    elif isinstance(record, Comment):
        yield record.text
        yield from _sources(edition, record.sources, unsourced=record.unsourced)
    else:
        yield from _speaker(record)


def _speaker(record: Voice) -> Iterator[str]:
    yield element("b", {}, record.speaker.name)
    yield f" ({record.mode}; begins: {record.begins}, ends: {record.ends})."
    yield f" Announced by “{record.marker}”." if record.marker else ""
    yield f" {record.remark}" if record.remark else ""


def _sources(edition: Edition, ids: Iterable[str], lead: str = "Sources", unsourced: str = "") -> Iterator[str]:
    for at, id in enumerate(ids):
        record = edition.sources[id].record
        yield "; " if at else f" {lead}: "
        yield link(f"sources.xhtml#{id}", ", ".join(part for part in (record.publisher, dates.parse(record.date).say() if record.date else "") if part))
    yield "." if tuple(ids) else ""
    yield f" Without a source: {unsourced.rstrip('.')}." if unsourced else ""


def cited(edition: Edition) -> set[str]:
    """Ids of the sources that the notes name."""
    return {
        source for essay in edition.essays.values() for items in (essay.glosses, essay.claims, essay.comments)
        for item in items for source in (*item.record.sources, *getattr(item.record, "candidate_sources", ()))
    }
