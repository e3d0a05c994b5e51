"""Records in their places: each with what points to it, computed once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from edition.records.comparison import ComparisonAnswer, ComparisonQuestion
from edition.records.entities import Entity, SurfaceForm
from edition.records.events import Event
from edition.records.notes import Claim, Comment, Gloss, Voice
from edition.records.relations import ArgumentClaim, CrossReference
from edition.records.sources import Source
from edition.records.themes import Passage, Theme
from edition.resolve.anchoring import Span, Texts
from edition.words import vocabulary as v
from edition.words.dates import When

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Generic[Record]):
    """A record and the spans at which it stands, in reading order."""

    record: Record
    """The record as written."""
    spans: tuple[Span, ...]
    """Its places; at least one."""

    @property
    def block(self) -> str:
        """Id of the block in which it first stands."""
        return self.spans[0].block


PlacedNote = Placed[Gloss] | Placed[Claim] | Placed[Comment] | Placed[Voice]
"""A note of any kind in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedClaim:
    """A claim of an argument in its place."""

    record: ArgumentClaim
    """The claim as written."""
    span: Span
    """Where it is made."""
    evidence: tuple[Span, ...]
    """Where its evidence stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place at which a text names an entity or alludes to it."""

    entity: str
    """Id of the entity."""
    form: SurfaceForm
    """The form that matched."""
    span: Span
    """Its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityEntry:
    """An entity and all that points to it."""

    record: Entity
    """The entity as written."""
    mentions: tuple[Mention, ...]
    """Mentions in reading order; none inside a longer one."""
    events: tuple[str, ...]
    """Ids of events that took place there."""
    index: int
    """Place in the order of the file, from 0."""
    voices: tuple[Placed[Voice], ...]
    """Reported voices of which it is the speaker, in reading order."""
    when: When | None = None
    """Date of the event that it is, if it is one."""

    @property
    def dates(self) -> str:
        """Dates in words, from the one place where they are written."""
        return self.when.say() if self.when else self.record.dates

    def count(self, essay: str, texts: Texts) -> int:
        """Mentions in one essay."""
        return sum(texts.blocks[mention.span.block].essay == essay for mention in self.mentions)

    def allusions(self, essay: str, texts: Texts) -> int:
        """Mentions in one essay that point at it without naming it."""
        return sum(mention.form.allusion and texts.blocks[mention.span.block].essay == essay for mention in self.mentions)

    def forms(self, essay: str, texts: Texts) -> tuple[str, ...]:
        """Names that one essay uses, without allusions, most frequent first."""
        found = Counter(
            mention.form.exact for mention in self.mentions
            if not mention.form.allusion and texts.blocks[mention.span.block].essay == essay
        )
        return tuple(form for form, _ in found.most_common())


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntry:
    """An event and all that points to it."""

    record: Event
    """The event as written."""
    when: When
    """Its date."""
    spans: tuple[Span, ...]
    """Where the texts mention it."""
    claims: tuple[str, ...]
    """Ids of the claims about it."""
    index: int
    """Place in the order of dates, from 0."""
    entities: tuple[str, ...]
    """Ids of the entities that it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry:
    """A theme and its passages."""

    record: Theme
    """The theme as written."""
    passages: tuple[Placed[Passage], ...]
    """Passages in reading order."""
    crossrefs: tuple[str, ...]
    """Ids of the cross-references under it."""
    silent: tuple[str, ...]
    """Ids of the essays that were read for themes and do not touch it."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its passages stand."""
        return tuple(span for passage in self.passages for span in passage.spans)

    @property
    def weights(self) -> dict[str, v.Weight]:
        """Block id -> weight of the theme there; central wins over passing."""
        found: dict[str, v.Weight] = {}
        for passage in self.passages:
            if found.get(passage.block) != "central":
                found[passage.block] = passage.record.weight
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCrossReference:
    """A cross-reference with both ends in place."""

    record: CrossReference
    """The cross-reference as written."""
    first: Span
    """Place of the first passage."""
    second: Span
    """Place of the second."""
    index: int
    """Place in the order of the file, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedAnswer:
    """What one essay answers to a question of the comparison, with its passages in place."""

    record: ComparisonAnswer
    """The answer as written."""
    spans: tuple[Span, ...]
    """Where the passages stand that show it; none where the essay is silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionEntry:
    """A question of the comparison with its answers."""

    record: ComparisonQuestion
    """The question as written."""
    answers: Mapping[str, PlacedAnswer]
    """Answers by essay id; an essay without one is not in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A source and the records that cite it."""

    record: Source
    """The source as written."""
    cited_by: tuple[tuple[str, str], ...]
    """Kind and id of each record that cites it, in the order of the edition."""
    index: int
    """Place in the order of the file, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockNotes:
    """Everything that touches one block."""

    glosses: tuple[Placed[Gloss], ...] = ()
    """Glosses."""
    claims: tuple[Placed[Claim], ...] = ()
    """Checkable statements."""
    comments: tuple[Placed[Comment], ...] = ()
    """Comments."""
    voices: tuple[Placed[Voice], ...] = ()
    """Reported voices."""
    mentions: tuple[Mention, ...] = ()
    """Mentions of entities."""
    events: tuple[str, ...] = ()
    """Ids of events mentioned."""
    crossrefs: tuple[tuple[PlacedCrossReference, bool], ...] = ()
    """Cross-references; the flag is true at the first end."""
    themes: tuple[tuple[str, Placed[Passage]], ...] = ()
    """Themes by id, with the passage that places the block there."""

    @property
    def entities(self) -> tuple[str, ...]:
        """Ids of the entities mentioned, each once, by first mention."""
        return tuple(dict.fromkeys(mention.entity for mention in self.mentions))
