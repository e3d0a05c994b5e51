"""The list of essays: in full, or in an edition of many a table of them all, to be sorted and filtered."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from edition.resolve.edition import Edition, Essay
from edition.resolve.parts import Part

TABLED = 400
"""Essays of a table: more lines would make its page heavier than 150 kB, and its parts list them anyway."""


def _counted(title: str) -> list[str | int]:
    """A title to sort by, in which the second stands before the tenth."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", title.casefold())]


ORDERS: tuple[tuple[str, str, Callable[[Essay], object]], ...] = (
    ("reading", "as in the edition", lambda essay: essay.index),
    ("title", "by title", lambda essay: _counted(essay.record.title)),
    ("date", "by date", lambda essay: essay.when.sort_key),
    ("length", "longest first", lambda essay: -essay.words),
)
"""Orders of the table: name, title, key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EssayRow:
    """An essay in the table."""

    essay: Essay
    """The essay."""
    author: int
    """Which of the authors wrote it."""
    themes: tuple[str, ...]
    """Ids of the themes of which it speaks."""
    ranks: str
    """Its place in each order."""


def essay_list(edition: Edition, part: Part[Essay]) -> dict[str, object]:
    """What the page of essays shows: essays in full, or all of them as rows."""
    authors = sorted({essay.record.author for essay in part.counted}, key=str.casefold)
    return {
        "essays": part.shown, "authors": authors, "orders": [(name, title) for name, title, _ in ORDERS],
        "rows": _rows(edition, part, authors) if part.leads and len(part.counted) <= TABLED else (),
    }


def _rows(edition: Edition, part: Part[Essay], authors: list[str]) -> tuple[EssayRow, ...]:
    themes: dict[str, list[str]] = {essay.id: [] for essay in part.counted}
    for theme in edition.themes.values():
        for id in {edition.essay_of(passage.block).id for passage in theme.passages}:
            themes[id].append(theme.record.id)
    places = {
        name: {essay.id: at for at, essay in enumerate(sorted(part.counted, key=key))}  # type: ignore[arg-type]  # keys of one order compare
        for name, _, key in ORDERS
    }
    return tuple(
        EssayRow(
            essay=essay, author=authors.index(essay.record.author), themes=tuple(themes[essay.id]),
            ranks=" ".join(f"{name}:{places[name][essay.id]}" for name in places),
        )
        for essay in part.counted
    )
