"""Render: the edition becomes pages and data files, by path under docs/."""

from edition.exports.passages import passages
from edition.exports.search import search
from edition.exports.timeline import timeline
from edition.pages import render_pages
from edition.resolved import Edition

EXPORTS = (passages, search, timeline)


def render(edition: Edition) -> dict[str, str]:
    """Every generated file. Raises `EditionError`."""
    files = render_pages(edition)
    for export in EXPORTS:
        files |= export(edition)
    return files
