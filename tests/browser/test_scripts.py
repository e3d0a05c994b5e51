"""The scripts of the pages: what they bear (any address, any storage), and what they promise to do."""

import pytest
from rest import at_rest

FORBIDDEN = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {
    configurable: true, get() { throw new DOMException("Access is denied for this document.", "SecurityError"); } });"""
POISONED = """for (const storage of [localStorage, sessionStorage])
    for (const key of ["/.__palette", "/.__tabs", "/.__search", "edition.view", "edition.place.paper"]) storage.setItem(key, "not json");"""
EVENT = "september-11-attacks"
SHOWN_ROW = """id => { const row = document.getElementById(id), box = row.getBoundingClientRect();
    return [row.matches(":target"), box.top >= 0 && box.bottom <= innerHeight, location.hash.slice(1)]; }"""


# --- what they bear: the `page` fixture fails a test in which a script throws ---------------------------


@pytest.mark.parametrize("address", ["essays/paper/", "essays/paper/?theme=kashmir", "timeline/", "claims/", "search/", "people/"])
@pytest.mark.parametrize("hash_", ["#%", "#%E0%A4%A"])
def test_a_malformed_address_stops_nothing(page, site_url, address, hash_):
    page.goto(site_url + address + hash_, wait_until="load")
    page.evaluate("location.hash = '#%25%'")
    at_rest(page)
    if address.startswith("essays/"):
        assert page.locator(".dial__views").is_visible()
    if address in ("timeline/", "claims/"):
        assert page.locator("form[data-lists]").first.is_visible()


@pytest.mark.parametrize("state", [FORBIDDEN, POISONED], ids=["forbidden", "poisoned"])
@pytest.mark.parametrize("address", ["", "essays/paper/", "search/?q=kashmir", "404.html"])
def test_forbidden_or_poisoned_storage_stops_nothing(new_page, site_url, state, address):
    page = new_page(alone=True)
    page.add_init_script(state)
    page.goto(site_url + address, wait_until="load")
    switch = page.locator("label.md-header__button[for^='__palette']:not([hidden])").first
    before = page.locator("body").get_attribute("data-md-color-scheme")
    switch.click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != before, "the theme's own script is dead"
    if address.startswith("essays/"):
        page.get_by_role("radio", name="With notes").click()
        assert page.evaluate("document.documentElement.dataset.view") == "study"


# --- filters ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["", "?sort=title", "?decade=1950"], ids=["first order", "another order", "filtered away"])
def test_a_link_to_an_event_lands_on_it_and_lights_it(page, site_url, query):
    page.goto(f"{site_url}timeline/{query}#{EVENT}", wait_until="load")
    at_rest(page)
    assert page.evaluate(SHOWN_ROW, EVENT) == [True, True, EVENT]


def test_a_link_within_the_page_lands_too(page, site_url):
    page.goto(f"{site_url}timeline/?decade=1950", wait_until="load")
    page.evaluate("id => { location.hash = id; }", EVENT)
    at_rest(page)
    assert page.evaluate(SHOWN_ROW, EVENT) == [True, True, EVENT]


def test_the_first_order_touches_no_row(new_page, site_url):
    page = new_page(alone=True)
    page.add_init_script("""addEventListener("DOMContentLoaded", () => { window.moved = 0;
        const table = document.getElementById("event-table");
        new MutationObserver(list => { window.moved += list.length; }).observe(table, {childList: true, subtree: true}); });""")
    page.goto(f"{site_url}timeline/", wait_until="load")
    page.get_by_label("Decade").select_option("1960")
    assert page.evaluate("window.moved") == 0
    page.get_by_label("Order").select_option("title")
    page.wait_for_function("() => window.moved > 0")


def test_a_filter_leaves_no_empty_group_and_every_row_goes_home(page, site_url):
    page.goto(f"{site_url}timeline/", wait_until="load")
    homes = "[...document.querySelectorAll('#event-table [data-ranks]')].map(row => `${row.parentNode.id} ${row.id}`)"
    before = page.evaluate(homes)
    page.get_by_label("Decade").select_option("1960")
    groups = page.locator("#event-table [data-group]")
    shown = [group.get_attribute("id") for group in groups.all() if group.is_visible()]
    assert shown == ["d1960"]
    page.get_by_label("Order").select_option("title")
    page.get_by_label("Decade").select_option("")
    assert page.evaluate(homes) != before
    page.get_by_label("Order").select_option("date")
    assert page.evaluate(homes) == before
    assert groups.count() == len([group for group in groups.all() if group.is_visible()])


# --- pictures -----------------------------------------------------------------------------------------


def test_the_timeline_zooms_by_the_wheel_with_a_key_and_by_dragging(page, site_url):
    page.goto(f"{site_url}timeline/", wait_until="load")
    drawing = page.locator(".timeline-drawing")
    drawing.scroll_into_view_if_needed()
    place = "() => document.querySelector('.timeline-drawing .event').getAttribute('transform')"
    box = drawing.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    whole = page.evaluate(place)
    page.mouse.wheel(0, -1)
    assert page.evaluate(place) == whole, "the wheel alone scrolls the page"
    drawing.dispatch_event("wheel", {"deltaY": -200, "ctrlKey": True, "clientX": box["x"] + box["width"] / 2, "bubbles": True, "cancelable": True})
    zoomed = page.evaluate(place)
    assert zoomed != whole and page.locator(".timeline-drawing.is-zoomed").count()
    box = drawing.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 80, box["y"] + 20, steps=4)
    page.mouse.up()
    assert page.evaluate(place) != zoomed


def test_the_table_dims_the_drawing(page, site_url):
    page.goto(f"{site_url}timeline/?decade=1960", wait_until="load")
    receded = page.locator(".timeline-drawing .event.is-receded").count()
    assert 0 < receded < page.locator(".timeline-drawing .event").count()


def test_the_comparison_lights_the_relations_of_what_was_chosen_and_no_other(page, site_url):
    page.goto(f"{site_url}compare/", wait_until="load")
    node = page.locator("[data-comparison] .comparison a[data-block]").first
    block = node.get_attribute("data-block")
    lines = page.locator(".comparison .relation-line")
    ends = lines.evaluate_all("lines => lines.map(line => [line.dataset.relation, line.dataset.ends])")
    wanted = {relation for relation, both in ends if block in both.split()}
    assert 0 < len(wanted) < len(ends)
    node.click()
    lit = "lines => lines.filter(line => line.matches('.is-chosen')).map(line => line.dataset.relation)"
    assert set(lines.evaluate_all(lit)) == wanted
    page.keyboard.press("Escape")
    assert lines.evaluate_all(lit) == []


# --- frame, cards, lens -------------------------------------------------------------------------------


def test_escape_closes_the_menu_and_gives_the_focus_back(new_page, site_url):
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(site_url, wait_until="load")
    button = page.locator("button[data-press=__drawer]")
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    at_rest(page)
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert not page.locator("#__drawer").is_checked()
    assert button.evaluate("button => button === document.activeElement")


@pytest.mark.parametrize("width", [1440, 360])
def test_without_script_the_header_leads_to_the_search_page(new_page, site_url, width):
    """There the page says what it needs and what to use instead, and its field is seen."""
    page = new_page(java_script_enabled=False, viewport={"width": width, "height": 740})
    page.goto(f"{site_url}themes/", wait_until="load")
    page.locator(".md-header").get_by_role("link", name="Search").click()
    page.wait_for_url("**/search/")
    assert "needs JavaScript" in page.locator(".search-elsewhere").inner_text()
    assert page.locator(".search-elsewhere input").evaluate("field => parseFloat(getComputedStyle(field).borderTopWidth)") >= 1
    page.get_by_role("link", name="lists below").click()
    assert page.locator("h2#search-ways").is_visible()


@pytest.mark.parametrize("address", ["downloads/", "quote/"])
def test_on_a_phone_no_column_is_cut(page, site_url, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site_url + address, wait_until="load")
    at_rest(page)
    cells = page.locator("main :is(td, th):visible").evaluate_all("cells => cells.map(cell => Math.round(cell.getBoundingClientRect().right))")
    assert len(cells) > 20
    assert max(cells) <= 360 - 20


@pytest.mark.parametrize("width", [1440, 768])
def test_a_register_lists_its_names_once(page, site_url, width):
    """Beside the page, or at its head, not in a fold of the head too."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{site_url}glossary/", wait_until="load")
    lists = page.locator("ul.alphabet:visible, details.contents:visible, .md-nav--secondary:visible")
    assert lists.count() == 1


