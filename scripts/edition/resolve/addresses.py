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


def entity_page(edition: Edition, entity_id: str) -> str:
    """Path of the register in which an entity stands."""
    return f"{REGISTER_OF[edition.entities[entity_id].record.kind]}.md"
