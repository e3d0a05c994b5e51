"""The ways through the built site: every passage is two clicks from home, and no way leads one way only.

A record is a paragraph (or heading, or signature), theme, event, entity, claim or cross-reference. Its ground is the part of a page that
is about it: the page of a theme, else the element that bears its id, and for a paragraph the notes beside it.
"""

import posixpath
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag
from edition.resolve.addresses import entity_page
from edition.resolve.edition import Edition
from support import edition

Record = tuple[str, str]
"""Kind and id."""

BOTH_WAYS = {
    frozenset(pair) for pair in (
        ("paragraph", "event"), ("paragraph", "entity"), ("paragraph", "claim"),
        ("paragraph", "crossref"), ("theme", "event"), ("theme", "entity"), ("theme", "claim"), ("theme", "crossref"),
        ("event", "claim"), ("event", "entity"), ("entity", "claim"),
    )
}
"""Kinds of records that, where one names the other, are named by it."""


class Site:
    """The built site as a graph of records."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        self.folder, self.edition = folder, edition
        self.pages = {
            path.relative_to(folder).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
            for path in folder.rglob("*.html") if path.name != "404.html"
        }

    @cached_property
    def grounds(self) -> dict[Record, tuple[str, Tag]]:
        """Page and element of every record."""
        found = {}
        for record, (page, id) in self.addresses().items():
            soup = self.pages[page]
            element = soup.find(class_="md-content") if not id else soup.find(id=id)
            if record[0] == "paragraph":
                element = soup.find(attrs={"data-block-wrap": id}) or element
            assert element is not None, f"{record} has no place in {page}"
            found[record] = (page, element)
        return found

    def addresses(self) -> dict[Record, tuple[str, str]]:
        """Page and fragment of every record."""
        edition = self.edition
        found: dict[Record, tuple[str, str]] = {("theme", id): (f"themes/{id}/index.html", "") for id in edition.themes}
        for essay in edition.essays.values():
            found |= {("paragraph", block.id): (f"essays/{essay.id}/index.html", block.id) for block in essay.blocks}
            found |= {("claim", item.record.id): ("claims/index.html", item.record.id) for item in essay.claims}
        found |= {("event", id): ("timeline/index.html", id) for id in edition.events}
        found |= {("crossref", id): ("cross-references/index.html", id) for id in edition.crossrefs}
        for id in edition.entities:
            found["entity", id] = (f"{entity_page(edition, id).removesuffix('.md')}/index.html", id)
        return found

    @cached_property
    def owners(self) -> dict[tuple[str, str], Record]:
        """Page and id -> the record on whose ground an element with this id stands."""
        found: dict[tuple[str, str], Record] = {}
        for record, (page, element) in self.grounds.items():
            if record[0] == "theme":
                found[page, ""] = record
            for inner in [element, *element.find_all(id=True)]:
                if inner.get("id"):
                    found[page, inner["id"]] = record
        return found

    @cached_property
    def links(self) -> dict[Record, set[Record]]:
        """Record -> records to which its ground links."""
        return {
            record: {target for link in element.find_all("a", href=True) if (target := self.target(page, link["href"]))} - {record}
            for record, (page, element) in self.grounds.items()
        }

    def target(self, page: str, href: str) -> Record | None:
        """The record to which an address leads."""
        path, fragment = self.resolve(page, href)
        return self.owners.get((path, fragment)) or self.owners.get((path, ""))

    def resolve(self, page: str, href: str) -> tuple[str, str]:
        """Page and fragment of an address; neither for one that leaves the site."""
        if "://" in href or href.startswith("mailto:"):
            return "", ""
        address, _, fragment = href.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address.partition("?")[0]))) if address else page
        if path not in self.pages:
            path = posixpath.normpath(f"{path}/index.html")
        return path, unquote(fragment)


@pytest.fixture(scope="module")
def graph(site: Path) -> Site:
    """The real site with the real edition."""
    return Site(site, edition())


def test_every_passage_is_two_clicks_from_home(graph: Site) -> None:
    """From the start page, or from a page that it links to, a link leads to every paragraph."""
    once = _linked(graph, "index.html")
    twice = once.union(*(_linked(graph, page) for page in {page for page, _ in once} & set(graph.pages)))
    wanted = {graph.addresses()[record] for record in graph.grounds if record[0] == "paragraph"}
    assert wanted <= twice, sorted(wanted - twice)


def test_no_record_is_a_dead_end(graph: Site) -> None:
    """Every record leads on to another; an event given as context leads at least to its sources."""
    for record, found in graph.links.items():
        _, ground = graph.grounds[record]
        assert found or _is_bare(graph, record) or (_is_context(graph, record) and ground.find("a", href=True)), record


def test_no_record_is_an_orphan(graph: Site) -> None:
    """Every record is named by another; an event given as context stands on the start page and in the index."""
    named = set().union(*graph.links.values())
    for record in set(graph.links) - named:
        address = graph.addresses()[record]
        elsewhere = [page for page in ("index.html", "book-index/index.html") if address in _linked(graph, page)]
        assert _is_bare(graph, record) or (_is_context(graph, record) and len(elsewhere) == 2), record


def test_no_way_leads_one_way_only(graph: Site) -> None:
    """Where a record names another, the other names it."""
    found = [
        f"{record} -> {target}" for record, targets in sorted(graph.links.items()) for target in sorted(targets)
        if frozenset((record[0], target[0])) in BOTH_WAYS and record not in graph.links[target]
    ]
    assert not found, f"{len(found)} one-way links:\n" + "\n".join(found[:40])


def test_themes_and_their_passages_name_each_other(graph: Site) -> None:
    """A theme names every paragraph that has a passage of it, and each of them names the theme."""
    for theme, entry in graph.edition.themes.items():
        for passage in entry.passages:
            ends = ("theme", theme), ("paragraph", passage.block)
            assert ends[1] in graph.links[ends[0]], ends
            assert ends[0] in graph.links[ends[1]], ends


def _linked(graph: Site, page: str) -> set[tuple[str, str]]:
    return {graph.resolve(page, link["href"]) for link in graph.pages[page].find_all("a", href=True)}


def _is_context(graph: Site, record: Record) -> bool:
    return record[0] == "event" and not graph.edition.events[record[1]].spans


def _is_bare(graph: Site, record: Record) -> bool:
    """A heading about which nothing is said."""
    return record[0] == "paragraph" and graph.edition.texts.blocks[record[1]].number is None
