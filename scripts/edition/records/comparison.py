"""The records of the comparison: plain questions, and what each essay answers to them."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose, Selector


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonAnswer(Located):
    """What one essay answers to a question."""

    essay: Id
    """Id of the essay."""
    says: Prose
    """The answer, in a sentence or two."""
    silent: bool = False
    """Whether the essay says nothing of it, so that no passage can show it."""
    passages: tuple[Selector, ...] = ()
    """The passages that show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonQuestion(Located):
    """A plain question that is put to every essay."""

    id: Id
    """Id of the question, also in the address of its row."""
    question: Prose
    """The question."""
    answers: tuple[ComparisonAnswer, ...]
    """One answer for each essay that has one."""
    asked: tuple[Prose, ...] = ()
    """Other ways to ask it in a search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonFile(Located):
    """comparison.yml"""

    comparison: tuple[ComparisonQuestion, ...]
    """The questions in the order in which the page asks them."""
