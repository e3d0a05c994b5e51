"""The schema of each kind of file, for the reader and as JSON Schema for editors' tools: they complete keys, explain fields
and mark mistakes.
"""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from edition.records.backmatter import BalanceFile, IndexFile
from edition.records.base import Selector
from edition.records.comparison import ComparisonFile
from edition.records.entities import EntityFile
from edition.records.essay import EditionRecord
from edition.records.events import EventFile
from edition.records.ids import IdFile
from edition.records.notes import ClaimFile, CommentFile, GlossFile, SummaryFile, VoiceFile
from edition.records.relations import ArgumentFile, CrossReferenceFile, NamingFile
from edition.records.sources import SourceFile
from edition.records.structure import Structure
from edition.records.synonyms import SynonymFile
from edition.records.themes import ThemeFile
from edition.records.unknown import UnknownFile
from edition.words.indented import indented

SCHEMAS: dict[str, type] = {
    "edition": EditionRecord,
    "structure": Structure,
    "glosses": GlossFile,
    "claims": ClaimFile,
    "comments": CommentFile,
    "voices": VoiceFile,
    "summaries": SummaryFile,
    "themes": ThemeFile,
    "entities": EntityFile,
    "events": EventFile,
    "crossrefs": CrossReferenceFile,
    "arguments": ArgumentFile,
    "naming": NamingFile,
    "comparison": ComparisonFile,
    "sources": SourceFile,
    "synonyms": SynonymFile,
    "index": IndexFile,
    "balance": BalanceFile,
    "unknown": UnknownFile,
    "ids": IdFile,
}
"""Name of a kind of file -> what it holds."""


@cache
def adapter(kind: str) -> TypeAdapter[object]:
    """What checks a kind of file and makes its record."""
    return TypeAdapter(SCHEMAS[kind])


def json_schema(kind: str) -> dict[str, Any]:  # Any: JSON Schema as made by pydantic
    """JSON Schema of a kind of file, without what the reader fills in."""
    schema = adapter(kind).json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        part.get("properties", {}).pop("where", None)
        for name, value in part.get("properties", {}).items():
            # the schema library reads the lines under the fields of a class, not of the class that it extends
            if name in _selector_lines():
                value.setdefault("description", _selector_lines()[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


@cache
def _selector_lines() -> dict[str, str]:
    """The line under each field of a selector."""
    properties = TypeAdapter(Selector).json_schema()["properties"]
    return {name: field["description"] for name, field in properties.items() if name != "where"}


def schemas() -> dict[str, str]:
    """Text of every schema, by file name under seeds/schema/."""
    return {
        f"{kind}.json": indented(json_schema(kind)) + "\n" for kind in SCHEMAS
    }
