"""Pages that did not change are not converted again: what MkDocs makes of a page's Markdown is kept from build to build.

Converting is four fifths of MkDocs' time. What comes of it depends on the page's text, on the settings, and on the
names of all files, by which links are written; a page that made MkDocs warn is converted anew each time, so that the
warning comes each time.

While the site is served, a long page is converted in parts, so that a save converts anew only the part that changed. A part
is some elements of HTML with Markdown in them that stand between blank lines and hold no heading; no page is taken apart in
which something may lead from one part to another: notes at the foot, or addresses that are given by name.
"""

import logging
import re
from collections.abc import Callable, Iterator
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
TOGETHER = 4
"""Elements of a part at most: a part more takes as long to begin as a short element takes to convert."""
_TAG = re.compile(
    r"<(/?)(div|section|ul|ol|dl|table|details|article|header|footer|main|nav|aside|form|fieldset|figure|blockquote|pre|p)\b[^<>\n]*>"
)
_LEADS_ON = re.compile(r"^ {0,3}\*?\[[^\]\n]+\]:|\[\^|data-part", re.MULTILINE)
"""An address given by name, an abbreviation, a note at the foot; or what we write ourselves."""
_PLACE, _EMPTY = '<div data-part="{}" markdown>\n</div>', '<div data-part="{}"></div>'
"""Where a part was taken out, before it is converted and after."""
_AROUND, _BEGINS, _ENDS = '<div data-part="" markdown>\n\n{}\n\n</div>', '<div data-part="">\n', "\n</div>"
"""What stands about an element without Markdown that was within one with, when it is converted by itself: it is written otherwise there."""
_HEADING = re.compile(r"^ {0,3}(?:#|=+ *$|-+ *$)|<h[1-6]\b", re.MULTILINE)


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
        whole = partial(whole_of, page, convert, config, files)
        is_save = memory.knows(f"converted {name}")  # the page as it is now is of no use to the next program
        make = partial(in_parts, page.markdown or "", partial(_part, page, name, settings, whole, memory)) if is_save else whole
        _restore(page, files, memory.last(f"converted {name}", parts, lambda: kept(root, name, parts, make, _never if is_save else _is_well), _is_well))

    page.render = render  # type: ignore[method-assign]  # MkDocs has no event in which a page could come converted


def _is_well(found: Converted) -> bool:
    return not found.warned


def _never(_: Converted) -> bool:
    return False


def whole_of(page: Page, convert: Any, config: MkDocsConfig, files: Files) -> Converted:  # Any: the method of MkDocs
    """What MkDocs makes of a page's text."""
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


def _part(page: Page, name: str, settings: bytes, convert: Callable[[], Converted], memory: Memory, number: int, text: str) -> Converted:
    """Part of a page, or what is left of it, as if it were the page."""
    def make() -> Converted:
        whole, page.markdown = page.markdown, text
        try:
            return convert()
        finally:
            page.markdown = whole

    return memory.last(f"part {name} {number}", (settings, text.encode()), make, _is_well)


def in_parts(text: str, convert: Callable[[int, str], Converted]) -> Converted:
    """What a page is, of what its parts are, each converted by itself, and what is left of it with a place for each."""
    left, parts = taken_apart(text)
    made = [convert(number, part) for number, part in enumerate((left, *parts))]
    content = made[0].content or ""
    if not all(content.count(_EMPTY.format(number)) == 1 for number in range(1, len(made))):
        return convert(0, text)  # a place is not where elements are converted
    for number, part in enumerate(made[1:], 1):
        content = content.replace(_EMPTY.format(number), _bare(part.content or ""))
    links: dict[str, dict[str, str]] = {}
    for path, found in (item for part in made for item in (part.links or {}).items()):
        links[path] = found | links.get(path, {})
    return made[0]._replace(
        content=content, anchors=set().union(*(part.anchors or () for part in made)),
        links=None if made[0].links is None else links, warned=any(part.warned for part in made),
    )


def _bare(content: str) -> str:
    """A part without what stood about it."""
    return content[len(_BEGINS) : -len(_ENDS)] if content.startswith(_BEGINS) else content


def taken_apart(text: str) -> tuple[str, list[str]]:
    """The text with a place for each part, and the parts."""
    left, parts, at = "", list[str](), 0
    for run in () if _LEADS_ON.search(text) else _runs(text):
        start, end, how = run[0].start, run[-1].end, run[0].how
        parts.append(how.alone.replace("{}", text[start:end]))
        left += text[at:start] + how.place.format(len(parts))
        at = end
    return left + text[at:], parts


class How(NamedTuple):
    """How an element is taken out."""

    alone: str
    """What is converted instead of it."""
    place: str
    """What is left in its place."""


_MARKDOWN, _WITHIN, _PLAIN = How("{}", _PLACE), How(_AROUND, _PLACE), How("{}", _EMPTY)
"""With Markdown in it; without, but within one that has; without, and by itself."""


class Element(NamedTuple):
    """An element that can be converted by itself."""

    start: int
    end: int
    how: How


def _runs(text: str) -> Iterator[list[Element]]:
    """The elements of each part."""
    run: list[Element] = []
    for element in _elements(text):
        if run and (len(run) == TOGETHER or element.how != run[0].how or text[run[-1].end : element.start].strip()):
            yield run
            run = []
        run.append(element)
    if run:
        yield run


def _elements(text: str) -> list[Element]:
    """The outermost elements that can be converted by themselves, in order."""
    opened: list[re.Match[str]] = []
    found: list[Element] = []
    for tag in _TAG.finditer(text):
        if not tag[1]:
            opened.append(tag)
        elif not opened or opened[-1][2] != tag[2]:
            return []  # nothing is as it seems
        else:
            start, end = opened.pop().start(), tag.end()
            how = _how(text[start:end], opened) if _stands_alone(text, start, end) else None
            found = [*(other for other in found if other.end < start), Element(start, end, how)] if how else found
    return found


def _how(element: str, around: list[re.Match[str]]) -> How | None:
    """How an element can be taken out, if it can."""
    if _is_converted(element.partition(">")[0]):
        return _MARKDOWN
    if " markdown" in element:
        return None
    if not around:
        return _PLAIN
    return _WITHIN if _is_converted(around[-1][0].removesuffix(">")) else None


def _is_converted(opening: str) -> bool:
    return opening.endswith(" markdown")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether an element stands between blank lines, and has no heading."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return before in ("", "\n\n") and after in ("", "\n", "\n\n") and not _HEADING.search(text, start, end)
