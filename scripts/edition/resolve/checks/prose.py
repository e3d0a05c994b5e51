"""Editor's prose: every field of the records that is written by the editors, for rules of style."""

import dataclasses
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from edition.records.base import Located
from edition.records.seeds import Sources
from edition.records.sources import Source
from edition.resolve.same import KEPT, Same, each_of

_NOT_PROSE = frozenset({
    "where", "id", "at", "exact", "prefix", "suffix", "marker", "pattern", "word", "form", "after", "lines",
    "url", "seen_at", "file", "sha256", "original_name", "date_as_given", "aliases", "asked", "words", "point",
})
"""Quotations of texts, technical values, and what readers may type. Titles of sources stand as printed."""


Piece = tuple[str, str, str, str]
"""Record id, `path:line`, field and text."""


def prose_of(sources: Sources) -> Iterator[Piece]:
    """Every piece of prose of an edition."""
    for value in each_of(sources):
        yield from _pieces(Same(value))


@lru_cache(maxsize=KEPT)
def _pieces(value: Same[object]) -> tuple[Piece, ...]:
    return tuple(_within(value.value))


def _within(record: object, name: str = "", where: str = "") -> Iterator[Piece]:
    if isinstance(record, tuple):
        for item in record:
            yield from _within(item, name, where)
    elif isinstance(record, Located):
        name, where = getattr(record, "id", name), getattr(record, "where", where)
        for field in _fields(type(record)):  # type: ignore[arg-type]  # a class is hashable
            value = getattr(record, field)
            for text in (value,) if isinstance(value, str) else _strings(value):
                yield name, where, field, text
            if isinstance(value, (tuple, Located)):
                yield from _within(value, name, where)


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
