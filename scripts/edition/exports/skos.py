"""data/themes.skos.jsonld: the themes as a SKOS concept scheme in JSON-LD, for catalogues and thesauri.

Ids are made from what they name, so that every copy of the edition gives a theme the same id.
"""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from edition.exports.addresses import theme_address
from edition.resolve.edition import Edition
from edition.resolve.entries import ThemeEntry
from edition.words.indented import indented

_CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#", "dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "id": "@id", "type": "@type", **{name: {"@id": f"skos:{name}", "@language": "en"} for name in (
        "prefLabel", "altLabel", "definition", "scopeNote", "editorialNote")},
    **{name: {"@id": f"skos:{name}", "@type": "@id"} for name in ("broader", "narrower", "related", "inScheme", "topConceptOf", "hasTopConcept")},
    "title": {"@id": "dcterms:title", "@language": "en"}, "issued": "dcterms:issued", "identifier": "dcterms:identifier",
    "page": {"@id": "foaf:page", "@type": "@id"},
}


def skos(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    scheme = {
        "id": _urn(edition, "themes"), "type": "skos:ConceptScheme", "title": f"Themes of {edition.record.title}", "issued": edition.record.date,
        "hasTopConcept": [_urn(edition, id) for id, theme in edition.themes.items() if not theme.record.broader],
    }
    graph = [scheme, *(_concept(edition, theme) for theme in edition.themes.values())]
    return {"data/themes.skos.jsonld": indented({"@context": _CONTEXT, "@graph": graph}) + "\n"}


def _concept(edition: Edition, theme: ThemeEntry) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record, scheme = theme.record, _urn(edition, "themes")
    links = {name: [_urn(edition, id) for id in ids] for name, ids in (
        ("broader", record.broader), ("narrower", record.narrower), ("related", record.related)) if ids}
    return {
        "id": _urn(edition, record.id), "type": "skos:Concept", "identifier": record.id, "prefLabel": record.title,
        "altLabel": list(record.aliases), "definition": record.summary,
        "scopeNote": [f"Counts: {record.scope.counts}", f"Does not count: {record.scope.does_not_count}"],
        "editorialNote": record.introduction, **links, "inScheme": scheme, **({} if record.broader else {"topConceptOf": scheme}),
        "page": f"../{theme_address(record.id)}",
    }


def _urn(edition: Edition, name: str) -> str:
    return uuid5(NAMESPACE_URL, f"{edition.record.title}: theme {name}").urn
