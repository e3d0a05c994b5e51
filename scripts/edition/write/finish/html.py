"""Reading the finished HTML: only start tags with their attributes, by one pattern.

The pages come from MkDocs' templates and Python-Markdown, so quoting is regular; a real parser would
take ten times as long and tell us nothing more. HTML validity is a test of its own.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from edition.write.listed import files_of, in_order

# Comments and the contents of scripts are stepped over; a start tag gives its name and attributes. Half of all have none,
# and say nothing of interest, but for styles and scripts, in whatever case they come.
_TOKEN = re.compile(
    r"<(?:!--.*?-->|(script)\b([^>]*)>(.*?)</script>"
    r"|((?i:style|script)(?=>)|[a-zA-Z][\w-]*(?![\w>-]))([^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*)>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(frozen=True, slots=True, eq=False)
class Start:
    """A start tag, wherever it stands; the same text gives the same object, so that what follows from it is asked once."""

    name: str
    attributes: Mapping[str, str]


class Tag(NamedTuple):
    """A start tag in its place; for a script, with what stands inside."""

    start: Start
    offset: int
    code: str = ""

    @property
    def name(self) -> str:
        """The name of the element."""
        return self.start.name

    @property
    def attributes(self) -> Mapping[str, str]:
        """The attributes, by name."""
        return self.start.attributes


@dataclass(frozen=True)
class Page:
    """A file of the site and its start tags."""

    path: str
    """Relative to the site, with forward slashes."""
    text: str

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Its start tags in order, read when they are asked for."""
        return tuple(tags(self.text))

    def line(self, tag: Tag) -> int:
        """The line of the file on which the tag begins."""
        return self.text.count("\n", 0, tag.offset) + 1


def read_pages(site: Path) -> list[Page]:
    """All HTML files of the site, by path."""
    return [*each_page(site)]


def each_page(site: Path) -> Iterator[Page]:
    """The same, one after the other: a large site does not stand in memory."""
    return (read_page(site, site / path) for path in in_order(files_of(site, ".html")))


def read_page(site: Path, path: Path) -> Page:
    """One HTML file of the site."""
    return Page(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8"))


def tags(text: str) -> Iterator[Tag]:
    """The start tags of a text that have attributes, and those of scripts and styles, in order."""
    for match in _TOKEN.finditer(text):
        script, of_script, code, name, attributes = match.groups()
        if name:
            yield Tag(_start(name, attributes), match.start())
        elif script:
            yield Tag(_start(script, of_script), match.start(), code)


@lru_cache(maxsize=20_000)  # the frame is the same on every page
def _start(name: str, attributes: str) -> Start:
    found = {}
    for attribute, double, single, bare in _ATTRIBUTE.findall(attributes):
        value = double or single or bare
        found[attribute.lower()] = html.unescape(value) if "&" in value else value
    return Start(name.lower(), MappingProxyType(found))
