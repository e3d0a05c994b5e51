"""data/<essay>.tei.xml: the whole file."""

from collections.abc import Callable, Iterator
from functools import partial

from edition.exports.tei.body import text
from edition.exports.tei.header import header
from edition.exports.tei.notes import all_spans, notes, remarks
from edition.exports.tei.registers import registers
from edition.resolve.edition import Edition, Essay
from edition.resolve.watched import part


def tei(edition: Edition, essay: Essay) -> dict[str, str]:
    """The file of an essay, by path."""
    return {f"data/{essay.id}.tei.xml": "\n".join(_document(edition, essay)) + "\n"}


def _document(edition: Edition, essay: Essay) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">'
    yield from _part(edition, "header", partial(header, edition, essay))
    yield "<standOff>"
    yield from _part(edition, "registers", partial(registers, edition, essay))
    yield from _part(edition, "notes", partial(notes, edition, essay))
    yield from _part(edition, "remarks", partial(remarks, essay))
    yield "</standOff>"
    yield from text(edition, essay, all_spans(edition, essay))
    yield "</TEI>"


def _part(edition: Edition, name: str, lines: Callable[[], Iterator[str]]) -> tuple[str, ...]:
    return part(edition, name, None, lambda: tuple(lines()))
