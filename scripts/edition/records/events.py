"""The records of events: seeds/events.yml."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose, Selector
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Located):
    """Something that happened, named or plainly alluded to."""

    id: Id
    """Id, also in the address of its entry."""
    title: Prose
    """What happened."""
    label: str = ""
    """Short name for the drawn timeline, where the others bear as much of their title as finds room."""
    date: str
    """When, as EDTF."""
    precision: Prose
    """What the date stands for."""
    date_as_given: str = ""
    """The date in the words of the text."""
    track: Id
    """The line of the timeline on which it stands."""
    aliases: tuple[Prose, ...] = ()
    """Other words for it, for search."""
    passages: tuple[Selector, ...] = ()
    """Where the texts mention it; none for an event given as context."""
    places: tuple[Id, ...] = ()
    """Entities that are its places."""
    other_places: tuple[Prose, ...] = ()
    """Places without an entry."""
    explanation: Prose
    """What happened, in a few sentences."""
    sources: tuple[Id, ...] = ()
    """Sources of the explanation."""
    unsourced: str = ""
    """What of the entry has no source."""
    confidence: v.Confidence
    """How sure the editors are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFile(Located):
    """events.yml"""

    events: tuple[Event, ...]
    """The events."""
