"""The catalogue of the data files: what each holds and what it is for, for the pages of downloads and of the codebook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition.exports.checksums import SUMS, Measure
from edition.exports.epub.book import BOOK, FOLDER
from edition.exports.tables.all import TABLES
from edition.resolve.edition import Edition, Essay
from edition.words.sizes import SHOWN, kilobytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file that readers can take away."""

    path: str
    """Path under docs/."""
    about: str
    """What it holds, and what it is for."""
    size: str
    """Its size in words, as far as it is known before the site is built."""
    essay: str
    """Id of the only essay of which it holds something, if there is one."""
    sha256: str
    """The beginning of its hash; nothing for the file that holds the hashes, and before the site is built for the book."""

    @property
    def name(self) -> str:
        """Its name from data/."""
        return self.path.removeprefix("data/")


Catalogue = Sequence[tuple[str, str, Sequence[DataFile]]]
"""Groups of files: title, what they are for, files."""


def catalogue(edition: Edition, files: Mapping[str, Measure]) -> Catalogue:
    """The groups of an edition. A file that is missing here is not for readers."""
    return [
        (title, purpose, [
            _file(files, path, about, essay) for path, about, essay in listed if path in files or (path == BOOK and f"{FOLDER}/mimetype" in files)
        ])
        for title, purpose, listed in (
            ("Texts", "The essays themselves, to read in other programs or to compare with their sources.", _texts(edition)),
            ("Tables", "Rows and columns: CSV for a spreadsheet, JSON for a program, one description for all.", _shared(_tables())),
            ("Notes, sources and dates", "For reference managers, calendars and tools for annotation.", _shared(_others())),
        )
    ]


def _file(files: Mapping[str, Measure], path: str, about: str, essay: str) -> DataFile:
    if path == BOOK:  # packed when the site is built, which also fills in the rest
        return DataFile(path=path, about=about, essay=essay, size="", sha256="")
    sha256 = "" if path == SUMS else files[path].sha256[:SHOWN]
    return DataFile(path=path, about=about, essay=essay, size=kilobytes(files[path].size), sha256=sha256)


def _shared(listed: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    return ((path, about, "") for path, about in listed)


def _texts(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Path, what it is, and its essay."""
    yield BOOK, "The essays with readings, notes and sources, as a book (EPUB 3). For e-readers, phones and screen readers.", ""
    for essay in edition.essays.values():
        yield from ((path, about, essay.id) for path, about in _of_essay(essay))


def _of_essay(essay: Essay) -> Iterator[tuple[str, str]]:
    name = essay.record.name
    yield f"data/texts/{essay.id}.source.txt", f"{name}: the file as received, byte for byte. To check the edition against its source."
    yield f"data/texts/{essay.id}.txt", f"{name}: one paragraph a block, endnote numbers kept. Positions in all other files count in it."
    yield f"data/texts/{essay.id}.reading.txt", f"{name}: the same with the readings of the glosses in place. To read, not to quote."
    yield f"data/{essay.id}.md.txt", f"{name}: Markdown, with glosses, claims and comments as footnotes. For note-takers."
    yield f"data/{essay.id}.tei.xml", f"{name}: TEI P5, the bare text with its layout, and every note standing off from it. For editors and TEI tools."


def _tables() -> Iterator[tuple[str, str]]:
    yield "data/datapackage.json", "All files and tables described, with columns, values and keys, as a Data Package. For archives and programs."
    for name, table in TABLES.items():
        yield f"data/{name}.csv", table.about
        yield f"data/{name}.json", table.about


def _others() -> Iterator[tuple[str, str]]:
    for name, what in (("edition", "The edition and its essays"), ("sources", "The publications on which the notes rest")):
        yield f"data/{name}.bib", f"{what}, as BibLaTeX. For LaTeX, JabRef and Zotero."
        yield f"data/{name}.ris", f"{what}, as RIS. For EndNote and Mendeley."
        yield f"data/{name}.csl.json", f"{what}, as CSL-JSON. For Zotero, Pandoc and programs."
    yield "data/annotations.jsonld", "Every note, mention, theme and cross-reference as W3C Web Annotations. For tools of annotation."
    yield "data/timeline.json", "Every event with its dates, passages and sources."
    yield "data/timeline.ics", "The events whose days or months are known, as iCalendar. For a calendar."
    yield "data/timelinejs.json", "The events for TimelineJS. For a timeline of your own."
    yield "data/places.geojson", "The places, as GeoJSON; estimated points say so. For maps."
    yield "data/themes.skos.jsonld", "The themes with their scope and order, as SKOS in JSON-LD. For catalogues."
    yield "data/arguments.argdown", "The lines of argument, as Argdown. To draw or to teach them."
    yield "data/glossary.tsv", "The glosses as cards with their sentences. For learners, with Anki."
    yield SUMS, "The SHA-256 of every file here. To check a copy: sha256sum --check SHA256SUMS."
