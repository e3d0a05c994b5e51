"""The registers of people, places, bodies, laws and terms: every mention in its context, and what belongs to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edition.records.entities import Entity
from edition.records.relations import Naming
from edition.render.links import Links
from edition.render.map.picture import far_map, region_map
from edition.render.map.spots import in_region, mapped
from edition.resolve import kin
from edition.resolve.addresses import REGISTER_OF
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.entries import EntityEntry, Mention
from edition.resolve.parts import Part
from edition.words.names import filed

MANY = 60
"""An entry with more mentions shows one context per paragraph and counts the rest, or its page grows too heavy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A mention with the words around it."""

    mention: Mention
    """The mention."""
    before: str
    """Words before it."""
    words: str
    """The words of the mention, as printed."""
    after: str
    """Words after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The mentions of an entity in one block."""

    block: str
    """Id of the block."""
    shown: tuple[Context, ...]
    """Mentions in their context."""
    further: tuple[tuple[str, int], ...]
    """Forms of the mentions without context, and how often each stands there."""


def register(edition: Edition, part: Part[str], page: str) -> dict[str, object]:
    """One register: its entries by name, and for places the map."""
    entries, links = [edition.entities[id] for id in part.shown], Links(edition, part.path)
    placed = mapped(edition) if page == "places" and not part.up else []
    return {
        "name": page, "essays": () if edition.is_large else tuple(edition.essays.values()),
        "entries": [_entry(edition, entry) for entry in entries], "moved": [] if part.up else _moved(edition, page),
        "maps": [drawn for drawn in (region_map(edition, links), far_map(edition, links)) if drawn] if placed else [],
        "points": [(entity, in_region(entity), _columns(edition, edition.entities[entity.id])) for entity in placed],
    }


def _moved(edition: Edition, page: str) -> list[Entity]:
    """Entities that stood in the register in an earlier edition and now stand in another: old addresses lead on."""
    records = [entry.record for entry in edition.entities.values()]
    return [
        record for record in sorted(records, key=lambda record: filed(record.name))
        if record.formerly and REGISTER_OF[record.formerly] == page != REGISTER_OF[record.kind]
    ]


def _entry(edition: Edition, entry: EntityEntry) -> dict[str, object]:
    texts = edition.texts.blocks
    return {
        "record": entry.record, "dates": entry.dates,
        "allusions": Counter(texts[mention.span.block].essay for mention in entry.mentions if mention.form.allusion),
        "counts": _counts(edition, entry), "total": len(entry.mentions),
        "forms": _forms(edition, entry.mentions),
        "naming": naming_of(edition, entry.record.id),
        "places": _places(edition, entry.mentions),
        "events": kin.events_of_entity(edition, entry),
        "claims": kin.claims_of_entity(edition, entry),
        "voices": entry.voices,
        "themes": kin.themes_of(edition, (mention.span for mention in entry.mentions)),
    }


def naming_of(edition: Edition, entity: str) -> Naming | None:
    """The group of names of an entity, if there is one."""
    return next((group for group in edition.naming if group.entity == entity), None)


def _columns(edition: Edition, entry: EntityEntry) -> tuple[int, ...]:
    """Mentions in each essay, or in all together where they are many."""
    return (len(entry.mentions),) if edition.is_large else tuple(_counts(edition, entry).values())


def _counts(edition: Edition, entry: EntityEntry) -> dict[str, int]:
    """Mentions in each essay, where there are many in those that have any."""
    found = Counter(edition.texts.blocks[mention.span.block].essay for mention in entry.mentions)
    return {essay: found[essay] for essay in (_in_order(edition, found) if edition.is_large else edition.essays)}


def _in_order(edition: Edition, essays: Iterable[str]) -> list[str]:
    return sorted(essays, key=lambda essay: edition.essays[essay].index)


def _forms(edition: Edition, mentions: Sequence[Mention]) -> dict[str, list[tuple[str, int]]]:
    """Essay id -> forms of the name with their counts, most frequent first; allusions are no forms of the name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if not mention.form.allusion:
            counts[edition.texts.blocks[mention.span.block].essay][mention.form.exact] += 1
    return {essay: _ranked(counts[essay]) for essay in _in_order(edition, counts)}


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _places(edition: Edition, mentions: Sequence[Mention]) -> list[Place]:
    """Mentions by block; of a much-named entity only the first in each block with its context."""
    by_block: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_block[mention.span.block].append(mention)
    places = []
    for block, here in by_block.items():
        shown = here[:1] if len(mentions) > MANY else here
        further = Counter(edition.quote(mention.span) for mention in here[len(shown):])
        places.append(Place(
            block=block, shown=tuple(context(edition, mention) for mention in shown), further=tuple(_ranked(further)),
        ))
    return places


def context(edition: Edition, mention: Mention, width: int = 40) -> Context:
    """Keyword in context: words before, the words themselves, words after, without endnote markers."""
    span = mention.span
    text = edition.texts.blocks[span.block].text
    start, end = max(0, span.start - width), min(len(text), span.end + width)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    before = Span(block=span.block, start=start, end=span.start)
    after = Span(block=span.block, start=span.end, end=end)
    return Context(
        mention=mention, before=("… " if start else "") + edition.quote(before), words=edition.quote(span),
        after=edition.quote(after) + (" …" if end < len(text) else ""),
    )
