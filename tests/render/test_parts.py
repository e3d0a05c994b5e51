"""An edition of many essays: no page grows with their number, and every record is where links lead."""

import re

import pytest
from edition.bench.command import GROWS
from edition.bench.synthetic import write_seeds
from edition.resolve.parts import claims_parts, compare_parts, divide
from support import MINIATURE, edition, html_of, rendered

ESSAYS = 20
FRAME = 10_000
"""Bytes that the theme puts around an article; it hides the navigation on all these pages."""


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The root of an edition of twenty made-up essays."""
    root = tmp_path_factory.mktemp("many")
    write_seeds(root / "seeds", ESSAYS)
    return root


def test_no_page_grows_with_the_number_of_essays(many):
    """Given twenty essays, the heaviest pages keep to the limit as HTML, and no list has a part of one record too many."""
    pages = {path: text for path, text in rendered(many).items() if path.endswith(".md")}
    heaviest = sorted(pages, key=lambda path: -len(pages[path].encode()))[:8]
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


def test_a_small_edition_is_not_divided():
    """Given an edition with no more essays than signs, every page shows all of its records."""
    whole = edition(MINIATURE)
    assert not whole.is_large and not whole.parts
    division = divide(whole, "people.md", range(1000), str)
    assert division.pages == (division.first,) and len(division.first.shown) == 1000
