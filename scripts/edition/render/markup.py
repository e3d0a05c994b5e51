"""Markup: text becomes Markdown that shows exactly that text; a block is cut at the edges of its marks.

`Markdown` is a string that is markup already. Everything else is text and is escaped on its way
into a template, so that unescaped text cannot reach a page.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from edition.resolve.raised import Raised
from edition.resolve.witness import Block

# the number sign is here because a heading loses those at its end, an exclamation mark at the end of a piece
# because it would make a picture of a link after it
_SPECIAL = re.compile(r"[\\`*_\[\]{}<>&|#]|!$")
_LINE_START = re.compile(r"^(?:[+\-=:~!>]|\d+[.)])")


class Markdown(Markup):
    """Text that is Markdown already and is not escaped again (Jinja knows it by its base)."""

    __slots__ = ()


@lru_cache(maxsize=100_000)  # names, quotations and labels stand on many pages
def escape(text: str) -> Markdown:
    """Text as Markdown that renders to it, on one line; safe at the start of a line and in a table cell."""
    folded = " ".join(text.split())
    lead = " " if folded and text[0].isspace() else ""
    trail = " " if folded and text[-1].isspace() else ""
    escaped = _SPECIAL.sub(_reference, folded)
    if not lead and (found := _LINE_START.match(folded)):
        at = found.end() - 1
        if escaped[at] == folded[at]:  # digits before it are never escaped, so the places agree
            escaped = escaped[:at] + _reference_of(folded[at]) + escaped[at + 1 :]
    return Markdown(f"{lead}{escaped}{trail}")


@lru_cache(maxsize=20_000)
def attribute(text: str) -> Markdown:
    """Text as the value of an HTML attribute, without its quotes; Markdown in it stays asleep."""
    return Markdown(re.sub(r"[\\`*_\[\]{}<>&|\"']", _reference, " ".join(text.split())))


def coded(text: str) -> Markdown:
    """Text in which what stands between backticks is code."""
    parts = text.split("`")
    return Markdown("".join(f"`{part}`" if at % 2 else escape(part) for at, part in enumerate(parts)))


def _reference(found: re.Match[str]) -> str:
    return _reference_of(found[0])


def _reference_of(char: str) -> str:
    return f"&#{ord(char)};"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that marks part of a block."""

    kind: str
    """note, voice or name."""
    id: str
    """Id of the note."""
    start: int
    """First code point."""
    end: int
    """After the last code point."""
    href: str = ""
    """Where its first segment leads; empty for a mark that is no link."""


def cut(block: Block, marks: Sequence[Mark]) -> Markdown:
    """The text of a block with its marks: cut at every edge, one element per segment. Items and lines are elements around them."""
    edges = sorted({
        0, len(block.text), *(item.start for item in block.items),
        *(edge for mark in marks for edge in (mark.start, mark.end)),
        *(edge for raised in block.raised for edge in (raised.start, raised.end)),
    })
    segments = [(start, _segment(block, start, end, marks)) for start, end in itertools.pairwise(edges)]
    if not block.items:
        return Markdown("".join(words for _, words in segments))
    return _itemized(block, ["".join(words for start, words in segments if item.start <= start < item.end) for item in block.items])


def _itemized(block: Block, words: Sequence[str]) -> Markdown:
    """The words of each item in an element of its own. A line of verse ends in a break, too, for who reads without styles."""
    named = [f" in-{item.depth}" * bool(item.depth) + " stanza" * item.apart for item in block.items]
    if block.record.kind == "list":
        return Markdown("\n".join(f'<li class="item{name}" markdown="span">{item}</li>' for name, item in zip(named, words, strict=True)))
    return Markdown("<br>".join(f'<span class="line{name}">{line}</span>' for name, line in zip(named, words, strict=True)))


def _segment(block: Block, start: int, end: int, marks: Sequence[Mark]) -> str:
    words = _words(block.text[start:end], first=start == 0)
    raised = next((item for item in block.raised if item.start <= start < item.end), None)
    if raised:
        words = _sup(block, words, raised)
    covering = [mark for mark in marks if mark.start <= start and end <= mark.end]
    if not covering:
        return words
    classes, notes, voices = _described(covering, start, end)
    # the first segment of a name is its link, the segments after it are not: one focus target per name
    link = None if raised else next((mark for mark in covering if mark.href and mark.start == start), None)
    if link:
        listed = " ".join(f".{name}" for name in classes)
        return f"[{words}]({link.href}){{: {listed}{_data(notes, voices)} }}"
    named = f' class="{" ".join(classes)}"' if classes else ""
    return f"<span{named}{_data(notes, voices)}>{words}</span>"


def _data(notes: str, voices: str) -> str:
    named = (("data-notes", notes), ("data-voice", voices))
    return "".join(f' {name}="{ids}"' for name, ids in named if ids)


def _described(covering: Sequence[Mark], start: int, end: int) -> tuple[list[str], str, str]:
    """Classes of a segment, ids of its notes, ids of its voices. A voice says where it opens and closes,
    so that its brackets are drawn by styles and no word of the editors stands in the sentence."""
    voices = [mark for mark in covering if mark.kind == "voice"]
    classes = ["name"] if any(mark.kind == "name" for mark in covering) else []
    classes += ["opens"] if any(mark.start == start for mark in voices) else []
    classes += ["closes"] if any(mark.end == end for mark in voices) else []
    notes = " ".join(dict.fromkeys(mark.id for mark in covering if mark.kind != "voice"))
    return classes, notes, " ".join(dict.fromkeys(mark.id for mark in voices))


def _words(text: str, *, first: bool) -> str:
    """Escaped words; only the very first ones of a block stand at the start of a line."""
    if first:
        return escape(text)
    return _SPECIAL.sub(_reference, text)


def _sup(block: Block, words: str, raised: Raised) -> str:
    if raised.number is None:
        return f"<sup>{words}</sup>"
    return (
        f'<sup class="endnote" id="{block.essay}-endnote-{raised.number}">'
        f'<a href="#{block.essay}-endnotes">'
        f"{words}</a></sup>"
    )
