"""Reading the finished HTML: only start tags and their attributes, by one pattern.

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

# Comments and the contents of scripts are stepped over; a start tag gives its name and attributes.
_TOKEN = re.compile(
    r"<!--.*?-->|(?P<script><script\b(?P<script_attributes>[^>]*)>(?P<code>.*?)</script>)"
    r"|<(?P<name>[a-zA-Z][\w-]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag; for a script, with what stands inside."""

    name: str
    attributes: Mapping[str, str]
    offset: int
    code: str = ""


@dataclass(frozen=True)
class Page:
    """A file of the site and its start tags."""

    path: str
    """Relative to the site, with forward slashes."""
    text: str

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All start tags in order, read when they are asked for."""
        return tuple(tags(self.text))

    def line(self, tag: Tag) -> int:
        """The line of the file on which the tag begins."""
        return self.text.count("\n", 0, tag.offset) + 1


def read_pages(site: Path) -> list[Page]:
    """All HTML files of the site, by path."""
    return [read_page(site, path) for path in sorted(site.rglob("*.html"))]


def read_page(site: Path, path: Path) -> Page:
    """One HTML file of the site."""
    return Page(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8"))


def tags(text: str) -> Iterator[Tag]:
    """The start tags of a text, in order."""
    for match in _TOKEN.finditer(text):
        if match["script"]:
            yield Tag("script", _attributes(match["script_attributes"]), match.start(), match["code"])
        elif match["name"]:
            yield Tag(match["name"].lower(), _attributes(match["attributes"]), match.start())


@lru_cache(maxsize=100_000)  # the frame is the same on every page
def _attributes(text: str) -> Mapping[str, str]:
    found = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        value = double or single or bare
        found[name.lower()] = html.unescape(value) if "&" in value else value
    return MappingProxyType(found)
