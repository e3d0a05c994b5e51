"""The questions of the comparison, each answer with its passages in place."""

from collections.abc import Iterable

from edition.records.comparison import ComparisonQuestion
from edition.resolve.entries import PlacedAnswer, QuestionEntry
from edition.resolve.places import Places


def answered(questions: Iterable[ComparisonQuestion], places: Places) -> tuple[QuestionEntry, ...]:
    """Questions with their answers by essay."""
    return tuple(
        QuestionEntry(record=item, answers={
            answer.essay: PlacedAnswer(record=answer, spans=tuple(span for passage in answer.passages for span in places[passage]))
            for answer in item.answers
        })
        for item in questions
    )
