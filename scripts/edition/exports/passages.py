"""data/passages.json: every block of the essays, for research. `FIELDS` is its codebook."""

import json

from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.readings import reading
from edition.resolve.witness import Block

FIELDS = {
    "id": "Id of the block; with the essay's address it is a link that never changes",
    "essay": "Id of the essay",
    "number": "Number of the paragraph; empty (null) for headings and signatures",
    "kind": "heading, paragraph or signature",
    "text": "The words of the source, white space folded, endnote numbers taken out",
    "reading": "The same with the readings of the glosses in place of the glossed words",
    "conjectures": "Ids of the glosses among them whose readings are guesses",
    "summary": "The paragraph in one plain sentence, by the editors",
    "themes": "Ids of themes",
    "entities": "Ids of people, places, bodies, laws and terms mentioned",
    "events": "Ids of events mentioned",
    "url": "Address from the root of the site",
}


def passages(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    return {"data/passages.json": json.dumps(records(edition), ensure_ascii=False, indent=1) + "\n"}


def records(edition: Edition) -> list[dict[str, object]]:
    """Every block with its fields."""
    return [_record(edition, block) for essay in edition.essays.values() for block in essay.blocks]


def _record(edition: Edition, block: Block) -> dict[str, object]:
    notes = edition.notes[block.id]
    values = {
        "id": block.id, "essay": block.essay, "number": block.number, "kind": block.record.kind,
        "text": edition.quote(Span(block=block.id, start=0, end=len(block.text))), "reading": reading(edition, block),
        "conjectures": [gloss.record.id for gloss in notes.glosses if gloss.record.certainty == "conjecture"],
        "summary": edition.essays[block.essay].summaries.get(block.id, ""),
        "themes": list(dict.fromkeys(theme for theme, _ in notes.themes)), "entities": list(notes.entities),
        "events": list(notes.events), "url": f"/essays/{block.essay}/#{block.id}",
    }
    return {field: values[field] for field in FIELDS}
