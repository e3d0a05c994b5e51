"""The timeline: tracks of events over a scale of years, and a line of its own for the essays.

scripts/browser/pages/timeline.js zooms it by the places in `data-x` and `data-w`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.render.links import Links
from edition.render.markup import Markdown
from edition.render.pictures.signs import sign
from edition.render.pictures.svg import element, link, picture
from edition.render.pictures.text import Letters
from edition.render.views.timeline.lanes import GAP, SIGN, Item, bounds, items, stack
from edition.render.views.timeline.scale import TimeScale, time_scale
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry

WIDTH, LEFT, RIGHT = 1036.0, 132.0, 1026.0
HEAD, LANE, PAD = 42.0, 19.0, 7.0
SHORT = 4
"""From so many years without an event on, the scale shows that it is broken there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """The letters of the drawing."""

    name: Letters
    """Names of events."""
    head: Letters
    """Tracks and decades."""
    year: Letters
    """Years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One track with its events in lanes."""

    name: str
    placed: list[tuple[Item, int]]
    top: float

    @property
    def height(self) -> float:
        """Room of the lanes."""
        return LANE * (1 + max((lane for _, lane in self.placed), default=0)) + 2 * PAD


def timeline(edition: Edition, links: Links, events: Sequence[EventEntry], essays: Sequence[Essay]) -> Markdown:
    """The drawing of some events, with the dates of some essays; nothing where there is no event."""
    if not events:
        return Markdown("")
    faces, scale = edition.faces, _scale(events, essays)
    type_ = Type(name=Letters(faces.regular, 13), head=Letters(faces.semibold, 13), year=Letters(faces.regular, 12))
    bands = _bands(edition, events, scale, type_)
    foot = bands[-1].top + bands[-1].height
    height = foot + LANE * len(essays) + 2 * PAD
    plot = [*_breaks(events, scale), *_years(events, scale, type_), *_datelines(essays, scale, foot)]
    for band in bands:
        plot += [_event(item, band.top + PAD + LANE * (lane + 0.5), type_, links) for item, lane in band.placed]
    plot += [_essay(essay, scale, foot + PAD + LANE * (at + 0.5), type_, links) for at, essay in enumerate(essays)]
    clip = element("rect", x=LEFT - 8, y=0, width=WIDTH - LEFT + 8, height=height)
    return picture(
        element("defs", element("clipPath", clip, id="timeline-plot"), _fade()),
        element("g", *_decades(events, scale, type_, height), class_="plot", clip_path="url(#timeline-plot)"),
        *(_track(band.name, band.top, type_) for band in bands), *([_track("The essays themselves", foot, type_)] if essays else []),
        element("g", *plot, class_="plot", clip_path="url(#timeline-plot)"),
        width=WIDTH, height=height, class_="drawing timeline-drawing", title="Timeline",
        description=f"{len(events)} events from {scale.first} to {scale.last} in {len(bands)} tracks; "
        "the same events stand in the table below. Years with many events have more room.",
        data_left=LEFT, data_right=RIGHT,
    )


def _scale(events: Sequence[EventEntry], essays: Sequence[Essay]) -> TimeScale:
    whens = [event.when for event in events] + [essay.when for essay in essays]
    days = [day for when in whens for day in {when.earliest, when.earliest if not when.is_span else when.latest} if day]
    return time_scale(days, LEFT, RIGHT)


def _bands(edition: Edition, events: Sequence[EventEntry], scale: TimeScale, type_: Type) -> list[Band]:
    placed, bands, top = items(edition, events, scale, type_.name), [], HEAD
    for track, name in edition.tracks.items():
        own = [item for item in placed if item.event.record.track == track]
        if own:
            bands.append(Band(name=name, placed=stack(own), top=top))
            top += bands[-1].height
    return bands


def _fade() -> Markdown:
    stops = (element("stop", offset=offset, class_=f"fade-{offset}") for offset in (0, 1))
    return element("linearGradient", *stops, id="timeline-fade")


def _track(name: str, top: float, type_: Type) -> Markdown:
    rows = type_.head.wrap(name, LEFT - 24)
    return element(
        "g", element("path", d=f"M0 {top:g}H{WIDTH:g}", class_="rule"),
        type_.head.lines(rows, LEFT - 16, top + PAD + 14, 15, "track"), class_="track-head",
    )


