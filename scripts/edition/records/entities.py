"""The records of people, places, bodies, laws and terms: seeds/entities.yml."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose, Selector
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceForm(Selector):
    """A form in which a text names an entity; whole words only."""

    allusion: bool = False
    """True where the words point at the entity without naming it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Located):
    """Where a place is."""

    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""
    status: v.CoordinateStatus
    """From a data set, or estimated."""
    note: str = ""
    """What the point stands for."""
    sources: tuple[Id, ...] = ()
    """Data sets that have the point."""
    unit: str = ""
    """The unit it lies in."""
    disputed: str = ""
    """What is disputed, and in whose view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Located):
    """A person, place, body, law, programme, event or term that the texts name."""

    id: Id
    """Id, also in the address of its entry."""
    kind: v.EntityKind
    """What sort of thing; decides the register."""
    formerly: v.EntityKind | None = None
    """Kind that it had in an earlier edition; its old address leads to the new one."""
    name: Prose
    """Name as the edition writes it."""
    aliases: tuple[Prose, ...] = ()
    """Other names and spellings, for search."""
    dates: str = ""
    """Dates of life or existence, in words; none for what is an event of the timeline."""
    event: Id | None = None
    """Event of the timeline that it is; the date is written there alone."""
    surface_forms: tuple[SurfaceForm, ...]
    """How the texts name it."""
    explanation: Prose
    """Who or what it is, in a few sentences."""
    editor_note: str = ""
    """A remark on how a text names it."""
    location: Location | None = None
    """Where it is, for a place."""
    sources: tuple[Id, ...] = ()
    """Sources of the explanation."""
    unsourced: str = ""
    """What of the entry has no source."""
    confidence: v.Confidence
    """How sure the editors are of the entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityFile(Located):
    """entities.yml"""

    entities: tuple[Entity, ...]
    """The entities."""
