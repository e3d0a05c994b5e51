"""The edition as pages see it: every record at its place, every backlink computed once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from edition import vocabulary as v
from edition.anchoring import Span, Texts
from edition.annotations import Claim, Comment, Gloss, Question, Substitution, Voice
from edition.atlas import Atlas
from edition.backmatter import Balance, IndexHeading
from edition.bridge import BridgeWord
from edition.dates import When
from edition.model import EditionRecord, EssayRecord, Structure
from edition.registers import (
    Argument, ArgumentClaim, CrossReference, Entity, Event, Naming, Passage, Source, SurfaceForm, Synonyms, Theme,
)
from edition.witness import Block

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """One essay: record, blocks and everything that is only about it."""

    record: EssayRecord
    """The essay's record."""
    index: int
    """Place in reading order, from 0; decides the sign."""
    when: When
    """Date of the essay."""
    structure: Structure
    """Structure as declared."""
    blocks: tuple[Block, ...]
    """Blocks in the order of the text."""
    glosses: tuple[Placed[Gloss], ...]
    """Glosses in reading order."""
    claims: tuple[Placed[Claim], ...]
    """Checkable statements in reading order."""
    comments: tuple[Placed[Comment], ...]
    """Comments in reading order."""
    voices: tuple[Placed[Voice], ...]
    """Reported voices in reading order."""
    abstract: str
    """The essay in one paragraph."""
    summaries: Mapping[str, str]
    """Summary of each paragraph, by block id."""
    asked: Mapping[str, tuple[str, ...]]
    """Other words for a paragraph, by block id."""
    questions: tuple[Question, ...]
    """Questions for teaching."""
    substitutions: tuple[Substitution, ...]
    """Systematic swaps of words."""
    argument: Argument | None
    """Its line of argument."""
    thesis: tuple[Span, ...]
    """Where the thesis stands."""
    argument_claims: tuple["PlacedClaim", ...]
    """Claims of the argument, with their evidence in place."""

    @property
    def id(self) -> str:
        """Id of the essay."""
        return self.record.id

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The numbered blocks."""
        return tuple(block for block in self.blocks if block.number is not None)

    @property
    def words(self) -> int:
        """Number of words of the text, headings and signature included."""
        return sum(len(block.text.split()) for block in self.blocks)

    @property
    def sign(self) -> str:
        """The essay's sign, from the declared list."""
        return v.SIGNS[self.index % len(v.SIGNS)]


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

    def count(self, essay: str, texts: Texts) -> int:
        """Mentions in one essay."""
        return sum(texts.blocks[mention.span.block].essay == essay for mention in self.mentions)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry:
    """A theme and its passages."""

    record: Theme
    """The theme as written."""
    passages: tuple[Placed[Passage], ...]
    """Passages in reading order."""
    crossrefs: tuple[str, ...]
    """Ids of the cross-references under it."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A source and the records that cite it."""

    record: Source
    """The source as written."""
    cited_by: tuple[tuple[str, str], ...]
    """Kind and id of each record that cites it, in the order of the edition."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The whole edition, joined and checked."""

    record: EditionRecord
    """The edition's record."""
    essays: Mapping[str, Essay]
    """Essays by id, in reading order."""
    texts: Texts
    """Folded texts, for looking up blocks."""
    notes: Mapping[str, BlockNotes]
    """What touches each block, by block id."""
    themes: Mapping[str, ThemeEntry]
    """Themes by id, in the order of the file."""
    entities: Mapping[str, EntityEntry]
    """Entities by id, in the order of the file."""
    events: Mapping[str, EventEntry]
    """Events by id, by date."""
    crossrefs: Mapping[str, PlacedCrossReference]
    """Cross-references by id."""
    naming: tuple[Naming, ...]
    """Groups of names."""
    sources: Mapping[str, SourceEntry]
    """Sources by id."""
    synonyms: tuple[Synonyms, ...]
    """Words alike in search."""
    index: tuple[IndexHeading, ...]
    """Headings of the index that editors shape."""
    balance: tuple[Balance, ...]
    """Measures of balance."""
    bridge: tuple[BridgeWord, ...]
    """Frequent words and their neighbours, for the search."""
    atlas: Atlas
    """Outlines for the map."""

    def essay_of(self, block_id: str) -> Essay:
        """The essay of a block."""
        return self.essays[self.texts.blocks[block_id].essay]

    def quote(self, span: Span) -> str:
        """The words of a span, without endnote markers."""
        block = self.texts.blocks[span.block]
        words = block.text[span.start : span.end]
        for raised in reversed(block.raised):
            if raised.number and span.start <= raised.start and raised.end <= span.end:
                words = words[: raised.start - span.start] + words[raised.end - span.start :]
        # a marker between two spaces leaves both
        return words.replace("  ", " ")

    def reference(self, block_id: str) -> str:
        """How a block is cited: `Paper, paragraph 12`; a heading or signature by name."""
        block, essay = self.texts.blocks[block_id], self.essay_of(block_id)
        if block.number is not None:
            return f"{essay.record.name}, paragraph {block.number}"
        return f"{essay.record.name}, {block.record.kind} “{block.text}”"
