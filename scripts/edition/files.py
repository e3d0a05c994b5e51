"""What each file of `seeds/` holds: one class per file, and `Sources` for all of them together."""

from dataclasses import dataclass

from edition.annotations import Claim, Comment, Gloss, ParagraphSummary, Question, Substitution, Voice
from edition.atlas import Atlas
from edition.backmatter import Balance, IndexHeading
from edition.bridge import BridgeWord
from edition.model import EditionRecord, EssayRecord, Located, Prose, Structure
from edition.registers import Argument, CrossReference, Entity, Event, Naming, Source, Synonyms, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossFile(Located):
    """annotations/<essay>/glosses.yml"""

    glosses: tuple[Gloss, ...]
    """The glosses in the order of the text."""
    substitutions: tuple[Substitution, ...] = ()
    """Words that the text puts for others all through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFile(Located):
    """annotations/<essay>/claims.yml"""

    claims: tuple[Claim, ...]
    """The checkable statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFile(Located):
    """annotations/<essay>/comments.yml"""

    comments: tuple[Comment, ...]
    """The comments in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceFile(Located):
    """annotations/<essay>/voices.yml"""

    voices: tuple[Voice, ...]
    """The reported voices in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryFile(Located):
    """annotations/<essay>/summaries.yml"""

    abstract: Prose
    """The essay in one plain paragraph."""
    paragraphs: tuple[ParagraphSummary, ...]
    """One sentence per paragraph."""
    questions: tuple[Question, ...] = ()
    """Questions for teaching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFile(Located):
    """themes.yml"""

    themes: tuple[Theme, ...]
    """The themes in the order in which pages list them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityFile(Located):
    """entities.yml"""

    entities: tuple[Entity, ...]
    """The entities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFile(Located):
    """events.yml"""

    events: tuple[Event, ...]
    """The events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReferenceFile(Located):
    """crossrefs.yml"""

    crossrefs: tuple[CrossReference, ...]
    """The cross-references."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentFile(Located):
    """arguments.yml"""

    arguments: tuple[Argument, ...]
    """One line of argument per essay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingFile(Located):
    """naming.yml"""

    naming: tuple[Naming, ...]
    """The groups of names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile(Located):
    """sources.yml"""

    sources: tuple[Source, ...]
    """The sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SynonymFile(Located):
    """synonyms.yml"""

    synonyms: tuple[Synonyms, ...]
    """Groups of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexFile(Located):
    """index.yml"""

    index: tuple[IndexHeading, ...]
    """The headings that editors shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceFile(Located):
    """balance.yml"""

    balance: tuple[Balance, ...]
    """The measures of balance."""


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
    atlas: Atlas
    """Outlines for the map."""
