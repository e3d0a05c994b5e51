"""The search of the header: over http and from file://."""

import pytest
from rest import at_rest


@pytest.fixture(params=["web", "offline"])
def home(request) -> str:
    """The home page of either variant."""
    if request.param == "web":
        return request.getfixturevalue("site_url")
    return request.getfixturevalue("offline_url") + "index.html"


@pytest.mark.parametrize(("words", "inside"), [("drones", "drone"), ("Musharraf", "musharraf")])
def test_finds_passages_and_marks_the_words_there(page, home, words, inside):
    page.goto(home)
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(".md-search-result__item").first.wait_for()
    at_rest(page)  # what the first letters found has gone
    link = page.locator(', '.join(f'.md-search-result__link[href*="essays/{essay}"][href*="#"]' for essay in ("letter", "paper"))).first
    link.wait_for(state="attached")
    target = link.get_attribute("href")
    page.goto(target)
    block = page.locator("#" + target.partition("#")[2])
    assert inside in block.inner_text().lower()
    block.locator("mark[data-md-highlight]").first.wait_for(state="attached")


def test_an_alias_leads_to_the_topic(page, home):
    """What a thing is also called finds it, though no text says so."""
    page.goto(home + "?q=UAV" if home.endswith("/") else home)
    if not home.endswith("/"):
        page.keyboard.press("/")
        page.keyboard.type("UAV")
    first = page.locator(".md-search-result__link").first
    first.wait_for()
    assert "drone" in first.inner_text().lower()


def test_the_field_is_one_stop_of_the_keyboard(page, home):
    """The list below it is closed by Tab, and no stop then."""
    page.goto(home)
    at_rest(page)
    page.locator(".md-search__input").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body && !document.activeElement.closest('.md-search')")


def test_reading_loads_nothing_of_the_search(new_page, home):
    """Index and engine come with the first letter, not with the page."""
    page = new_page(alone=True)
    parts = ("assets/search/index.js", "assets/js/header-engine.js")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home)
    at_rest(page)
    page.keyboard.press("/")
    at_rest(page)
    assert asked and not [address for address in asked if address.endswith(parts)]
    page.keyboard.type("drones")
    page.locator(".md-search-result__item").first.wait_for()
    assert [sum(address.endswith(part) for address in asked) for part in parts] == [1, 1]
