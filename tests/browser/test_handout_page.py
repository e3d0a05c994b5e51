"""The handouts in a browser: what is chosen is shown, kept in the address, and printed; without script all of it is there."""

import re

import pytest
from axe import violations
from rest import at_rest


@pytest.fixture(params=["web", "offline"])
def handout(request) -> str:
    """Address of the paper's handout in either variant."""
    if request.param == "web":
        return request.getfixturevalue("site_url") + "handout/paper/"
    return request.getfixturevalue("offline_url") + "handout/paper.html"


def _numbers(page):
    return [part.get_attribute("data-number") for part in page.locator(".sheet[data-number]").all() if part.is_visible()]


def test_what_is_chosen_is_shown_and_kept(handout, page):
    page.goto(handout)
    at_rest(page)
    assert len(_numbers(page)) == 30
    page.get_by_label("Paragraphs").fill("12; 3 to 4, 99")
    assert _numbers(page) == ["3", "4", "12"]
    assert page.get_by_role("status").first.inner_text() == "3 of 30 paragraphs. Not here: 99"
    page.get_by_label("Reading").select_option("under each paragraph")
    assert page.locator('.sheet[data-number="12"] [data-reading]').is_visible()
    page.get_by_label("key", exact=True).uncheck()
    assert page.locator(".handout-key").is_hidden()
    if handout.startswith("http"):
        assert page.url.endswith("?p=3-4,12&reading=text&key=off")
        page.reload()
        at_rest(page)
        assert _numbers(page) == ["3", "4", "12"]
        assert page.locator(".handout-key").is_hidden()
        assert page.url in page.locator(".handout-from").inner_text()


def test_headings_and_questions_go_with_their_paragraphs(handout, page):
    page.goto(f"{handout}?p=3&reading=none&words=all")
    at_rest(page)
    headings = [heading for heading in page.locator(".sheet-heading").all() if heading.is_visible()]
    assert len(headings) == 1
    for item in page.locator(".handout-questions li").all():
        wanted = (item.get_attribute("data-paragraphs") or "3").split()
        assert item.is_visible() == ("3" in wanted)
    assert [entry.get_attribute("data-key") for entry in page.locator("[data-key]").all() if entry.is_visible()] == ["3"]
    assert all(reading.is_hidden() for reading in page.locator("[data-reading]").all())
    assert page.locator('.sheet[data-number="3"] [data-need="helpful"]').first.is_visible()


def test_without_script_the_whole_essay_can_be_printed(new_page, handout):
    page = new_page(java_script_enabled=False)
    page.goto(handout)
    page.emulate_media(media="print")
    assert len(_numbers(page)) == 30
    assert page.locator(".handout-form").is_hidden() and page.locator(".handout-screen").first.is_hidden()
    assert page.locator(".handout-questions").is_visible() and page.locator(".handout-key [data-reading]").first.is_visible()
    assert page.locator(".handout-key").evaluate("part => getComputedStyle(part).breakBefore") == "page"
    assert page.locator(".sheet-lines").first.evaluate("part => part.clientHeight") > 60


def test_every_question_has_three_lines_to_write_on(page, site_url):
    """Edges, not a picture of them; as far apart as from the question."""
    page.goto(f"{site_url}handout/letter/")
    page.emulate_media(media="print")
    found = page.locator(".handout-questions li").evaluate_all("""items => items.map(item => {
      const lines = item.querySelector('.sheet-lines'), box = lines.getBoundingClientRect();
      const edges = ['::before', '::after'].map(part => getComputedStyle(lines, part)).concat(getComputedStyle(lines));
      const [first, second] = edges.map(edge => parseFloat(edge.height));
      return [edges.map(edge => edge.borderBottomStyle + edge.borderBottomWidth), first, second, Math.round(box.height - first - second),
        Math.round(box.top - item.getBoundingClientRect().top)]; })""")
    assert len(found) > 5
    for edges, *gaps, before in found:
        assert set(edges) == {"solid1px"} and max(gaps) - min(gaps) <= 1, (edges, gaps)
        assert before >= 16, "below the words of the question"


def test_the_handouts_are_accessible_and_printed_with_page_numbers(site_url, page):
    page.goto(f"{site_url}handout/letter/?p=1-2")
    at_rest(page)
    assert violations(page) == []
    printed = page.pdf(format="A4", tagged=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) in (2, 3)
    assert b"/StructTreeRoot" in printed
