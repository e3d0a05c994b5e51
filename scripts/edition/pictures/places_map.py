"""The map of the places: land and boundaries from Natural Earth, the places of the essays, labels that do not collide.

Two pictures: the region that the essays are about, and a small map of coasts for what lies far away.
One unit is half a pixel at full size, so that whole numbers are fine enough.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from edition.atlas import Atlas, Border
from edition.pictures.geometry import Frame, area, clip_line, clip_ring, middle, path, simplify
from edition.pictures.labels import Box, Label, Spot, place
from edition.registers import Entity
from edition.resolved import Edition

REGION = Frame(west=60.4, south=23.6, east=80.4, north=37.6, width=1440)
"""The region of the essays; whatever lies outside goes to the small map."""

DISPUTED = frozenset({"India", "Pakistan", "China", "Siachen Glacier"})
"""Lines between two of these within the former princely state of Jammu and Kashmir are dashed."""
STATE_SOUTH, STATE_WEST, STATE_EAST = 32.3, 73.0, 80.4
"""Where the lines of the former princely state begin and end on the lines of the data."""

NAMED_LINES = (
    ("Line of Control", frozenset({"India", "Pakistan"})),
    ("Line with China", frozenset({"India", "China"})),
    ("Siachen Glacier", frozenset({"Pakistan", "Siachen Glacier"})),
)
"""Disputed lines that bear a name in the picture."""

SIZE, SMALL, TOLERANCE = 25.0, 21.0, 1.3
"""Size of letters, of quiet letters, and what cannot be seen, in units."""
DOT, RING = 7.0, 14.0
"""Half the size of the mark of a point, and of an approximate point."""

_EDGE = 6.0


def region_map(edition: Edition) -> str:
    """SVG of the region."""
    places = [entity for entity in _places(edition) if REGION.holds(*_point(entity))]
    labels, strangers = region_labels(edition)
    lines = list(_lines(edition.atlas, REGION))
    return _svg(
        "region", REGION, "Map of the region of the essays",
        f"Pakistan, Afghanistan and Kashmir with {len(places)} places of the essays, each a link to its entry. "
        "A dot is an exact point, a dashed ring an approximate one. Dashed lines in Kashmir are disputed. "
        "The table after the map lists the same places.",
        [
            _shape("land", path(_land(edition.atlas, REGION), closed=True)),
            _shape("coast", path(part for kind, part in lines if kind == "coast")),
            _shape("boundary", path(part for kind, part in lines if kind == "boundary")),
            _shape("disputed", path(part for kind, part in lines if kind == "disputed")),
            *(_plain(label) for label in strangers),
            *_places_drawn(edition, places, labels),
        ],
    )


def far_map(edition: Edition) -> str:
    """SVG of the places outside the region; empty if there are none."""
    far = [entity for entity in _places(edition) if not REGION.holds(*_point(entity))]
    if not far:
        return ""
    frame = _far_frame(far)
    corners = [frame.place(REGION.west, REGION.north), frame.place(REGION.east, REGION.south)]
    inset = (
        f'<rect class="map-inset" x="{corners[0][0]:.0f}" y="{corners[0][1]:.0f}" '
        f'width="{corners[1][0] - corners[0][0]:.0f}" height="{corners[1][1] - corners[0][1]:.0f}"/>'
    )
    labels = far_labels(edition)
    return _svg(
        "far", frame, "Map of the places far away",
        f"Coasts only, without boundaries: {len(far)} places outside the region, each a link to its entry. "
        "The rectangle is the region of the larger map.",
        [
            _shape("land", path(_land(edition.atlas, frame), closed=True)),
            _shape("coast", path(part for kind, part in _lines(edition.atlas, frame) if kind == "coast")),
            inset, *_places_drawn(edition, far, labels),
        ],
    )


def region_labels(edition: Edition) -> tuple[list[Label], list[Label]]:
    """Labels of the places of the region, and of what is named beside them."""
    spots = [_spot(entity, REGION) for entity in _places(edition) if REGION.holds(*_point(entity))]
    frame = _inner(REGION)
    beside = list(_line_spots(edition.atlas))
    labels = place([*spots, *beside], frame)
    names = {entity.name.partition(" (")[0] for entity in _places(edition) if REGION.holds(*_point(entity))}
    countries = _country_spots(edition.atlas, names)
    marks = [Box(left=spot.x - spot.radius, top=spot.y - spot.radius, right=spot.x + spot.radius,
                 bottom=spot.y + spot.radius) for spot in spots]
    quiet = place(list(countries), frame, [*(label.box for label in labels), *marks])
    own = {spot.id for spot in spots}
    return [item for item in labels if item.spot.id in own], [
        *(item for item in labels if item.spot.id not in own), *quiet,
    ]


def far_labels(edition: Edition) -> list[Label]:
    """Labels of the places outside the region."""
    far = [entity for entity in _places(edition) if not REGION.holds(*_point(entity))]
    frame = _far_frame(far)
    return place([_spot(entity, frame) for entity in far], _inner(frame))


def short_name(name: str) -> str:
    """A name for the map: without what stands in brackets, unless that is an abbreviation."""
    main, _, rest = name.partition(" (")
    bracketed = rest.rstrip(")")
    return bracketed if bracketed.isupper() else main


def _broken(name: str) -> tuple[str, ...]:
    """A long name on two lines, broken at the blank that is nearest to its middle."""
    blanks = [at for at, char in enumerate(name) if char == " "]
    if len(name) <= 18 or not blanks:
        return (name,)
    at = min(blanks, key=lambda at: abs(at - len(name) / 2))
    return (name[:at], name[at + 1 :])


def is_country(entity: Entity) -> bool:
    """True for a state: its name stands on it, without a mark."""
    return bool(entity.location and entity.location.unit == "sovereign state")


def _places(edition: Edition) -> list[Entity]:
    found = [entry.record for entry in edition.entities.values() if entry.record.location]
    return sorted(found, key=lambda entity: entity.name.casefold())


def _point(entity: Entity) -> tuple[float, float]:
    assert entity.location
    return entity.location.longitude, entity.location.latitude


def _far_frame(far: Sequence[Entity]) -> Frame:
    """A frame around the far places and the region, with room for their names."""
    east = [_point(entity)[0] for entity in far] + [REGION.west, REGION.east]
    north = [_point(entity)[1] for entity in far] + [REGION.south, REGION.north]
    return Frame(
        west=max(-180.0, min(east) - 30), east=min(180.0, max(east) + 22),
        south=max(-60.0, min(north) - 12), north=min(75.0, max(north) + 8), width=REGION.width,
    )


def _inner(frame: Frame) -> Box:
    return Box(left=_EDGE, top=_EDGE, right=frame.width - _EDGE, bottom=frame.height - _EDGE)


def _spot(entity: Entity, frame: Frame) -> Spot:
    x, y = frame.place(*_point(entity))
    country = is_country(entity)
    approximate = entity.location is not None and entity.location.status == "approximate"
    return Spot(
        id=entity.id, lines=_broken(short_name(entity.name)), x=x, y=y, size=SIZE, centred=country,
        radius=0.0 if country else RING if approximate else DOT,
    )


def _line_spots(atlas: Atlas) -> Iterator[Spot]:
    """A spot in the middle of each named line."""
    for name, countries in NAMED_LINES:
        points = [
            point for border in atlas.borders if border.countries == countries
            for part, disputed in _split(border) if disputed for point in part
        ]
        if points:
            x, y = REGION.place(*points[len(points) // 2])
            yield Spot(id=f"line-{name}", lines=(name,), x=x, y=y, radius=0.0, size=SMALL)


def _country_spots(atlas: Atlas, named: set[str]) -> Iterator[Spot]:
    """A spot in the middle of what is seen of each further country, if that is enough to bear its name."""
    for name, rings in atlas.countries:
        if name in named:
            continue
        seen = [clip_ring(REGION.project(ring), REGION.width, REGION.height) for ring in rings if REGION.sees(ring)]
        largest = max((ring for ring in seen if ring), key=area, default=None)
        if largest:
            (x, y), room = middle(simplify([*largest, largest[0]], 8)[:-1])
            if room > SMALL * 2:
                yield Spot(id=f"country-{name}", lines=(name,), x=x, y=y, radius=0.0, size=SMALL, centred=True)


def _land(atlas: Atlas, frame: Frame) -> Iterator[list[tuple[float, float]]]:
    for ring in atlas.land:
        clipped = clip_ring(frame.project(ring), frame.width, frame.height) if frame.sees(ring) else []
        if len(clipped) > 2 and area(clipped) > 30:
            yield simplify([*clipped, clipped[0]], TOLERANCE)[:-1]


def _lines(atlas: Atlas, frame: Frame) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Every coast and boundary within a frame, with its kind."""
    for border in (border for border in atlas.borders if frame.sees(border.line)):
        parts = _split(border) if len(border.countries) > 1 else [(border.line, False)]
        for line, disputed in parts:
            kind = "coast" if len(border.countries) == 1 else "disputed" if disputed else "boundary"
            for part in clip_line(frame.project(line), frame.width, frame.height):
                if kind != "coast" or _extent(part) > 8:
                    yield kind, simplify(part, TOLERANCE)


