"""A reader verifies the text on the page of an essay."""

import pytest


@pytest.fixture(params=["web", "offline"])
def essay(request) -> str:
    """Address of the paper in either variant."""
    if request.param == "web":
        return request.getfixturevalue("site_url") + "essays/paper/"
    return request.getfixturevalue("offline_url") + "essays/paper.html"


def test_the_page_is_as_published_and_a_changed_letter_shows_where(essay, page):
    page.context.set_offline(essay.startswith("file:"))
    page.goto(essay)
    said = page.locator(".verify-said")
    page.get_by_role("button", name="Verify the text").click()
    said.get_by_text("are as published").wait_for()
    page.evaluate("""() => {
      const walker = document.createTreeWalker(document.getElementById("paper-12"), NodeFilter.SHOW_TEXT);
      walker.nextNode(); walker.currentNode.data = walker.currentNode.data.replace("Paradoxically", "Paradoxicaly");
    }""")
    page.get_by_role("button", name="Verify the text").click()
    said.get_by_text("paper-12 from character 12 on").wait_for()
