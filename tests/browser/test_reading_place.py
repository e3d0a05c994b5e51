"""Where the reader is: in the address, on the next visit, in the strip; there and back again."""

import pytest
from reading_page import WIDTHS, open_essay, screen
from rest import at_rest

BELOW_DIAL = "p => p.getBoundingClientRect().top - window.edition.top()"


def scroll_to(page, number: int) -> None:
    """As a reader does, in two goes: what is far away gets its height on the way."""
    for _ in range(2):
        page.evaluate("""n => { const p = document.getElementById('paper-' + n);
          scrollBy({top: p.getBoundingClientRect().top - window.edition.top() - 30, behavior: 'instant'}); }""", number)
        at_rest(page)


def test_the_address_follows_the_paragraph_and_is_remembered(page, site_url):
    open_essay(page, site_url)
    for number in (3, 14):
        scroll_to(page, number)
        assert page.url.endswith(f"essays/paper/#paper-{number}")
    entries = page.evaluate("history.length")
    scroll_to(page, 15)
    assert page.evaluate("history.length") == entries, "scrolling fills the history"
    page.goto(site_url)
    open_essay(page, site_url)
    line = page.locator(".dial__place")
    assert "You were at paragraph 15" in line.inner_text()
    line.get_by_role("button", name="Go there").click()
    at_rest(page)
    assert page.url.endswith("#paper-15")
    assert -10 <= page.locator("#paper-15").evaluate(BELOW_DIAL) < 60
    page.goto(site_url)
    open_essay(page, site_url)
    page.get_by_role("button", name="Forget").click()
    assert line.count() == 0
    page.goto(site_url)
    open_essay(page, site_url)
    assert line.count() == 0, "forgetting does not last"


def test_who_follows_a_link_is_not_asked(page, site_url):
    open_essay(page, site_url)
    scroll_to(page, 14)
    page.goto(site_url)
    open_essay(page, site_url, at="paper-3")
    assert page.locator(".dial__place").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", ["text", "study"])
def test_a_permalink_lands_below_the_header(new_page, site_url, width, view):
    page = new_page(viewport=screen(width))
    for number in (1, 9, 21, 30):
        page.goto("about:blank")
        open_essay(page, site_url, view=view, at=f"paper-{number}")
        at_rest(page)
        below = page.locator(f"#paper-{number}").evaluate(BELOW_DIAL)
        assert below >= -2, f"paragraph {number} begins {-below:.0f} px behind the header"
        assert below < page.viewport_size["height"] * (.5 if number < 30 else 1), f"paragraph {number} is {below:.0f} px down"
        assert page.url.endswith(f"#paper-{number}")


def test_the_number_is_the_permalink(page, site_url):
    open_essay(page, site_url)
    link = page.get_by_role("link", name="Paper, paragraph 4, link to it")
    link.click()
    at_rest(page)
    assert page.url.endswith("#paper-4") and page.locator("#paper-4").evaluate(BELOW_DIAL) >= -2


def test_a_note_is_opened_by_its_address(page, site_url):
    """Whatever hides it: folded away, shut, or in another view."""
    for note in ("c-paper-1", "g101", "v16"):
        page.goto("about:blank")
        open_essay(page, site_url, at=note)
        at_rest(page)
        found = page.locator(f"#{note}")
        assert found.is_visible(), f"{note} is not shown"
        box = found.bounding_box()
        assert 0 <= box["y"] < 900, f"{note} is out of sight"


def test_the_strip_is_a_list_of_links(page, site_url):
    open_essay(page, site_url)
    strip = page.get_by_role("navigation", name="Notes by paragraph")
    links = strip.get_by_role("listitem").get_by_role("link")
    names = [link.inner_text() for link in links.all()]
    assert len(names) == 30 and names[13].startswith("Paragraph 14, ") and names[13].endswith(" notes")
    links.nth(13).click()
    at_rest(page)
    assert page.url.endswith("#paper-14")
    assert links.nth(13).get_attribute("aria-current") == "location"
    links.nth(13).focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#paper-15"


def test_a_theme_and_back_again(page, site_url):
    """Back returns to the place where the chip was."""
    open_essay(page, site_url, view="study", at="paper-12")
    at_rest(page)
    chip = page.locator("#paper-12-notes .chips a").first
    chip.scroll_into_view_if_needed()
    at_rest(page)
    before = page.locator("#paper-12").evaluate("p => p.getBoundingClientRect().top")
    name = chip.inner_text()
    chip.click()
    page.wait_for_url("**/themes/**")
    assert page.get_by_role("heading", level=1).inner_text().strip("# \n") == name
    passage = page.locator('main a[href*="essays/paper/#paper-12"]').first
    assert passage.count(), "the theme does not lead back to the paragraph"
    page.go_back()
    at_rest(page)
    after = page.locator("#paper-12").evaluate("p => p.getBoundingClientRect().top")
    assert abs(after - before) < 40, f"from {before:.0f} to {after:.0f}"
    assert page.evaluate("document.documentElement.dataset.view") == "study"


def test_from_the_header_search_to_the_marked_words(page, site_url):
    """Chosen by keyboard, the passage stands below the header, with the words marked."""
    page.goto(site_url)
    page.keyboard.press("/")
    page.keyboard.type("Musharraf")
    link = page.locator('.md-search-result__link[href*="/essays/paper/"][href*="#paper-"]').first
    link.wait_for(state="attached")
    target = link.get_attribute("href")
    link.click()
    page.wait_for_url("**/essays/paper/**")
    at_rest(page)
    block = page.locator("#" + target.partition("#")[2])
    assert block.locator("mark[data-md-highlight]").first.is_visible()
    assert -10 <= block.evaluate(BELOW_DIAL) < 450
