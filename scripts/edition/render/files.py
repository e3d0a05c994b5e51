"""Render: the edition becomes pages and data files."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from edition.exports.anki import anki
from edition.exports.argdown import argdown
from edition.exports.bibliography.files import bibliography
from edition.exports.book import book
from edition.exports.cards import cards
from edition.exports.catalogue import catalogue
from edition.exports.checksums import Measure, checksums, measure
from edition.exports.epub.book import epub, epub_of_essay
from edition.exports.heads import heads
from edition.exports.markdown import markdown
from edition.exports.places import places
from edition.exports.skos import skos
from edition.exports.tables.all import TABLES
from edition.exports.tables.package import data_package
from edition.exports.tables.table import files as table_files
from edition.exports.tei.document import tei
from edition.exports.texts import texts
from edition.exports.timeline import timeline
from edition.exports.web_annotations import web_annotations
from edition.exports.witness_record import witness_record
from edition.render.jobs import Files, Job, Memory
from edition.render.pages import page_jobs
from edition.resolve.edition import Edition, Essay
from edition.search.file import search

OF_EDITION = (argdown, book, epub, heads, search, timeline, web_annotations, bibliography, places, skos, anki)
OF_ESSAY = (cards, epub_of_essay, markdown, tei, texts, witness_record)


def render(edition: Edition, kept: Path | None = None, memory: Memory | None = None) -> Files:
    """Every generated file, one after the other. Raises `EditionError`.

    Compiled templates are kept in the folder `kept`. What a `memory` knows is not rendered again.
    """
    seen = memory.begin(edition) if memory else edition
    measured: dict[str, Measure] = {}
    for job in _exports(edition):
        for path, text in _files(job, seen, memory):
            measured[path] = measure(text)
            yield path, text
    for describe in (partial(data_package, edition), checksums):
        for path, text in describe(measured).items():
            measured[path] = measure(text)
            yield path, text
    for job in page_jobs(seen, catalogue(edition, measured), kept):
        yield from _files(job, seen, memory)


def _files(job: Job, seen: Edition, memory: Memory | None) -> Files:
    return memory.files(job, seen) if memory else job.make(seen)


def _exports(edition: Edition) -> Iterator[Job]:
    for whole in OF_EDITION:
        yield Job(name=whole.__name__, make=partial(_made, whole))
    for name, table in TABLES.items():
        yield Job(name=f"table {name}", make=partial(_made, partial(table_files, name, table)))
    for export in OF_ESSAY:
        for id in edition.essays:
            yield Job(name=f"{export.__name__} {id}", make=partial(_made_of_essay, export, id))


def _made(export: Callable[[Edition], Mapping[str, str]], edition: Edition) -> Files:
    return export(edition).items()


def _made_of_essay(export: Callable[[Edition, Essay], Mapping[str, str]], id: str, edition: Edition) -> Files:
    return export(edition, edition.essays[id]).items()
