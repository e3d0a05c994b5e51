"""The check of the finished site: every link arrives, every id is single, nothing comes from elsewhere."""

import difflib
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from edition.words.problems import Problem
from edition.write.finish.html import Page, Start
from edition.write.listed import files_of

_LINKS = {"href", "src", "poster", "data", "srcset"}
_REFERENCES = {
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "popovertarget",
}
_THEMES_OWN = {("for", "__toc")}  # Material labels the drawer's contents on pages whose drawer has none
_LOADS = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "track", "link", "use", "image"}
_NOT_LOADED = {"canonical", "prev", "next", "alternate", "license", "author", "schema.dcterms", "cite-as", "describedby", "item", "type", "collection"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wires:
    """Where a page leads, and what in it may be led to: all that the check has to remember of a page."""

    path: str
    """Of the page, from the site."""
    ids: frozenset[str]
    """The ids of its elements."""
    links: Mapping[str, int]
    """Address within the site -> the first line that leads there."""
    references: Mapping[tuple[str, str], int]
    """Attribute and the id that it names in the same page -> the first line that does."""
    problems: tuple[Problem, ...]
    """What is wrong whatever other pages hold."""


def wires(page: Page) -> Wires:
    """What the check has to know of a page."""
    ids: set[str] = set()
    links: dict[str, int] = {}
    references: dict[tuple[str, str], int] = {}
    problems: list[Problem] = []
    line, counted = 1, 0
    for tag in page.tags:
        if not (ends := _ends(tag.start)):
            continue
        line, counted = line + page.text.count("\n", counted, tag.offset), tag.offset
        for kind, name, value in ends:
            if kind == "link":
                links.setdefault(value, line)
            elif kind == "reference":
                references.setdefault((name, value), line)
            elif kind == "id" and value not in ids:
                ids.add(value)
            else:
                problems.append(_problem(page.path, line, *_fault(kind, tag.name, value)))
    return Wires(path=page.path, ids=frozenset(ids), links=links, references=references, problems=tuple(problems))


@lru_cache(maxsize=20_000)  # as that of the start tags, of which it is told
def _ends(start: Start) -> tuple[tuple[str, str, str], ...]:
    """Kind, attribute and value of whatever a start tag has that the check must know."""
    found = [("<style>", "", "style")] if start.name == "style" else []
    for name, value in start.attributes.items():
        if name == "id":
            found.append(("id", name, value))
        elif name in _LINKS:
            found += ((kind, name, address) for address in _addresses(name, value) if (kind := _kind(start, address)))
        elif name in _REFERENCES:
            found += (("reference", name, id) for id in value.split())
        elif name == "style" or name.startswith("on"):
            found.append(("attribute", name, name))
    return tuple(found)


class Checked:
    """What the last check found, for a program that checks again."""

    def __init__(self) -> None:
        self.among: tuple[object, ...] = ()
        """All that a link could lead to."""
        self.found: dict[str, tuple[Wires, list[Problem]]] = {}
        """A page, and what was wrong with it, by its path."""


def check_site(site: Path, pages: Iterable[Wires], base: str = "/", last: Checked | None = None) -> list[Problem]:
    """Everything that is wrong with the pages. `base` is the path under which the site is published. A page that is the same as at the
    `last` check is not looked at again, if there is nothing else that its links could lead to."""
    check, last = _Check(site, list(pages), base), last or Checked()
    among = check.files, check.ids, base
    before = last.found if last.among == among else {}
    last.among, last.found = among, {
        page.path: before[page.path] if page.path in before and before[page.path][0] is page else (page, [*check.of_page(page)])
        for page in check.pages
    }
    return [problem for _, problems in last.found.values() for problem in problems]


class _Check:
    def __init__(self, site: Path, pages: list[Wires], base: str) -> None:
        self.pages, self.base = pages, base
        self.ids = {page.path: page.ids for page in pages}
        self.files = {*files_of(site)}

    def of_page(self, page: Wires) -> Iterator[Problem]:
        yield from page.problems
        for address, line in page.links.items():
            yield from self.of_link(page, line, address)
        for (name, id), line in page.references.items():
            if id not in page.ids and (name, id) not in _THEMES_OWN:
                yield _problem(page.path, line, "512", id, f"the attribute {name} names an id that the page does not have",
                               _nearest(id, page.ids, "Ids like it: "))

    def of_link(self, page: Wires, line: int, address: str) -> Iterator[Problem]:
        path, fragment = _parts(address)
        target = self.resolve(posixpath.dirname(page.path), path) if path else page.path
        if target is None:
            yield _problem(page.path, line, "511", address, "nothing stands at this address",
                           _nearest(address, (f"{page_address(path)}" for path in self.ids), "Pages there are: "))
        elif fragment and target in self.ids and fragment not in self.ids[target]:
            yield _problem(page.path, line, "512", address, f"{target} has no element with the id {fragment}",
                           _nearest(fragment, self.ids[target], "Ids like it: "))

    def resolve(self, folder: str, path: str) -> str | None:
        """The file of the site that an address leads to, if there is one."""
        if path.startswith("/"):
            if not path.startswith(self.base):
                return None
            full = path[len(self.base) :]
        else:
            full = posixpath.join(folder, path)
        clean = posixpath.normpath(full) if full else "."
        if clean.startswith("../") or clean == "..":
            return None
        for file in (clean, f"{clean}/index.html", "index.html" if clean == "." else ""):
            if file in self.files:
                return file
        return None


def page_address(path: str) -> str:
    """How a link names a page: without index.html."""
    return path.removesuffix("index.html") or "./"


@lru_cache(maxsize=20_000)
def _parts(address: str) -> tuple[str, str]:
    """Path and fragment of an address within the site."""
    parts = urlsplit(address)
    return unquote(parts.path), unquote(parts.fragment)


def _addresses(name: str, value: str) -> list[str]:
    if name == "srcset":
        return [part.split()[0] for part in value.split(",") if part.strip()]
    return [value.strip()] if value.strip() else []


def _kind(start: Start, address: str) -> str:
    """A link within the site, something that is loaded from elsewhere, or neither."""
    parts = urlsplit(address)
    if not (parts.scheme or parts.netloc):
        return "link"
    return "load" if _is_load(start) and parts.scheme not in ("data", "blob") else ""


def _is_load(start: Start) -> bool:
    return start.name in _LOADS and not (start.name == "link" and start.attributes.get("rel") in _NOT_LOADED)


def _fault(kind: str, element: str, value: str) -> tuple[str, str, str, str]:
    """Code, id, words and hint of what is wrong with a start tag."""
    return {
        "id": ("513", value, "this id is used a second time in the page", "Give one of the two another id."),
        "load": ("514", value, f"<{element}> loads it when the page opens",
                 "Put the file into docs/assets/, or take it from node_modules in scripts/edition/write/finish/vendor.py."),
        "<style>": ("515", value, "a <style> element stands in the page", "Move it to docs/assets/css/."),
        "attribute": ("515", value, f"<{element}> has the attribute {value}", "Move it to a file under docs/assets/."),
    }[kind]


def _problem(path: str, line: int, code: str, id: str, what: str, hint: str) -> Problem:
    return Problem(code=code, where=f"site/{path}:{line}", id=id, what=what, hint=hint)


def _nearest(word: str, choices: Iterable[str], lead: str) -> str:
    near = difflib.get_close_matches(word, sorted(choices), n=3, cutoff=0.5)
    return lead + ", ".join(near) if near else "Look for the record that the link is made from; it names something that is not built."
