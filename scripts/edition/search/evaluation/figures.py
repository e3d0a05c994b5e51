"""From answers to figures: success at one and three, mean reciprocal rank, silence where there is nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.search.evaluation.questions import Question


@dataclass(frozen=True, slots=True)
class Answer:
    """Ids of the passages and topics that a search shows, best first."""

    passages: Sequence[str]
    topics: Sequence[str] | None = None
    """None where a search knows passages only; the pages of one topic are one place, with spaces between."""


@dataclass(slots=True)
class Tally:
    """Figures of one class of questions."""

    ranks: list[int] = field(default_factory=list)
    """Place of the first right passage; 0 if there is none."""
    topic_ranks: list[int] = field(default_factory=list)
    """The same for topics, of the questions that have any."""

    def share(self, within: int, ranks: list[int] | None = None) -> float:
        """How many questions have a right answer among the first `within`."""
        ranks = self.ranks if ranks is None else ranks
        return sum(0 < rank <= within for rank in ranks) / len(ranks) if ranks else 1.0

    @property
    def mrr(self) -> float:
        """Mean reciprocal rank."""
        return sum(1 / rank for rank in self.ranks if rank) / len(self.ranks) if self.ranks else 1.0


@dataclass(slots=True)
class Figures:
    """Figures of one search on one set of questions."""

    classes: dict[str, Tally] = field(default_factory=dict)
    silent: list[bool] = field(default_factory=list)
    """Of each question without an answer, whether no passage was shown."""
    missed: list[str] = field(default_factory=list)
    """Questions whose first passage is not right, for tuning."""

    @property
    def all(self) -> Tally:
        """All classes with an answer together."""
        tallies = self.classes.values()
        return Tally([rank for tally in tallies for rank in tally.ranks], [rank for tally in tallies for rank in tally.topic_ranks])

    @property
    def silence(self) -> float:
        """Share of questions without an answer that got none."""
        return sum(self.silent) / len(self.silent) if self.silent else 1.0


def figures(questions: Sequence[Question], answers: dict[str, Answer]) -> Figures:
    """Compare answers with what is right."""
    result = Figures()
    for question in questions:
        answer = answers[question.ask]
        if question.negative:
            result.silent.append(not answer.passages)
            if answer.passages:
                result.missed.append(f"{question.ask}: not silent, {', '.join(answer.passages[:3])}")
            continue
        tally = result.classes.setdefault(question.sort, Tally())
        tally.ranks.append(_rank(answer.passages, question.passages))
        if question.topics and answer.topics is not None:
            tally.topic_ranks.append(_rank(answer.topics, question.topics))
        if tally.ranks[-1] != 1:
            result.missed.append(f"{question.ask}: right at {tally.ranks[-1] or 'no place'}, first {', '.join(answer.passages[:3]) or 'nothing'}")
    return result


def _rank(found: Sequence[str], right: frozenset[str]) -> int:
    return next((place for place, ids in enumerate(found, 1) if right & set(ids.split())), 0)


def table(result: Figures) -> str:
    """The figures as lines of text."""
    lines = [f"  {'':22}{'n':>4}{'first':>8}{'top 3':>8}{'MRR':>7}{'topic first':>13}{'topic top 3':>13}"]
    for name, tally in [*result.classes.items(), ("all with an answer", result.all)]:
        topics = tally.topic_ranks
        ends = f"{tally.share(1, topics):13.1%}{tally.share(3, topics):13.1%}" if topics else f"{'':>13}{'':>13}"
        lines.append(f"  {name:22}{len(tally.ranks):4}{tally.share(1):8.1%}{tally.share(3):8.1%}{tally.mrr:7.2f}{ends}")
    lines.append(f"  {'nothing to find':22}{len(result.silent):4}   silent: {result.silence:.1%}")
    return "\n".join(lines)


def row(name: str, result: Figures) -> str:
    """The figures as a row of a Markdown table."""
    tally = result.all
    return f"| {name} | {tally.share(1):.1%} | {tally.share(3):.1%} | {tally.mrr:.2f} | {sum(result.silent)} of {len(result.silent)} |"
