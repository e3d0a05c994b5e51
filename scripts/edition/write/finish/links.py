"""The check of the finished site: every link arrives, every id is single, nothing comes from elsewhere."""

import difflib
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from edition.words.problems import Problem
from edition.write.finish.html import Page, Tag

_LINKS = {"href", "src", "poster", "data", "srcset"}
_REFERENCES = {
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "popovertarget",
}
_THEMES_OWN = {("for", "__toc")}  # Material labels the drawer's contents on pages whose drawer has none
_LOADS = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "track", "link", "use", "image"}
_NOT_LOADED = {"canonical", "prev", "next", "alternate", "license", "author", "schema.dcterms", "cite-as", "describedby", "item", "type", "collection"}


def check_site(site: Path, pages: list[Page], base: str = "/") -> list[Problem]:
    """Everything that is wrong with the pages. `base` is the path under which the site is published."""
    return list(_Check(site, pages, base).problems())


class _Check:
    def __init__(self, site: Path, pages: list[Page], base: str) -> None:
        self.pages, self.base = pages, base
        self.ids = {page.path: {tag.attributes["id"] for tag in page.tags if "id" in tag.attributes} for page in pages}
        self.files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}

    def problems(self) -> Iterator[Problem]:
        for page in self.pages:
            seen: set[str] = set()
            for tag in page.tags:
                yield from self.of_tag(page, tag, seen)

    def of_tag(self, page: Page, tag: Tag, seen: set[str]) -> Iterator[Problem]:
        if tag.name == "style":
            yield _problem("515", page, tag, "style", "a <style> element stands in the page", "Move it to docs/assets/css/.")
        for name, value in tag.attributes.items():
            if name == "id":
                if value in seen:
                    yield _problem("513", page, tag, value, "this id is used a second time in the page",
                                   "Give one of the two another id.")
                seen.add(value)
            elif name in _LINKS:
                for address in _addresses(name, value):
                    yield from self.of_link(page, tag, address)
            elif name in _REFERENCES:
                yield from self.of_references(page, tag, name, value)
            elif name == "style" or name.startswith("on"):
                yield _problem("515", page, tag, name, f"<{tag.name}> has the attribute {name}",
                               "Move it to a file under docs/assets/.")

    def of_link(self, page: Page, tag: Tag, address: str) -> Iterator[Problem]:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if _is_load(tag) and parts.scheme not in ("data", "blob"):
                yield _problem("514", page, tag, address, f"<{tag.name}> loads it when the page opens",
                               "Put the file into docs/assets/, or take it from node_modules in scripts/edition/write/finish/vendor.py.")
            return
        target = self.resolve(posixpath.dirname(page.path), parts.path) if parts.path else page.path
        if target is None:
            yield _problem("511", page, tag, address, "nothing stands at this address",
                           _nearest(address, (f"{page_address(path)}" for path in self.ids), "Pages there are: "))
        elif parts.fragment and target in self.ids and unquote(parts.fragment) not in self.ids[target]:
            yield _problem("512", page, tag, address, f"{target} has no element with the id {unquote(parts.fragment)}",
                           _nearest(unquote(parts.fragment), self.ids[target], "Ids like it: "))

    def of_references(self, page: Page, tag: Tag, name: str, value: str) -> Iterator[Problem]:
        ids = self.ids[page.path]
        for reference in value.split():
            if reference not in ids and (name, reference) not in _THEMES_OWN:
                yield _problem("512", page, tag, reference, f"the attribute {name} names an id that the page does not have",
                               _nearest(reference, ids, "Ids like it: "))

    def resolve(self, folder: str, path: str) -> str | None:
        """The file of the site that an address leads to, if there is one."""
        path = unquote(path)
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


def _addresses(name: str, value: str) -> list[str]:
    if name == "srcset":
        return [part.split()[0] for part in value.split(",") if part.strip()]
    return [value.strip()] if value.strip() else []


def _is_load(tag: Tag) -> bool:
    return tag.name in _LOADS and not (tag.name == "link" and tag.attributes.get("rel") in _NOT_LOADED)


def _problem(code: str, page: Page, tag: Tag, id: str, what: str, hint: str) -> Problem:
    return Problem(code=code, where=f"site/{page.path}:{page.line(tag)}", id=id, what=what, hint=hint)


def _nearest(word: str, choices: Iterable[str], lead: str) -> str:
    near = difflib.get_close_matches(word, sorted(choices), n=3, cutoff=0.5)
    return lead + ", ".join(near) if near else "Look for the record that the link is made from; it names something that is not built."
