"""What editors still owe: the rules by which a text, or the edition as a whole, wants something that nobody has written yet.

Where the edition says that it is complete, each is a problem; where it does not, they make the list of work. A record
that is wrong, or begun and not whole, is a fault in both: its rule stands in editorial.py or references.py.
"""

from collections.abc import Callable, Iterator

from edition.records.seeds import Sources
from edition.resolve.balance import MEASURES, measured
from edition.resolve.checks.counts import counts_not_declared
from edition.resolve.edition import Edition
from edition.words.problems import OWED, Problem

FROM = 2
"""So many essays with notes there must be, before the edition can lean to one."""


def owed(edition: Edition, sources: Sources) -> tuple[Problem, ...]:
    """All that is owed, sorted as problems are."""
    found = [problem for rule in RULES for problem in rule(edition, sources)]
    assert {problem.code for problem in found} <= OWED
    return tuple(sorted(set(found), key=lambda problem: problem.sort_key))


def paragraphs_have_themes(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every paragraph belongs to a theme."""
    for essay in edition.essays.values():
        for block in essay.paragraphs:
            if not edition.notes[block.id].themes:
                yield Problem(code="401", where=block.record.where, id=block.id, what="the paragraph is under no theme",
                              hint="Add a passage of it to a theme in themes.yml.")


def paragraphs_have_summaries(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every paragraph has a summary."""
    for essay in edition.essays.values():
        for block in essay.paragraphs:
            if block.id not in essay.summaries:
                yield Problem(code="402", where=block.record.where, id=block.id, what="the paragraph has no summary",
                              hint=f"Add one to annotations/{essay.id}/summaries.yml.")


def essays_have_abstracts(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every essay has an abstract."""
    for essay in edition.essays.values():
        if not essay.abstract:
            yield Problem(code="423", where=f"seeds/annotations/{essay.id}/summaries.yml:1", id=essay.id, what="the essay has no abstract",
                          hint="Write `abstract`, the essay in one plain paragraph.")


def balance_is_kept(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """From two essays with notes on, every measure of balance has a threshold, and keeps it or has a reason."""
    records = {record.id: record for record in edition.balance}
    for name, measure in MEASURES.items() if len(measured(edition)) >= FROM else ():
        value = measure.value(edition)
        if name not in records:
            yield Problem(code="417", where="seeds/balance.yml:1", id=name, what="the measure has no threshold",
                          hint=f"Add `- id: {name}` with a `threshold`; its value is {value:.2f} now.")
        elif value > records[name].threshold and not records[name].reason:
            yield Problem(code="416", where=records[name].where, id=name,
                          what=f"the value is {value:.2f}, beyond the threshold of {records[name].threshold:g}",
                          hint="Bring it back, or say in `reason` why it is so.")


def questions_are_answered(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every essay answers every question of the comparison, if only by saying that it is silent."""
    for item in edition.comparison:
        for essay in edition.essays:
            if essay not in item.answers:
                yield Problem(code="444", where=item.record.where, id=item.record.id, what=f"`{essay}` has no answer",
                              hint=f"Add one to `answers`, with `essay: {essay}` and the passage that shows it, or `silent: true`.")


def names_are_counted(edition: Edition, sources: Sources) -> Iterator[Problem]:
    """A form of a name that stands in an essay has its count declared."""
    yield from counts_not_declared(sources, edition.texts)


RULES: tuple[Callable[[Edition, Sources], Iterator[Problem]], ...] = (
    paragraphs_have_themes, paragraphs_have_summaries, essays_have_abstracts, balance_is_kept, questions_are_answered, names_are_counted,
)
