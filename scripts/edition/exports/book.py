"""data/book.js: the texts with their sentences, and every id with its place, for what a reader types in or pastes.

A classic script, so that it comes from file:// too. Offsets are UTF-16 units, as scripts count.
"""

import json
from typing import Any

from edition.resolve.addresses import entity_page, page_of
from edition.resolve.edition import Edition, Essay
from edition.resolve.readings import reading
from edition.resolve.sentences import sentences_of
from edition.resolve.witness import Block

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def book(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    essays = ",".join(_json(_essay(edition, essay)) for essay in edition.essays.values())  # one by one: all would fill the memory
    retired = [[item.kind, item.id, item.reason, item.instead] for item in edition.ids.retired]
    text = f'window.editionBook={{"essays":[{essays}],"records":{_json(_records(edition))},"retired":{_json(retired)}}};\n'
    # no text can end the script or begin a comment of HTML
    return {"data/book.js": text.replace("<", "\\u003c")}


def _essay(edition: Edition, essay: Essay) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record = essay.record
    return {
        "id": essay.id, "siglum": record.siglum, "name": record.name, "title": record.title, "page": f"essays/{essay.id}.md",
        "blocks": [_block(edition, block) for block in essay.blocks],
    }


def _block(edition: Edition, block: Block) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    notes = edition.notes[block.id]
    return {
        "id": block.id, "number": block.number, "text": block.text, "reading": reading(edition, block),
        "notes": [[_units(block, raised.start), _units(block, raised.end)] for raised in block.raised if raised.number],
        "sentences": [[_units(block, start), _units(block, end)] for start, end in sentences_of(block)],
        "voices": [
            [_units(block, span.start), _units(block, span.end), voice.record.speaker.name, voice.record.id]
            for voice in notes.voices for span in voice.spans if span.block == block.id
        ],
    }


def _units(block: Block, offset: int) -> int:
    """An offset in code points, in UTF-16 units."""
    return offset if block.text.isascii() else len(block.text[:offset].encode("utf-16-le")) // 2


def _records(edition: Edition) -> list[list[str]]:
    """Kind, id, page, fragment, name of everything that has an address and is not a text."""
    rows = []
    for essay in edition.essays.values():
        page = f"essays/{essay.id}.md"
        for kind, placed in (("gloss", essay.glosses), ("claim", essay.claims), ("comment", essay.comments), ("voice", essay.voices)):
            rows += [[kind, item.record.id, page, item.record.id, f"{kind.capitalize()} on “{edition.quote(item.spans[0])}”"] for item in placed]
        rows += [["question", item.id, page, item.id, item.question] for item in essay.questions]
    rows += [["theme", id, f"themes/{id}.md", "", entry.record.title] for id, entry in edition.themes.items()]
    rows += [["entity", id, entity_page(edition, id), id, entry.record.name] for id, entry in edition.entities.items()]
    rows += [["event", id, page_of(edition, "event", id), id, entry.record.title] for id, entry in edition.events.items()]
    rows += [["cross-reference", id, page_of(edition, "crossref", id), id, "Cross-reference"] for id in edition.crossrefs]
    rows += [["source", id, page_of(edition, "source", id), id, entry.record.title] for id, entry in edition.sources.items()]
    return rows
