"""Where the reader is: every address lands, Back and reload keep the place, and the contents know it."""

import pytest
from reading_page import SEEN, TOP, VIEWS, go_to, open_essay, press, screen, settle, view_of
from rest import at_rest
from test_reading_weight import SHIFTS, WATCH

ADDRESSES = ("paper-1", "paper-12", "paper-30", "paper-conclusion", "paper-do-more-demand", "c-paper-4", "v12", "g101", "paper-endnote-8", "provenance")
"""Paragraphs, a heading, a claim, a comment, a voice, a gloss, an endnote, a section of the foot."""


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("view", VIEWS)
def test_ten_addresses_land_and_nothing_moves(new_page, site_url, width, view):
    """Cold; seen at once and after all has come to rest; without a shift of the layout; and once more from within the page."""
    page = new_page(viewport=screen(width))
    page.add_init_script(WATCH)
    wrong = []
    for at in ADDRESSES:
        page.goto("about:blank")
        open_essay(page, site_url, view=view, at=at)
        settle(page)
        at_once = page.evaluate(SEEN, at)
        at_rest(page)
        if at_once or (hidden := page.evaluate(SEEN, at)):
            wrong.append(f"{at}: at once {at_once or 'seen'}, at rest {hidden if not at_once else ''}")
        if at.removeprefix("paper-").isdigit():
            below = page.evaluate(f"document.getElementById('{at}').closest('.block').getBoundingClientRect().top - {TOP}")
            if not -2 <= below <= (60 if at != "paper-30" else 700):
                wrong.append(f"{at}: {below:.0f} px below the dial")
            if not page.url.endswith(f"#{at}"):
                wrong.append(f"{at}: the address became {page.url}")
        wrong += [f"{at} shifts: {shift}" for shift in page.evaluate(SHIFTS)]
    for at in ADDRESSES[:8]:
        page.evaluate("at => { location.hash = at; }", at)
        at_rest(page)
        if hidden := page.evaluate(SEEN, at):
            wrong.append(f"{at}, from within: {hidden}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [1440, 360])
def test_ten_addresses_land_without_script(new_page, site_url, width):
    page = new_page(viewport=screen(width), java_script_enabled=False)
    wrong = []
    for at in ADDRESSES:
        page.goto("about:blank")
        open_essay(page, site_url, at=at)
        if hidden := page.evaluate(SEEN, at):
            wrong.append(f"{at}: {hidden}")
    assert not wrong, wrong


@pytest.mark.parametrize("view", ["read", "study"])
def test_back_and_reload_keep_the_place(page, site_url, view):
    at_rest(open_essay(page, site_url, view=view))
    go_to(page, "paper-14", .3)
    at_rest(page)
    assert page.url.endswith("#paper-14")
    where = "document.querySelector('[data-block-wrap=paper-14]').getBoundingClientRect().top"
    before = page.evaluate(where)
    page.reload()
    at_rest(page)
    assert abs(page.evaluate(where) - before) < 4 and view_of(page) == view, "reload"
    page.evaluate("""() => (document.querySelector('.is-current .chips a') ?? document.querySelector('.site-nav a[href*=themes]')).click()""")
    page.wait_for_url("**/themes/**")
    page.go_back()
    page.wait_for_url("**/essays/paper/**")
    at_rest(page)
    assert abs(page.evaluate(where) - before) < 4 and view_of(page) == view, "back"


def test_the_address_follows_and_is_remembered(page, site_url):
    """Without a step in the history; on the next visit the way back is offered, until one has read on for a screen."""
    at_rest(open_essay(page, site_url))
    entries = page.evaluate("history.length")
    for number in (3, 14, 15):
        go_to(page, f"paper-{number}")
        at_rest(page)
        assert page.url.endswith(f"essays/paper/#paper-{number}")
    assert page.evaluate("history.length") == entries, "scrolling fills the history"
    page.goto(site_url)
    at_rest(open_essay(page, site_url))
    line = page.locator(".dial__place")
    assert "You were at paragraph 15" in line.inner_text()
    page.evaluate("scrollTo({top: 2000, behavior: 'instant'})")
    at_rest(page)
    assert line.count() == 0, "the offer stays"
    go_to(page, "paper-15")
    at_rest(page)
    page.goto(site_url)
    at_rest(open_essay(page, site_url))
    press(page, line.get_by_role("button", name="Go there"))
    at_rest(page)
    assert page.url.endswith("#paper-15") and line.count() == 0
    page.goto(site_url)
    at_rest(open_essay(page, site_url))
    press(page, page.get_by_role("button", name="Forget"))
    page.goto(site_url)
    at_rest(open_essay(page, site_url))
    assert line.count() == 0, "forgetting does not last"
    page.evaluate("scrollTo({top: document.getElementById('provenance').offsetTop, behavior: 'instant'})")
    go_to(page, "paper-1")
    at_rest(page)
    page.goto(site_url)
    at_rest(open_essay(page, site_url))
    assert line.count() == 0, "the first paragraphs are found without help"


def test_the_contents_mark_the_entry_one_is_in(page, site_url):
    at_rest(open_essay(page, site_url))
    contents = page.locator(".contents")
    entries = contents.locator("a").evaluate_all("links => links.map(link => link.hash)")
    assert len(entries) > 5
    for entry in entries:
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})")  # the dial goes with the essay: in the foot it is out of sight
        at_rest(page)
        press(page, contents.locator("summary"))
        press(page, contents.locator(f'a[href="{entry}"]'))
        at_rest(page)
        assert not contents.evaluate("c => c.open"), "the list stays over the text"
        marked = contents.locator("[aria-current]").evaluate_all("links => links.map(link => link.hash)")
        near_end = page.evaluate("scrollY + innerHeight > document.documentElement.scrollHeight - 4")
        assert marked == [entry] or (near_end and len(marked) == 1), f"{entry}: {marked}"
    go_to(page, "paper-6", .5)
    at_rest(page)
    assert contents.locator("[aria-current]").get_attribute("href") == "#paper-after-9-11"


