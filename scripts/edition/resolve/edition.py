"""The edition as pages see it: every record at its place, every backlink computed once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.records.atlas import Atlas
from edition.records.backmatter import Balance, IndexHeading
from edition.records.bridge import BridgeWord
from edition.records.essay import EditionRecord, EssayRecord
from edition.records.ids import IdFile
from edition.records.notes import Claim, Comment, Gloss, Question, Substitution, Voice
from edition.records.relations import Argument, Naming
from edition.records.structure import Structure
from edition.records.synonyms import Synonyms
from edition.records.typefaces import Faces
from edition.records.unknown import Unknown
from edition.resolve.anchoring import Span, Texts
from edition.resolve.entries import (
    BlockNotes,
    EntityEntry,
    EventEntry,
    Placed,
    PlacedClaim,
    PlacedCrossReference,
    PlacedNote,
    QuestionEntry,
    SourceEntry,
    ThemeEntry,
)
from edition.resolve.witness import Block
from edition.words import vocabulary as v
from edition.words.dates import When
from edition.words.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """One essay: record, blocks and everything that is only about it."""

    record: EssayRecord
    """The essay's record."""
    index: int
    """Place in reading order, from 0; decides the sign."""
    when: When
    """Date of the essay."""
    source: str
    """The file as received, every character of it."""
    structure: Structure
    """Structure as declared."""
    blocks: tuple[Block, ...]
    """Blocks in the order of the text."""
    glosses: tuple[Placed[Gloss], ...]
    """Glosses in reading order."""
    claims: tuple[Placed[Claim], ...]
    """Checkable statements in reading order."""
    judged: Mapping[str, tuple[Placed[Claim], ...]]
    """Gloss id -> the claims that judged its reading."""
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
    paragraphs: tuple[Block, ...] = field(init=False)
    """The numbered blocks."""
    words: int = field(init=False)
    """Number of words of the text, headings and signature included."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "paragraphs", tuple(block for block in self.blocks if block.number is not None))
        object.__setattr__(self, "words", sum(len(block.text.split()) for block in self.blocks))

    @property
    def id(self) -> str:
        """Id of the essay."""
        return self.record.id

    @property
    def sign(self) -> str:
        """The essay's sign, from the declared list."""
        return v.SIGNS[self.index % len(v.SIGNS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The whole edition, joined and checked."""

    record: EditionRecord
    """The edition's record."""
    specimen: Span | None
    """Where the passage stands that shows what is special about the texts."""
    essays: Mapping[str, Essay]
    """Essays by id, in reading order."""
    texts: Texts
    """Folded texts, for looking up blocks."""
    notes: Mapping[str, BlockNotes]
    """What touches each block, by block id."""
    placed: Mapping[str, PlacedNote]
    """Glosses, claims, comments and voices in their places, by id."""
    argued: Mapping[str, tuple[str, int]]
    """The id of the essay of each claim of an argument, and its number there from 1, by id."""
    silences: Mapping[str, tuple[str, ...]]
    """Ids of the themes on which each essay is silent, by essay id; an essay that is silent on none is not in it."""
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
    comparison: tuple[QuestionEntry, ...]
    """Questions of the comparison."""
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
    unknown: tuple[Unknown, ...]
    """Questions without an answer."""
    ids: IdFile
    """The register of ids."""
    atlas: Atlas
    """Outlines for the map."""
    faces: Faces
    """Widths of letters, for the pictures."""
    owed: tuple[Problem, ...] = ()
    """What editors have still to write."""
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Kind and id of the records that stand on a part of a page, with the path of the part."""

    @property
    def is_large(self) -> bool:
        """True if there are more essays than signs: pages then count them, and show some at a time."""
        return len(self.essays) > len(v.SIGNS)

    @property
    def tracks(self) -> dict[str, str]:
        """Lines of the timeline: id -> name."""
        return {track.id: track.name for track in self.record.tracks}

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
