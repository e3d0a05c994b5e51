"""data/search.json: the records of the search, its bridge, and words alike."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from edition.records.bridge import corpus, stale
from edition.resolve.edition import Edition
from edition.resolve.watched import part
from edition.search.records import Record, makings
from edition.words.indented import Encoded, indented
from edition.words.problems import stop_if


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A record as it was written."""

    text: Encoded
    """It as an item of the file."""
    words: frozenset[str]
    """Its words, where the bridge may lead to them."""


def search(edition: Edition) -> dict[str, str]:
    """The file, by path. Raises `EditionError` if the bridge leads to words that are gone."""
    found = [*_known(edition)]
    stop_if(stale(edition.bridge, frozenset().union(*(item.words for item in found))))
    bridge = "\n".join(entry.leads for entry in edition.bridge)
    data = {"records": [item.text for item in found], "bridge": bridge, "synonyms": [list(group.words) for group in edition.synonyms]}
    return {"data/search.json": indented(data) + "\n"}


def _known(edition: Edition) -> Iterator[_Known]:
    """Each record by itself, so that of a watched edition only those are made anew that would be others."""
    for name, given, make in makings(edition):
        yield from part(edition, name, given, partial(_written, edition, make))


def _written(edition: Edition, make: Callable[[], Iterable[Record]]) -> tuple[_Known, ...]:
    return tuple(
        _Known(text=Encoded(indented(record, 2)), words=frozenset(corpus([record])[0]) if edition.bridge else frozenset())
        for record in make()
    )
