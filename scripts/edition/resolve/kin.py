"""Kin: which records belong together, in one place, so that a way from one to another is also a way back."""

from collections.abc import Iterable, Sequence

from edition.records.notes import Claim
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.entries import EntityEntry, EventEntry, Mention, Placed, ThemeEntry
from edition.words import vocabulary as v


def events_of_entity(edition: Edition, entry: EntityEntry) -> list[str]:
    """The event that it is, events that took place there, and events whose mention names it, by date."""
    return [
        event for event, found in edition.events.items()
        if event == entry.record.event or event in entry.events or _named_in(found.spans, entry.mentions)
    ]


def entities_of_event(edition: Edition, event: EventEntry) -> list[str]:
    """Ids of its own entry, of its places, and of whatever its mentions name."""
    return [
        entity for entity, entry in edition.entities.items()
        if event.record.id == entry.record.event or event.record.id in entry.events or _named_in(event.spans, entry.mentions)
    ]


def claims_of_entity(edition: Edition, entry: EntityEntry) -> list[Placed[Claim]]:
    """Claims that name it, in reading order."""
    return [claim for essay in edition.essays.values() for claim in essay.claims if _named_in(claim.spans, entry.mentions)]


def entities_of_claim(edition: Edition, claim: Placed[Claim]) -> list[str]:
    """Ids of whatever the claim names."""
    return [entity for entity, entry in edition.entities.items() if _named_in(claim.spans, entry.mentions)]


def themes_of(edition: Edition, spans: Iterable[Span]) -> list[str]:
    """Ids of the themes under which some of the words stand: a passage of the theme shares words with them."""
    wanted = tuple(spans)
    return [theme for theme, entry in edition.themes.items() if _meet(wanted, entry.spans)]


def claims_of_theme(edition: Edition, entry: ThemeEntry) -> list[Placed[Claim]]:
    """Claims on words that stand under it, in reading order."""
    return [claim for essay in edition.essays.values() for claim in essay.claims if _meet(claim.spans, entry.spans)]


def events_of_theme(edition: Edition, entry: ThemeEntry) -> list[str]:
    """Ids of the events that its passages mention, by date."""
    return [event for event, found in edition.events.items() if _meet(found.spans, entry.spans)]


def entities_of_theme(edition: Edition, entry: ThemeEntry) -> list[tuple[str, int]]:
    """Ids of whatever its passages name, with the number of mentions there, most frequent first."""
    found = [
        (entity, sum(_meet((mention.span,), entry.spans) for mention in named.mentions))
        for entity, named in edition.entities.items()
    ]
    return sorted(((entity, number) for entity, number in found if number), key=lambda item: (-item[1], item[0]))


def how_read(edition: Edition, sources: Iterable[str]) -> list[tuple[str, int]]:
    """How much of some sources was read, in words, and of how many: the most first."""
    seen = [edition.sources[source].record.seen for source in sources]
    return [(name, seen.count(value)) for value, name in v.SEEN_NAMES.items() if value in seen]


def _named_in(spans: Sequence[Span], mentions: Sequence[Mention]) -> bool:
    return _meet(spans, [mention.span for mention in mentions])


def _meet(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """True if two places share words."""
    return any(
        one.block == other.block and one.start < other.end and other.start < one.end for one in some for other in others
    )
