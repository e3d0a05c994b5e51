"""Where paragraphs are to begin and end.

The blocks of an essay, joined by blanks, are one run of text that no change of borders changes. A place in it is the same
before and after, and so words find their new paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from edition.resolve.anchoring import Span
from edition.resolve.witness import Block


class ChangeError(Exception):
    """Why a change cannot be made, in a sentence for the editor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A block between two places of the run of text."""

    id: str
    """Id of the block."""
    start: int
    """Code point of the run at which it begins."""
    end: int
    """After its last code point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Blocks as they are, and as they shall be."""

    essay: str
    """Id of the essay."""
    old: tuple[Extent, ...]
    """All blocks as they are."""
    new: tuple[Extent, ...]
    """All blocks as they shall be."""
    said: str
    """What is done, in a sentence."""
    added: str = ""
    """Id of a block that is new; it stands behind `first`."""
    gone: str = ""
    """Id of a block that is no more; its words are those of `first`."""
    first: str
    """Id of the block that is split, or to which another is joined, or whose end moves."""
    number: int
    """Number of that paragraph; those after it may have others now."""

    def places(self, span: Span) -> tuple[Extent, int, int] | None:
        """The new block of words that stood in an old one, with their place in it; None if a border parts them."""
        base = next(part for part in self.old if part.id == span.block).start
        start, end = base + span.start, base + span.end
        part = next((part for part in self.new if part.start <= start and end <= part.end), None)
        return (part, start - part.start, end - part.start) if part else None


def split(essay: str, blocks: Sequence[Block], id: str, words: str, taken: frozenset[str]) -> Change:
    """A paragraph becomes two; the second begins with the words. Raises `ChangeError`."""
    old = _parts(blocks)
    at = _paragraph(blocks, id)
    place = old[at].start + _begin(blocks[at], words)
    if place == old[at].start:
        raise ChangeError(f"{id} begins with these words already: nothing would be left of it.")
    _whole_items(blocks[at], place - old[at].start)
    added = next(name for letter in "bcdefghijklmnopqrstuvwxyz" if (name := f"{id}{letter}") not in taken)
    two = (Extent(id=id, start=old[at].start, end=place - 1), Extent(id=added, start=place, end=old[at].end))
    return Change(essay=essay, old=old, new=(*old[:at], *two, *old[at + 1 :]), added=added, first=id, number=blocks[at].number or 0,
                  said=f"{id} was split; {added} is its second part.")


def join(essay: str, blocks: Sequence[Block], id: str, other: str) -> Change:
    """Two paragraphs that follow each other become one, under the id of the first. Raises `ChangeError`."""
    old = _parts(blocks)
    at, after = _paragraph(blocks, id), _paragraph(blocks, other)
    if after != at + 1:
        raise ChangeError(f"{other} does not follow {id}: only neighbours can be joined.")
    _alike(blocks[at], blocks[after])
    one = Extent(id=id, start=old[at].start, end=old[after].end)
    return Change(essay=essay, old=old, new=(*old[:at], one, *old[after + 1 :]), gone=other, first=id, number=blocks[at].number or 0,
                  said=f"{other} was joined to {id}.")


def move(essay: str, blocks: Sequence[Block], id: str, words: str) -> Change:
    """A paragraph begins with other words, its own or those of the paragraph before. Raises `ChangeError`."""
    old = _parts(blocks)
    at = _paragraph(blocks, id)
    if not at or blocks[at - 1].number is None:
        raise ChangeError(f"Before {id} stands no paragraph with which it could share a border.")
    before = blocks[at - 1]
    _alike(before, blocks[at])
    home = at if words in blocks[at].text else at - 1
    place = old[home].start + _begin(blocks[home], words)
    if place in (old[at].start, old[at - 1].start):
        raise ChangeError(f"Nothing would change, or nothing would be left of {before.id}.")
    _whole_items(blocks[home], place - old[home].start)
    two = (Extent(id=before.id, start=old[at - 1].start, end=place - 1), Extent(id=id, start=place, end=old[at].end))
    return Change(essay=essay, old=old, new=(*old[: at - 1], *two, *old[at + 1 :]), first=before.id, number=before.number or 0,
                  said=f"The border between {before.id} and {id} was moved.")


def _parts(blocks: Sequence[Block]) -> tuple[Extent, ...]:
    parts, at = [], 0
    for block in blocks:
        parts.append(Extent(id=block.id, start=at, end=at + len(block.text)))
        at += len(block.text) + 1
    return tuple(parts)


def _paragraph(blocks: Sequence[Block], id: str) -> int:
    at = next((at for at, block in enumerate(blocks) if block.id == id), None)
    if at is None:
        raise ChangeError(f"There is no block {id} in this essay.")
    if blocks[at].number is None:
        raise ChangeError(f"{id} is no paragraph; only paragraphs, lists, verse and quotations are split and joined.")
    return at


def _alike(one: Block, other: Block) -> None:
    """Only blocks of one kind share a border that can move."""
    if (one.record.kind, one.record.ordered) != (other.record.kind, other.record.ordered):
        said = " and ".join(f"{block.id} of the kind {'ordered ' * block.record.ordered}{block.record.kind}" for block in (one, other))
        raise ChangeError(f"They are not of one kind: {said}. Write the same kind in both first, if they belong together.")


def _whole_items(block: Block, at: int) -> None:
    """A border never runs through an item of a list or a line of verse."""
    if block.items and all(item.start != at for item in block.items):
        part = "an item of the list" if block.record.kind == "list" else "a line of the verse"
        raise ChangeError(f"{block.id} can be parted only where {part} begins.")


def _begin(block: Block, words: str) -> int:
    """Where words stand in a block: once, and at the beginning of a word."""
    folded = " ".join(words.split())
    count = block.text.count(folded) if folded else 0
    at = block.text.find(folded)
    if count != 1 or (at > 0 and block.text[at - 1] != " "):
        raise ChangeError(f"`{folded}` stands {count} times in {block.id}; write words that stand there once, from the beginning of a word."
                          if count != 1 else f"`{folded}` begins amid a word of {block.id}.")
    return at
