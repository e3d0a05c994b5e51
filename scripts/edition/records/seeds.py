"""All that is read: what is written about one essay, and everything together."""

from dataclasses import dataclass

from edition.records.atlas import Atlas
from edition.records.backmatter import Balance, IndexHeading
from edition.records.bridge import BridgeWord
from edition.records.comparison import ComparisonQuestion
from edition.records.entities import Entity
from edition.records.essay import EditionRecord, EssayRecord
from edition.records.events import Event
from edition.records.ids import IdFile
from edition.records.notes import Claim, Comment, GlossFile, SummaryFile, Voice
from edition.records.relations import Argument, CrossReference, Naming
from edition.records.sources import Source
from edition.records.structure import Structure
from edition.records.synonyms import Synonyms
from edition.records.themes import Theme
from edition.records.typefaces import Faces
from edition.records.unknown import Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class EssaySources:
    """All that is written about one essay, and its text."""

    record: EssayRecord
    """The essay's record in edition.yml."""
    raw: bytes
    """The text, byte for byte."""
    structure: Structure
    """How its lines make blocks."""
    notes: GlossFile
    """Glosses and substitutions."""
    claims: tuple[Claim, ...]
    """Checkable statements."""
    comments: tuple[Comment, ...]
    """Comments."""
    voices: tuple[Voice, ...]
    """Reported voices."""
    summaries: SummaryFile
    """Summaries and questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Everything that was read from `seeds/`."""

    edition: EditionRecord
    """The edition's record."""
    essays: tuple[EssaySources, ...]
    """The essays in reading order."""
    themes: tuple[Theme, ...]
    """Themes."""
    entities: tuple[Entity, ...]
    """Entities."""
    events: tuple[Event, ...]
    """Events."""
    crossrefs: tuple[CrossReference, ...]
    """Cross-references."""
    arguments: tuple[Argument, ...]
    """Arguments."""
    naming: tuple[Naming, ...]
    """Groups of names."""
    comparison: tuple[ComparisonQuestion, ...]
    """Questions of the comparison."""
    sources: tuple[Source, ...]
    """Bibliography."""
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
