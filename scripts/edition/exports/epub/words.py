"""The words of a block with what leads from them to notes: a phrase to its reading, a number behind the words to the rest."""

from xml.sax.saxutils import escape

from edition.exports.epub.notes import Numbering
from edition.exports.xml import Xml, element
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.witness import Block


def words_of(edition: Edition, block: Block, numbering: Numbering) -> Xml:
    """The words of a block, cut wherever something begins or ends; what editors put between them has the class `editorial`."""
    signs = numbering.signs(block)
    said = [span for voice in edition.notes[block.id].voices for span in voice.spans if span.block == block.id]
    phrases = [(span, gloss.record.id) for span, gloss in numbering.phrases(block)]
    spans = [*said, *(span for span, _ in phrases)]
    edges = sorted({
        0, len(block.text), *signs, *(item.start for item in block.items), *(edge for span in spans for edge in (span.start, span.end)),
        *(edge for raised in block.raised for edge in (raised.start, raised.end)),
    })
    parts: list[tuple[int, Xml]] = []
    for start, end in zip(edges, [*edges[1:], len(block.text)], strict=True):
        # a sign stands behind words: where an item begins, behind the last
        parts += [(max(0, start - 1), _sign(numbering, block, start, id)) for id in signs.get(start, ())]
        if start < end:
            parts.append((start, _segment(block, start, end, said, numbering, phrases)))
    if not block.items:
        return Xml("".join(words for _, words in parts))
    return _itemized(block, [Xml("".join(words for at, words in parts if item.start <= at < item.end)) for item in block.items])


def _itemized(block: Block, words: list[Xml]) -> Xml:
    """The words of each item or line in an element of its own; a line ends in a break for who reads without styles."""
    tag, name, between = ("li", "item", "") if block.record.kind == "list" else ("span", "line", "<br/>")
    named = [f"{name}{f' in-{item.depth}' if item.depth else ''}{' stanza' if item.apart else ''}" for item in block.items]
    return Xml(between.join(element(tag, {"class": css}, inner) for css, inner in zip(named, words, strict=True)))


def _segment(
    block: Block, start: int, end: int, said: list[Span], numbering: Numbering, phrases: list[tuple[Span, str]],
) -> Xml:
    words = Xml(escape(block.text[start:end]))
    if raised := next((item for item in block.raised if item.start <= start < item.end), None):
        words = element("sup", {"class": "endnote" if raised.number else None}, words)
    covering = [span for span in said if span.start <= start and end <= span.end]
    if covering:
        opens = " opens" if any(span.start == start for span in covering) else ""
        closes = " closes" if any(span.end == end for span in covering) else ""
        words = element("span", {"class": f"said{opens}{closes}"}, words)
    for span, id in phrases:
        if span.start <= start and end <= span.end:
            return element("a", {"class": "gloss", **numbering.reference(id, block, span.start, first=span.start == start)}, words)
    return words


def _sign(numbering: Numbering, block: Block, at: int, id: str) -> Xml:
    number, kind = numbering.number[id], numbering.kind[id]
    return element("a", {
        "class": "sign editorial", "aria-label": f"{kind} {number}", **numbering.reference(id, block, at, first=True),
    }, f"[{number}]")
