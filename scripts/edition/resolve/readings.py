"""Readings: a block as it was probably meant, piece by piece beside the words of the text.

Of overlapping glosses the longer stands in the sentence, of equal ones the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from edition.records.notes import Gloss
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed
from edition.resolve.witness import Block

FACING_SHARE = 0.2
"""An essay of which more than this share of the words is glossed is read facing its reading; of one with
fewer, the readings stand among the notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a reading: the text's own, or those of one gloss."""

    words: str
    """The words, without endnote numbers."""
    gloss: Placed[Gloss] | None
    """The gloss whose reading they are; None for words of the text."""
    opens: bool = False
    """True if an item of a list or a line of verse begins with them, after the first."""


def pieces(edition: Edition, block: Block, within: Span | None = None) -> Iterator[Piece]:
    """The block from its first word to its last, or only the words of a span; a gloss that leaves the span is not applied."""
    at, end = (within.start, within.end) if within else (0, len(block.text))
    for span, gloss in standing(edition, block):
        if span.start < at or span.end > end:
            continue
        yield from _own(edition, block, at, span.start)
        yield Piece(words=gloss.record.reading, gloss=gloss, opens=_opens(block, span.start))
        at = span.end
    yield from _own(edition, block, at, end)


def _own(edition: Edition, block: Block, start: int, end: int) -> Iterator[Piece]:
    """The text's own words, item by item."""
    edges = [start, *(item.start for item in block.items if start < item.start < end), end]
    for at, after in pairwise(edges):
        if own := edition.quote(Span(block=block.id, start=at, end=after)):
            yield Piece(words=own, gloss=None, opens=_opens(block, at))


def _opens(block: Block, at: int) -> bool:
    return any(item.start == at for item in block.items[1:])


def reading(edition: Edition, block: Block) -> str:
    """The block as running text, its readings in place."""
    return "".join(piece.words for piece in pieces(edition, block))


def standing(edition: Edition, block: Block) -> list[tuple[Span, Placed[Gloss]]]:
    """The glosses whose readings stand in the sentence, with their places, in order."""
    glosses = [(span, gloss) for gloss in edition.notes[block.id].glosses for span in gloss.spans if span.block == block.id]
    chosen: list[tuple[Span, Placed[Gloss]]] = []
    for span, gloss in sorted(glosses, key=lambda item: (item[0].start - item[0].end, item[0].start)):
        if not any(span.start < other.end and other.start < span.end for other, _ in chosen):
            chosen.append((span, gloss))
    return sorted(chosen, key=lambda item: item[0].start)


def faces(essay: Essay) -> bool:
    """True for an essay that is read facing its reading."""
    glossed = sum(len(gloss.record.exact.split()) * len(gloss.spans) for gloss in essay.glosses)
    return glossed > FACING_SHARE * essay.words
