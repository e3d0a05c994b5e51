"""The timeline: the drawing, and its events as a table by decade."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edition.render.links import Links
from edition.render.views.timeline.lanes import mentioned_in
from edition.render.views.timeline.picture import timeline
from edition.resolve import kin
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry, PlacedNote
from edition.resolve.parts import Part

NOWHERE = "context"
"""Stands for no essay where a reader chooses an essay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event as a row of the table."""

    event: EventEntry
    """The event."""
    mentions: tuple[tuple[Essay, tuple[Span, ...]], ...]
    """Where each essay that mentions it does so."""
    claims: tuple[PlacedNote, ...]
    """What the essays state of it, with verdicts."""
    themes: tuple[str, ...]
    """Themes of the paragraphs that mention it."""
    entities: tuple[str, ...]
    """Its places, and whatever its mentions name."""
    ranks: str
    """Its place in each order in which the table can stand."""

    @property
    def essays(self) -> str:
        """Ids of the essays that mention it, for choosing by essay."""
        return " ".join(essay.id for essay, _ in self.mentions) or NOWHERE


def timeline_page(edition: Edition, part: Part[str]) -> dict[str, object]:
    """What the page shows."""
    decades: dict[int, list[EventRow]] = defaultdict(list)
    essays = () if edition.is_large else tuple(edition.essays.values())
    events = [edition.events[event] for event in part.shown]
    rows = _rows(edition, events, essays)
    for row in rows:
        decades[row.event.when.decade].append(row)
    return {
        "drawing": timeline(edition, Links(edition, part.path), events, essays), "decades": sorted(decades.items()),
        "orders": _orders(essays), "essays": essays, "tracks": [track for track in edition.tracks if any(row.event.record.track == track for row in rows)],
        "context": sum(not edition.events[event].spans for event in part.counted), "nowhere": NOWHERE,
    }


def _orders(essays: Sequence[Essay]) -> list[tuple[str, str]]:
    return [
        ("date", "When it happened"),
        *((essay.id, f"As {essay.record.called} tells it") for essay in essays),
        ("title", "By name"), ("certainty", "Least certain date first"),
    ]


def _rows(edition: Edition, events: Sequence[EventEntry], essays: Sequence[Essay]) -> list[EventRow]:
    ranks = _ranks(edition, events, essays)
    return [
        EventRow(
            event=event, ranks=ranks[event.record.id],
            mentions=tuple((essay, _spans_in(edition, event, essay)) for essay in mentioned_in(edition, event)),
            claims=tuple(edition.placed[claim] for claim in event.claims),
            themes=tuple(kin.themes_of(edition, event.spans)),
            entities=tuple(kin.entities_of_event(edition, event)),
        )
        for event in events
    ]


def _spans_in(edition: Edition, event: EventEntry, essay: Essay) -> tuple[Span, ...]:
    return tuple(span for span in event.spans if edition.essay_of(span.block) is essay)


def _ranks(edition: Edition, events: Sequence[EventEntry], essays: Sequence[Essay]) -> dict[str, str]:
    """Event id -> `date:0 letter:7 ...`: its place in each order."""
    blocks = edition.texts.order

    def told_in(essay: Essay) -> Callable[[EventEntry], tuple[object, ...]]:
        def key(event: EventEntry) -> tuple[object, ...]:
            places = [(blocks[span.block], span.start) for span in _spans_in(edition, event, essay)]
            return (not places, min(places, default=(0, 0)), event.when.sort_key)
        return key

    keys = {
        "date": lambda event: event.when.sort_key, "title": lambda event: event.record.title.casefold(),
        "certainty": lambda event: (event.when.certainty == "certain", _days(event), event.when.sort_key),
        **{essay.id: told_in(essay) for essay in essays},
    }
    places = {
        order: {event.record.id: at for at, event in enumerate(sorted(events, key=key))} for order, key in keys.items()
    }
    return {event.record.id: " ".join(f"{order}:{places[order][event.record.id]}" for order, _ in _orders(essays)) for event in events}


def _days(event: EventEntry) -> int:
    """The more days a date can mean, the less certain it is; a span is certain of its length."""
    when = event.when
    if when.is_span or when.earliest is None or when.latest is None:
        return 0
    return -(when.latest - when.earliest).days
