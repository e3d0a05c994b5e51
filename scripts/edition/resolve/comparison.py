"""The questions of the comparison, each answer with its passages in place."""

from collections.abc import Iterable
from typing import Protocol

from edition.records.base import Selector
from edition.records.comparison import ComparisonQuestion
from edition.resolve.anchoring import Span
from edition.resolve.entries import PlacedAnswer, QuestionEntry


class Places(Protocol):
    """Where each selector stands."""

    def __getitem__(self, selector: Selector) -> tuple[Span, ...]:
        """The spans of a selector."""
        ...


def answered(questions: Iterable[ComparisonQuestion], places: Places) -> tuple[QuestionEntry, ...]:
    """Questions with their answers by essay."""
    return tuple(
        QuestionEntry(record=item, answers={
            answer.essay: PlacedAnswer(record=answer, spans=tuple(span for passage in answer.passages for span in places[passage]))
            for answer in item.answers
        })
        for item in questions
    )
