"""The catalogue of the data files: what each holds, for the pages of downloads and of the codebook."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.exports.tables import TABLES
from edition.resolve.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file that readers can take away."""

    path: str
    """Path under docs/."""
    about: str
    """What it holds."""
    size: int
    """Bytes."""

    @property
    def name(self) -> str:
        """Its name without folder."""
        return self.path.rpartition("/")[2]


def catalogue(edition: Edition, files: Mapping[str, str]) -> list[tuple[str, str, list[DataFile]]]:
    """Groups of files: title, what they are for, files. A file that is missing here is not for readers."""
    return [
        (title, purpose, [
            DataFile(path=path, about=about, size=len(files[path].encode())) for path, about in listed if path in files
        ])
        for title, purpose, listed in (
            ("Texts", "The essays themselves, to read in other programs or to compare with their sources.", list(_texts(edition))),
            ("Tables", "Rows and columns: CSV opens in a spreadsheet, JSON in a program.", list(_tables())),
            ("Notes, sources and dates", "For reference managers, calendars and tools for annotation.", list(_others())),
        )
    ]


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    for essay in edition.essays.values():
        yield f"data/{essay.id}.tei.xml", f"The {essay.record.name.lower()} in TEI P5: the bare text, and every note standing off from it."


def _tables() -> Iterator[tuple[str, str]]:
    for name, table in TABLES.items():
        yield f"data/{name}.csv", table.about
        yield f"data/{name}.json", table.about


def _others() -> Iterator[tuple[str, str]]:
    yield "data/sources.bib", "The bibliography, as BibLaTeX."
    yield "data/annotations.json", "Every note, mention, theme and cross-reference as a W3C Web Annotation."
    yield "data/timeline.json", "Every event with its dates, passages and sources."
    yield "data/timeline.ics", "The events for a calendar (iCalendar)."
    yield "data/arguments.argdown", "The lines of argument, as Argdown."
