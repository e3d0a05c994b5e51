"""Tables of entities, events, themes and sources, and of the places at which the texts have them."""

from collections.abc import Iterator

from edition.exports.addresses import entity_address, event_address, source_address, theme_address
from edition.exports.tables.table import PLACE, SOURCES, URL, Column, Row, Table, at, many, number, one_of, ref, refs, text
from edition.resolve.edition import Edition
from edition.words import vocabulary as v


def _entities(edition: Edition) -> Iterator[Row]:
    for entry in edition.entities.values():
        record, place = entry.record, entry.record.location
        where = (place.latitude, place.longitude, place.status, place.note, place.unit, place.disputed, place.sources) if place else (
            None, None, "", "", "", "", ())
        yield (record.id, record.kind, record.formerly, record.name, record.aliases, entry.dates, record.event, record.explanation,
               record.editor_note, *where, len(entry.mentions), record.confidence, record.sources, record.unsourced,
               entity_address(edition, record.id))


def _mentions(edition: Edition) -> Iterator[Row]:
    for entry in edition.entities.values():
        for mention in entry.mentions:
            yield entry.record.id, *at(edition, mention.span), mention.form.allusion


def _events(edition: Edition) -> Iterator[Row]:
    for entry in edition.events.values():
        record, when = entry.record, entry.when
        yield (record.id, record.title, record.label, when.edtf, when.say(), when.is_span, when.earliest and when.earliest.isoformat(),
               when.latest and when.latest.isoformat(), when.certainty, record.precision, record.date_as_given, record.track,
               record.aliases, record.explanation, record.places, record.other_places, entry.claims, record.confidence,
               record.sources, record.unsourced, event_address(edition, record.id))


def _event_passages(edition: Edition) -> Iterator[Row]:
    for entry in edition.events.values():
        for span in entry.spans:
            yield entry.record.id, *at(edition, span)


def _themes(edition: Edition) -> Iterator[Row]:
    for entry in edition.themes.values():
        record = entry.record
        yield (record.id, record.title, record.summary, record.scope.counts, record.scope.does_not_count, record.introduction,
               record.broader, record.narrower, record.related, entry.silent, record.aliases, theme_address(record.id))


def _theme_passages(edition: Edition) -> Iterator[Row]:
    for entry in edition.themes.values():
        for passage in entry.passages:
            for span in passage.spans:
                yield entry.record.id, *at(edition, span), passage.record.weight, passage.record.reason


def _sources(edition: Edition) -> Iterator[Row]:
    for entry in edition.sources.values():
        record = entry.record
        yield (record.id, record.type, record.title, record.author, record.publisher, record.date, record.url, record.seen_at,
               record.accessed, record.seen, record.quality, record.note,
               tuple(f"{kind} {id}" for kind, id in entry.cited_by), source_address(edition, record.id))


def _synonyms(edition: Edition) -> Iterator[Row]:
    for item in edition.synonyms:
        yield item.id, item.words, item.reason


REGISTERS: dict[str, Table] = {
    "entities": Table(about="A person, place, body, law, programme, event or term.", rows=_entities, columns={
        "id": text("Id of the entity"), "kind": one_of("What sort of thing", v.EntityKind),
        "formerly": one_of("Kind that it had in an earlier edition", v.EntityKind), "name": text("Name as the edition writes it"),
        "aliases": many("Other names"), "dates": text("Dates, in words"), "event": ref("events", "Id of the event that it is"),
        "explanation": text("Who or what it is"), "editor_note": text("A remark on how a text names it"),
        "latitude": number("Degrees north, for a place", "number"), "longitude": number("Degrees east", "number"),
        "point": one_of("Whether the point is from a data set, or estimated", v.CoordinateStatus),
        "point_note": text("What the point stands for"), "unit": text("The unit it lies in"), "disputed": text("What is disputed, and in whose view"),
        "point_sources": refs("sources", "Ids of the data sets that have the point"), "mentions": number("Number of mentions in all essays"),
        "confidence": one_of("How sure the editors are of the entry", v.Confidence), **SOURCES, **URL,
    }),
    "mentions": Table(about="A place at which an essay names an entity.", rows=_mentions, columns={
        "entity": ref("entities", "Id of the entity"), **PLACE,
        "allusion": Column(meaning="True where the words point at it without naming it", type="boolean"),
    }),
    "events": Table(about="Something that happened, named or alluded to, or given as context.", rows=_events, columns={
        "id": text("Id of the event"), "title": text("What happened"), "label": text("Short name"), "date": text("When, in EDTF"),
        "date_in_words": text("The same in words"),
        "lasted": Column(meaning="True if it lasted from the first day to the last; false if it happened at some time "
                         "from the one to the other", type="boolean"),
        "earliest": text("First day that the date can mean; empty if it is open"), "latest": text("Last day that it can mean"),
        "date_certainty": text("How sure the date is: certain, or its doubts with commas between them"),
        "precision": text("What the date stands for"), "date_as_given": text("The date in the words of the text"),
        "track": text("The line of the timeline on which it stands"), "aliases": many("Other words for it"),
        "explanation": text("What happened, in a few sentences"), "places": refs("entities", "Ids of the entities that are its places"),
        "other_places": many("Places without an entry"), "claims": refs("claims", "Ids of the claims about it"),
        "confidence": one_of("How sure the editors are", v.Confidence), **SOURCES, **URL,
    }),
    "event-passages": Table(about="A place at which an essay mentions an event.", rows=_event_passages, columns={
        "event": ref("events", "Id of the event"), **PLACE,
    }),
    "themes": Table(about="A theme, and what counts as it.", rows=_themes, columns={
        "id": text("Id of the theme"), "title": text("Its title"), "summary": text("What it is about"), "counts": text("What counts"),
        "does_not_count": text("What does not"), "introduction": text("How the essays differ on it"),
        "broader": refs("themes", "Ids of wider themes"), "narrower": refs("themes", "Ids of themes within it"),
        "related": refs("themes", "Ids of neighbouring themes"), "silent": refs("essays", "Ids of the essays that do not touch it"),
        "aliases": many("Other words for it"), **URL,
    }),
    "theme-passages": Table(about="A passage under a theme.", rows=_theme_passages, columns={
        "theme": ref("themes", "Id of the theme"), **PLACE,
        "weight": one_of("Whether it is about the theme or only mentions it", v.Weight), "reason": text("Why it stands there"),
    }),
    "sources": Table(about="A publication on which notes rest.", rows=_sources, columns={
        "id": text("Id of the source"), "type": one_of("What sort of publication", v.SourceType), "title": text("Title"),
        "author": text("Author, where named"), "publisher": text("Publisher or newspaper"), "date": text("Date of publication, in EDTF"),
        "address": text("The publication’s own address"), "seen_at": text("Other address at which it was read"),
        "accessed": text("Day on which it was read"), "seen": one_of("How much of it was read", v.SourceSeen),
        "quality": one_of("How near it is to what it reports", v.SourceQuality), "note": text("A remark"),
        "cited_by": many("Kind and id of each record that rests on it"), **URL,
    }),
    "synonyms": Table(about="Words that are alike in search.", rows=_synonyms, columns={
        "id": text("Id of the group"), "words": many("The words and phrases"), "reason": text("Why they are alike here"),
    }),
}
"""Name of a table -> the table."""
