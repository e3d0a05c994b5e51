"""Closed vocabularies: the only values that a field may have, in the order in which pages list them."""

from typing import Literal, get_args

BlockKind = Literal[
    "title", "byline", "salutation", "heading", "sidenote", "paragraph", "list", "verse", "quotation", "signature"
]
BreakKind = Literal["column", "page", "leading"]
TitleStatus = Literal["as printed", "probable", "editorial"]
Standing = Literal["certain", "probable", "unknown"]
Certainty = Literal["certain", "probable", "conjecture"]
Confidence = Literal["high", "medium", "low"]
GlossKind = Literal["tortured-phrase", "term-of-art", "grammar", "name", "number", "misprint"]
Need = Literal["essential", "helpful"]
Verdict = Literal[
    "accurate", "accurate-with-nuance", "imprecise", "contested", "inaccurate", "opinion", "unverifiable"
]
CommentKind = Literal["context", "text"]
QuestionKey = Literal["markers", "verdicts"]
VoiceMode = Literal[
    "reported speech", "reported view", "ascribed view", "reported demand", "ascribed motive",
    "reported act", "unattributed argument", "impersonal doubt", "unmarked",
]
VoiceLimit = Literal["certain", "probable", "unclear"]
Weight = Literal["central", "passing"]
EntityKind = Literal[
    "person", "place", "organisation", "armed-group", "military", "law", "agreement",
    "programme", "event", "publication", "term",
]
CoordinateStatus = Literal["dataset", "approximate"]
Relation = Literal[
    "echoes", "contrasts", "same-event", "same-argument", "answers", "answered-by",
    "extends", "extended-by", "exemplifies", "exemplified-by",
]
Strength = Literal["strong", "moderate", "weak"]
ArgumentKind = Literal["fact", "value", "prediction", "policy"]
SourceType = Literal[
    "news", "reference", "government-document", "report", "scholarship", "dataset", "treaty-or-law"
]
SourceSeen = Literal["full", "passage", "excerpt", "listing-only"]
SourceQuality = Literal["primary", "secondary", "tertiary"]
BalanceMeasure = Literal[
    "glosses-per-100-words", "claims-per-100-words", "comments-per-100-words", "voices-per-100-words",
    "unfavourable-verdicts", "opinion-verdicts", "bare-paragraphs", "unclaimed-paragraphs", "silent-themes", "largest-source-type",
    "largest-publisher", "tertiary-sources", "unread-sources", "unsourced-claims",
]

INVERSE: dict[str, str] = {
    "answers": "answered-by", "answered-by": "answers",
    "extends": "extended-by", "extended-by": "extends",
    "exemplifies": "exemplified-by", "exemplified-by": "exemplifies",
}
"""Directed relations and how they read from the other end; the others are symmetric."""

RELATION_NAMES: dict[str, str] = {
    "echoes": "is close to", "answers": "has an answer to", "answered-by": "has an answer in",
    "extends": "fuller than", "extended-by": "fuller in", "exemplifies": "a case of", "exemplified-by": "a case in",
}
"""Relations that would say that one text knew the other, in words that do not."""

NUMBERED: tuple[BlockKind, ...] = ("paragraph", "list", "verse", "quotation")
"""Kinds of block that have the number of a paragraph: all running text. So no number changes when a paragraph is found
to be a quotation; the others are named."""

ITEMIZED: tuple[BlockKind, ...] = ("list", "verse")
"""Kinds of block that are made of items or of lines."""

SIGNS = ("circle", "square", "triangle", "diamond", "cross", "star")
"""Signs of the essays, in reading order; they start again after the last."""

SPEAKER_KINDS = ("named person", "institution", "unnamed critics", "unattributed")
"""Kinds of speakers of every edition; one may list the sides of its own conflict besides."""

SOURCE_READ = ("full", "passage")
"""Values of `SourceSeen` that say that the words on which a note rests were read."""

SEEN_NAMES = {
    "full": "the whole", "passage": "the passage itself", "excerpt": "an excerpt", "listing-only": "a listing only",
}
"""How much of a source was read, in words."""

SOURCE_NAMES = {
    "news": "News", "reference": "Works of reference", "government-document": "Government documents", "report": "Reports",
    "scholarship": "Scholarship", "dataset": "Data sets", "treaty-or-law": "Treaties and laws",
}
"""Kinds of sources as headings."""

BREAK_KINDS: tuple[str, ...] = get_args(BreakKind)
RELATIONS: tuple[str, ...] = get_args(Relation)
VERDICTS: tuple[str, ...] = get_args(Verdict)
GLOSS_KINDS: tuple[str, ...] = get_args(GlossKind)
CERTAINTIES: tuple[str, ...] = get_args(Certainty)

BALANCE_MEASURES: tuple[str, ...] = get_args(BalanceMeasure)


def inverse(relation: str) -> str:
    """How a relation reads from its other end."""
    return INVERSE.get(relation, relation)


def relation_words(relation: str) -> str:
    """A relation as pages have it."""
    return RELATION_NAMES.get(relation, words(relation))


def words(value: str) -> str:
    """A vocabulary value as words: `accurate-with-nuance` -> `accurate with nuance`."""
    return value.replace("-", " ")
