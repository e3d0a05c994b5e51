"""An edition of many essays: no page grows with their number, and every record is where links lead."""

import posixpath
import re
from unittest import mock

import pytest
from edition.bench.command import GROWS
from edition.bench.synthetic import write_seeds
from edition.resolve import parts
from edition.resolve.edition import Edition
from edition.resolve.join import resolve
from edition.resolve.parts import claims_parts, compare_parts, divide
from support import MINIATURE, ROOT, edition, files_of, html_of, rendered, soup_of, sources

pytestmark = pytest.mark.slow

ESSAYS = 20
FRAME = 10_000
"""Bytes that the theme puts around an article; it hides the navigation on all these pages."""


_ID = re.compile(r'(?:\bid="|\{:? ?[^}\n"]*#)([^"\s}]+)')
_LINK = re.compile(r'(?:\]\(|href=")([^)"#:?\s]*\.md)?(?:\?[^#)"\s]*)?(?:#([^)"\s]+))?[)"]')
_OF_THE_FRAME = {"signs"}
"""An id, and a link to a page of Markdown, to a place in it or in the same page, as generated pages write them; and the ids that come from overrides/."""


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The root of an edition of twenty made-up essays."""
    root = tmp_path_factory.mktemp("many")
    write_seeds(root / "seeds", ESSAYS)
    return root


def test_no_page_grows_with_the_number_of_essays(many):
    """Given twenty essays, the heaviest pages keep to the limit as HTML, and no list has a part of one record too many."""
    pages = {path: text for path, text in rendered(many).items() if path.endswith(".md")}
    heaviest = sorted(pages, key=lambda path: -len(pages[path].encode()))[:2]
    sizes = {path: len(html_of(pages[path]).encode()) + FRAME for path in heaviest}
    assert max(sizes.values()) < GROWS, sizes
    # at any number of essays: what one more adds to the pages that lead to parts is a line in a list
    for path in ("index.md", "themes/index.md", "claims.md", "compare.md", "timeline.md", "people.md", "sources.md"):
        assert len(pages[path].encode()) < 12_000 + 150 * ESSAYS, path


def test_every_record_stands_on_its_part(many):
    """Given twenty essays, each record that moved to a part of a page is there and nowhere else among the parts."""
    whole, pages = edition(many), rendered(many)
    assert {kind for kind, _ in whole.parts} == {"claim", "crossref", "entity", "event"}
    for (kind, id), path in whole.parts.items():
        assert f'id="{id}"' in pages[path], (kind, id, path)
    assert sum(len(re.findall(r'<section class="entry claim" id=', text)) for path, text in pages.items() if path.startswith("claims/")) == 12 * ESSAYS


def test_every_part_is_reached_and_leads_on(many):
    """Given twenty essays, the page of the claims leads to each of its parts, and each part to its neighbours and back."""
    whole, pages = edition(many), rendered(many)
    division = claims_parts(whole)
    first = pages[division.first.path]
    assert all(f'href="claims/{essay}.md"' in first for essay in whole.essays)
    middle = pages[division.parts[4].path]
    assert all(f'href="{target}"' in middle for target in ("../claims.md", "e4.md", "e6.md"))
    assert [part.path for part in compare_parts(whole).parts] == [f"compare/e{at}/e{at + 1}.md" for at in range(1, ESSAYS)]


@pytest.fixture(scope="module")
def divided():
    """The edition as it is, with every kind of record, and its files as if it had too many essays, and pages too many parts."""
    large = mock.patch.object(Edition, "is_large", property(lambda _: True))
    with large, mock.patch.object(parts, "MOST", 3), mock.patch.object(parts, "SHELF", 2):
        whole = resolve(sources(ROOT))
        return whole, files_of(whole)


def test_every_kind_of_record_keeps_its_place_and_its_links(divided):
    """Given the edition as if it were large, each record is on its part, and every link of a generated page leads to a page,
    and to an id on it."""
    whole, files = divided
    assert {kind for kind, _ in whole.parts} == {"argument", "claim", "crossref", "entity", "event", "source"}
    ids = {path: set(_ID.findall(text)) for path, text in files.items() if path.endswith(".md")}
    assert all(id in ids[path] for (_, id), path in whole.parts.items())
    for path in ids:
        for target, fragment in _LINK.findall(files[path]):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            assert page in ids or (ROOT / "docs" / page).is_file(), (path, target)
            if fragment and page in ids and fragment not in _OF_THE_FRAME:
                assert fragment in ids[page], (path, target, fragment)


def test_too_many_parts_stand_on_shelves(divided):
    """Given a page with more parts than it may list, it leads to shelves alone, each shelf to its parts and its neighbours and
    to nothing else, and the parts to each other across shelves."""
    _, files = divided
    pages = {path: text for path, text in files.items() if path.startswith("sources") and path.endswith(".md")}
    shelves = sorted(path for path in pages if "parts_" in path)
    assert len(shelves) > 1 and set(re.findall(r'href="([^"]+)"', _nav(pages["sources.md"]))) == set(shelves)
    assert re.findall(r'href="([^"]+)"', pages[shelves[0]].split('aria-label="Parts"', 1)[1]) == ["../sources.md", "parts_1.md", "parts_2.md", "1.md", "2.md"]
    assert "<section" not in pages[shelves[0]]
    assert re.findall(r'href="([^"]+)"', _nav(pages["sources/2.md"])) == ["../sources.md", "1.md", "2.md", "3.md"]


def _nav(page):
    return page.split('aria-label="Parts"', 1)[1].split("</nav>", 1)[0]


def test_a_small_edition_is_not_divided():
    """Given an edition with no more essays than signs, every page shows all of its records."""
    whole = edition(MINIATURE)
    assert not whole.is_large and not whole.parts
    division = divide(whole, "people.md", range(1000), str)
    assert division.pages == (division.first,) and len(division.first.shown) == 1000


def test_a_large_edition_lists_its_essays_in_a_table(many):
    """Given twenty essays, the page that leads to them has a row for each with its place in every order, longest first among
    them, and the themes of which it speaks; the parts have none."""
    whole, files = edition(many), rendered(many)
    rows = soup_of(files["essays/index.md"]).select("#essay-list tr")
    assert [row.a.get_text() for row in rows] == [essay.record.title for essay in whole.essays.values()]
    ranks = [dict(rank.split(":") for rank in row["data-ranks"].split()) for row in rows]
    assert all(sorted(int(rank[order]) for rank in ranks) == [*range(ESSAYS)] for order in ("reading", "title", "date", "length"))
    words = [essay.words for essay in whole.essays.values()]
    assert [words[at] for at in sorted(range(ESSAYS), key=lambda at: int(ranks[at]["length"]))] == sorted(words, reverse=True)
    spoken = {essay: set() for essay in whole.essays}
    for theme in whole.themes.values():
        for passage in theme.passages:
            spoken[whole.essay_of(passage.block).id].add(theme.record.id)
    assert [set(row["data-theme"].split()) for row in rows] == [*spoken.values()]
    assert "essay-list" not in files["essays/index/1.md"]
