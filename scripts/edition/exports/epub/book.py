"""data/epub/: every file of the book, as it stands in the archive."""

from edition.exports.epub.chapters import chapter, footnotes, sources, title_page
from edition.exports.epub.frame import STYLE, page_of
from edition.exports.epub.package import container, contents, package
from edition.exports.heads import LANGUAGE
from edition.exports.xml import Xml
from edition.resolve.edition import Edition, Essay

FOLDER = "data/epub"
"""Where its files stand."""
BOOK = "data/edition.epub"
"""Where the site has the book."""


def epub(edition: Edition) -> dict[str, str]:
    """The files that are about all of it, by path."""
    listed = ("title.xhtml", "nav.xhtml", *map(_chapter, edition.essays), *map(_notes, edition.essays), "sources.xhtml")
    return {
        f"{FOLDER}/mimetype": "application/epub+zip",
        f"{FOLDER}/META-INF/container.xml": container(),
        f"{FOLDER}/EPUB/package.opf": package(edition, listed),
        f"{FOLDER}/EPUB/style.css": STYLE,
        **_page("title.xhtml", edition.record.title, title_page(edition)),
        **_page("nav.xhtml", "Contents", contents(edition)),
        **_page("sources.xhtml", "Sources", sources(edition)),
    }


def epub_of_essay(edition: Edition, essay: Essay) -> dict[str, str]:
    """An essay and its notes, by path."""
    return _page(_chapter(essay.id), essay.record.title, chapter(edition, essay)) | _page(
        _notes(essay.id), f"Notes on {essay.record.called}", footnotes(edition, essay)
    )


def _chapter(essay_id: str) -> str:
    return f"{essay_id}.xhtml"


def _notes(essay_id: str) -> str:
    return f"{essay_id}-notes.xhtml"


def _page(name: str, title: str, body: Xml) -> dict[str, str]:
    return {f"{FOLDER}/EPUB/{name}": page_of(title, LANGUAGE, body)}
