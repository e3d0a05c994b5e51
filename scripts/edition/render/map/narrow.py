"""Labels for a small screen: names for the places that are mentioned most, numbers with a key for the others.

The name that costs others their label gives way: every place has a name or a number, as long as there is room for both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.records.entities import Entity
from edition.render.map.geometry import Frame
from edition.render.map.labels import Box, Label, Spot, place
from edition.render.map.outlines import REGION, named_lines, roomy_countries
from edition.render.map.spots import NARROW, inner, short_name, spot
from edition.render.pictures.text import Letters
from edition.resolve.edition import Edition
from edition.resolve.same import Same

NEAR = 20.0
"""Farthest that a name may stand from its mark; a number may stand farther off, tied by a line."""
APART = 16.0
"""Least room between a name and the mark of another place, or it could be taken for that one's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow:
    """The labels of a map on a small screen."""

    labels: tuple[Label, ...]
    """Names and numbers of the places; the id of a spot is that of its place."""
    key: tuple[Entity, ...]
    """The places with numbers: the first has 1."""


def narrow_labels(edition: Edition, places: Sequence[Entity], frame: Frame) -> Narrow:
    """The labels of the places of one map."""
    ranked = sorted(places, key=lambda entity: (-len(edition.entities[entity.id].mentions), entity.name.casefold()))
    spots = [spot(edition, entity, frame, NARROW) for entity in ranked]
    for most in range(len(spots), -1, -1):
        names = _names(spots[:most], spots, frame)
        named = {label.spot.id for label in names}
        key = tuple(entity for entity in places if entity.id not in named)
        numbers = _numbers(edition, key, spots, frame, names)
        if len(numbers) == len(key) or not most:
            return Narrow(labels=(*names, *numbers), key=key)
    return Narrow(labels=(), key=())


def narrow_beside(edition: Edition, places: Sequence[Entity], taken: Sequence[Label]) -> list[Label]:
    """Names of lines and of other countries that find room among the labels of the region."""
    semibold, regular = (Letters(face, NARROW.letters) for face in (edition.faces.semibold, edition.faces.regular))
    known = {short_name(entity.name) for entity in places}
    spots = [
        *(Spot(id=f"line-{name}", lines=(name,), letters=regular, x=x, y=y, radius=0.0) for name, (x, y) in named_lines(edition.atlas)),
        *(Spot(id=f"country-{name}", lines=(name,), letters=semibold, x=x, y=y, radius=0.0, centred=True)
          for name, (x, y), room in roomy_countries(Same(edition.atlas)) if room > NARROW.letters and name not in known),
    ]
    marks = [spot(edition, entity, REGION, NARROW).mark for entity in places]
    found = place(spots, inner(REGION), [*(label.box for label in taken), *marks])
    return [label for label in found if label.distance <= NEAR]


def _names(named: Sequence[Spot], every: Sequence[Spot], frame: Frame) -> list[Label]:
    """The names that find a place beside their mark, those that come first before the others."""
    found: list[Label] = []
    for wanted in named:
        apart = APART if wanted.radius else 0.0  # the name of a state is no name of a point
        marks = [replace(other, radius=other.radius + apart).mark for other in every if other is not wanted and other.radius]
        found += (label for label in place([wanted], inner(frame), [*_boxes(found), *marks]) if label.distance <= NEAR)
    return found


def _numbers(edition: Edition, key: Sequence[Entity], every: Sequence[Spot], frame: Frame, names: Sequence[Label]) -> list[Label]:
    by_id = {spot.id: spot for spot in every}
    wanted = [replace(by_id[entity.id], lines=(str(at),), letters=Letters(edition.faces.semibold, NARROW.letters)) for at, entity in enumerate(key, 1)]
    own = {entity.id for entity in key}
    return place(wanted, inner(frame), [*_boxes(names), *(spot.mark for spot in every if spot.radius and spot.id not in own)])


def _boxes(labels: Sequence[Label]) -> Iterator[Box]:
    return (label.box for label in labels)
