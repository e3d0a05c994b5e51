"""A book (EPUB) becomes blocks: its chapters in the order of reading, each a page of XHTML. The standard library is enough."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from edition.add.formats.archive import Archive
from edition.add.formats.markup import READ_BY, pieces_of
from edition.add.formats.refusal import refused
from edition.add.formats.text import Piece, Text, marked

_PAGES = ("application/xhtml+xml", "text/html")


def read_epub(name: str, raw: bytes) -> Text:
    """The text of a book. Raises `EditionError`."""
    archive = Archive(name, raw)
    root = next(_named(archive.xml("META-INF/container.xml"), "rootfile"), None)
    package = root.get("full-path", "") if root is not None else ""
    chapters, left_out = _chapters(archive, package)
    locked = _locked(archive)
    pieces: list[Piece] = []
    for path in chapters:
        if path in locked:
            raise refused("143", name, "the book is locked by its publisher", "Ask for a copy without a lock.")
        pieces += pieces_of(name, archive.read(path))[0]
    return marked(pieces, READ_BY, left_out)


def _chapters(archive: Archive, package: str) -> tuple[list[str], list[str]]:
    """Paths of the chapters in the order of reading, and what of the book is none: its table of contents, what stands apart."""
    book = archive.xml(package)
    folder = posixpath.dirname(package)
    items = {item.get("id", ""): item for item in _named(book, "item")}
    found, left_out = [], []
    for place in _named(book, "itemref"):
        item = items.get(place.get("idref", ""))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        if "nav" in item.get("properties", "").split() or place.get("linear") == "no":
            left_out.append(f"{path}, the table of contents or apart from the text")
        else:
            found.append(path)
    return found, left_out


def _locked(archive: Archive) -> set[str]:
    """Paths of files that are encrypted."""
    path = "META-INF/encryption.xml"
    return {unquote(item.get("URI", "")) for item in _named(archive.xml(path), "CipherReference")} if path in archive.files else set()


def _named(element: Element, name: str) -> Iterator[Element]:
    """Elements below, by their name without its namespace."""
    return (item for item in element.iter() if item.tag.rpartition("}")[2] == name)
