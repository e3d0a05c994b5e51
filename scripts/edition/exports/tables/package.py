"""data/datapackage.json: what every data file is, and of each table the columns, their types, values and keys.

A Data Package (https://datapackage.org). Where finishing the site changes an address in a file, it writes that
file's size and hash anew.
"""

from collections.abc import Mapping
from typing import Any

from edition.exports.checksums import Measure, is_offered
from edition.exports.tables.all import TABLES
from edition.exports.tables.table import BETWEEN, Column, Table
from edition.resolve.edition import Edition
from edition.words.indented import indented

_MEDIA = {
    "csv": "text/csv", "json": "application/json", "jsonld": "application/ld+json", "txt": "text/plain", "xml": "application/tei+xml",
    "bib": "application/x-bibtex", "ris": "application/x-research-info-systems", "ics": "text/calendar", "argdown": "text/plain",
    "geojson": "application/geo+json", "ttl": "text/turtle", "tsv": "text/tab-separated-values", "md": "text/markdown",
    "epub": "application/epub+zip",
}
"""Ending of a file -> its media type."""


def data_package(edition: Edition, files: Mapping[str, Measure]) -> dict[str, str]:
    """The file, by path."""
    record = edition.record
    package = {
        "name": "-".join(record.title.lower().split()), "title": record.title, "description": (
            f"{record.description} {record.edition}. Addresses are from the root of the site that has the files in its folder data. "
            "What may be done with them stands there under about/rights."
        ),
        "version": record.date, "created": f"{record.date}T00:00:00Z",
        "resources": [_resource(path, files[path]) for path in sorted(files) if is_offered(path)],
    }
    return {"data/datapackage.json": indented(package) + "\n"}


_CARDS: dict[str, dict[str, object]] = {"dialect": {"header": False, "commentChar": "#"}}
"""Cards for learners have lines for the program at their head, and no line of names."""


def _resource(path: str, file: Measure) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    name = path.removeprefix("data/")
    stem, _, ending = name.rpartition(".")
    table = TABLES.get(stem) if ending == "csv" else None
    return {
        "name": stem if table else name.replace("/", "-").replace(".", "-"), "path": name,
        "mediatype": _MEDIA[ending], "encoding": "utf-8", "bytes": file.size, "hash": f"sha256:{file.sha256}",
        **(_described(table) if table else {}), **(_CARDS if ending == "tsv" else {}),
    }


def _described(table: Table) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    keys = [
        {"fields": name, "reference": {"resource": column.refers, "fields": "id"}}
        for name, column in table.columns.items() if column.refers and not column.many
    ]
    return {
        "format": "csv", "description": table.about,
        "schema": {
            "fields": [_field(name, column, name == table.key) for name, column in table.columns.items()],
            "missingValues": [""], **({"primaryKey": table.key} if table.key else {}), **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(name: str, column: Column, is_key: bool) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    listed = f"; a list with {BETWEEN} between its items" if column.many else ""
    named = f"; ids of the table {column.refers}" if column.many and column.refers else ""
    constraints = {**({"enum": list(column.values)} if column.values else {}), **({"required": True, "unique": True} if is_key else {})}
    return {
        "name": name, "type": column.type, "description": f"{column.meaning}{listed}{named}",
        **({"constraints": constraints} if constraints else {}),
    }