@pytest.mark.parametrize("width", [1100, 360])
def test_a_closed_menu_is_no_stop_for_the_keyboard(page, site_url, width):
    """From the head of a page into its text every stop is seen; opened, the menu is all stops."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site_url}essays/letter/", wait_until="load")
    here = "() => { const here = document.activeElement, box = here.getBoundingClientRect(); return [here.className, box.right > 0 && box.left < innerWidth]; }"
    seen = []
    while "block" not in "".join(name for name, _ in seen[-1:]).split():
        page.keyboard.press("Tab")
        seen.append(page.evaluate(here))
        assert len(seen) < 30
    assert all(is_seen for _, is_seen in seen), seen
    page.locator("button[data-press=__drawer]").evaluate("button => button.click()")
    page.locator(".md-sidebar--primary a:focus").wait_for()
    at_rest(page)
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-sidebar--primary a')") and page.evaluate("document.activeElement.textContent") != first


def test_the_lens_keeps_the_headings_of_what_it_keeps(page, site_url):
    page.goto(f"{site_url}essays/paper/?theme=kashmir", wait_until="load")
    wrong = page.evaluate("""() => { const blocks = [...document.querySelectorAll('.essay .block')], wrong = [];
        let heading = null, kept = 0;
        const close = () => { if (heading && heading.hidden !== (kept === 0)) wrong.push(heading.textContent.trim()); };
        for (const block of blocks) {
          if (block.matches('.block--heading')) { close(); heading = block; kept = (block.dataset.themes || '').includes('kashmir') ? 1 : 0; }
          else if (!block.hidden) kept += 1;
        }
        close();
        return wrong; }""")
    assert not wrong
    assert page.locator(".block--heading:visible").count() and page.locator(".lens-fold").count()


# --- search -------------------------------------------------------------------------------------------


def test_back_leads_to_the_question_before(page, site_url):
    page.goto(f"{site_url}search/", wait_until="load")
    field = page.locator("#search-words")
    for question in ("kashmir", "nuclear deal"):
        field.fill("")
        field.press_sequentially(question)
        field.press("Enter")
    page.go_back()
    assert field.input_value() == "kashmir"
    assert "Kashmir" in page.locator("#topics > li").first.inner_text()
    page.go_forward()
    assert field.input_value() == "nuclear deal"


def test_enter_right_after_the_last_letter_is_no_step_more(page, site_url):
    """Given a letter and Enter before the letter has its address, the way back is one step for a question all the same."""
    page.goto(f"{site_url}search/?q=aid", wait_until="load")
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    steps = page.evaluate("""async () => {
      const field = document.querySelector("#search-words"), before = history.length;
      const pause = () => new Promise(done => setTimeout(done, 50));
      const type = words => { field.value = words; field.dispatchEvent(new Event("input")); };
      type("kash");
      await pause();
      type("kashmir");
      field.form.requestSubmit();
      await pause();
      return history.length - before;
    }""")
    assert steps == 1


def test_hits_of_the_header_have_a_line_that_can_be_chosen_by(page, site_url):
    page.goto(site_url, wait_until="load")
    page.keyboard.press("/")
    page.keyboard.type("kashmir")
    hits = page.locator('.md-search-result__link[href*="/essays/"][href*="#"]')
    hits.first.wait_for()
    lines = hits.evaluate_all("links => links.map(link => link.querySelector('.search-line')?.textContent ?? '')")
    assert len(lines) > 3 and all(len(line) > 20 for line in lines), lines
    assert hits.locator(".search-line").first.is_visible()
