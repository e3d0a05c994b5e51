"""Places: every quotation of the records finds its spans in the texts."""

import dataclasses
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from edition.records.base import Located, Selector
from edition.records.entities import SurfaceForm
from edition.records.seeds import Sources
from edition.resolve.anchoring import Span, Texts, anchor
from edition.resolve.entries import Placed
from edition.resolve.same import KEPT, Same, each_of
from edition.words.problems import Problem

Quoting = TypeVar("Quoting", bound=Selector)


class Places:
    """Spans of every selector of the sources, by identity of the record; records in the order of the texts."""

    def __init__(self, texts: Texts) -> None:
        self._spans: dict[int, tuple[Span, ...]] = {}
        self.order = {block_id: index for index, block_id in enumerate(texts.blocks)}

    def add(self, selector: Selector, spans: tuple[Span, ...]) -> None:
        """Keep the spans of a selector."""
        self._spans[id(selector)] = spans

    def __getitem__(self, selector: Selector) -> tuple[Span, ...]:
        return self._spans[id(selector)]

    def first(self, selector: Selector | None) -> Span | None:
        """The first span of a selector, if there is one."""
        return self[selector][0] if selector else None

    def place(self, records: Iterable[Quoting]) -> tuple[Placed[Quoting], ...]:
        """Records with their spans, in the order of the texts."""
        placed = (Placed(record=record, spans=self[record]) for record in records)
        return tuple(sorted(placed, key=lambda item: (self.order[item.block], item.spans[0].start, -item.spans[0].end)))


def find_places(sources: Sources, texts: Texts) -> tuple[Places, list[Problem]]:
    """The places of all selectors, and what keeps any from finding its own."""
    places, problems = Places(texts), []
    for value in each_of(sources):
        for selector, spans, problem in _found(Same(value), Same(texts)):
            places.add(selector, spans)
            problems += [problem] if problem else []
    return places, problems


@lru_cache(maxsize=KEPT)
def _found(value: Same[object], texts: Same[Texts]) -> tuple[tuple[Selector, tuple[Span, ...], Problem | None], ...]:
    """Every selector of some records with its places, or with what keeps it from finding them."""
    return tuple(
        (selector, *anchor(texts.value, selector, name, whole_words=isinstance(selector, SurfaceForm)))
        for name, selector in _selectors(value.value)
    )


def _selectors(record: object, name: str = "") -> Iterator[tuple[str, Selector]]:
    """Every selector within a record, with the id of the record around it."""
    if isinstance(record, tuple):
        for item in record:
            yield from _selectors(item, name)
    elif isinstance(record, Located):
        name = getattr(record, "id", name)
        if isinstance(record, Selector):
            yield name, record
        for part in dataclasses.fields(record):
            value = getattr(record, part.name)
            if isinstance(value, (tuple, Located)):
                yield from _selectors(value, name)
