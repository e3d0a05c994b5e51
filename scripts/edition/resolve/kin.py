"""Kin: which records belong together, in one place, so that a way from one to another is also a way back."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from edition.records.notes import Claim
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.entries import EntityEntry, EventEntry, Placed, PlacedCrossReference, SourceEntry, ThemeEntry
from edition.words import vocabulary as v

Indexed = EntityEntry | EventEntry | PlacedCrossReference | SourceEntry
"""What knows its place in its register."""


def events_of_entity(edition: Edition, entry: EntityEntry) -> list[str]:
    """The event that it is, events that took place there, and events whose mention names it, by date."""
    spans = _mentioned(entry)
    found = {event for event in _events_near(edition, spans) if _meet(edition.events[event].spans, spans)}
    own = [entry.record.event] if entry.record.event else []
    return in_order(edition.events, {*found, *own, *entry.events})


def entities_of_event(edition: Edition, event: EventEntry) -> list[str]:
    """Ids of its own entry, of its places, and of whatever its mentions name."""
    return in_order(edition.entities, {*_named_in(edition, event.spans), *event.entities, *event.record.places})


def claims_of_entity(edition: Edition, entry: EntityEntry) -> list[Placed[Claim]]:
    """Claims that name it, in reading order."""
    return _claims_on(edition, _mentioned(entry))


def entities_of_claim(edition: Edition, claim: Placed[Claim]) -> list[str]:
    """Ids of whatever the claim names."""
    return in_order(edition.entities, _named_in(edition, claim.spans))


def themes_of(edition: Edition, spans: Iterable[Span]) -> list[str]:
    """Ids of the themes under which some of the words stand: a passage of the theme shares words with them."""
    wanted = tuple(spans)
    found = {theme for block in _blocks(wanted) for theme, passage in edition.notes[block].themes if _meet(wanted, passage.spans)}
    return [theme for theme in edition.themes if theme in found]


def claims_of_theme(edition: Edition, entry: ThemeEntry) -> list[Placed[Claim]]:
    """Claims on words that stand under it, in reading order."""
    return _claims_on(edition, entry.spans)


def events_of_theme(edition: Edition, entry: ThemeEntry) -> list[str]:
    """Ids of the events that its passages mention, by date."""
    return in_order(edition.events, {event for event in _events_near(edition, entry.spans) if _meet(edition.events[event].spans, entry.spans)})


def entities_of_theme(edition: Edition, entry: ThemeEntry) -> list[tuple[str, int]]:
    """Ids of whatever its passages name, with the number of mentions there, most frequent first."""
    spans = entry.spans
    found = Counter(mention.entity for block in _blocks(spans) for mention in edition.notes[block].mentions if _meet((mention.span,), spans))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def how_read(edition: Edition, sources: Iterable[str]) -> list[tuple[str, int]]:
    """How much of some sources was read, in words, and of how many: the most first."""
    seen = [edition.sources[source].record.seen for source in sources]
    return [(name, seen.count(value)) for value, name in v.SEEN_NAMES.items() if value in seen]


def in_order(register: Mapping[str, Indexed], ids: Iterable[str]) -> list[str]:
    """Ids in the order of their register, without going through all of it."""
    return sorted(ids, key=lambda id: register[id].index)


def _mentioned(entry: EntityEntry) -> list[Span]:
    return [mention.span for mention in entry.mentions]


def _blocks(spans: Iterable[Span]) -> dict[str, None]:
    """The blocks in which some places lie: what meets a place stands in its block, and need not be looked for elsewhere."""
    return dict.fromkeys(span.block for span in spans)


def _named_in(edition: Edition, spans: Sequence[Span]) -> set[str]:
    return {mention.entity for block in _blocks(spans) for mention in edition.notes[block].mentions if _meet(spans, (mention.span,))}


def _events_near(edition: Edition, spans: Sequence[Span]) -> set[str]:
    return {event for block in _blocks(spans) for event in edition.notes[block].events}


def _claims_on(edition: Edition, spans: Sequence[Span]) -> list[Placed[Claim]]:
    blocks = _blocks(spans)
    found = {claim.record.id for block in blocks for claim in edition.notes[block].claims if _meet(claim.spans, spans)}
    essays = sorted({edition.essay_of(block).index: edition.essay_of(block) for block in blocks}.items())
    return [claim for _, essay in essays for claim in essay.claims if claim.record.id in found] if found else []


def _meet(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """True if two places share words."""
    return any(
        one.block == other.block and one.start < other.end and other.start < one.end for one in some for other in others
    )
