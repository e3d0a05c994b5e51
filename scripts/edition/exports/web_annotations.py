"""data/annotations.jsonld: every note as W3C Web Annotations, one target each.

A target is a place in the normalised text of an essay (`source`), by quotation and by position; the page that
shows it is its `scope`. A note that stands in several places is several annotations. Ids are made from what they
name, so that every copy of the edition gives an annotation the same id. Addresses are relative to the file.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from edition.exports.addresses import crossref_address, entity_address, essay_address, source_address, theme_address
from edition.exports.texts import place, text_path
from edition.records.notes import Gloss, Voice
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed
from edition.resolve.watched import part

CONTEXT = 32
"""Characters of prefix and suffix."""
_ENCODER = json.JSONEncoder(ensure_ascii=False)
Body = dict[str, Any]  # Any: a value of JSON or XML, whose kinds no type of ours tells


def web_annotations(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    # one annotation per line: small, and a change shows as one line
    lines = [line for name, make in _groups(edition) for line in part(edition, name, None, partial(_written, make))]
    head = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": _urn(edition, "collection"), "type": "AnnotationCollection",
        "label": edition.record.title, "creator": {"type": "Organization", "name": f"Editors of {edition.record.title}"},
        "generated": f"{edition.record.date}T00:00:00Z", "rights": "../about/rights/", "total": len(lines),
    }
    page = {"id": _urn(edition, "page"), "type": "AnnotationPage", "partOf": head["id"], "startIndex": 0}
    opening = _ENCODER.encode({**head, "first": page}).removesuffix("}}")
    return {"data/annotations.jsonld": "".join((opening, ', "items": [\n', ",\n".join(lines), "\n]}}\n"))}


def _groups(edition: Edition) -> Iterator[tuple[str, Callable[[], Iterator[Body]]]]:
    """Annotations that are made together: a name, and what makes them."""
    for essay in edition.essays.values():
        for kind in (_glosses, _claims, _comments, _voices):
            yield f"{kind.__name__} {essay.id}", partial(kind, edition, essay)
    for kind_of_all in (_mentions, _themes, _crossrefs):
        yield kind_of_all.__name__, partial(kind_of_all, edition)


def _written(make: Callable[[], Iterator[Body]]) -> tuple[str, ...]:
    return tuple(map(_ENCODER.encode, make()))


def _glosses(edition: Edition, essay: Essay) -> Iterator[Body]:
    for gloss in essay.glosses:
        yield from _note(edition, essay, gloss, "describing", _gloss(edition, gloss.record))


def _claims(edition: Edition, essay: Essay) -> Iterator[Body]:
    for claim in essay.claims:
        yield from _note(edition, essay, claim, "assessing", [
            _says(claim.record.record, "assessing"), *_sources(edition, claim.record.sources),
            *_tags(claim.record.verdict, *([f"confidence:{claim.record.confidence}"] if claim.record.confidence else [])),
        ])


def _comments(edition: Edition, essay: Essay) -> Iterator[Body]:
    for comment in essay.comments:
        yield from _note(edition, essay, comment, "commenting", [
            _says(comment.record.text, "commenting"), *_sources(edition, comment.record.sources), *_tags(comment.record.kind),
        ])


def _voices(edition: Edition, essay: Essay) -> Iterator[Body]:
    for voice in essay.voices:
        yield from _note(edition, essay, voice, "identifying", _voice(edition, voice.record))


def _gloss(edition: Edition, record: Gloss) -> list[Body]:
    return [
        _says(record.reading, "describing"), *(_says(other, "describing") for other in record.alternatives),
        _says(record.reason, "commenting"), *_sources(edition, record.sources),
        *_tags(record.kind, f"certainty:{record.certainty}", f"need:{record.need}"),
    ]


def _voice(edition: Edition, record: Voice) -> list[Body]:
    entity = record.speaker.entity
    return [
        *([_thing(entity_address(edition, entity), "identifying")] if entity else []),
        _says(record.speaker.name, "identifying"), *_tags(record.mode, f"speaker:{record.speaker.kind}"),
    ]


def _note(edition: Edition, essay: Essay, placed: Placed[Any], motivation: str, body: list[Body]) -> Iterator[dict[str, Any]]:  # Any: of every kind
    return _each(edition, placed.record.id, essay_address(essay.id, placed.record.id), motivation, body, placed.spans)


def _mentions(edition: Edition) -> Iterator[dict[str, Any]]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    for id, entry in edition.entities.items():
        address = entity_address(edition, id)
        for at, mention in enumerate(entry.mentions, 1):
            body = [_thing(address, "identifying"), *_tags(*(["allusion"] if mention.form.allusion else []))]
            yield _annotation(edition, f"mention {id} {at}", address, "identifying", body, mention.span)


def _themes(edition: Edition) -> Iterator[dict[str, Any]]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    for id, entry in edition.themes.items():
        address = theme_address(id)
        for at, passage in enumerate(entry.passages, 1):
            body = [_thing(address, "classifying"), _says(passage.record.reason, "commenting"), *_tags(passage.record.weight)]
            yield from _each(edition, f"theme {id} {at}", address, "classifying", body, passage.spans)


def _crossrefs(edition: Edition) -> Iterator[dict[str, Any]]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    for id, item in edition.crossrefs.items():
        body = [
            {"type": "SpecificResource", "purpose": "linking", **_where(edition, item.second)},
            _says(item.record.note, "linking"), *_tags(item.record.relation, f"strength:{item.record.strength}"),
        ]
        yield _annotation(edition, id, crossref_address(edition, id), "linking", body, item.first)


def _each(
    edition: Edition, name: str, address: str, motivation: str, body: list[Body], spans: Iterable[Span]
) -> Iterator[dict[str, Any]]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    for at, span in enumerate(spans, 1):
        yield _annotation(edition, f"{name} {at}", address, motivation, body, span)


def _annotation(edition: Edition, name: str, address: str, motivation: str, body: list[Body], span: Span) -> dict[str, Any]:  # Any: of every kind
    return {
        "id": _urn(edition, name), "type": "Annotation", "motivation": motivation, "via": f"../{address}", "body": body,
        "target": {"type": "SpecificResource", **_where(edition, span)},
    }


def _says(text: str, purpose: str) -> Body:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "language": "en", "purpose": purpose}


def _tags(*tags: str) -> list[Body]:
    return [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags]


def _sources(edition: Edition, ids: Iterable[str]) -> list[Body]:
    return [_thing(source_address(edition, id), "linking") for id in ids]


def _thing(address: str, purpose: str) -> Body:
    return {"type": "SpecificResource", "source": f"../{address}", "purpose": purpose}


def _where(edition: Edition, span: Span) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    """An essay's text by its address, and in it the words by quotation and position. Context stays within the
    block, so that it is found in the page too."""
    block = edition.texts.blocks[span.block]
    start, end = place(edition, span)
    return {
        "source": f"../data/{text_path(block.essay)}", "scope": f"../{essay_address(block.essay, block.id)}",
        "selector": [
            {
                "type": "TextQuoteSelector", "exact": block.text[span.start : span.end],
                "prefix": block.text[max(0, span.start - CONTEXT) : span.start],
                "suffix": block.text[span.end : span.end + CONTEXT],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def _urn(edition: Edition, name: str) -> str:
    return uuid5(NAMESPACE_URL, f"{edition.record.title}: {name}").urn
