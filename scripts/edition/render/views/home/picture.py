"""The pictures of the start page: notes along each essay, themes by paragraph, events by year; all in small."""

from collections import Counter, defaultdict

from edition.render.links import Links
from edition.render.markup import Markdown
from edition.render.pictures.signs import sign
from edition.render.pictures.svg import element, image, link, picture
from edition.render.pictures.text import Letters
from edition.render.views.themes.picture import in_words
from edition.render.views.timeline.lanes import mentioned_in
from edition.resolve.balance import NOTES
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry

BAR, TALL = 15, 44
"""Width of a bar, and the height of the tallest."""
CELL, ROW = 11, 17
"""Width and height of a cell of the map of themes."""
YEAR, DOT, BASE = 9.0, 8.0, 20.0
"""Width of a year, height of an event, and the room for the names of decades."""
ABREAST = 2
"""Most signs that find room in a year's width."""


def density(edition: Edition, essay: Essay, links: Links) -> Markdown:
    """One bar per paragraph, its height the number of its notes; each leads to its paragraph."""
    counts = {block.id: _notes(edition, block.id) for block in essay.paragraphs}
    most = max((number for item in edition.essays.values() for number in (_notes(edition, block.id) for block in item.paragraphs)), default=0) or 1
    bars, letters = [], Letters(edition.faces.regular, 12)
    for at, block in enumerate(essay.paragraphs):
        high = max(2.0, TALL * counts[block.id] / most)
        number = counts[block.id]
        bars.append(link(
            links.block(block.id), f"{essay.record.name}, paragraph {block.number}: {number} note{'' if number == 1 else 's'}",
            element("rect", x=at * BAR, y=0, width=BAR, height=TALL + 18, class_="hit"),
            element("rect", x=at * BAR + 2, y=float(TALL - high), width=BAR - 4, height=float(high), class_=f"bar sign-{essay.index + 1}"),
            letters.line(str(block.number), (at + 0.5) * BAR, TALL + 12, "tick") if _is_named(block.number, len(counts)) else "",
        ))
    return picture(
        *bars, width=len(counts) * BAR, height=TALL + 18, class_="strip density",
        title=f"Notes along {essay.record.called}",
        description=f"{sum(counts.values())} notes in {len(counts)} paragraphs; most stand in paragraph "
        f"{edition.texts.blocks[max(counts, key=lambda block: counts[block])].number}.",
    )


def _notes(edition: Edition, block: str) -> int:
    return sum(len(getattr(edition.notes[block], kind)) for kind in NOTES)


def _is_named(number: int | None, count: int) -> bool:
    return number is not None and (number == 1 or number % 5 == 0 or number == count < 10)


def themes_in_small(edition: Edition) -> list[tuple[str, list[Markdown]]]:
    """Themes, the most frequent first, each with a strip of marks for every essay."""
    order = sorted(edition.themes, key=lambda theme: (-len(edition.themes[theme].weights), edition.themes[theme].record.title))
    return [(theme, [_marks(edition, essay, theme) for essay in edition.essays.values()]) for theme in order]


def _marks(edition: Edition, essay: Essay, theme: str) -> Markdown:
    found = edition.themes[theme].weights
    wide, y = len(essay.paragraphs) * CELL, ROW / 2
    marks = [
        sign(essay, (at + 0.5) * CELL, y, 3.4, f"mark mark-{found[block.id]}")
        for at, block in enumerate(essay.paragraphs) if block.id in found
    ]
    return image(
        element("path", d=f"M0 {y:g}H{wide:g}", class_="rule"), *marks, width=wide, height=ROW, class_="drawing marks",
        title=essay.record.name, description=in_words(essay, found),
    )


def events_in_small(edition: Edition, links: Links) -> Markdown:
    """Every event as a mark over its year; each leads to its entry on the timeline."""
    by_year: dict[int, list[EventEntry]] = defaultdict(list)
    if not edition.events:
        return Markdown("")
    for event in edition.events.values():
        day = event.when.earliest or event.when.latest
        by_year[day.year if day else 0].append(event)
    first, last, letters = min(by_year) // 10 * 10, max(by_year), Letters(edition.faces.regular, 12)
    floor = DOT * max(len(events) for events in by_year.values()) + 4
    marks = [
        _event(edition, event, (year - first + 0.5) * YEAR + 2, floor - DOT * (at + 0.5), links)
        for year, events in sorted(by_year.items()) for at, event in enumerate(events)
    ]
    decades = [
        element("g", element("path", d=f"M{(year - first) * YEAR:g} {floor:g}v5", class_="rule"),
                letters.line(str(year), (year - first) * YEAR + 2, floor + 15, "quiet"))
        for year in range(first, last + 1, 10)
    ]
    wide = (last - first + 1) * YEAR + 6
    busiest, number = Counter({year: len(events) for year, events in by_year.items()}).most_common(1)[0]
    return picture(
        element("path", d=f"M0 {floor:g}H{wide:g}", class_="rule"), *decades, *marks,
        width=wide, height=floor + BASE, class_="drawing overview", title="Events by year",
        description=f"{len(edition.events)} events from {min(by_year)} to {last}, most of them ({number}) in {busiest}. "
        "The timeline has the same as a table.",
    )


def _event(edition: Edition, event: EventEntry, x: float, y: float, links: Links) -> Markdown:
    mentioned = mentioned_in(edition, event)
    essays = mentioned[:ABREAST]
    named = ", ".join(essay.record.name for essay in mentioned) or "context, in no essay"
    step = YEAR / max(1, len(essays))
    size = 3.1 if len(essays) == 1 else 0.46 * step
    marks = [sign(essay, x + step * (at - (len(essays) - 1) / 2), y, size, "mark") for at, essay in enumerate(essays)]
    if not essays:
        marks.append(element("path", d=f"M{x:g} {y - 3.4:g}l3.4 3.4-3.4 3.4-3.4-3.4z", class_="mark mark-context"))
    return link(
        links.event(event.record.id), f"{event.when.say()}: {event.record.title} ({named})",
        element("rect", x=x - YEAR / 2, y=y - DOT / 2, width=YEAR, height=DOT, class_="hit"), *marks,
    )
