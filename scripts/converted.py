"""Pages that did not change are not converted again: what MkDocs makes of a page's Markdown is kept from build to build.

Converting is four fifths of MkDocs' time. What comes of it depends on the page's text, on the settings, and on the
names of all files, by which links are written; a page that made MkDocs warn is converted anew each time, so that the
warning comes each time.
"""

import logging
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from edition.read.kept import kept
from edition.write.finish.memory import Memory
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

_PACKAGES = ("mkdocs", "markdown")


class Converted(NamedTuple):
    """What MkDocs knows of a page once it is converted."""

    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]] | None
    """Path of a file that the page links to -> anchors there, and how the links to them are written."""
    warned: bool


def settings_of(config: MkDocsConfig, files: Files) -> bytes:
    """All but its text on which the conversion of a page depends."""
    return repr((
        type(config).__module__, [version(package) for package in _PACKAGES], config.markdown_extensions, config.mdx_configs, config.validation,
        sorted((file.src_uri, file.url, file.inclusion.name) for file in files),
    )).encode()


def convert_once(page: Page, settings: bytes, root: Path, memory: Memory) -> None:
    """Let MkDocs convert the page only if it did not yet."""
    convert = page.render

    def render(config: MkDocsConfig, files: Files) -> None:
        name = f"{page.file.src_uri} {page.file.dest_uri}"  # each variant of the site has its own
        parts = (settings, (page.markdown or "").encode())
        make = partial(_converted, page, convert, config, files)
        _restore(page, files, memory.last(f"converted {name}", parts, lambda: kept(root, name, parts, make, _is_well), _is_well))

    page.render = render  # type: ignore[method-assign]  # MkDocs has no event in which a page could come converted


def _is_well(found: Converted) -> bool:
    return not found.warned


def _converted(page: Page, convert: Any, config: MkDocsConfig, files: Files) -> Converted:  # Any: the method of MkDocs
    log, counter = logging.getLogger("mkdocs"), CountHandler()
    counter.setLevel(logging.WARNING)
    log.addHandler(counter)
    try:
        convert(config, files)
    finally:
        log.removeHandler(counter)
    links = page.links_to_anchors
    return Converted(
        content=page.content, toc=page.toc, title=page._title_from_render, anchors=page.present_anchor_ids,  # noqa: SLF001 - MkDocs keeps it there
        links=None if links is None else {file.src_uri: found for file, found in links.items()}, warned=bool(counter.get_counts()),
    )


def _restore(page: Page, files: Files, found: Converted) -> None:
    page.content, page.toc, page._title_from_render, page.present_anchor_ids = found.content, found.toc, found.title, found.anchors  # noqa: SLF001
    page.links_to_anchors = None if found.links is None else {
        file: links for path, links in found.links.items() if (file := files.get_file_from_path(path))
    }
