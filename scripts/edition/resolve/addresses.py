"""Addresses: on which page each record stands, by path under docs/."""

from edition.resolve.edition import Edition

REGISTERS: dict[str, tuple[str, ...]] = {
    "people": ("person",),
    "places": ("place",),
    "organisations": ("organisation", "armed-group", "military"),
    "laws-and-programmes": ("law", "agreement", "programme"),
    "wars-and-occasions": ("event",),
    "glossary": ("term", "publication"),
}
"""Register page -> kinds of entities that stand in it."""

REGISTER_OF = {kind: page for page, kinds in REGISTERS.items() for kind in kinds}


_PAGES = {"argument": "arguments.md", "claim": "claims.md", "crossref": "cross-references.md", "event": "timeline.md", "source": "sources.md"}
"""Kind of record -> the page on which all of them stand, if it is not divided."""


def entity_page(edition: Edition, entity_id: str) -> str:
    """Path of the register in which an entity stands, or of its part."""
    return edition.parts.get(("entity", entity_id)) or f"{REGISTER_OF[edition.entities[entity_id].record.kind]}.md"


def page_of(edition: Edition, kind: str, record_id: str) -> str:
    """Path of the page, or of its part, on which a claim, event, source, cross-reference or claim of an argument stands."""
    return edition.parts.get((kind, record_id)) or _PAGES[kind]
