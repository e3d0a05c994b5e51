"""data/search.json: one record per passage, theme, entity, event and claim; finish.py makes the index of it."""

import json
from collections.abc import Iterator
from typing import Any

from edition.exports.passages import reading
from edition.links import entity_page
from edition.resolved import Edition

_BOOST = {"theme": 3.0, "essay": 2.0, "entity": 2.0, "event": 1.5, "claim": 1.0, "paragraph": 0.8}
"""Topics stand over paragraphs: a reader who types a name wants its entry first."""


def search(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    records = [
        *_essays(edition), *_paragraphs(edition), *_themes(edition), *_entities(edition), *_events(edition),
        *_claims(edition),
    ]
    return {"data/search.json": json.dumps(records, ensure_ascii=False, indent=1) + "\n"}


def _record(kind: str, page: str, fragment: str, title: str, text: str, aliases: list[str]) -> dict[str, Any]:
    return {
        "kind": kind, "location_page": page, "fragment": fragment, "title": title, "text": text,
        "aliases": " ".join(dict.fromkeys(aliases)), "tags": [], "boost": _BOOST[kind],
    }


def _essays(edition: Edition) -> Iterator[dict[str, Any]]:
    for essay in edition.essays.values():
        text = f"{essay.record.author}. {essay.record.published} {essay.abstract}"
        yield _record("essay", f"essays/{essay.id}.md", "", essay.record.title, text, [essay.record.name])


def _paragraphs(edition: Edition) -> Iterator[dict[str, Any]]:
    for essay in edition.essays.values():
        for block in essay.paragraphs:
            notes = edition.notes[block.id]
            aliases = [alias for entity in notes.entities for alias in edition.entities[entity].record.aliases]
            text = f"{block.text} {reading(edition, block)} {essay.summaries[block.id]}"
            yield _record("paragraph", f"essays/{essay.id}.md", block.id, edition.reference(block.id), text, aliases)


def _themes(edition: Edition) -> Iterator[dict[str, Any]]:
    for theme in edition.themes.values():
        record = theme.record
        yield _record("theme", f"themes/{record.id}.md", "", record.title,
                      f"{record.summary} {record.introduction}", list(record.aliases))


def _entities(edition: Edition) -> Iterator[dict[str, Any]]:
    for entity in edition.entities.values():
        record = entity.record
        forms = [form.exact for form in record.surface_forms if not form.allusion]
        yield _record("entity", entity_page(edition, record.id), record.id, record.name, record.explanation,
                      [*record.aliases, *forms])


def _events(edition: Edition) -> Iterator[dict[str, Any]]:
    for event in edition.events.values():
        record = event.record
        yield _record("event", "timeline.md", record.id, f"{event.when.say()}: {record.title}", record.explanation,
                      [*record.aliases, record.date_as_given, event.when.say()])


def _claims(edition: Edition) -> Iterator[dict[str, Any]]:
    for essay in edition.essays.values():
        for claim in essay.claims:
            title = f"{essay.record.name}: {claim.record.verdict.replace('-', ' ')}"
            yield _record("claim", "claims.md", claim.record.id, title,
                          f"{edition.quote(claim.spans[0])} {claim.record.record}", [])
