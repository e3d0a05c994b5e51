"""Pages of lists: what is looked for first comes first, filters say in the address what is shown, nothing is a wall."""

import pytest

SCREEN = 900
THEMES = "() => [...document.querySelectorAll('a.theme-map__name')].map(link => link.href)"
FILTERED = {
    "claims/": ("verdict", "contested"), "sources/": ("kind", "scholarship"), "cross-references/": ("relation", "contrasts"),
    "essays/paper/apparatus/": ("sure", "conjecture"),
}
MARKED = """() => {  /* the one entry that is marked is the heading of what was asked for */
  const target = document.querySelector(':target'), heading = target.closest('h2') ?? target.querySelector('h2');
  const marked = [...document.querySelectorAll('.md-sidebar--secondary .md-nav__link--active')].map(link => link.innerText.trim());
  return marked.length === 1 && heading.innerText.startsWith(marked[0]);
}"""
SHOWN = "rows => rows.filter(row => row.getClientRects().length).length"


def test_a_theme_takes_three_screens_at_most(new_page, site_url):
    """Given a window of 1440 by 900, the page of every theme is at most three of them long."""
    page = new_page(viewport={"width": 1440, "height": SCREEN})
    page.goto(f"{site_url}themes/", wait_until="load")
    addresses = page.evaluate(THEMES)
    assert addresses
    tall = {}
    for address in addresses:
        page.goto(address, wait_until="load")
        screens = page.evaluate("document.documentElement.scrollHeight") / SCREEN
        if screens > 3:
            tall[address] = screens
    assert tall == {}


@pytest.mark.parametrize("address", FILTERED)
def test_a_filter_is_kept_in_the_address(page, site_url, address):
    """Given a choice in a filter, the address says it, and the same rows are shown when it is opened again."""
    name, value = FILTERED[address]
    page.goto(site_url + address, wait_until="load")
    rows = page.locator("[data-ranks]")
    whole = rows.evaluate_all(SHOWN)
    page.locator(f"select[name={name}]").select_option(value)
    shown = rows.evaluate_all(SHOWN)
    assert 0 < shown < whole == rows.count()
    assert page.url == f"{site_url}{address}?{name}={value}"
    page.goto(page.url, wait_until="load")
    assert rows.evaluate_all(SHOWN) == shown
    page.locator(".tools button[type=reset]").click()
    page.wait_for_function("() => !location.search")
    assert rows.evaluate_all(SHOWN) == whole


@pytest.mark.parametrize("address", FILTERED)
def test_the_list_begins_on_the_first_screen(new_page, site_url, address):
    """Given a window of 1440 by 900, the filter and the first entry stand in it."""
    page = new_page(viewport={"width": 1440, "height": SCREEN})
    page.goto(site_url + address, wait_until="load")
    for what in ("form[data-lists]", "[data-ranks]"):
        box = page.locator(what).first.bounding_box()
        assert box["y"] + min(box["height"], 60) <= SCREEN, what


@pytest.mark.parametrize("address", ["about/principles/#verdicts", "people/#colin-powell"])
def test_the_contents_mark_the_entry_that_was_asked_for(page, site_url, address):
    """Given an address within a page, the contents beside it mark that entry and no other."""
    page.goto(site_url + address, wait_until="load")
    page.wait_for_function(MARKED)


def test_the_contents_stand_after_the_title(new_page, site_url):
    """Given a window without room beside the text, a page begins with its title, and its contents follow."""
    page = new_page(viewport={"width": 768, "height": SCREEN})
    page.goto(f"{site_url}about/principles/", wait_until="load")
    title, contents = page.locator("h1").bounding_box(), page.locator("details.contents").bounding_box()
    assert title["y"] + title["height"] <= contents["y"]


def test_the_comparison_begins_with_questions(page, site_url):
    """Given the comparison, the table of questions stands before the drawing."""
    page.goto(f"{site_url}compare/", wait_until="load")
    questions, drawing = page.locator(".answers").bounding_box(), page.locator("[data-comparison]").bounding_box()
    assert questions["y"] + questions["height"] <= drawing["y"]


def test_a_citation_has_the_address_of_the_copy_that_is_read(page, site_url):
    """Given the page on citing, no example keeps the placeholder, and without script the page says what to put for it."""
    page.goto(f"{site_url}about/cite/", wait_until="load")
    assert page.locator("[data-address]").all_text_contents()[0] == site_url
    assert "example.org" not in page.locator(".md-content").inner_text()


def test_the_search_of_the_missing_page_asks_the_search_page(page, site_url):
    """Given the page that stands for a missing one, its field leads to an answer."""
    page.goto(f"{site_url}404.html", wait_until="load")
    page.locator("#search-lost").fill("kashmir")
    page.locator(".lost button").click()
    page.wait_for_selector("#results[aria-busy=false]")
    assert "/search/?q=kashmir" in page.url
    assert page.locator("#results > li").count()
