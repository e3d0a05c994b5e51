"""Editor's prose: every field of the records that is written by the editors, for rules of style."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any

from edition.records.base import Located
from edition.records.seeds import EssaySources, Sources
from edition.records.sources import Source

_NOT_PROSE = frozenset({
    "where", "id", "at", "exact", "prefix", "suffix", "marker", "pattern", "word", "form", "after", "lines",
    "url", "seen_at", "file", "sha256", "original_name", "date_as_given", "aliases", "asked", "words", "point",
})
"""Quotations of texts, technical values, and what readers may type. Titles of sources stand as printed."""


def prose_of(record: object, name: str = "", where: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Record id, `path:line`, field and text of every piece of prose within a record."""
    if isinstance(record, tuple):
        for item in record:
            yield from prose_of(item, name, where)
    elif isinstance(record, (Located, Sources, EssaySources)):
        name, where = getattr(record, "id", name), getattr(record, "where", where)
        for field in _fields(type(record)):  # type: ignore[arg-type]  # a class is hashable
            value = getattr(record, field)
            for text in (value,) if isinstance(value, str) else _strings(value):
                yield name, where, field, text
            if isinstance(value, (tuple, Located)):
                yield from prose_of(value, name, where)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:  # Any: a record of any kind
    """The fields of a kind of record that may hold prose."""
    return tuple(
        field.name for field in dataclasses.fields(kind)
        if field.name not in _NOT_PROSE and (kind is not Source or field.name == "note")
    )


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(item for item in value if isinstance(item, str))
    if isinstance(value, dict):
        return tuple(item for item in value.values() if isinstance(item, str))
    return ()
