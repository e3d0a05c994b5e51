"""The map of the places: land and boundaries from Natural Earth, the places of the essays, labels that do not collide.

Two pictures: the region that the essays are about, and a small map of coasts for what lies far away.
One unit is half a pixel at full size, so that whole numbers are fine enough.
"""

from collections.abc import Iterable, Iterator, Sequence

from edition.records.entities import Entity
from edition.render.links import Links
from edition.render.map.geometry import Frame, path
from edition.render.map.labels import Box, Label, Spot, place
from edition.render.map.outlines import REGION, land, lines, named_lines, roomy_countries
from edition.render.markup import Markdown
from edition.render.pictures.svg import element, link, picture
from edition.render.pictures.text import Letters
from edition.resolve.edition import Edition
from edition.resolve.same import Same

SIZE, SMALL, LARGE = 25.0, 21.0, 56.0
"""Size of letters, of quiet letters, and of letters for a small screen, in units."""
DOT, RING = 7.0, 14.0
"""Half the size of the mark of a point, and of an approximate point."""
_EDGE = 6.0


def region_map(edition: Edition, links: Links) -> Markdown:
    """The region; empty if the edition says nothing of it."""
    words = edition.record.map
    if not words:
        return Markdown("")
    places = [entity for entity in mapped(edition) if in_region(entity)]
    labels, beside = region_labels(edition)
    drawn = lines(Same(edition.atlas), REGION)
    return _map(
        "region", REGION, "Map of the region of the essays",
        f"{words.shows} with {len(places)} places of the essays, each a link to its entry. "
        f"A dot is a point from a data set, a dashed ring an approximate one. {words.disputed} "
        "The table after the map lists the same places.",
        _shape("land", path(land(Same(edition.atlas), REGION), closed=True)),
        *(_shape(kind, path(parts)) for kind, parts in drawn.items()),
        *(_named(edition, links, label) for label in beside), *_placed(edition, links, places, labels), *_large_names(edition),
    )


def far_map(edition: Edition, links: Links) -> Markdown:
    """The places outside the region; empty if there are none."""
    far = [entity for entity in mapped(edition) if not in_region(entity)]
    if not far:
        return Markdown("")
    frame = _far_frame(far)
    (left, top), (right, bottom) = frame.place(REGION.west, REGION.north), frame.place(REGION.east, REGION.south)
    return _map(
        "far", frame, "Map of the places far away",
        f"Coasts only, without boundaries: {len(far)} places outside the region, each a link to its entry. "
        "The rectangle is the region of the larger map.",
        _shape("land", path(land(Same(edition.atlas), frame), closed=True)),
        _shape("coast", path(lines(Same(edition.atlas), frame)["coast"])),
        element("rect", class_="map-inset", x=round(left), y=round(top), width=round(right - left), height=round(bottom - top)),
        *_placed(edition, links, far, far_labels(edition)),
    )


def region_labels(edition: Edition) -> tuple[list[Label], list[Label]]:
    """Labels of the places of the region, and of the lines and countries named beside them."""
    quiet = Letters(edition.faces.regular, SMALL)
    spots = [_spot(edition, entity, REGION) for entity in mapped(edition) if in_region(entity)]
    named = [Spot(id=f"line-{name}", lines=(name,), x=x, y=y, radius=0.0, letters=quiet)
             for name, (x, y) in named_lines(edition.atlas)]
    labels = place([*spots, *named], _inner(REGION))
    own = {spot.id for spot in spots}
    known = {spot.lines[0] for spot in spots}
    countries = [Spot(id=f"country-{name}", lines=(name,), x=x, y=y, radius=0.0, letters=quiet, centred=True)
                 for name, (x, y), room in roomy_countries(Same(edition.atlas)) if room > SMALL * 2 and name not in known]
    beside = place(countries, _inner(REGION), [*(label.box for label in labels), *(spot.mark for spot in spots)])
    return [item for item in labels if item.spot.id in own], [
        *(item for item in labels if item.spot.id not in own), *beside,
    ]


def far_labels(edition: Edition) -> list[Label]:
    """Labels of the places outside the region."""
    far = [entity for entity in mapped(edition) if not in_region(entity)]
    frame = _far_frame(far)
    return place([_spot(edition, entity, frame) for entity in far], _inner(frame))


def mapped(edition: Edition) -> list[Entity]:
    """Places with a point, by name."""
    found = [entry.record for entry in edition.entities.values() if entry.record.location]
    return sorted(found, key=lambda entity: entity.name.casefold())


def in_region(entity: Entity) -> bool:
    """True for a place within the larger map."""
    return REGION.holds(*_point(entity))


