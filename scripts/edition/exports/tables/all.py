"""Every table of the edition. `TABLES` is their codebook too."""

from edition.exports.tables.notes import NOTES
from edition.exports.tables.registers import REGISTERS
from edition.exports.tables.relations import RELATIONS
from edition.exports.tables.table import Table, files
from edition.exports.tables.texts import TEXTS
from edition.resolve.edition import Edition

TABLES: dict[str, Table] = {**TEXTS, **NOTES, **REGISTERS, **RELATIONS}
"""Name of a table -> the table."""


def tables(edition: Edition) -> dict[str, str]:
    """Every table in both forms, by path."""
    return {path: text for name, table in TABLES.items() for path, text in files(name, table, edition).items()}
