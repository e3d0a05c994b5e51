"""The registers of one essay in TEI: what it names, the events, and the sources of its notes. Names and dates as the data
has them; an estimated point of a place is marked as unsure.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from edition.exports.dates import tei_date
from edition.exports.xml import Xml, element, pointers, start
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EntityEntry, EventEntry, SourceEntry
from edition.resolve.kin import in_order
from edition.words.dates import parse

_LISTS = {
    "person": ("listPerson", "person", "persName"), "place": ("listPlace", "place", "placeName"),
    "organisation": ("listOrg", "org", "orgName"), "armed-group": ("listOrg", "org", "orgName"), "military": ("listOrg", "org", "orgName"),
    "event": ("listEvent", "event", "label"),
}
"""Kind of an entity -> list, element, and element of its name. Laws, agreements, programmes, publications and terms stand in a list."""


def registers(edition: Edition, essay: Essay) -> Iterator[str]:
    """Every list of one essay."""
    speakers = {voice.record.speaker.entity for voice in essay.voices if voice.record.speaker.entity}
    told = {id for block in essay.blocks for id in edition.notes[block.id].events}
    judged = {event for claim in essay.claims for event in claim.record.events}
    events = [edition.events[id] for id in in_order(edition.events, told | judged)]
    places = {place for event in events for place in event.record.places}
    named = {id for block in essay.blocks for id in edition.notes[block.id].entities}
    here = [edition.entities[id] for id in in_order(edition.entities, named | speakers | places)]
    for name in ("listPerson", "listPlace", "listOrg"):
        yield from _list(name, (_entity(entry) for entry in here if _LISTS.get(entry.record.kind, ("",))[0] == name))
    yield from _list("listEvent", (*(_entity(entry) for entry in here if entry.record.kind == "event"), *map(_event, events)))
    yield from _list("list", (_item(entry) for entry in here if entry.record.kind not in _LISTS))
    cited = _cited(essay, here, events)
    yield from _list("listBibl", (_source(edition.sources[id]) for id in in_order(edition.sources, cited)))


def _cited(essay: Essay, entities: Iterable[EntityEntry], events: Iterable[EventEntry]) -> set[str]:
    """Ids of the sources to which the file points."""
    items: tuple[Any, ...] = (*essay.glosses, *essay.claims, *essay.comments, *entities, *events)  # Any: of every kind
    records = [item.record for item in items]
    places = [entry.record.location for entry in entities if entry.record.location]
    return {
        *essay.record.sources, *(id for record in (*records, *places) for id in record.sources),
        *(id for gloss in essay.glosses for id in gloss.record.candidate_sources),
    }


def _list(name: str, items: Iterable[str]) -> Iterator[str]:
    found = list(items)
    if found:
        yield from (start(name, {"type": "gloss"} if name == "list" else {}), *found, f"</{name}>")


def _entity(entry: EntityEntry) -> Xml:
    record, place = entry.record, entry.record.location
    _, tag, name = _LISTS[record.kind]
    names = [element(name, {}, record.name)]
    if tag != "event":
        names += [element(name, {"type": "alias"}, alias) for alias in record.aliases]
    where = [] if not place else [element(
        "location", {"cert": "low" if place.status == "approximate" else None, "source": pointers("source-", place.sources)},
        element("geo", {}, f"{place.latitude} {place.longitude}"),
        *(element("note", {}, note) for note in (place.note, place.disputed) if note),
    )]
    told = [element("desc", {}, record.explanation)] if tag == "event" else [element("note", {}, record.explanation)]
    dates = [element("note", {"type": "dates"}, record.dates)] if record.dates and tag != "event" else []
    dated = tei_date(entry.when) if tag == "event" and entry.when else {}
    return element(tag, {
        "xml:id": f"entity-{record.id}", "type": record.kind if tag != "person" else None, "cert": record.confidence,
        "source": pointers("source-", record.sources), **dated,
    }, *names, *where, *told, *dates)


def _item(entry: EntityEntry) -> Xml:
    record = entry.record
    return element("item", {"xml:id": f"entity-{record.id}", "source": pointers("source-", record.sources)},
                   element("term", {"type": record.kind}, record.name), " ", element("gloss", {}, record.explanation))


def _event(event: EventEntry) -> Xml:
    record = event.record
    return element("event", {
        "xml:id": f"event-{record.id}", "type": record.track, "where": pointers("entity-", record.places[:1]),
        "source": pointers("source-", record.sources), "cert": record.confidence, **tei_date(event.when),
    }, element("label", {}, record.title), element("desc", {}, record.explanation),
        element("note", {"type": "date"}, f"{event.when.say()}. {record.precision}"))


def _source(entry: SourceEntry) -> Xml:
    record = entry.record
    when = parse(record.date) if record.date else None
    parts = [
        *([element("author", {}, record.author)] if record.author else []), element("title", {}, record.title),
        element("publisher", {}, record.publisher), *([element("date", tei_date(when), when.say())] if when else []),
        *(element("ref", {"target": _uri(url)}, url) for url in (record.url, record.seen_at) if url),
        *([element("note", {}, record.note)] if record.note else []),
    ]
    return element("bibl", {"xml:id": f"source-{record.id}", "type": record.type}, *parts)


def _uri(url: str) -> str:
    """An address without what XML Schema forbids in one."""
    return "".join({" ": "%20", "[": "%5B", "]": "%5D", "|": "%7C"}.get(char, char) for char in url)
