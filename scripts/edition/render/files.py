"""Render: the edition becomes pages and data files, by path under docs/."""

from edition.exports.annotations import annotations
from edition.exports.argdown import argdown
from edition.exports.bibliography import bibliography
from edition.exports.book import book
from edition.exports.cards import cards
from edition.exports.heads import heads
from edition.exports.passages import passages
from edition.exports.tables import tables
from edition.exports.tei import tei
from edition.exports.timeline import timeline
from edition.exports.witness_record import witness_record
from edition.render.pages import render_pages
from edition.resolve.edition import Edition
from edition.search.records import search

EXPORTS = (argdown, book, cards, heads, passages, search, timeline, tables, annotations, bibliography, tei, witness_record)


def render(edition: Edition) -> dict[str, str]:
    """Every generated file. Raises `EditionError`."""
    files: dict[str, str] = {}
    for export in EXPORTS:
        files |= export(edition)
    return render_pages(edition, files) | files
