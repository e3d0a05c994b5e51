"""data/annotations.json: every note as a W3C Web Annotation, anchored by quotation and by position.

Addresses are relative to the file, so that they hold wherever the site stands.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from edition.resolve.addresses import entity_page
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed
from edition.words import vocabulary as v

CONTEXT = 32
"""Characters of prefix and suffix."""


def annotations(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    items = [*_notes(edition), *_mentions(edition), *_themes(edition), *_crossrefs(edition)]
    head = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "#collection", "type": "AnnotationCollection",
        "label": edition.record.title, "total": len(items),
    }
    page = {"id": "#page", "type": "AnnotationPage", "partOf": "#collection", "startIndex": 0}
    # one annotation per line: small, and a change shows as one line
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    opening = json.dumps({**head, "first": page}, ensure_ascii=False).removesuffix("}}")
    return {"data/annotations.json": f'{opening}, "items": [\n{lines}\n]}}}}\n'}


def _notes(edition: Edition) -> Iterator[dict[str, object]]:
    for essay in edition.essays.values():
        for gloss in essay.glosses:
            yield _note(edition, essay, gloss, "describing", gloss.record.reading, gloss.record.kind)
        for claim in essay.claims:
            yield _note(edition, essay, claim, "assessing", claim.record.record, claim.record.verdict)
        for comment in essay.comments:
            yield _note(edition, essay, comment, "commenting", comment.record.text, comment.record.kind)
        for voice in essay.voices:
            yield _note(edition, essay, voice, "identifying", voice.record.speaker.name, voice.record.mode)


def _note(edition: Edition, essay: Essay, placed: Placed[Any], motivation: str, text: str, tag: str) -> dict[str, Any]:  # Any: what stands in JSON
    return {
        "id": f"../essays/{essay.id}/#{placed.record.id}", "type": "Annotation", "motivation": motivation,
        "body": [
            {"type": "TextualBody", "value": text, "format": "text/plain", "language": "en", "purpose": motivation},
            {"type": "TextualBody", "value": v.words(tag), "purpose": "tagging"},
        ],
        "target": [_target(edition, span) for span in placed.spans],
    }


def _mentions(edition: Edition) -> Iterator[dict[str, object]]:
    for entry in edition.entities.values():
        page = entity_page(edition, entry.record.id).removesuffix(".md")
        yield _linked(
            edition, f"#mentions-{entry.record.id}", "identifying", f"../{page}/#{entry.record.id}",
            (mention.span for mention in entry.mentions),
        )


def _themes(edition: Edition) -> Iterator[dict[str, object]]:
    for entry in edition.themes.values():
        yield _linked(
            edition, f"#theme-{entry.record.id}", "classifying", f"../themes/{entry.record.id}/",
            (span for passage in entry.passages for span in passage.spans),
        )


def _crossrefs(edition: Edition) -> Iterator[dict[str, object]]:
    for item in edition.crossrefs.values():
        yield {
            "id": f"../cross-references/#{item.record.id}", "type": "Annotation", "motivation": "linking",
            "body": [
                {"type": "TextualBody", "value": item.record.note, "format": "text/plain", "language": "en", "purpose": "linking"},
                {"type": "TextualBody", "value": v.words(item.record.relation), "purpose": "tagging"},
                {"type": "SpecificResource", "purpose": "linking", **_where(edition, item.second)},
            ],
            "target": [_target(edition, item.first)],
        }


def _linked(edition: Edition, id: str, motivation: str, body: str, spans: Iterable[Span]) -> dict[str, object]:
    return {
        "id": id, "type": "Annotation", "motivation": motivation,
        "body": [{"type": "SpecificResource", "source": body, "purpose": motivation}],
        "target": [_target(edition, span) for span in spans],
    }


def _target(edition: Edition, span: Span) -> dict[str, object]:
    return {"type": "SpecificResource", **_where(edition, span)}


def _where(edition: Edition, span: Span) -> dict[str, object]:
    """A block by its address, and within it the words by quotation and position."""
    block = edition.texts.blocks[span.block]
    return {
        "source": f"../essays/{block.essay}/#{block.id}",
        "selector": [
            {
                "type": "TextQuoteSelector", "exact": block.text[span.start : span.end],
                "prefix": block.text[max(0, span.start - CONTEXT) : span.start],
                "suffix": block.text[span.end : span.end + CONTEXT],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
