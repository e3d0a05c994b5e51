"""Balance: how evenly the edition treats its essays, in numbers that anybody can count again."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from edition.resolve.edition import Edition, Essay
from edition.words import vocabulary as v

NOTES = ("glosses", "claims", "comments", "voices")
"""Kinds of notes, by the field of `Essay` that holds them."""
UNFAVOURABLE = frozenset({"imprecise", "inaccurate"})
"""Verdicts that say that a statement is not quite right, or not right."""
OPINION = frozenset({"opinion", "contested", "unverifiable"})
"""Verdicts that say that the record does not decide."""
UNREAD = frozenset({"excerpt", "listing-only"})
"""What was seen of a source without its passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is measured and how."""

    title: str
    """What is measured, for a table."""
    unit: str
    """`times` (the larger against the smaller) or `share` (from 0 to 1)."""
    value: Callable[[Edition], float]
    """The measurement."""


def measured(edition: Edition) -> list[Essay]:
    """The essays that are measured: all, once the edition is complete; until then those that have a note."""
    essays = edition.essays.values()
    return [essay for essay in essays if edition.record.complete or any(getattr(essay, kind) for kind in NOTES)]


def per_100_words(essay: Essay, kind: str) -> float:
    """Notes of a kind per 100 words of the essay."""
    return 100 * len(getattr(essay, kind)) / max(1, essay.words)


def verdict_share(essay: Essay, verdicts: Iterable[str]) -> float:
    """Share of the claims of an essay that have one of the verdicts."""
    wanted = set(verdicts)
    return sum(claim.record.verdict in wanted for claim in essay.claims) / max(1, len(essay.claims))


def bare_paragraphs(edition: Edition, essay: Essay) -> list[str]:
    """Ids of paragraphs that have neither a gloss nor a claim, comment or voice."""
    return [block.id for block in essay.paragraphs if not any(getattr(edition.notes[block.id], kind) for kind in NOTES)]


def unclaimed_paragraphs(edition: Edition, essay: Essay) -> list[str]:
    """Ids of paragraphs without a claim."""
    return [block.id for block in essay.paragraphs if not edition.notes[block.id].claims]


def silent_themes(edition: Edition, essay: Essay) -> list[str]:
    """Ids of themes on which an essay is silent."""
    return [*edition.silences.get(essay.id, ())]


def counted(edition: Edition, field: str) -> Counter[str]:
    """Sources by a field of their record."""
    return Counter(getattr(source.record, field) for source in edition.sources.values())


def _times(kind: str) -> Callable[[Edition], float]:
    """How many times as dense the notes of a kind are in the essay that has most of them."""
    def value(edition: Edition) -> float:
        found = [per_100_words(essay, kind) for essay in measured(edition)] or [0]
        return max(found) / min(found) if min(found) else float(max(found) > 0) * 99
    return value


def _apart(verdicts: frozenset[str]) -> Callable[[Edition], float]:
    """Difference between the essays in the share of verdicts."""
    def value(edition: Edition) -> float:
        found = [verdict_share(essay, verdicts) for essay in measured(edition)] or [0]
        return max(found) - min(found)
    return value


def _largest(field: str) -> Callable[[Edition], float]:
    return lambda edition: max(counted(edition, field).values(), default=0) / max(1, len(edition.sources))


def _share(field: str, values: frozenset[str]) -> Callable[[Edition], float]:
    return lambda edition: sum(counted(edition, field)[item] for item in values) / max(1, len(edition.sources))


def _bare(edition: Edition) -> float:
    return max((len(bare_paragraphs(edition, essay)) / max(1, len(essay.paragraphs)) for essay in measured(edition)), default=0)


def _unclaimed(edition: Edition) -> float:
    return max((len(unclaimed_paragraphs(edition, essay)) / max(1, len(essay.paragraphs)) for essay in measured(edition)), default=0)


def _silent(edition: Edition) -> float:
    return max((len(silent_themes(edition, essay)) / max(1, len(edition.themes)) for essay in measured(edition)), default=0)


def _unsourced(edition: Edition) -> float:
    claims = [claim.record for essay in edition.essays.values() for claim in essay.claims if claim.record.verdict != "opinion"]
    return sum(not claim.sources for claim in claims) / max(1, len(claims))


MEASURES: dict[str, Measure] = {
    "glosses-per-100-words": Measure(title="Glosses per 100 words, one essay against another", unit="times", value=_times("glosses")),
    "claims-per-100-words": Measure(title="Checked claims per 100 words, one essay against another", unit="times", value=_times("claims")),
    "comments-per-100-words": Measure(title="Comments per 100 words, one essay against another", unit="times", value=_times("comments")),
    "voices-per-100-words": Measure(title="Reported voices per 100 words, one essay against another", unit="times", value=_times("voices")),
    "unfavourable-verdicts": Measure(title="Claims found imprecise or inaccurate: difference between essays", unit="share", value=_apart(UNFAVOURABLE)),
    "opinion-verdicts": Measure(title="Claims that the record does not decide: difference between essays", unit="share", value=_apart(OPINION)),
    "bare-paragraphs": Measure(title="Paragraphs without a note, in the essay with most of them", unit="share", value=_bare),
    "unclaimed-paragraphs": Measure(title="Paragraphs without a claim, in the essay with most of them", unit="share", value=_unclaimed),
    "silent-themes": Measure(title="Themes on which an essay is silent, in the essay with most of them", unit="share", value=_silent),
    "largest-source-type": Measure(title="Sources of the most frequent kind", unit="share", value=_largest("type")),
    "largest-publisher": Measure(title="Sources from the most frequent publisher", unit="share", value=_largest("publisher")),
    "tertiary-sources": Measure(title="Tertiary sources", unit="share", value=_share("quality", frozenset({"tertiary"}))),
    "unread-sources": Measure(title="Sources of which the passage itself was not read", unit="share", value=_share("seen", UNREAD)),
    "unsourced-claims": Measure(title="Claims of fact without a source", unit="share", value=_unsourced),
}
"""Every measure of `vocabulary.BalanceMeasure`, in its order."""

assert tuple(MEASURES) == v.BALANCE_MEASURES
