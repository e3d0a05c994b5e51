"""Lanes: things with a place in time are stacked so that none lies on another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from edition.render.pictures.text import Letters
from edition.render.views.timeline.scale import TimeScale
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry
from edition.words.dates import When

SIGN = 12
"""Room of one sign."""
GAP = 5
"""Room between a mark and its name, and at the ends of a lane."""
APART = 12
"""Room between two events in a lane: a name has to stand nearer to its own mark than to the next."""
LONGEST = 420.0
"""Most room of a name; so much is free at the one side of a mark or at the other, wherever it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An event in its place on the scale."""

    event: EventEntry
    """The event."""
    start: float
    """Where it begins, or where an open beginning is drawn."""
    end: float
    """Where it ends."""
    essays: tuple[Essay, ...]
    """Essays that mention it."""
    name: str
    """Its name in the drawing."""
    room: float
    """Width of the name."""
    leftward: bool
    """True where the name stands to the left of the mark, for want of room to the right."""

    @property
    def at(self) -> float:
        """Left edge of the marks: the beginning of a span, the middle of a day, month or year that is all we know."""
        return self.start if self.event.when.is_span else (self.start + self.end) / 2 - SIGN / 2

    @property
    def marks(self) -> float:
        """Width of the marks."""
        return SIGN * max(1, len(self.essays))

    @property
    def box(self) -> tuple[float, float]:
        """From where to where it takes room in its lane."""
        named = self.room + GAP
        left = self.at - named if self.leftward else self.at
        right = self.at + self.marks + (0.0 if self.leftward else named)
        return min(left, self.start), max(right, self.end)


def items(edition: Edition, events: Sequence[EventEntry], scale: TimeScale, letters: Letters) -> list[Item]:
    """The events, placed."""
    return [_item(edition, event, scale, letters) for event in events]


def _item(edition: Edition, event: EventEntry, scale: TimeScale, letters: Letters) -> Item:
    start, end = bounds(event.when, scale)
    name = letters.shortened(event.record.label or event.record.title, LONGEST)
    room = letters.width(name)
    return Item(
        event=event, start=start, end=end,
        essays=tuple(mentioned_in(edition, event)),
        name=name, room=room, leftward=start + 2 * SIGN + GAP + room > scale.edges[-1],
    )


def mentioned_in(edition: Edition, event: EventEntry) -> list[Essay]:
    """The essays that mention an event, in reading order."""
    found = {edition.texts.blocks[span.block].essay: edition.essay_of(span.block) for span in event.spans}
    return sorted(found.values(), key=lambda essay: essay.index)


def bounds(when: When, scale: TimeScale) -> tuple[float, float]:
    """Where a date begins and ends on the scale."""
    first = scale.day(when.earliest or date(scale.first, 1, 1))
    last = scale.day(when.latest) if when.latest else scale.edges[-1]
    return first, last


def stack(placed: Sequence[Item]) -> list[tuple[Item, int]]:
    """Each item with its lane, from 0: spans first, since they take a lane for long."""
    lanes: list[list[tuple[float, float]]] = []
    result = []
    for item in sorted(placed, key=lambda item: (not item.event.when.is_span, item.start, item.event.record.id)):
        left, right = item.box
        lane = next((at for at, taken in enumerate(lanes) if all(right + APART < begins or ends + APART < left for begins, ends in taken)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((left, right))
        result.append((item, lane))
    return sorted(result, key=lambda pair: pair[0].event.when.sort_key)
