"""Markup: text becomes Markdown that shows exactly that text; a block is cut at the edges of its marks.

`Markdown` is a string that is markup already. Everything else is text and is escaped on its way
into a template, so that unescaped text cannot reach a page.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition.witness import Block, Raised

# the number sign is here because a heading loses those at its end, an exclamation mark at the end of a piece
# because it would make a picture of a link after it
_SPECIAL = re.compile(r"[\\`*_\[\]{}<>&|#]|!$")
_LINE_START = re.compile(r"^(?:[+\-=:~!>]|\d+[.)])")


class Markdown(Markup):
    """Text that is Markdown already and is not escaped again (Jinja knows it by its base)."""

    __slots__ = ()


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


def attribute(text: str) -> Markdown:
    """Text as the value of an HTML attribute, without its quotes; Markdown in it stays asleep."""
    return Markdown(re.sub(r"[\\`*_\[\]{}<>&|\"']", _reference, " ".join(text.split())))


def _reference(found: re.Match[str]) -> str:
    return _reference_of(found[0])


def _reference_of(char: str) -> str:
    return f"&#{ord(char)};"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that marks part of a block."""

    kind: str
    """gloss, claim, comment, voice or name."""
    id: str
    """Id of the note."""
    start: int
    """First code point."""
    end: int
    """After the last code point."""
    href: str = ""
    """Where its first segment leads; empty for a mark that is no link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """Editor's matter that stands at one place of a block: signs and names of voices."""

    at: int
    """Code point before which it stands."""
    markdown: Markdown
    """What is inserted; it carries the class `editorial` itself."""
    closing: bool
    """True for the end of something: it stands before what begins at the same place."""


def cut(block: Block, marks: Sequence[Mark], inserts: Sequence[Insert]) -> Markdown:
    """The text of a block with its marks: cut at every edge, one element per segment."""
    edges = sorted({
        0, len(block.text),
        *(edge for item in (*marks, *block.raised) for edge in (item.start, item.end)),
        *(insert.at for insert in inserts),
    })
    parts = list(_inserted(inserts, 0))
    for start, end in zip(edges, edges[1:], strict=False):
        covering = [mark for mark in marks if mark.start <= start and end <= mark.end]
        raised = next((item for item in block.raised if item.start <= start < item.end), None)
        parts.append(_segment(block, start, end, covering, raised))
        parts += _inserted(inserts, end)
    return Markdown("".join(parts))


def _inserted(inserts: Iterable[Insert], at: int) -> Iterator[str]:
    here = [insert for insert in inserts if insert.at == at]
    yield from (insert.markdown for insert in here if insert.closing)
    yield from (insert.markdown for insert in here if not insert.closing)


def _segment(block: Block, start: int, end: int, covering: Sequence[Mark], raised: Raised | None) -> str:
    words = _words(block.text[start:end], first=start == 0)
    if raised:
        words = _sup(block, words, raised)
    if not covering:
        return words
    classes = ["mark", *dict.fromkeys(f"mark--{mark.kind}" for mark in covering)]
    notes = " ".join(dict.fromkeys(mark.id for mark in covering))
    voices = " ".join(mark.id for mark in covering if mark.kind == "voice")
    voice = f' data-voice="{voices}"' if voices else ""
    # the first segment of a note is its link, the segments after it are not: one focus target per note
    link = None if raised else next((mark for mark in covering if mark.href and mark.start == start), None)
    if link:
        listed = " ".join(f".{name}" for name in classes)
        return f'[{words}]({link.href}){{: {listed} data-notes="{notes}"{voice} }}'
    return f'<span class="{" ".join(classes)}" data-notes="{notes}"{voice}>{words}</span>'


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
        f'<a href="#{block.essay}-endnotes" title="Endnote {raised.number}: the source’s reference list is missing">'
        f"{words}</a></sup>"
    )


def signs(marks: Iterable[tuple[Mark, Markdown]]) -> tuple[Insert, ...]:
    """Signs that stand at the end of their marks."""
    return tuple(Insert(at=mark.end, markdown=sign, closing=True) for mark, sign in marks)
