"""What a reading system asks of the book: its package, its contents and its list of pages, which are the paragraphs."""

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from edition.exports.epub.frame import joined
from edition.exports.heads import LANGUAGE, author_of, editors_of
from edition.exports.xml import Xml, element
from edition.resolve.edition import Edition, Essay
from edition.words.names import inverted

RIGHTS = "The texts belong to their authors and publishers. No licence has been chosen for the notes."
ACCESSIBLE = {
    "accessMode": ("textual",),
    "accessModeSufficient": ("textual",),
    "accessibilityFeature": (
        "ARIA", "displayTransformability", "pageBreakMarkers", "pageNavigation", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked",
    ),
    "accessibilityHazard": ("none",),
    "accessibilitySummary": (
        "Text only, in reading order, without pictures or sounds. Headings, notes, links back from notes and numbers of paragraphs are "
        "marked for assistive technology; the list of pages has every paragraph by its number.",
    ),
}
"""What schema.org calls the ways in which the book can be read."""
_MEDIA = {"xhtml": "application/xhtml+xml", "css": "text/css"}


def container() -> str:
    """META-INF/container.xml: where the package stands."""
    root = element("rootfile", {"full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"})
    return _file(element("container", {"version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"}, element("rootfiles", {}, root)))


def package(edition: Edition, pages: tuple[str, ...]) -> str:
    """EPUB/package.opf: metadata, files, and the order in which the pages are read."""
    manifest = [
        element("item", {"id": _id(name), "href": name, "media-type": _MEDIA[name.rpartition(".")[2]], "properties": "nav" if name == "nav.xhtml" else None})
        for name in (*pages, "style.css")
    ]
    return _file(element(
        "package", {"xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "book", "xml:lang": LANGUAGE},
        element("metadata", {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}, *_metadata(edition)),
        element("manifest", {}, *manifest),
        element("spine", {}, *(element("itemref", {"idref": _id(name)}) for name in pages)),
    ))


def _metadata(edition: Edition) -> Iterator[Xml]:
    record = edition.record
    yield element("dc:identifier", {"id": "book"}, f"urn:uuid:{uuid5(NAMESPACE_URL, f'{record.title}, {record.edition}, {record.date}')}")
    yield element("dc:title", {"id": "title"}, record.title)
    yield _meta("title-type", "main", "#title")
    yield element("dc:title", {"id": "subtitle"}, record.subtitle)
    yield _meta("title-type", "subtitle", "#subtitle")
    for essay in edition.essays.values():
        if author := author_of(essay):
            yield element("dc:creator", {"id": f"author-{essay.id}"}, author)
            yield _meta("file-as", inverted(author), f"#author-{essay.id}")
    for number, name in enumerate(editors_of(edition), start=1):
        yield element("dc:contributor", {"id": f"editor-{number}"}, name)
    if record.publisher:
        yield element("dc:publisher", {}, record.publisher)
    yield element("dc:language", {}, LANGUAGE)
    yield element("dc:date", {}, record.date)
    yield element("dc:description", {}, record.description)
    yield element("dc:rights", {}, RIGHTS)
    yield from (element("dc:subject", {}, theme.record.title) for theme in edition.themes.values())
    yield _meta("dcterms:modified", f"{record.date}T00:00:00Z")
    yield from (_meta(f"schema:{name}", value) for name, values in ACCESSIBLE.items() for value in values)


def _meta(property: str, value: str, refines: str | None = None) -> Xml:
    return element("meta", {"property": property, "refines": refines}, value)


def contents(edition: Edition) -> Xml:
    """EPUB/nav.xhtml: the contents, the ways in, and the paragraphs as pages."""
    essays = edition.essays.values()
    toc = [
        _entry("title.xhtml", edition.record.title),
        *(_entry(f"{essay.id}.xhtml", essay.record.title, *_headings(essay)) for essay in essays),
        *(_entry(f"{essay.id}-notes.xhtml", f"Notes on {essay.record.called}") for essay in essays),
        _entry("sources.xhtml", "Sources"),
    ]
    ways = [("bodymatter", f"{essay.id}.xhtml", "Start of the texts") for essay in list(essays)[:1]]
    landmarks = [
        element("li", {}, element("a", {"epub:type": kind, "href": href}, words))
        for kind, href, words in (*ways, ("bibliography", "sources.xhtml", "Sources"))
    ]
    pages = [
        _entry(f"{essay.id}.xhtml#page-{block.id}", f"{essay.record.siglum} {block.number}") for essay in essays for block in essay.paragraphs
    ]
    heading = element("h1", {"id": "contents"}, "Contents")
    return joined(
        element("nav", {"epub:type": "toc", "role": "doc-toc", "aria-labelledby": "contents"}, heading, element("ol", {}, *toc)),
        element("nav", {"epub:type": "landmarks", "aria-label": "Ways in", "hidden": "hidden"}, element("ol", {}, *landmarks)),
        element("nav", {"epub:type": "page-list", "role": "doc-pagelist", "aria-label": "Paragraphs", "hidden": "hidden"}, element("ol", {}, *pages)),
    )


def _headings(essay: Essay) -> list[Xml]:
    return [_entry(f"{essay.id}.xhtml#{block.id}", block.text) for block in essay.blocks if block.record.kind == "heading"]


def _entry(href: str, words: str, *below: Xml) -> Xml:
    return element("li", {}, element("a", {"href": href}, words), *([element("ol", {}, *below)] if below else []))


def _id(name: str) -> str:
    return f"file-{name.replace('.', '-')}"


def _file(root: Xml) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{root}\n'