def _extent(line: Sequence[tuple[float, float]]) -> float:
    """The larger of width and height of a line; islands too small to be seen are left out by it."""
    return max(max(point[axis] for point in line) - min(point[axis] for point in line) for axis in (0, 1))


def _split(border: Border) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """A boundary in its disputed and other parts; the point between two parts stands in both."""
    between = len(border.countries & DISPUTED) > 1
    part: list[tuple[float, float]] = []
    state = False
    for point in border.line:
        here = between and point[1] >= STATE_SOUTH and STATE_WEST <= point[0] <= STATE_EAST
        if part and here != state:
            yield ([*part, point], state)
            part = []
        state = here
        part.append(point)
    if len(part) > 1:
        yield part, state


def _places_drawn(edition: Edition, places: Iterable[Entity], labels: Iterable[Label]) -> Iterator[str]:
    """Each place with mark and label as one link to its entry."""
    by_id = {label.spot.id: label for label in labels}
    for entity in places:
        label = by_id.get(entity.id)
        if label is None:
            continue
        mentions = len(edition.entities[entity.id].mentions)
        approximate = "approximate point, " if entity.location and entity.location.status == "approximate" else ""
        title = f"{entity.name}: {approximate}{mentions} mention{'' if mentions == 1 else 's'}"
        yield (
            f'<a class="map-place" href="#{entity.id}"><title>{escape(title)}</title>'
            f"{_leader(label)}{_mark(label.spot)}{_text(label, 'map-country' if label.spot.centred else 'map-name')}</a>"
        )


