"""The checks of the answers that the comparison gives."""

from collections import Counter
from collections.abc import Iterator

from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.words.problems import Problem, times


def answers_are_single(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """An essay has at most one answer to a question."""
    for item in sources.comparison:
        for essay, number in Counter(answer.essay for answer in item.answers).items():
            if number > 1:
                yield Problem(code="441", where=item.where, id=item.id, what=f"`{essay}` answers {times(number)}",
                              hint="Keep one of them; it may have several passages.")


def answers_are_shown(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """An answer shows a passage, or says that the essay is silent; not both."""
    for item in sources.comparison:
        for answer in item.answers:
            if answer.silent == bool(answer.passages):
                yield Problem(
                    code="442", where=answer.where, id=item.id,
                    what=f"the answer of `{answer.essay}` is {'silent and shows a passage' if answer.silent else 'shown by no passage'}",
                    hint="Leave `silent` or `passages` out." if answer.silent else "Add `passages`, or `silent: true`.",
                )


def answers_show_their_own_essay(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """Every passage of an answer stands in the essay that answers."""
    for item in sources.comparison:
        for answer in item.answers:
            for passage in answer.passages:
                block = texts.blocks.get(passage.at)
                if (block.essay if block else passage.at) != answer.essay:
                    yield Problem(code="443", where=passage.where, id=item.id,
                                  what=f"`{passage.at}` is not of the essay `{answer.essay}`",
                                  hint=f"Quote the {answer.essay}, or give the passage to the answer of its own essay.")