def _decades(events: Sequence[EventEntry], scale: TimeScale, type_: Type, height: float) -> Iterator[Markdown]:
    held = {event.when.decade for event in events}
    for decade in range(scale.first // 10 * 10, scale.last + 1, 10):
        start, end = scale.year(decade), scale.year(decade + 10)
        shade = element("rect", x=0, y=0, width=end - start, height=height, class_=f"decade decade-{decade // 10 % 2}")
        name = f"{decade}s"
        if type_.head.width(name) + 6 > end - start:
            name = f"’{decade % 100:02}s"
        label = type_.head.line(name, 4, 14, "decade-name")
        if decade in held:
            label = link(f"#d{decade}", f"Events of the {decade}s in the table", label)
        yield element("g", shade, label, **_place(start, end, 0))


def _years(events: Sequence[EventEntry], scale: TimeScale, type_: Type) -> Iterator[Markdown]:
    """Years with events; of those too near each other the one with more events."""
    counts: dict[int, int] = {}
    for event in events:
        day = event.when.earliest or event.when.latest
        assert day  # no date is open at both ends
        year = day.year
        counts[year] = counts.get(year, 0) + 1
    taken: list[float] = []
    for year in sorted(counts, key=lambda year: (-counts[year], year)):
        at = scale.year(year)
        shown = all(abs(at - other) > 30 for other in taken) and at + 26 < WIDTH
        taken += [at] if shown else []
        yield element(
            "g", element("path", d="M0 34v5", class_="rule"), type_.year.line(str(year), 0, 31, "year" if shown else "year crowded"),
            **_place(at, at, 0), class_="tick",
        )


def _breaks(events: Sequence[EventEntry], scale: TimeScale) -> Iterator[Markdown]:
    """Two strokes across the scale wherever years without events are drawn short."""
    busy = {day.year for event in events for day in (event.when.earliest, event.when.latest) if day}
    for first, last in pairwise(sorted(busy)):
        if last - first > SHORT:
            start, end = scale.year(first + 1), scale.year(last)
            strokes = element("path", d="M-4 39l4-7M0 39l4-7", class_="break")
            title = element("title", f"{first + 1} to {last - 1}: no event, drawn short")
            yield element("g", title, _point((end - start) / 2, strokes), **_place(start, end, 0))


def _datelines(essays: Sequence[Essay], scale: TimeScale, foot: float) -> Iterator[Markdown]:
    for essay in essays:
        start, end = bounds(essay.when, scale)
        line = element("path", d=f"M0 {HEAD:g}V{foot:g}", class_=f"dateline sign-{essay.index + 1}")
        yield element("g", line, **_place((start + end) / 2, (start + end) / 2, 0))


def _place(start: float, end: float, y: float) -> dict[str, object]:
    """Where a group stands, for the eye and for the script that zooms."""
    return {"transform": f"translate({start:.1f} {y:g})", "data_x": f"{start:.1f}", "data_w": f"{end - start:.1f}"}


def _event(item: Item, y: float, type_: Type, links: Links) -> Markdown:
    record, when = item.event.record, item.event.when
    shift = item.at - item.start
    left, right = item.box
    x, kind = (-GAP, "name leftward") if item.leftward else (item.marks + GAP - 2, "name")
    mentioned = ", ".join(essay.record.name for essay in item.essays) or "context, in no essay"
    return link(
        links.event(record.id), f"{when.say()}: {record.title} ({mentioned})",
        element("rect", x=left - item.start - 2, y=-9, width=right - left + 4, height=18, class_="hit"),
        *_extent(item), _point(shift, *_marks(item), type_.name.line(item.name, x, 4, kind)),
        class_="event" if item.essays else "event event--context", **_place(item.start, item.end, y),
    )


def _extent(item: Item) -> Iterator[Markdown]:
    """A bar for what lasted, a dotted line where only the month or year is known, a fading bar for an open end."""
    when, room = item.event.when, item.end - item.start
    if when.is_span and room > 2:
        open_end = when.latest is None or when.earliest is None
        yield element("rect", x=0, y=6.5, width=room, height=2.5, class_="span span--open" if open_end else "span")
    elif room > SIGN:
        yield element("path", d=f"M0 7.5h{room:.1f}", class_="within")


def _point(shift: float, *parts: Markdown) -> Markdown:
    """Marks and name, which keep their size when the script zooms."""
    return element("g", *parts, class_="point", transform=f"translate({shift:.1f} 0)")


def _marks(item: Item) -> Iterator[Markdown]:
    doubt = "doubt" if item.event.when.is_doubtful else ""
    for at, essay in enumerate(item.essays):
        yield sign(essay, SIGN * (at + 0.5), 0, 4.4, f"mark {doubt}".strip())
    if not item.essays:
        yield element("path", d=f"M{SIGN / 2:g} -5l5 5-5 5-5-5z", class_=f"mark mark-context {doubt}".strip())


def _essay(essay: Essay, scale: TimeScale, y: float, type_: Type, links: Links) -> Markdown:
    start, end = bounds(essay.when, scale)
    name = f"{essay.record.name}, {essay.when.say()}"
    middle = (end - start) / 2
    leftward = start + middle + 10 + type_.name.width(name) > RIGHT
    parts = [element("rect", x=0, y=-7, width=end - start, height=14, class_=f"span-fuzzy sign-{essay.index + 1}")] if end - start > SIGN else []
    return link(
        links.essay(essay.id), name, *parts, _point(
            middle, sign(essay, 0, 0, 4.4, "mark doubt" if essay.when.approximate else "mark"),
            type_.name.line(name, -10 if leftward else 10, 4, "name leftward" if leftward else "name"),
        ),
        class_="event event--essay", **_place(start, end, y),
    )