def _mark(spot: Spot) -> str:
    if not spot.radius:
        return ""
    kind = "ring" if spot.radius == RING else "dot"
    return f'<circle class="map-{kind}" cx="{spot.x:.0f}" cy="{spot.y:.0f}" r="{spot.radius:.0f}"/>'


def _leader(label: Label) -> str:
    """A line from a point to a label that could not stand beside it."""
    if label.distance < 10:
        return ""
    box, spot = label.box, label.spot
    x, y = max(box.left, min(spot.x, box.right)), max(box.top, min(spot.y, box.bottom))
    length = max(1.0, ((x - spot.x) ** 2 + (y - spot.y) ** 2) ** 0.5)
    return (
        f'<path class="map-leader" d="M{spot.x + (x - spot.x) * spot.radius / length:.0f} '
        f'{spot.y + (y - spot.y) * spot.radius / length:.0f}L{x:.0f} {y:.0f}"/>'
    )


def _text(label: Label, kind: str) -> str:
    lines = "".join(
        f'<text class="{kind}" x="{label.x:.0f}" y="{label.y + index * label.spot.line_height:.0f}">{escape(line)}</text>'
        for index, line in enumerate(label.spot.lines)
    )
    return lines


def _plain(label: Label) -> str:
    """The name of a line or of a country without an entry."""
    kind = "map-line-name" if label.spot.id.startswith("line-") else "map-other"
    return f'<g font-size="{SMALL:.0f}">{_leader(label)}{_text(label, kind)}</g>'


def _shape(kind: str, data: str) -> str:
    return f'<path class="map-{kind}" d="{data}"/>' if data else ""


def _svg(name: str, frame: Frame, title: str, description: str, shapes: Iterable[str]) -> str:
    wide, high = f"{frame.width:.0f}", f"{frame.height:.0f}"
    return "\n".join([
        f'<svg class="map map--{name}" viewBox="0 0 {wide} {high}" font-size="{SIZE:.0f}" role="group" '
        f'aria-labelledby="map-{name}-title" aria-describedby="map-{name}-desc">',
        f'<title id="map-{name}-title">{title}</title>', f'<desc id="map-{name}-desc">{description}</desc>',
        f'<rect class="map-sea" width="{wide}" height="{high}"/>',
        *(shape for shape in shapes if shape), "</svg>",
    ])
