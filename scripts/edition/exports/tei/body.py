"""The text of an essay in TEI: its divisions, its lines, columns and pages, raised letters, reported speech, and the
points from which and to which notes reach.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from xml.sax.saxutils import escape

from edition.exports.xml import Xml, element, start
from edition.records.structure import Structure
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.items import Item
from edition.resolve.watched import part
from edition.resolve.witness import Block

_BREAKS = {"page": "pb", "column": "cb"}
_AT_HEAD = {"title": ("head", {"type": "title"}), "byline": ("byline", {}), "salutation": ("salute", {})}
"""Kinds of block with elements of their own where a division begins; elsewhere TEI has none, and they are blocks with a type."""
_ITEM = {"list": "item", "verse": "l"}
NUMBERED = {"paragraph": "p", "list": "list", "verse": "lg", "quotation": "quote"}
"""Kind of block that has a number -> its element."""


@dataclass(frozen=True, slots=True)
class _Inside:
    """An element around part of a block."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str | None]


def point(block: str, at: int) -> str:
    """Id of the point before a character of a block."""
    return f"{block}.{at}"


def text(edition: Edition, essay: Essay, spans: Iterable[Span]) -> Iterator[str]:
    """The element `text`; `spans` are the places to which notes of any file point."""
    points: dict[str, set[int]] = {}
    for span in spans:
        points.setdefault(span.block, set()).update((span.start, span.end))
    yield "<text>"
    yield "<body>"
    yield from _divisions(edition, essay, points)
    yield "</body>"
    if essay.structure.endnotes:
        notes = (
            element("note", {"xml:id": f"{essay.id}-endnote-{note.number}", "n": str(note.number)}, element("gap", {"reason": "lost"}))
            for note in essay.structure.endnotes
        )
        yield element("back", {}, element("div", {"type": "notes"}, *notes))
    yield "</text>"


def _divisions(edition: Edition, essay: Essay, points: Mapping[str, set[int]]) -> Iterator[str]:
    """Headings open divisions by their level; the other blocks stand in the innermost one."""
    open_levels: list[int] = []
    at_head = True
    for block in essay.blocks:
        given = block, frozenset(points.get(block.id, ()))
        words = part(edition, f"words {block.id}", given, partial(_words, edition, essay, *given))
        at_head = at_head and block.record.kind in _AT_HEAD
        if block.record.kind == "heading":
            at_head = True
            level = block.record.level or 2
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
                yield "</div>"
            open_levels.append(level)
            yield start("div", {"xml:id": block.id, "type": "section"})
            yield element("head", {}, words)
        else:
            yield _block(block, words, at_head)
    yield from ("</div>" for _ in open_levels)


def _block(block: Block, words: Xml, at_head: bool) -> Xml:
    """A block that is no heading, by its kind."""
    kind, own = block.record.kind, {"xml:id": block.id, "n": None if block.number is None else str(block.number)}
    if kind == "signature":
        return element("closer", own, element("signed", {}, words))
    if kind == "salutation" and at_head:
        return element("opener", own, element("salute", {}, words))
    if kind in _AT_HEAD:
        tag, more = _AT_HEAD[kind] if at_head else ("ab", {"type": kind})
        return element(tag, {**own, **more}, words)
    if kind == "sidenote":
        return element("note", {**own, "place": "margin"}, words)
    rend = ("numbered" if block.record.ordered else "bulleted") if kind == "list" else None
    return element(NUMBERED[kind], {**own, "rend": rend}, words)


def _words(edition: Edition, essay: Essay, block: Block, points: Collection[int]) -> Xml:
    """The words of a block with everything that stands in them."""
    inside, lines = _inside(edition, essay, block), _lines(essay.structure, block)
    items = {item.start: item for item in block.items}
    edges = sorted({0, len(block.text), *points, *lines, *items, *(edge for item in inside for edge in (item.start, item.end))})
    parts: list[str] = []
    for at, after in zip(edges, [*edges[1:], len(block.text)], strict=True):
        parts += (f"</{item.tag}>" for item in sorted(inside, key=lambda item: -item.start) if item.end == at)
        parts += [_border(block, items[at])] if at in items else []
        parts += lines.get(at, [])
        parts += [element("anchor", {"xml:id": point(block.id, at)})] if at in points else []
        parts += (start(item.tag, item.attributes) for item in sorted(inside, key=lambda item: -item.end) if item.start == at)
        parts.append(escape(block.text[at:after]))
    return Xml("".join([*parts, _closed(block)]))


def _border(block: Block, item: Item) -> str:
    """What ends where an item of a list or a line of verse begins, and what begins there."""
    tag, first = _ITEM.get(block.record.kind, ""), item is block.items[0]
    begins = _has_stanzas(block) and (first or item.apart)
    stanza = f"{'' if first else '</lg>'}{start('lg', {'type': 'stanza'})}" if begins else ""
    return f"{'' if first else f'</{tag}>'}{stanza}{start(tag, {'rend': f'indent-{item.depth}' if item.depth else None})}"


def _closed(block: Block) -> str:
    """What ends with the last item or line."""
    return f"</{_ITEM[block.record.kind]}>{'</lg>' if _has_stanzas(block) else ''}" if block.items else ""


def _has_stanzas(block: Block) -> bool:
    return block.record.kind == "verse" and any(item.apart for item in block.items)


def _lines(structure: Structure, block: Block) -> dict[int, list[str]]:
    """Beginnings of lines, by place; a page or column that begins with the line stands before it."""
    joined = {joint.line for joint in structure.joints}
    found: dict[int, list[str]] = {}
    before = block.lines[0][0] - 1 if block.lines else 0
    for line, at in block.lines[bool(block.record.begins) :]:  # what begins amid a line begins none
        no = "no" if before in joined else None
        kinds = (_BREAKS[item.kind] for item in structure.breaks if before < item.line <= line and item.kind in _BREAKS)
        found[at] = [*(element(kind, {"break": no}) for kind in kinds), element("lb", {"n": str(line), "break": no})]
        before = line
    return found


def _inside(edition: Edition, essay: Essay, block: Block) -> list[_Inside]:
    """Raised parts, and reported speech that crosses none of them, no other and no line of verse; what crosses stands off only."""
    found = [
        _Inside(raised.start, raised.end, "hi", {"rend": "superscript"}) if raised.number is None else
        _Inside(raised.start, raised.end, "ref", {"type": "endnote", "n": str(raised.number), "target": f"#{essay.id}-endnote-{raised.number}"})
        for raised in block.raised
    ]
    inner = [item.start for item in block.items[1:]]
    for voice in edition.notes[block.id].voices:
        speaker = voice.record.speaker
        for span in voice.spans:
            if span.block == block.id and not any(_cross(span, other) for other in found) and not any(span.start < at < span.end for at in inner):
                found.append(_Inside(span.start, span.end, "said", {
                    "who": f"#entity-{speaker.entity}" if speaker.entity else None, "direct": "false", "corresp": f"#{voice.record.id}",
                }))
    return found


def _cross(span: Span, other: _Inside) -> bool:
    return (span.start < other.start < span.end < other.end) or (other.start < span.start < other.end < span.end) or (
        (span.start, span.end) == (other.start, other.end)
    )
