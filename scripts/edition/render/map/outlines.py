"""Outlines: what of the atlas is seen in a frame, and which boundaries are drawn as disputed."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from edition.records.atlas import Atlas, Border
from edition.render.map.geometry import Frame, Point, area, clip_line, clip_ring, middle, simplify
from edition.resolve.same import Same

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

_TOLERANCE = 1.3
"""What cannot be seen, in units of the picture."""


@lru_cache(maxsize=8)  # who is writing asks for them at every save
def land(atlas: Same[Atlas], frame: Frame) -> tuple[Sequence[Point], ...]:
    """Rings of land, without islands too small to be seen."""
    seen = (clip_ring(frame.project(ring), frame.width, frame.height) for ring in atlas.value.land if frame.sees(ring))
    return tuple(simplify([*ring, ring[0]], _TOLERANCE)[:-1] for ring in seen if len(ring) > 2 and area(ring) > 30)


@lru_cache(maxsize=8)
def lines(atlas: Same[Atlas], frame: Frame) -> Mapping[str, Sequence[Sequence[Point]]]:
    """`coast`, `boundary` and `disputed`: the lines of each kind, every stretch once."""
    found: dict[str, list[list[Point]]] = {"coast": [], "boundary": [], "disputed": []}
    for border in (border for border in atlas.value.borders if frame.sees(border.line)):
        coast = len(border.countries) == 1
        for line, disputed in [(border.line, False)] if coast else split(border):
            kind = "coast" if coast else "disputed" if disputed else "boundary"
            for part in clip_line(frame.project(line), frame.width, frame.height):
                if not coast or _extent(part) > 8:
                    found[kind].append(simplify(part, _TOLERANCE))
    return found


def split(border: Border) -> Iterator[tuple[list[Point], bool]]:
    """A boundary in its disputed and other parts; the point between two parts stands in both."""
    between = len(border.countries & DISPUTED) > 1
    part: list[Point] = []
    state = False
    for point in border.line:
        here = between and point[1] >= STATE_SOUTH and STATE_WEST <= point[0] <= STATE_EAST
        if part and here != state:
            yield [*part, point], state
            part = []
        state = here
        part.append(point)
    if len(part) > 1:
        yield part, state


def named_lines(atlas: Atlas) -> Iterator[tuple[str, Point]]:
    """Name of each disputed line that bears one, and its middle in the picture of the region."""
    for name, countries in NAMED_LINES:
        points = [
            point for border in atlas.borders if border.countries == countries
            for part, disputed in split(border) if disputed for point in part
        ]
        if points:
            yield name, REGION.place(*points[len(points) // 2])


@lru_cache(maxsize=2)  # two sizes of letters ask for it, and looking for room takes long
def roomy_countries(atlas: Same[Atlas]) -> tuple[tuple[str, Point, float], ...]:
    """Name of each country that is seen in the region, the place for its name, and how much room there is around it."""
    found = []
    for name, rings in atlas.value.countries:
        seen = [clip_ring(REGION.project(ring), REGION.width, REGION.height) for ring in rings if REGION.sees(ring)]
        largest = max((ring for ring in seen if ring), key=area, default=None)
        if largest:
            found.append((name, *middle(simplify([*largest, largest[0]], 8)[:-1])))
    return tuple(found)


def _extent(line: Sequence[Point]) -> float:
    """The larger of width and height of a line."""
    return max(max(point[axis] for point in line) - min(point[axis] for point in line) for axis in (0, 1))
