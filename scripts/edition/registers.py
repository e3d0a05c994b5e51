"""The records that belong to no single essay: themes, entities, events, relations, arguments, sources."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from edition import vocabulary as v
from edition.model import Id, Located, Prose, Selector


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeScope(Located):
    """What a theme takes in."""

    counts: Prose
    """What counts."""
    does_not_count: Prose
    """What does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Selector):
    """A passage under a theme."""

    reason: Prose
    """Why it stands there."""
    weight: v.Weight
    """Whether the passage is about the theme or only mentions it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Located):
    """A heading for browsing and searching."""

    id: Id
    """Id, also in the address of its page."""
    title: Prose
    """Title."""
    summary: Prose
    """What it is about, in a sentence."""
    scope: ThemeScope
    """What counts and what does not."""
    introduction: Prose
    """How the essays differ on it."""
    broader: tuple[Id, ...] = ()
    """Wider themes."""
    narrower: tuple[Id, ...] = ()
    """Themes within it."""
    related: tuple[Id, ...] = ()
    """Neighbouring themes."""
    silent: tuple[Id, ...] = ()
    """Essays that do not touch it."""
    aliases: tuple[Prose, ...] = ()
    """Other words for it, for search."""
    passages: tuple[Passage, ...]
    """The passages in reading order."""


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
class Event(Located):
    """Something that happened, named or plainly alluded to."""

    id: Id
    """Id, also in the address of its entry."""
    title: Prose
    """What happened."""
    label: str = ""
    """Short name, for an event that is named on the drawn timeline; the others show theirs on request."""
    date: str
    """When, as EDTF."""
    precision: Prose
    """What the date stands for."""
    date_as_given: str = ""
    """The date in the words of the text."""
    track: v.Track
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
class CrossReference(Located):
    """A relation between two passages. Read: first, relation, second."""

    id: Id
    """Id of the cross-reference."""
    first: Selector
    """The passage from which it is read."""
    second: Selector
    """The passage to which it leads."""
    relation: v.Relation
    """How the first stands to the second."""
    themes: tuple[Id, ...]
    """Themes under which the relation stands."""
    note: Prose
    """What joins and what parts them."""
    strength: v.Strength
    """How close the relation is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Located):
    """What other essays say to a claim."""

    claims: tuple[Id, ...] = ()
    """Claims of other essays that bear on it; none means silence."""
    note: Prose
    """What they say, or that they are silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentClaim(Selector):
    """One claim in the line of argument of an essay."""

    id: Id
    """Id of the claim."""
    kind: v.ArgumentKind
    """Kind of the claim as made."""
    plain: Prose
    """The claim in plain words."""
    evidence: tuple[Selector, ...] = ()
    """What the text itself offers for it."""
    answer: Answer
    """What the other essays say to it."""
    objection: Prose
    """The strongest objection that a fair reader would raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Located):
    """The line of argument of one essay."""

    essay: Id
    """Id of the essay."""
    thesis: tuple[Selector, ...]
    """Where the essay states what it argues."""
    thesis_note: Prose
    """How the thesis is put."""
    shape: Prose
    """The course of the argument."""
    claims: tuple[ArgumentClaim, ...]
    """The claims in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingForm(Located):
    """One way of naming, with its count in each essay."""

    form: Prose
    """The form as printed, or a description."""
    pattern: Prose
    """Regular expression that finds it."""
    counts: Annotated[dict[str, int], Field(default_factory=dict)]
    """How often it is found, by essay id; an essay not listed has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Located):
    """How the essays name one actor or thing. A word counts under the first form that matches it."""

    id: Id
    """Id of the group."""
    title: Prose
    """What is named."""
    forms: tuple[NamingForm, ...]
    """The forms, in the order in which they are tried."""
    suggests: dict[str, str]
    """What the choice of words suggests, by essay id."""
    entity: Id | None = None
    """The entry of what is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Located):
    """A publication that notes rest on."""

    id: Id
    """Id of the source."""
    type: v.SourceType
    """What sort of publication."""
    title: Prose
    """Title."""
    author: str = ""
    """Author, where named."""
    publisher: Prose
    """Publisher or newspaper."""
    date: str = ""
    """Date of publication, as EDTF."""
    url: str = ""
    """The publication's own address."""
    seen_at: str = ""
    """Other address at which it was read."""
    accessed: str
    """Day on which it was read."""
    seen: v.SourceSeen
    """How much of it was read: all, the passage on which the notes rest, another excerpt, a listing."""
    quality: v.SourceQuality
    """How near it is to what it reports."""
    note: str = ""
    """A remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms(Located):
    """Words that mean the same to a reader who searches."""

    id: Id
    """Id of the group."""
    words: tuple[Prose, ...]
    """The words and phrases, each as good as the others."""
    reason: Prose
    """Why they are alike here."""
