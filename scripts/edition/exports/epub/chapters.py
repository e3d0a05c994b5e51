"""The pages of the book: title page, an essay, the notes on it, the sources."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from xml.sax.saxutils import escape

from edition.exports.epub.frame import joined, link, paragraph
from edition.exports.epub.notes import Numbering, cited, note_of
from edition.exports.epub.words import words_of
from edition.exports.xml import Xml, element
from edition.resolve.edition import Edition, Essay
from edition.resolve.readings import faces, pieces
from edition.resolve.watched import part
from edition.resolve.witness import Block
from edition.words import dates
from edition.words import vocabulary as v

HOW = (
    "The author’s words stand as they were printed, with the edition’s numbers of paragraphs.",
    "A phrase with a dotted line leads to a reading of it: what it most probably means.",
    "A number in square brackets leads to a note: a checked claim with its verdict, context, or who is speaking. Words that the "
    "author reports from others stand between ‹ and ›.",
    "Where an essay is hard to follow, the edition’s reading of each paragraph stands under it, set off by a line. It is to read, not to quote.",
)
"""How the book shows what."""


def title_page(edition: Edition) -> Xml:
    """Title, what is special about the texts, and how the book shows what."""
    record = edition.record
    return element(
        "section", {"epub:type": "titlepage", "class": "editorial", "aria-label": "Title page"},
        element("h1", {}, record.title), paragraph(record.subtitle), paragraph(record.edition, css="facts"), paragraph(record.special),
        element("h2", {}, "How to read it"), element("ul", {}, *(element("li", {}, line) for line in HOW)),
    )


def chapter(edition: Edition, essay: Essay) -> Xml:
    """An essay: what is known of it, then its blocks, each paragraph with its number and, in a hard text, its reading."""
    record = essay.record
    facts = f"{record.author} · {record.kind} · {essay.when.say()}"
    head = element(
        "header", {"class": "editorial"}, element("h1", {"id": "top"}, record.title), paragraph(facts, css="facts"),
        paragraph(record.title_note, css="facts"), paragraph(element("b", {}, "In plain English."), " ", essay.abstract),
    )
    return element(
        "section", {"epub:type": "chapter", "role": "doc-chapter", "aria-labelledby": "top"}, head,
        *part(edition, "blocks", None, partial(_blocks, edition, essay)), *_lost(essay),
    )


def _blocks(edition: Edition, essay: Essay) -> tuple[Xml, ...]:
    numbering, facing = Numbering(edition, essay), faces(essay)
    return tuple(_block(edition, block, numbering, facing) for block in essay.blocks)


def _block(edition: Edition, block: Block, numbering: Numbering, facing: bool) -> Xml:
    words = words_of(edition, block, numbering)
    if block.record.kind == "heading":
        return element(f"h{block.record.level or 2}", {"id": block.id, "class": "witness"}, words)
    number = _number(block) if block.number else Xml("")
    tag = {"list": "ol" if block.record.ordered else "ul", "quotation": "blockquote"}.get(block.record.kind, "p")
    css = "witness" if block.record.kind in ("paragraph", "signature") else f"witness {block.record.kind}"
    css = css if block.is_marked or block.record.kind != "list" else f"{css} unmarked"
    return joined(number, element(tag, {"id": block.id, "class": css}, words), _reading(edition, block) if facing else Xml(""))


def _number(block: Block) -> Xml:
    """The number of a paragraph, which is a page of the list of pages."""
    page = element("span", {
        "epub:type": "pagebreak", "role": "doc-pagebreak", "id": f"page-{block.id}", "aria-label": f"Paragraph {block.number}",
    })
    return paragraph(page, element("span", {"aria-hidden": "true"}, str(block.number)), css="number editorial")


def _reading(edition: Edition, block: Block) -> Xml:
    """The block as it was probably meant, where that is not what it says."""
    found, parts = tuple(pieces(edition, block)), []
    for piece in found:
        words = Xml(escape(piece.words)) if piece.gloss is None else element("span", {"class": f"changed {piece.gloss.record.certainty}"}, piece.words)
        parts.append(Xml(f"<br/>{words}") if piece.opens else words)
    return paragraph(*parts, css="reading editorial") if any(piece.gloss for piece in found) else Xml("")


def _lost(essay: Essay) -> Iterator[Xml]:
    """What is known of endnotes whose numbers stand in the text."""
    if essay.structure.endnotes:
        yield paragraph(essay.structure.endnotes_note, css="editorial facts")


def footnotes(edition: Edition, essay: Essay) -> Xml:
    """Every note on an essay, under the block in which it first stands."""
    return part(edition, "footnotes", None, partial(_footnotes, edition, essay))


def _footnotes(edition: Edition, essay: Essay) -> Xml:
    numbering, parts = Numbering(edition, essay), [element("h1", {}, f"Notes on {essay.record.called}")]
    for block, notes in groupby(numbering.notes, key=lambda item: item.block):
        parts.append(element("h2", {}, link(f"{essay.id}.xhtml#{block}", edition.reference(block))))
        parts += [note_of(edition, essay, item, numbering) for item in notes]
    return element("section", {"epub:type": "footnotes", "class": "editorial"}, *parts)


def sources(edition: Edition) -> Xml:
    """The publications on which the notes rest."""
    items, named = [], cited(edition)
    for id in (id for id in edition.sources if id in named):
        record = edition.sources[id].record
        said = ". ".join(part for part in (record.author, record.title) if part)
        where = ", ".join(part for part in (record.publisher, dates.parse(record.date).say() if record.date else "") if part)
        address = record.url or record.seen_at
        read = f"Read: {v.SEEN_NAMES[record.seen]}, {dates.parse(record.accessed).say()}."
        items.append(element("li", {"id": id}, f"{said}. {where}. ", *([link(address, address), ". "] if address else []), read))
    return element(
        "section", {"epub:type": "bibliography", "role": "doc-bibliography", "class": "editorial", "aria-labelledby": "top"},
        element("h1", {"id": "top"}, "Sources"), element("ul", {}, *items),
    )
