"""The map of the places: land and boundaries from Natural Earth, the places of the essays, labels that do not collide.

Two pictures: the region that the essays are about, and a small map of coasts for what lies far away.
One unit is half a pixel at full size, so that whole numbers are fine enough.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from edition.records.entities import Entity
from edition.render.links import Links
from edition.render.map.geometry import Frame, path
from edition.render.map.labels import Label, Spot, place
from edition.render.map.narrow import NEAR, narrow_beside, narrow_labels
from edition.render.map.outlines import REGION, land, lines, named_lines, roomy_countries
from edition.render.map.spots import NARROW, WIDE, far, far_frame, inner, mapped, near, short_name, spot
from edition.render.markup import Markdown
from edition.render.pictures.svg import element, link, picture
from edition.render.pictures.text import Letters
from edition.resolve.edition import Edition
from edition.resolve.same import Same

QUIET = 21.0
"""Size of the letters of lines and of countries that are no places of the essays, in units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A map as the page shows it."""

    picture: Markdown
    """The drawing."""
    key: tuple[Entity, ...]
    """The places that have a number instead of a name on a small screen: the first has 1."""


def region_map(edition: Edition, links: Links) -> Map | None:
    """The region; nothing if the edition says nothing of it."""
    words = edition.record.map
    if not words:
        return None
    places = near(edition)
    labels, beside = region_labels(edition)
    narrow = narrow_labels(edition, places, REGION)
    drawn = lines(Same(edition.atlas), REGION)
    return Map(key=narrow.key, picture=_map(
        "region", REGION, "Map of the region of the essays",
        f"{words.shows} with {len(places)} places of the essays, each a link to its entry. "
        f"A dot is a point from a data set, a dashed ring an approximate one. {words.disputed} "
        "The table after the map lists the same places.",
        _shape("land", path(land(Same(edition.atlas), REGION), closed=True)),
        *(_shape(kind, path(parts)) for kind, parts in drawn.items()),
        *_beside(edition, links, beside, narrow_beside(edition, places, narrow.labels)),
        *_placed(edition, links, places, REGION, [*labels, *narrow.labels]),
    ))


def far_map(edition: Edition, links: Links) -> Map | None:
    """The places outside the region; nothing if there are none."""
    places = far(edition)
    if not places:
        return None
    frame = far_frame(places)
    narrow = narrow_labels(edition, places, frame)
    (left, top), (right, bottom) = frame.place(REGION.west, REGION.north), frame.place(REGION.east, REGION.south)
    return Map(key=narrow.key, picture=_map(
        "far", frame, "Map of the places far away",
        f"Coasts only, without boundaries: {len(places)} places outside the region, each a link to its entry. "
        "The rectangle is the region of the larger map.",
        _shape("land", path(land(Same(edition.atlas), frame), closed=True)),
        _shape("coast", path(lines(Same(edition.atlas), frame)["coast"])),
        element("rect", class_="map-inset", x=round(left), y=round(top), width=round(right - left), height=round(bottom - top)),
        *_placed(edition, links, places, frame, [*far_labels(edition), *narrow.labels]),
    ))


def region_labels(edition: Edition) -> tuple[list[Label], list[Label]]:
    """Labels of the places of the region, and of the lines and countries named beside them."""
    quiet = Letters(edition.faces.regular, QUIET)
    spots = [spot(edition, entity, REGION) for entity in near(edition)]
    named = [Spot(id=f"line-{name}", lines=(name,), x=x, y=y, radius=0.0, letters=quiet)
             for name, (x, y) in named_lines(edition.atlas)]
    labels = place([*spots, *named], inner(REGION))
    own = {spot.id for spot in spots}
    known = {spot.lines[0] for spot in spots}
    countries = [Spot(id=f"country-{name}", lines=(name,), x=x, y=y, radius=0.0, letters=quiet, centred=True)
                 for name, (x, y), room in roomy_countries(Same(edition.atlas)) if room > QUIET * 2 and name not in known]
    beside = place(countries, inner(REGION), [*(label.box for label in labels), *(spot.mark for spot in spots)])
    return [item for item in labels if item.spot.id in own], [
        *(item for item in labels if item.spot.id not in own), *beside,
    ]


def far_labels(edition: Edition) -> list[Label]:
    """Labels of the places outside the region."""
    places = far(edition)
    frame = far_frame(places)
    return place([spot(edition, entity, frame) for entity in places], inner(frame))


def _placed(edition: Edition, links: Links, places: Iterable[Entity], frame: Frame, labels: Sequence[Label]) -> Iterator[Markdown]:
    """Each place with its mark and its label for each size of screen as one link to its entry."""
    for entity in places:
        assert entity.location
        mentions = len(edition.entities[entity.id].mentions)
        approximate = "approximate point, " if entity.location.status == "approximate" else ""
        title = f"{entity.name}: {approximate}{mentions} mention{'' if mentions == 1 else 's'}"
        own = (label for label in labels if label.spot.id == entity.id)
        parts = chain.from_iterable(_labelled(label) for label in own)
        yield link(links.entity(entity.id), title, _mark(spot(edition, entity, frame)), *parts, class_="map-place")


def _labelled(label: Label) -> Iterator[Markdown]:
    kind = "map-number" if label.spot.lines[0].isdecimal() else "map-state" if label.spot.centred else "map-name"
    if label.spot.letters.size == NARROW.letters:
        yield _small(label, kind)
    else:
        yield _leader(label)
        yield _text(label, kind)


def _small(label: Label, kind: str) -> Markdown:
    """A label for a small screen, which the styles show there instead of the others."""
    tie = _leader(label) if label.distance > NEAR else ""
    return element("g", tie, _text(label, kind), class_="map-small", font_size=round(NARROW.letters))


def _mark(spot: Spot) -> Markdown:
    if not spot.radius:
        return Markdown("")
    kind = "map-ring" if spot.radius == WIDE.ring else "map-dot"
    return element("circle", class_=kind, cx=round(spot.x), cy=round(spot.y), r=round(spot.radius))


def _leader(label: Label) -> Markdown:
    """A line from a point to a label that could not stand beside it."""
    if label.distance < 10:
        return Markdown("")
    box, spot = label.box, label.spot
    x, y = max(box.left, min(spot.x, box.right)), max(box.top, min(spot.y, box.bottom))
    part = spot.radius / max(1.0, ((x - spot.x) ** 2 + (y - spot.y) ** 2) ** 0.5)
    start = (spot.x + (x - spot.x) * part, spot.y + (y - spot.y) * part)
    return element("path", class_="map-leader", d=path([[start, (x, y)]]))


def _text(label: Label, kind: str) -> Markdown:
    return Markdown("".join(
        label.spot.letters.line(line, round(label.x), round(label.y + index * label.spot.line_height), kind)
        for index, line in enumerate(label.spot.lines)
    ))


def _beside(edition: Edition, links: Links, wide: Iterable[Label], narrow: Iterable[Label]) -> Iterator[Markdown]:
    """Names of lines and of countries; one that is named on every screen, and has its point in the other map, leads to its entry too."""
    small = {label.spot.id: _small(label, _kind(label)) for label in narrow}
    entries = {short_name(entity.name): entity for entity in mapped(edition)}
    for label in wide:
        name = element("g", _leader(label), _text(label, _kind(label)), font_size=round(QUIET))
        also, entry = small.pop(label.spot.id, None), entries.get(label.spot.lines[0])
        yield link(links.entity(entry.id), entry.name, name, also, class_="map-place") if entry and also else Markdown(name + (also or ""))
    yield from small.values()


def _kind(label: Label) -> str:
    return "map-line-name" if label.spot.id.startswith("line-") else "map-other"


def _shape(kind: str, data: str) -> Markdown:
    return element("path", class_=f"map-{kind}", d=data) if data else Markdown("")


def _map(name: str, frame: Frame, title: str, description: str, *shapes: Markdown) -> Markdown:
    sea = element("rect", class_="map-sea", width=round(frame.width), height=round(frame.height))
    return picture(
        sea, *shapes, width=round(frame.width), height=round(frame.height), title=title, description=description,
        class_=f"map map--{name}", font_size=round(WIDE.letters),
    )
