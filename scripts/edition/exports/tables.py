"""Tables of the edition, each as CSV for spreadsheets and as JSON for programs. `TABLES` is their codebook too."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from edition.exports.passages import FIELDS, records
from edition.resolve.addresses import entity_page
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: what it holds, what its columns mean, how its rows are made."""

    about: str
    """What a row is."""
    columns: dict[str, str]
    """Column -> its meaning, in order."""
    rows: Callable[[Edition], Iterable[Row]]
    """The rows, in the order of the columns."""


def tables(edition: Edition) -> dict[str, str]:
    """Every table in both forms, by path."""
    files = {}
    for name, table in TABLES.items():
        rows = list(table.rows(edition))
        files[f"data/{name}.csv"] = _csv(table.columns, rows)
        if name != "passages":  # that one has a module of its own
            listed = [dict(zip(table.columns, row, strict=True)) for row in rows]
            files[f"data/{name}.json"] = json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
    return files


def _csv(columns: Iterable[str], rows: Iterable[Row]) -> str:
    """RFC 4180 but for the line ends."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(_cell, row))
    return text.getvalue()


def _cell(value: object) -> object:
    """A value as a cell: a list joined by blanks; words that a spreadsheet would run as a formula behind an apostrophe."""
    if isinstance(value, (list, tuple)):
        value = " ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a formula begins; the JSON of the same table has the words bare."""


def _passages(edition: Edition) -> Iterator[Row]:
    for record in records(edition):
        yield tuple(record[field] for field in FIELDS)


def _placed(edition: Edition, kind: str) -> Iterator[tuple[Essay, Placed[Any], str]]:  # Any: the kind of note decides
    for essay in edition.essays.values():
        for item in getattr(essay, kind):
            yield essay, item, edition.quote(item.spans[0])


def _claims(edition: Edition) -> Iterator[Row]:
    for essay, item, words in _placed(edition, "claims"):
        record = item.record
        yield (record.id, essay.id, item.block, words, record.verdict, record.record, record.confidence,
               record.event, record.judges, record.sources, f"/claims/#{record.id}")


def _glosses(edition: Edition) -> Iterator[Row]:
    for essay, item, words in _placed(edition, "glosses"):
        record = item.record
        yield (record.id, essay.id, item.block, words, record.reading, "; ".join(record.alternatives), record.kind,
               record.certainty, record.need, record.reason, f"/essays/{essay.id}/#{record.id}")


def _comments(edition: Edition) -> Iterator[Row]:
    for essay, item, words in _placed(edition, "comments"):
        record = item.record
        yield record.id, essay.id, item.block, words, record.kind, record.text, record.sources, f"/essays/{essay.id}/#{record.id}"


def _voices(edition: Edition) -> Iterator[Row]:
    for essay, item, words in _placed(edition, "voices"):
        record = item.record
        yield (record.id, essay.id, item.block, words, record.speaker.name, record.speaker.kind, record.speaker.entity,
               record.mode, record.marker, f"/essays/{essay.id}/#{record.id}")


def _entities(edition: Edition) -> Iterator[Row]:
    for entry in edition.entities.values():
        record, place = entry.record, entry.record.location
        yield (record.id, record.kind, record.name, "; ".join(record.aliases), entry.dates, record.explanation,
               place and place.latitude, place and place.longitude, place and place.status, len(entry.mentions),
               record.sources, f"/{entity_page(edition, record.id).removesuffix('.md')}/#{record.id}")


def _mentions(edition: Edition) -> Iterator[Row]:
    for entry in edition.entities.values():
        for mention in entry.mentions:
            span = mention.span
            yield (entry.record.id, edition.texts.blocks[span.block].essay, span.block, edition.quote(span), span.start,
                   span.end, mention.form.allusion)


def _themes(edition: Edition) -> Iterator[Row]:
    for entry in edition.themes.values():
        for item in entry.passages:
            yield (entry.record.id, entry.record.title, edition.essay_of(item.block).id, item.block,
                   edition.quote(item.spans[0]), item.record.weight, item.record.reason, f"/themes/{entry.record.id}/")


def _crossrefs(edition: Edition) -> Iterator[Row]:
    for item in edition.crossrefs.values():
        record = item.record
        yield (record.id, item.first.block, edition.quote(item.first), record.relation, item.second.block,
               edition.quote(item.second), record.strength, record.themes, record.note, f"/cross-references/#{record.id}")


_PLACE = {"essay": "Id of the essay", "block": "Id of the paragraph, heading or signature", "words": "The words of the text, without endnote numbers"}
_SOURCES, _URL = {"sources": "Ids of sources, as in sources.bib"}, {"url": "Address from the root of the site"}

TABLES: dict[str, Table] = {
    "passages": Table(about="A paragraph, heading or signature of an essay.", columns=FIELDS, rows=_passages),
    "claims": Table(about="A statement that can be checked.", rows=_claims, columns={
        "id": "Id of the claim", **_PLACE, "verdict": "How the statement stands to the record",
        "record": "What the record says", "confidence": "How sure the editors are", "event": "Id of the event it is about",
        "judges": "Ids of the glosses whose readings were judged", **_SOURCES, **_URL,
    }),
    "glosses": Table(about="Hard words, and what they most probably mean.", rows=_glosses, columns={
        "id": "Id of the gloss", **_PLACE, "reading": "Words that can stand in the sentence instead", "alternatives": "Other possible readings",
        "kind": "What makes the words hard", "certainty": "How sure the reading is", "need": "Whether the sense is lost without it",
        "reason": "Why the words are read so", **_URL,
    }),
    "comments": Table(about="A note on context or on the state of the text.", rows=_comments, columns={
        "id": "Id of the comment", **_PLACE, "kind": "context or text", "comment": "The note", **_SOURCES, **_URL,
    }),
    "voices": Table(about="A passage in which the author reports somebody else.", rows=_voices, columns={
        "id": "Id of the passage", **_PLACE, "speaker": "Whose view it is", "speaker_kind": "What sort of speaker",
        "entity": "Id of the speaker among the entities", "mode": "How it is reported", "marker": "The phrase that announces it", **_URL,
    }),
    "entities": Table(about="A person, place, body, law, programme or term.", rows=_entities, columns={
        "id": "Id of the entity", "kind": "What sort of thing", "name": "Name as the edition writes it", "aliases": "Other names, separated by semicolons",
        "dates": "Dates, in words", "explanation": "Who or what it is", "latitude": "Degrees north, for a place", "longitude": "Degrees east",
        "point": "dataset or approximate", "mentions": "Number of mentions in all essays", **_SOURCES, **_URL,
    }),
    "mentions": Table(about="A place at which an essay names an entity.", rows=_mentions, columns={
        "entity": "Id of the entity", **_PLACE, "start": "First character in the folded text of the block, from 0",
        "end": "Character after the last", "allusion": "True where the words point at it without naming it",
    }),
    "themes": Table(about="A passage under a theme.", rows=_themes, columns={
        "theme": "Id of the theme", "title": "Its title", **_PLACE, "weight": "central or passing", "reason": "Why it stands there", **_URL,
    }),
    "cross-references": Table(about="A relation between two passages, read from the first to the second.", rows=_crossrefs, columns={
        "id": "Id of the cross-reference", "first": "Id of the first block", "first_words": "Its words", "relation": "How the first stands to the second",
        "second": "Id of the second block", "second_words": "Its words", "strength": "How close the relation is", "themes": "Ids of themes",
        "note": "What joins and what parts them", **_URL,
    }),
}
"""Name of a table -> the table."""
