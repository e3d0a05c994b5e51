"""Inline scripts: those of the theme and of `overrides/` run, and no other; nor does an address that is a script.

What a page may run is known before the page is made, from the templates that write it. A script that came into
a page with a text or a note is none of them: it gets no hash in the policy, and the build fails.
"""

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from edition.words.problems import Problem
from edition.write.finish.html import Page, Start, Tag, tags

THEMES_OWN = tuple(f"partials/javascripts/{name}.html" for name in ("base", "palette", "content"))
"""Templates of the theme whose inline scripts stand in our pages."""
_FILLED = re.compile(r"\{\{.*?\}\}")
_ADDRESS = r"[\w./:~%-]*"
"""What a template fills in: the way to the root of the site."""
_DATA = frozenset({"application/json", "application/ld+json"})
_TARGETS = frozenset({"href", "src", "action", "formaction", "data", "poster", "xlink:href"})
_SCHEMES = frozenset({"http", "https", "mailto", "data", "blob"})
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


class KnownScripts:
    """The inline scripts that templates write."""

    def __init__(self, codes: Iterable[str]) -> None:
        parts = (_ADDRESS.join(map(re.escape, _FILLED.split(code))) for code in codes)
        self.pattern = "|".join(parts) or r"(?!)"
        """All that is known of them."""

    def __contains__(self, code: str) -> bool:
        return re.fullmatch(self.pattern, code) is not None


def known_scripts(overrides: Path, theme: Path) -> KnownScripts:
    """The inline scripts of our templates, and of the theme's that we use."""
    templates = [*sorted(overrides.rglob("*.html")), *(theme / name for name in THEMES_OWN)]
    found = (tag for path in templates for tag in tags(path.read_text(encoding="utf-8")))
    return KnownScripts(tag.code for tag in found if is_inline(tag))


def is_inline(tag: Tag) -> bool:
    """Whether it is a script that runs and stands in the page itself; a block of data does not run."""
    return tag.name == "script" and "src" not in tag.attributes and tag.attributes.get("type", "").strip().lower() not in _DATA


def check_inline(pages: Iterable[Page], known: KnownScripts, seeds: Path) -> Iterator[Problem]:
    """A problem for each script that no template wrote, and for each address that is no web address."""
    for page in pages:
        for tag in page.tags:
            if is_inline(tag) and tag.code not in known:
                yield _problem("516", page, tag, tag.code, f"an inline script that no template wrote: {_short(tag.code)}", seeds)
            for name in _strange(tag.start):
                yield _problem("517", page, tag, tag.attributes[name], f"<{tag.name}> leads to {_short(_bare(tag.attributes[name]))}", seeds)


@lru_cache(maxsize=20_000)
def _strange(start: Start) -> tuple[str, ...]:
    """The attributes of a start tag that lead to what is no web address."""
    schemes = {name: _SCHEME.match(_bare(start.attributes[name])) for name in sorted(_TARGETS & start.attributes.keys())}
    return tuple(name for name, scheme in schemes.items() if scheme and scheme[1].lower() not in _SCHEMES)


def _bare(address: str) -> str:
    """As a browser takes it: without blanks and control characters."""
    return re.sub(r"[\x00-\x20]", "", address)


def _problem(code: str, page: Page, tag: Tag, words: str, what: str, seeds: Path) -> Problem:
    place = _in_seeds(words, seeds)
    return Problem(
        code=code, where=f"site/{page.path}:{page.line(tag)}", id=tag.name, what=what,
        hint=f"It comes from {place}: take it out there." if place else "Look in overrides/ and docs/ for where it comes from.",
    )


def _in_seeds(words: str, seeds: Path) -> str:
    """`path:line` of the first line of the seeds that holds the words."""
    first = next((line.strip() for line in html.unescape(words).splitlines() if line.strip()), "")
    for path in sorted(seeds.rglob("*.*")) if first else ():
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
            if first in line:
                return f"{path.relative_to(seeds.parent).as_posix()}:{number}"
    return ""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"`{text}`" if len(text) <= 60 else f"`{text[:57]}…`"
