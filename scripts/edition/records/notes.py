"""The records of the notes on one essay and of its summaries: seeds/annotations/<essay>/*.yml."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose, Selector, Words
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss(Selector):
    """What hard words most probably mean."""

    id: Id
    """Id of the note."""
    reading: Prose
    """Words that can stand in the sentence instead."""
    alternatives: tuple[Prose, ...] = ()
    """Other possible readings."""
    kind: v.GlossKind
    """What makes the words hard."""
    certainty: v.Certainty
    """How sure the reading is."""
    need: v.Need
    """Whether the sense is lost without it."""
    reason: Prose
    """Why the words are read so."""
    sources: tuple[Id, ...] = ()
    """Sources of an original wording or of a fact in the reason."""
    candidate_sources: tuple[Id, ...] = ()
    """Sources that may hold the original wording; not confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution(Located):
    """A word that one text puts for another all through."""

    word: Prose
    """The printed word."""
    reading: Prose
    """What it stands for."""
    pattern: Prose
    """Regular expression that finds it in the essay."""
    occurs: int
    """How often the pattern is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Selector):
    """A statement that can be checked, and what the record says."""

    id: Id
    """Id of the note."""
    verdict: v.Verdict
    """How the statement stands to the record."""
    record: Prose
    """What the sources say. Its first sentence stands alone beside the text: it says what decides the verdict, and of what
    is contested it names both sides."""
    sources: tuple[Id, ...] = ()
    """Sources of the record."""
    unsourced: str = ""
    """What of the record has no source."""
    confidence: v.Confidence | None = None
    """How sure the editors are of the verdict; nothing where no source bears it."""
    events: tuple[Id, ...] = ()
    """Events that the statement is about, or on which its record turns; the one most meant first."""
    judges: tuple[Id, ...] = ()
    """Glosses whose readings were judged, where the words are garbled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Selector):
    """A note that gives context, or remarks on the state of the text."""

    id: Id
    """Id of the note."""
    kind: v.CommentKind
    """Context of what is said, or a remark on the text."""
    text: Prose
    """The note."""
    sources: tuple[Id, ...] = ()
    """Sources of the note."""
    unsourced: str = ""
    """What of the note has no source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(Located):
    """Whose view a passage gives."""

    kind: Words
    """What sort of speaker: named person, institution, unnamed critics, unattributed, or a side that edition.yml lists."""
    name: Prose
    """Name, or a description where none is given."""
    entity: Id | None = None
    """The speaker's entry in the registers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Selector):
    """A passage in which the author reports the words, view or aim of someone else."""

    id: Id
    """Id of the note."""
    speaker: Speaker
    """Whose it is."""
    mode: v.VoiceMode
    """How it is reported."""
    marker: str = ""
    """The phrase that announces it; empty where there is none."""
    begins: v.VoiceLimit
    """How sure its beginning is."""
    ends: v.VoiceLimit
    """How sure its end is."""
    remark: str = ""
    """What makes the limits unsure."""
    endnote: int | None = None
    """Number of the endnote that goes with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphSummary(Located):
    """One paragraph in one plain sentence."""

    at: Id
    """Id of the paragraph."""
    summary: Prose
    """What the paragraph says."""
    asked: tuple[Prose, ...] = ()
    """Other words in which readers ask for it, for search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Located):
    """A question that a teacher could ask."""

    id: Id
    """Id of the question."""
    question: Prose
    """The question."""
    paragraphs: tuple[Id, ...]
    """Paragraphs to read for it."""
    key: v.QuestionKey | None = None
    """Which notes on them answer it: the markers of reported voices, or the verdicts of claims."""


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

    abstract: str = ""
    """The essay in one plain paragraph; empty until it is written."""
    paragraphs: tuple[ParagraphSummary, ...] = ()
    """One sentence per paragraph."""
    questions: tuple[Question, ...] = ()
    """Questions for teaching."""
