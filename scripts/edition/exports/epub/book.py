"""data/epub/: every file of the book, as it stands in the archive."""

from edition.exports.epub.chapters import chapter, footnotes, sources, title_page
from edition.exports.epub.frame import STYLE, page_of
from edition.exports.epub.package import container, contents, package
from edition.exports.heads import LANGUAGE
from edition.exports.xml import Xml
from edition.resolve.edition import Edition

FOLDER = "data/epub"
"""Where its files stand."""
BOOK = "data/edition.epub"
"""Where the site has the book."""


def epub(edition: Edition) -> dict[str, str]:
    """The files, by path."""
    pages: dict[str, tuple[str, Xml]] = {
        "title.xhtml": (edition.record.title, title_page(edition)),
        "nav.xhtml": ("Contents", contents(edition)),
    }
    for essay in edition.essays.values():
        pages[f"{essay.id}.xhtml"] = (essay.record.title, chapter(edition, essay))
    for essay in edition.essays.values():
        pages[f"{essay.id}-notes.xhtml"] = (f"Notes on {essay.record.called}", footnotes(edition, essay))
    pages["sources.xhtml"] = ("Sources", sources(edition))
    return {
        f"{FOLDER}/mimetype": "application/epub+zip",
        f"{FOLDER}/META-INF/container.xml": container(),
        f"{FOLDER}/EPUB/package.opf": package(edition, tuple(pages)),
        f"{FOLDER}/EPUB/style.css": STYLE,
        **{f"{FOLDER}/EPUB/{name}": page_of(title, LANGUAGE, body) for name, (title, body) in pages.items()},
    }
