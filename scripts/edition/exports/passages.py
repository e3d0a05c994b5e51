"""data/passages.json: every block of the essays, for research. `FIELDS` is its codebook."""

import json
from typing import Any

from edition.anchoring import Span
from edition.resolved import Edition
from edition.witness import Block

FIELDS = {
    "id": "Id of the block; with the essay's address it is a link that never changes",
    "essay": "Id of the essay",
    "number": "Number of the paragraph; empty (null) for headings and signatures",
    "kind": "heading, paragraph or signature",
    "text": "The words of the source, white space folded, endnote numbers taken out",
    "reading": "The same with the readings of the glosses in place of the glossed words",
    "summary": "The paragraph in one plain sentence, by the editors",
    "themes": "Ids of themes",
    "entities": "Ids of people, places, bodies, laws and terms mentioned",
    "events": "Ids of events mentioned",
    "url": "Address from the root of the site",
}


def passages(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    return {"data/passages.json": json.dumps(records(edition), ensure_ascii=False, indent=1) + "\n"}


def records(edition: Edition) -> list[dict[str, Any]]:
    """Every block with its fields."""
    return [_record(edition, block) for essay in edition.essays.values() for block in essay.blocks]


def _record(edition: Edition, block: Block) -> dict[str, Any]:
    notes = edition.notes[block.id]
    values = {
        "id": block.id, "essay": block.essay, "number": block.number, "kind": block.record.kind,
        "text": edition.quote(Span(block=block.id, start=0, end=len(block.text))), "reading": reading(edition, block),
        "summary": edition.essays[block.essay].summaries.get(block.id, ""),
        "themes": list(dict.fromkeys(theme for theme, _ in notes.themes)), "entities": list(notes.entities),
        "events": list(notes.events), "url": f"/essays/{block.essay}/#{block.id}",
    }
    return {field: values[field] for field in FIELDS}


def changes(edition: Edition, block: Block) -> list[tuple[Span, str]]:
    """Readings and the words that they replace, in order. Of overlapping glosses the longer stands, of equal ones the first."""
    glosses = [(span, gloss.record.reading) for gloss in edition.notes[block.id].glosses for span in gloss.spans
               if span.block == block.id]
    chosen: list[tuple[Span, str]] = []
    for span, text in sorted(glosses, key=lambda item: (item[0].start - item[0].end, item[0].start)):
        if not any(span.start < other.end and other.start < span.end for other, _ in chosen):
            chosen.append((span, text))
    return sorted(chosen, key=lambda item: item[0].start)


def reading(edition: Edition, block: Block) -> str:
    """The block with its readings in place."""
    result, at = "", 0
    for span, text in changes(edition, block):
        result += edition.quote(Span(block=block.id, start=at, end=span.start)) + text
        at = span.end
    return result + edition.quote(Span(block=block.id, start=at, end=len(block.text)))