def short_name(name: str) -> str:
    """A name for the map: without what stands in brackets, unless that is an abbreviation."""
    main, _, rest = name.partition(" (")
    bracketed = rest.rstrip(")")
    return bracketed if bracketed.isupper() else main


def _point(entity: Entity) -> tuple[float, float]:
    assert entity.location
    return entity.location.longitude, entity.location.latitude


def _far_frame(far: Sequence[Entity]) -> Frame:
    """A frame around the far places and the region, with room for their names."""
    east = [*(_point(entity)[0] for entity in far), REGION.west, REGION.east]
    north = [*(_point(entity)[1] for entity in far), REGION.south, REGION.north]
    return Frame(
        west=max(-180.0, min(east) - 30), east=min(180.0, max(east) + 22),
        south=max(-60.0, min(north) - 12), north=min(75.0, max(north) + 8), width=REGION.width,
    )


def _inner(frame: Frame) -> Box:
    return Box(left=_EDGE, top=_EDGE, right=frame.width - _EDGE, bottom=frame.height - _EDGE)


def _spot(edition: Edition, entity: Entity, frame: Frame) -> Spot:
    """A state bears its name without a mark; other places have a dot or a ring."""
    assert entity.location
    x, y = frame.place(*_point(entity))
    state = entity.location.unit == "sovereign state"
    return Spot(
        id=entity.id, lines=_broken(short_name(entity.name)), x=x, y=y, centred=state,
        letters=Letters(edition.faces.semibold if state else edition.faces.regular, SIZE),
        radius=0.0 if state else RING if entity.location.status == "approximate" else DOT,
    )


def _broken(name: str) -> tuple[str, ...]:
    """A long name on two lines, broken at the blank that is nearest to its middle."""
    blanks = [at for at, char in enumerate(name) if char == " "]
    if len(name) <= 18 or not blanks:
        return (name,)
    at = min(blanks, key=lambda at: abs(at - len(name) / 2))
    return (name[:at], name[at + 1 :])


def _placed(edition: Edition, links: Links, places: Iterable[Entity], labels: Iterable[Label]) -> Iterator[Markdown]:
    """Each place with mark and label as one link to its entry."""
    by_id = {label.spot.id: label for label in labels}
    for entity in places:
        assert entity.location
        mentions = len(edition.entities[entity.id].mentions)
        approximate = "approximate point, " if entity.location.status == "approximate" else ""
        title = f"{entity.name}: {approximate}{mentions} mention{'' if mentions == 1 else 's'}"
        label = by_id.get(entity.id)
        spot = label.spot if label else _spot(edition, entity, REGION if in_region(entity) else _far_frame([entity]))
        parts = [_leader(label), _mark(spot), _text(label, "map-state" if spot.centred else "map-name")] if label else [_mark(spot)]
        yield link(links.entity(entity.id), title, *(part for part in parts if part), class_="map-place")


def _mark(spot: Spot) -> Markdown:
    if not spot.radius:
        return Markdown("")
    kind = "map-ring" if spot.radius == RING else "map-dot"
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


def _named(edition: Edition, links: Links, label: Label) -> Markdown:
    """The name of a line, or of a country; a country whose point lies in the other map leads to its entry too."""
    kind = "map-line-name" if label.spot.id.startswith("line-") else "map-other"
    name = element("g", _leader(label), _text(label, kind), font_size=round(SMALL))
    entry = next((entity for entity in mapped(edition) if short_name(entity.name) == label.spot.lines[0]), None)
    return link(links.entity(entry.id), entry.name, name, class_="map-place") if entry else name


def _large_names(edition: Edition) -> Iterator[Markdown]:
    """Names of states and countries alone, for a screen too small for those of places."""
    letters = Letters(edition.faces.semibold, LARGE)
    spots = [Spot(id=name, lines=(name,), letters=letters, x=x, y=y, radius=0.0, centred=True)
             for name, (x, y), room in roomy_countries(Same(edition.atlas)) if room > LARGE]
    marks = [_spot(edition, entity, REGION).mark for entity in mapped(edition) if in_region(entity)]
    for label in place(spots, _inner(REGION), marks):
        yield element("g", _text(label, "map-small"), font_size=round(LARGE))


def _shape(kind: str, data: str) -> Markdown:
    return element("path", class_=f"map-{kind}", d=data) if data else Markdown("")


def _map(name: str, frame: Frame, title: str, description: str, *shapes: Markdown) -> Markdown:
    sea = element("rect", class_="map-sea", width=round(frame.width), height=round(frame.height))
    return picture(
        sea, *shapes, width=round(frame.width), height=round(frame.height), title=title, description=description,
        class_=f"map map--{name}", font_size=round(SIZE),
    )
