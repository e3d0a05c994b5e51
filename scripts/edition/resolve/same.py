"""What follows from frozen objects alone: a program that builds again asks it once, as long as they are the same objects.

Comparing them would take as long as asking again; that they are the very same is told at once. Reading gives the same object for
a file that did not change, and what follows from the same objects here is the same object again.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Generic, TypeVar

from edition.records.base import Located
from edition.records.seeds import Sources

Value = TypeVar("Value")

KEPT = 256
"""Of how many objects it is remembered at most: an edition of twenty essays has fewer files."""


class Same(Generic[Value]):
    """A frozen object as a key: equal only to itself."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def each_of(sources: Sources) -> Iterator[object]:
    """The records, and tuples of records, that were read as one: in order, those of each essay in its place."""
    for name in (field.name for field in fields(sources)):
        holders = sources.essays if name == "essays" else ()
        values = [getattr(holder, field.name) for holder in holders for field in fields(holder)] if holders else [getattr(sources, name)]
        yield from (value for value in values if isinstance(value, (tuple, Located)))