@pytest.mark.parametrize(("essay", "sentence"), [("letter", "L 3.2"), ("letter", "L 6.1"), ("paper", "P 29.3")])
def test_a_sentence_keeps_its_paragraph_until_one_reads_on(page, site_url, essay, sentence):
    """A browser puts the words in the middle of the window: the paragraph at its head is not the one that was asked for."""
    wanted = f"{essay}-{sentence[2:].partition('.')[0]}"
    page.goto(f"{site_url}r/?{sentence.replace(' ', '+')}")
    page.wait_for_url("**/essays/**")
    at_rest(page)
    top, bottom = page.evaluate("id => { const box = document.getElementById(id).getBoundingClientRect(); return [box.top, box.bottom]; }", wanted)
    assert top < 900 and bottom > 0
    assert page.evaluate("location.hash") == f"#{wanted}"
    if essay == "letter":
        assert page.evaluate("document.querySelector('.is-current .notes').dataset.of") == f"Paragraph {sentence[2]}"
    page.mouse.move(400, 500)
    page.mouse.wheel(0, -1500)
    assert at_rest(page).evaluate("location.hash") != f"#{wanted}"


def test_links_to_events_land(page, site_url, site):
    """Every event that an essay names has its row; one is followed from the panel to its place."""
    at_rest(open_essay(page, site_url, view="study", at="paper-1"))
    linked = set(page.locator('a[href*="timeline/#"]').evaluate_all("links => links.map(link => link.hash.slice(1))"))
    rows = (site / "timeline" / "index.html").read_text(encoding="utf-8")
    assert len(linked) > 20 and not [event for event in linked if f'id="{event}"' not in rows]
    press(page, page.locator('.is-current [data-tab="names"]'))
    link = page.locator('.is-current [data-layer="names"] a[href*="timeline/#"]').first
    event = link.evaluate("link => link.hash.slice(1)")
    link.click()
    page.wait_for_url("**/timeline/**")
    at_rest(page)
    assert page.url.endswith(f"#{event}")
    box = page.locator(f"#{event}").bounding_box()
    assert 50 <= box["y"] < 500, "the event is out of sight"


def test_from_the_header_search_to_the_marked_words(page, site_url):
    """Chosen by keyboard, the passage stands below the header, with the words marked."""
    page.goto(site_url)
    page.keyboard.press("/")
    page.keyboard.type("Musharraf")
    at_rest(page)  # the list is that of the whole word
    link = page.locator('.md-search-result__link[href*="/essays/paper/"][href*="#paper-"]').first
    link.wait_for(state="attached")
    target = link.get_attribute("href")
    link.click()
    page.wait_for_url("**/essays/paper/**")
    at_rest(page)
    block = page.locator("#" + target.partition("#")[2])
    assert block.locator("mark[data-md-highlight]").first.is_visible()
    below = block.evaluate(f"block => block.getBoundingClientRect().top - {TOP}")
    assert -10 <= below < 450
