"""Editor's prose: every field of the records that is written by the editors, for rules of style."""

import dataclasses
from collections.abc import Iterator

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
        for part in dataclasses.fields(record):
            value = getattr(record, part.name)
            if part.name in _NOT_PROSE or (isinstance(record, Source) and part.name != "note"):
                continue
            for text in (value,) if isinstance(value, str) else _strings(value):
                yield name, where, part.name, text
            if isinstance(value, (tuple, Located)):
                yield from prose_of(value, name, where)


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(item for item in value if isinstance(item, str))
    if isinstance(value, dict):
        return tuple(item for item in value.values() if isinstance(item, str))
    return ()
