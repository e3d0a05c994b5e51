"""Render: the edition becomes pages and data files, by path under docs/."""

from pathlib import Path

from edition.exports.anki import anki
from edition.exports.argdown import argdown
from edition.exports.bibliography.files import bibliography
from edition.exports.book import book
from edition.exports.cards import cards
from edition.exports.checksums import checksums
from edition.exports.epub.book import epub
from edition.exports.heads import heads
from edition.exports.markdown import markdown
from edition.exports.places import places
from edition.exports.skos import skos
from edition.exports.tables.all import tables
from edition.exports.tables.package import data_package
from edition.exports.tei.document import tei
from edition.exports.texts import texts
from edition.exports.timeline import timeline
from edition.exports.web_annotations import web_annotations
from edition.exports.witness_record import witness_record
from edition.render.pages import render_pages
from edition.resolve.edition import Edition
from edition.search.records import search

EXPORTS = (argdown, book, cards, epub, heads, search, timeline, tables, texts, web_annotations, bibliography, tei,
           places, skos, anki, markdown, witness_record)


def render(edition: Edition, kept: Path | None = None) -> dict[str, str]:
    """Every generated file; compiled templates are kept in the folder `kept`. Raises `EditionError`."""
    files: dict[str, str] = {}
    for export in EXPORTS:
        files |= export(edition)
    files |= data_package(edition, files)
    files |= checksums(files)
    return render_pages(edition, files, kept) | files
