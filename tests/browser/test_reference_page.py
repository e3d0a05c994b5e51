"""The box for a reference: /r/ over http and from file://, and the page for what is not there."""

import re

import pytest
from support import ROOT


@pytest.fixture(params=["web", "offline"])
def box(request) -> str:
    """Address of the page in either variant."""
    if request.param == "web":
        return request.getfixturevalue("site_url") + "r/"
    return request.getfixturevalue("offline_url") + "r.html"


def test_an_address_leads_straight_to_the_place(box, page):
    page.context.set_offline(box.startswith("file:"))
    page.goto(f"{box}?P12.2")
    page.wait_for_url(re.compile("/essays/paper"), wait_until="commit")
    page.locator("#paper-12").wait_for()
    assert page.evaluate("document.querySelector(':target').id") == "paper-12"


def test_what_is_ambiguous_is_asked_and_what_is_wrong_has_neighbours(box, page):
    page.goto(f"{box}?3")
    links = page.locator("[data-reference-places] a")
    assert links.all_inner_texts() == ["Letter, paragraph 3", "Paper, paragraph 3"]
    page.locator("#reference-words").fill("P 31")
    assert links.all_inner_texts() == ["Paper, paragraph 30", "Paper, paragraph 29", "Paper, paragraph 28"]
    page.locator("#reference-words").fill("letter, para. 2")
    page.keyboard.press("Enter")
    page.wait_for_url("**#letter-2")


def test_the_page_for_what_is_not_there_offers_what_may_be_meant(site_url, page, incidents):
    page.goto(f"{site_url}404.html#paper-12")
    assert page.locator("[data-reference-places] a").first.inner_text() == "Paper, paragraph 12"
    page.locator("[data-reference-places] a").first.click()
    page.wait_for_url("**/essays/paper/#paper-12")


def test_a_mistyped_address_leads_to_the_nearest_page(site_url, new_page):
    page = new_page(alone=True)
    page.route("**/tmeline/", lambda route: route.fulfill(path=ROOT / "site" / "404.html"))
    page.goto(f"{site_url}tmeline/")
    first = page.locator("[data-reference-places] a").first
    assert first.inner_text() == "Timeline"
    first.click()
    page.wait_for_url("**/timeline/")
