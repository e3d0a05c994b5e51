"""A watched edition: it has what the edition has, and notes what is read of it.

Of each of its fields it notes that it was read; of a field that has records by id, which; of an essay, and of what
touches a block, which of their fields. What of two editions differs is told in the same terms (`differences`). Nobody has to state what a page depends
on, so nobody can state it wrongly. Within what is made of an edition, a part can be made by itself, with reads of its own (`part`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import BlockNotes

Read = tuple[object, ...]
"""A field; a field and an id in it, or `KEYS`; of essays and notes also one of their own fields."""
KEYS = ()
"""Stands for the ids in a field and their order."""

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part as it was made last."""

    given: object
    reads: set[Read]
    value: Any  # Any: whatever was made, frozen


class Watch:
    """Where reads are noted; whoever wants to know begins anew."""

    def __init__(self) -> None:
        self.differs: set[Read] = set()
        """What would be read otherwise than when the parts before were made, or seen to be the same."""
        self.begin({})

    def begin(self, before: Mapping[str, Part]) -> None:
        """Forget what was read; `before` are the parts of what is made now, as they were made last."""
        self.reads: set[Read] = set()
        """What was read since."""
        self.parts: dict[str, Part] = {}
        """The parts that were made, or taken as they were, since."""
        self._before = before

    def part(self, name: str, given: object, make: Callable[[], Value]) -> Value:
        """See `part` below."""
        outer, found = self.reads, self._before.get(name)
        if found is None or found.given != given or not found.reads.isdisjoint(self.differs):
            self.reads = set()
            found = Part(given=given, reads=self.reads, value=make())
        outer |= found.reads
        self.reads = outer
        self.parts[name] = Part(given=given, reads=found.reads, value=found.value)
        return found.value  # type: ignore[no-any-return]  # what was made under this name


class _Records(Mapping[Key, Value]):
    """Records by id; each that is asked for is noted, whether it is there or not."""

    __slots__ = ("_field", "_records", "_watch")

    def __init__(self, watch: Watch, field: str, records: Mapping[Key, Value]) -> None:
        self._watch, self._field, self._records = watch, field, records

    def __getitem__(self, key: Key) -> Value:
        self._watch.reads.add((self._field, key))
        return self._records[key]

    def __iter__(self) -> Iterator[Key]:
        self._watch.reads.add((self._field, KEYS))
        return iter(self._records)

    def __len__(self) -> int:
        self._watch.reads.add((self._field, KEYS))
        return len(self._records)


class _Watched:
    """A record whose fields are noted; as a value it is its id, since what is read of it is known."""

    __slots__ = ()
    _field: str
    _id: str
    _watch: Watch

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self._id == other._id

    def __hash__(self) -> int:
        return hash(self._id)

    def _note(self, name: str) -> None:
        self._watch.reads.add((self._field, self._id, name))


class _Essay(_Watched, Essay):
    __slots__ = ("_id", "_watch")
    _field = "essays"


class _Notes(_Watched, BlockNotes):
    __slots__ = ("_id", "_watch")
    _field = "notes"


class _Edition(Edition):
    """An edition whose fields are noted."""

    __slots__ = ("_watch",)
    _watch: Watch

    def _note(self, field: str) -> None:
        self._watch.reads.add((field,))

    def part(self, name: str, given: object, make: Callable[[], Value]) -> Value:
        return self._watch.part(name, given, make)


def watched(edition: Edition, watch: Watch) -> Edition:
    """The edition, with what is read of it noted."""
    parts = {
        field: {id: _filled(kind, record, {}, _id=id, _watch=watch) for id, record in getattr(edition, field).items()}
        for field, kind in _IN_PARTS.items()
    }
    by_id = {
        field: _Records(watch, field, parts.get(field) or records)
        for field in _slots(Edition) if isinstance(records := getattr(edition, field), Mapping)
    }
    return _filled(_Edition, edition, by_id, _watch=watch)  # type: ignore[no-any-return]  # it is an edition


def part(edition: Edition, name: str, given: object, make: Callable[[], Value]) -> Value:
    """What `make` makes of the edition and of what is given; of a watched one, what it made before, if that would be the same.

    `make` knows nothing but these two, and makes what is frozen and holds nothing of the edition. The name tells the part from all
    others within the same page or file.
    """
    return edition.part(name, given, make) if isinstance(edition, _Edition) else make()


def differences(old: Edition, new: Edition) -> set[Read]:
    """What one would read otherwise of the new edition than of the old."""
    found: set[Read] = set()
    for field in _slots(Edition):
        before, now = getattr(old, field), getattr(new, field)
        if before is now:
            continue
        if not isinstance(now, Mapping):
            found.update([] if _same(before, now) else [(field,)])
            continue
        if [*before] != [*now]:
            found.add((field, KEYS))
        for key in before.keys() | now.keys():
            found.update(_of_record(field, key, before.get(key), now.get(key)))
    return found


def _of_record(field: str, key: object, before: object, now: object) -> Iterator[Read]:
    if isinstance(before, _BASES) and isinstance(now, _BASES):
        yield from ((field, key, part) for part in _slots(type(now)) if not _same(getattr(before, part), getattr(now, part)))
    elif not _same(before, now):
        yield field, key


def _same(before: object, now: object) -> bool:
    """Equal, in the same order too."""
    return before == now and (not isinstance(before, Mapping) or not isinstance(now, Mapping) or [*before] == [*now])


def _filled(kind: Any, record: Edition | Essay, instead: Mapping[str, object], **more: object) -> Any:  # Any: of either kind
    made = object.__new__(kind)
    for name, value in more.items():
        object.__setattr__(made, name, value)
    for name, slot in _slots(type(record)).items():
        slot.__set__(made, instead.get(name, slot.__get__(record)))
    return made


def _slots(base: Any) -> dict[str, Any]:  # Any: the class of a record, and what Python calls its member descriptors
    return {field.name: vars(base)[field.name] for field in fields(base)}


def _noted(name: str, slot: Any) -> property:  # Any: as above
    def read(self: Any) -> object:  # Any: an edition or an essay
        value = slot.__get__(self)
        if not isinstance(value, _Records):  # which notes what is read of it
            self._note(name)
        return value

    return property(read)


_IN_PARTS = {"essays": _Essay, "notes": _Notes}
_BASES = (Essay, BlockNotes)
for _kind, _base in ((_Essay, Essay), (_Notes, BlockNotes), (_Edition, Edition)):
    for _name, _slot in _slots(_base).items():
        setattr(_kind, _name, _noted(_name, _slot))
