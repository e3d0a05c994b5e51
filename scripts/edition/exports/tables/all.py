"""Every table of the edition. `TABLES` is their codebook too."""

from edition.exports.tables.notes import NOTES
from edition.exports.tables.registers import REGISTERS
from edition.exports.tables.relations import RELATIONS
from edition.exports.tables.table import Table
from edition.exports.tables.texts import TEXTS

TABLES: dict[str, Table] = {**TEXTS, **NOTES, **REGISTERS, **RELATIONS}
"""Name of a table -> the table."""
