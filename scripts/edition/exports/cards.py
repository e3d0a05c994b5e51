"""data/cards/<essay>.js: what the cards of a reading page say beyond the page itself.

A classic script, so that it comes from file:// too; the page asks for it when a card is first wanted.
"""

import json
from collections.abc import Iterable
from typing import Any

from edition.records.sources import Source
from edition.resolve.edition import Edition, Essay
from edition.words import vocabulary as v
from edition.words.dates import parse


def cards(edition: Edition, essay: Essay) -> dict[str, str]:
    """The file of an essay, by path."""
    return {f"data/cards/{essay.id}.js": _script(_entries(edition, essay))}


def _script(entries: dict[str, dict[str, object]]) -> str:
    # no text can end the script or begin a comment of HTML
    return f"editionCards({json.dumps(entries, ensure_ascii=False, separators=(',', ':')).replace('<', chr(92) + 'u003c')});\n"


def _entries(edition: Edition, essay: Essay) -> dict[str, dict[str, object]]:
    """By id of the note: what its card says beyond what stands in the page."""
    found: dict[str, dict[str, object]] = {}
    for gloss in essay.glosses:
        record = gloss.record
        found[record.id] = {
            "kind": v.words(record.kind), "sure": record.certainty, "printed": edition.quote(gloss.spans[0]),
            "read": record.reading, "or": list(record.alternatives), "why": record.reason, "need": record.need,
        }
    for claim in essay.claims:
        sources = [_source(edition.sources[id].record) for id in claim.record.sources]
        found[claim.record.id] = {"record": claim.record.record, "confidence": claim.record.confidence, "sources": sources}
    for voice in essay.voices:
        said = voice.record
        found[said.id] = {"who": said.speaker.name, "mode": said.mode, "remark": said.remark, "marker": said.marker}
    return found | _named(edition, essay)


def _source(record: Source) -> str:
    """A source in short: publisher and date."""
    return ", ".join([record.publisher, *([parse(record.date).say()] if record.date else [])])


def _named(edition: Edition, essay: Essay) -> dict[str, dict[str, Any]]:  # Any: what stands in JSON
    """Entities and events that the essay names."""
    noted = [edition.notes[block.id] for block in essay.blocks]
    entities = _once(id for notes in noted for id in notes.entities)
    events = _once(id for notes in noted for id in notes.events)
    return {
        id: {"name": edition.entities[id].record.name, "says": edition.entities[id].record.explanation} for id in entities
    } | {
        f"event-{id}": {
            "name": f"{edition.events[id].record.title}, {edition.events[id].when.say()}", "says": edition.events[id].record.explanation,
        } for id in events
    }


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
