"""A third essay is data only: the miniature has three, and all that pages promise holds for each of them."""

import json
import posixpath
from collections import Counter
from functools import cache

import pytest
from edition.exports.epub.book import BOOK
from support import MINIATURE, ROOT, edition, rendered, soup_of

PAGES = sorted(path for path in rendered(MINIATURE) if path.endswith(".md"))
ESSAYS = list(edition(MINIATURE).essays)


@cache
def _soup(path):
    return soup_of(rendered(MINIATURE)[path])


@cache
def _ids(path):
    return {element["id"] for element in _soup(path).select("[id]")}


@pytest.mark.parametrize("path", PAGES)
def test_links_arrive(path):
    """Given a page of the miniature, each link leads to a page that is made or written by hand, and to an id there."""
    for link in _soup(path).select("[href]"):
        address, _, fragment = link["href"].partition("#")
        if "://" in address:
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address.partition("?")[0])) if address else path
        if target in PAGES:
            assert not fragment or fragment in _ids(target) | {"signs"}, f"{path}: {link['href']}"  # the list of signs is in the frame of the page
        else:
            assert target == BOOK or target in rendered(MINIATURE) or (ROOT / "docs" / target).is_file(), f"{path}: {link['href']}"


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_single(path):
    """Given a page of the miniature, no id stands in it twice."""
    counts = Counter(element["id"] for element in _soup(path).select("[id]"))
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("essay", ESSAYS)
def test_each_essay_is_everywhere(essay):
    """Given any of three essays, it stands on the home page, in the list of essays, and with its own sign."""
    title = edition(MINIATURE).essays[essay].record.title
    for path in ("index.md", "essays/index.md"):
        assert f"{essay}.md" in rendered(MINIATURE)[path], path
        assert title in _soup(path).get_text()
    sign = f"sign--{ESSAYS.index(essay) + 1}"
    assert _soup(f"essays/{essay}.md").select(f".sign.{sign}")


def test_numbers_of_paragraphs():
    """Given three essays, each paragraph has its number in the text and its place in the data."""
    for essay in ESSAYS:
        numbers = [link.get_text() for link in _soup(f"essays/{essay}.md").select(".para-number a")]
        assert numbers == [str(number) for number in range(1, len(edition(MINIATURE).essays[essay].paragraphs) + 1)]
    data = json.loads(rendered(MINIATURE)["data/passages.json"])
    records = data if isinstance(data, list) else data["passages"]
    assert [item["id"] for item in records] == list(edition(MINIATURE).texts.blocks)


def test_a_relation_reads_from_both_ends():
    """Given a relation that has a direction, the page of each end says it from its side."""
    for essay, note, relation in (
        ("reply", "bread-and-salt", "Has an answer to"), ("speech", "bread-and-salt", "Has an answer in"),
        ("card", "song-goes-on", "Fuller than"), ("speech", "song-goes-on", "Fuller in"),
    ):
        assert _soup(f"essays/{essay}.md").select_one(f"[data-note={note}] b").get_text() == relation


def test_an_open_span_says_so():
    """Given an event without an end, the timeline says since when, and does not invent an end."""
    shown = _soup("timeline.md").select_one("#guild-pays").get_text()
    assert "since 1951" in shown


def test_a_name_inside_a_gloss_leads_to_its_entry():
    """Given a name within glossed words, the name is a link of its own, and the words around it are of the gloss."""
    block = _soup("essays/speech.md").select_one("#speech-2")
    assert block.select_one("a.name[data-notes~=speech-g2][href$='#tesmark-fleet']").get_text() == "Tesmark fleet"
    assert block.select_one("[data-notes=speech-g2]").get_text() == "the "
