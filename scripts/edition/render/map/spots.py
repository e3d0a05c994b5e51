"""What the maps show: the places with a point, on which of the two maps each lies, and the spot that wants a label."""

from collections.abc import Sequence
from dataclasses import dataclass

from edition.records.entities import Entity
from edition.render.map.geometry import Frame
from edition.render.map.labels import Box, Spot
from edition.render.map.outlines import REGION
from edition.render.pictures.text import Letters
from edition.resolve.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Sizes for one size of screen, in units of the picture."""

    letters: float
    """Size of letters."""
    dot: float
    """Half the size of the mark of a point."""
    ring: float
    """Half the size of the mark of an approximate point."""
    line: int
    """Letters of a name from which on it is broken."""


WIDE = Sizes(letters=25.0, dot=7.0, ring=14.0, line=19)
NARROW = Sizes(letters=56.0, dot=17.0, ring=24.0, line=13)
"""A phone shows a unit about a fifth of a pixel wide; the styles give the marks the same sizes."""
_EDGE = 6.0


def mapped(edition: Edition) -> list[Entity]:
    """Places with a point, by name."""
    found = [entry.record for entry in edition.entities.values() if entry.record.location]
    return sorted(found, key=lambda entity: entity.name.casefold())


def near(edition: Edition) -> list[Entity]:
    """The places within the larger map, by name."""
    return [entity for entity in mapped(edition) if in_region(entity)]


def far(edition: Edition) -> list[Entity]:
    """The places outside it, by name."""
    return [entity for entity in mapped(edition) if not in_region(entity)]


def in_region(entity: Entity) -> bool:
    """True for a place within the larger map."""
    return REGION.holds(*_point(entity))


def short_name(name: str) -> str:
    """A name for the map: without what stands in brackets, unless that is an abbreviation."""
    main, _, rest = name.partition(" (")
    bracketed = rest.rstrip(")")
    return bracketed if bracketed.isupper() else main


def far_frame(far: Sequence[Entity]) -> Frame:
    """A frame around the far places and the region, with room for their names."""
    east = [*(_point(entity)[0] for entity in far), REGION.west, REGION.east]
    north = [*(_point(entity)[1] for entity in far), REGION.south, REGION.north]
    return Frame(
        west=max(-180.0, min(east) - 30), east=min(180.0, max(east) + 22),
        south=max(-60.0, min(north) - 12), north=min(75.0, max(north) + 8), width=REGION.width,
    )


def inner(frame: Frame) -> Box:
    """The part of a map in which labels stand."""
    return Box(left=_EDGE, top=_EDGE, right=frame.width - _EDGE, bottom=frame.height - _EDGE)


def spot(edition: Edition, entity: Entity, frame: Frame, sizes: Sizes = WIDE) -> Spot:
    """A state bears its name without a mark; other places have a dot or a ring."""
    assert entity.location
    x, y = frame.place(*_point(entity))
    state = entity.location.unit == "sovereign state"
    return Spot(
        id=entity.id, lines=_broken(short_name(entity.name), sizes.line), x=x, y=y, centred=state,
        letters=Letters(edition.faces.semibold if state else edition.faces.regular, sizes.letters),
        radius=0.0 if state else sizes.ring if entity.location.status == "approximate" else sizes.dot,
    )


def _point(entity: Entity) -> tuple[float, float]:
    assert entity.location
    return entity.location.longitude, entity.location.latitude


def _broken(name: str, long: int) -> tuple[str, ...]:
    """A long name on two lines, broken at the blank that is nearest to its middle."""
    blanks = [at for at, char in enumerate(name) if char == " "]
    if len(name) < long or not blanks:
        return (name,)
    at = min(blanks, key=lambda at: abs(at - len(name) / 2))
    return (name[:at], name[at + 1 :])
