"""The quote checker in a browser: over http and from file://, without a network."""

import re

import pytest
from axe import violations


@pytest.fixture(params=["web", "offline"])
def checker(request) -> str:
    """Address of the page in either variant."""
    if request.param == "web":
        return request.getfixturevalue("site_url") + "quote/"
    return request.getfixturevalue("offline_url") + "quote.html"


def test_a_quotation_is_compared_on_the_device(checker, page):
    page.context.set_offline(checker.startswith("file:"))
    page.goto(checker)
    page.locator("#quote-words").fill("the United States has reciprocated Pakistan’s loyalty with the same degree of support")
    page.get_by_role("button", name="Check").click()
    assert page.locator("#quote-said").inner_text().startswith("Altered.")
    assert "“not” is dropped" in page.locator(".quote-warning").inner_text()
    assert page.locator(".quote-differences del").all_inner_texts() == ["not"]
    passage = page.locator(".quote-passage")
    assert "Despite Pakistan’s sacrifices, some argue" in passage.inner_text()
    page.context.set_offline(False)
    passage.locator("a").click()
    page.wait_for_url(re.compile("/essays/letter"), wait_until="commit")
    page.locator("#letter-4").wait_for()


def test_the_page_shows_how_often_it_is_right(checker, page):
    page.goto(checker)
    assert len(page.locator("[data-quote-figures] tbody tr").all()) == 8
    assert "100 % were found and named" in page.locator("[data-quote-figures]").inner_text()


def test_an_answer_is_accessible(site_url, page):
    page.goto(f"{site_url}quote/?q=Pakistan+joined+this+war+gladly")
    page.locator(".quote-passage").wait_for()
    assert not page.locator("#__search").is_checked(), "the search of the header opened as well"
    assert page.url.endswith("?q=Pakistan+joined+this+war+gladly")
    assert violations(page) == []
