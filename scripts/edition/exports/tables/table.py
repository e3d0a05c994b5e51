"""One table: what it holds, what its columns mean, and how it is written, as CSV for spreadsheets and JSON for programs."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from edition.exports.texts import place
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.words.indented import indented

Row = tuple[Any, ...]  # Any: a value of JSON or XML, whose kinds no type of ours tells
BETWEEN = "|"
"""What stands between the items of a list in a cell; no item has it."""
MARK = "\ufeff"
"""The byte order mark, without which spreadsheets take UTF-8 for something else."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a formula begins; the JSON of the same table has the words bare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: what it means and what its values may be."""

    meaning: str
    """What it says."""
    type: str = "string"
    """Type of Table Schema: string, integer, number or boolean."""
    values: tuple[str, ...] = ()
    """Every value that it may have; none means any."""
    refers: str = ""
    """The table of which it has ids."""
    many: bool = False
    """True for a list: an array in JSON, items with a bar between them in CSV."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table."""

    about: str
    """What a row is."""
    columns: Mapping[str, Column]
    """The columns, in order."""
    rows: Callable[[Edition], Iterable[Row]]
    """The rows, in the order of the columns."""

    @property
    def key(self) -> str:
        """The column that tells its rows apart, if it has one."""
        return "id" if "id" in self.columns else ""


def text(meaning: str) -> Column:
    """A column of words."""
    return Column(meaning=meaning)


def number(meaning: str, type: str = "integer") -> Column:
    """A column of numbers."""
    return Column(meaning=meaning, type=type)


def one_of(meaning: str, vocabulary: Any) -> Column:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    """A column of one closed vocabulary."""
    return Column(meaning=meaning, values=get_args(vocabulary))


def ref(table: str, meaning: str) -> Column:
    """A column of ids of another table."""
    return Column(meaning=meaning, refers=table)


def refs(table: str, meaning: str) -> Column:
    """A column of lists of ids of another table."""
    return Column(meaning=meaning, refers=table, many=True)


def many(meaning: str) -> Column:
    """A column of lists of words."""
    return Column(meaning=meaning, many=True)


PLACE = {
    "essay": ref("essays", "Id of the essay"), "block": ref("passages", "Id of the block"),
    "start": number("First character in the essay’s text file, from 0"), "end": number("The character after the last"),
    "words": text("The words of the text, without endnote numbers"),
}
SOURCES = {"sources": refs("sources", "Ids of the sources"), "unsourced": text("What of it has no source")}
URL = {"url": text("Address from the root of the site")}


def at(edition: Edition, span: Span) -> Row:
    """The values of `PLACE`."""
    return (edition.texts.blocks[span.block].essay, span.block, *place(edition, span), edition.quote(span))


def files(name: str, table: Table, edition: Edition) -> dict[str, str]:
    """Both forms of a table, by path."""
    rows = list(table.rows(edition))
    listed = [
        {column: list(value) if isinstance(value, tuple) else value for column, value in zip(table.columns, row, strict=True)}
        for row in rows
    ]
    return {
        f"data/{name}.csv": _csv(table.columns, rows),
        f"data/{name}.json": indented(listed) + "\n",
    }


def _csv(columns: Iterable[str], rows: Iterable[Row]) -> str:
    """RFC 4180, behind a byte order mark."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(_cell, row))
    return MARK + written.getvalue()


def _cell(value: Any) -> Any:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    """A value as a cell; words that a spreadsheet would run as a formula stand behind an apostrophe."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        value = BETWEEN.join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
