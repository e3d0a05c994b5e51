"""The handouts: what is asked can be answered from the one text, and the key has something for each question."""

import pytest
from edition.render.views.handout.page import asked
from support import edition


@pytest.mark.parametrize("essay", ["letter", "paper"])
def test_the_key_has_something_for_every_question(essay):
    """The editors' answer, or what the paragraphs to read for it say: each of them, in their own summary."""
    given = edition().essays[essay]
    questions = {question.id: question for question in given.questions}
    items = tuple(asked(edition(), given))
    assert {item.id for item in items} >= set(questions)
    for item in items:
        assert bool(item.answer) != bool(item.points), item.id
        if question := questions.get(item.id):
            assert item.points == tuple((block.number, given.summaries[block.id]) for block in given.paragraphs if block.id in question.paragraphs)


@pytest.mark.parametrize("essay", ["letter", "paper"])
def test_no_question_needs_the_other_texts(essay):
    """What is asked of all texts is asked where one of them has a passage for it; without any it is asked of them side by side."""
    put = {item.id for item in asked(edition(), edition().essays[essay])}
    for entry in edition().comparison:
        assert (entry.record.id in put) == any(answer.record.passages for answer in entry.answers.values()), entry.record.id
    assert len(put & {entry.record.id for entry in edition().comparison}) < len(edition().comparison), "all have passages: nothing was tried"
