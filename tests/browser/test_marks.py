"""Drawings by keyboard: the marks of one are one stop of the Tab key, the arrows reach each of them, and without script each is a stop."""

import pytest

PAGES = {"": 3, "themes/": 1, "themes/kashmir/": 2, "timeline/": 1, "compare/": 1, "arguments/": 2, "claims/": 1, "places/": 2}
"""Address -> drawings in sight on a wide screen, every fold open."""

UNFOLD = "document.querySelectorAll('main details').forEach(fold => { fold.open = true; })"
IN_SIGHT = "[...document.querySelectorAll('[data-marks]')].filter(drawing => drawing.checkVisibility())"

WALKED = """(drawing => {
    const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const marks = [...drawing.querySelectorAll(drawing.dataset.marks)], seen = new Set();
    const stops = () => marks.filter(mark => mark.tabIndex === 0);
    const alone = [stops().length === 1];
    stops()[0].focus();
    for (let step = 0; step < marks.length; step += 1) {
        seen.add(document.activeElement);
        press('ArrowRight');
        alone.push(stops().length === 1 && stops()[0] === document.activeElement);
    }
    const last = document.activeElement;
    press('Home');
    const first = document.activeElement;
    press('End');
    const ids = marks[0].closest('[aria-describedby]')?.getAttribute('aria-describedby').split(' ') ?? [];
    return {
        reached: marks.every(mark => seen.has(mark)), alone: alone.every(Boolean), count: marks.length,
        ends: first === marks[0] && last === marks.at(-1) && document.activeElement === last,
        told: ids.map(id => document.getElementById(id).textContent).join(' ').includes('Arrow keys'),
    };
})"""


@pytest.mark.parametrize("address", PAGES)
def test_a_drawing_is_one_stop(page, site_url, address):
    """Given a page, each drawing has one stop; the arrows reach every mark and make it the stop; the description says so."""
    page.goto(site_url + address, wait_until="load")
    page.evaluate(UNFOLD)
    walked = page.evaluate(f"{IN_SIGHT}.map({WALKED})")
    assert len(walked) == PAGES[address]
    assert all(drawing["count"] > 1 for drawing in walked), walked
    assert all(drawing["reached"] and drawing["alone"] and drawing["ends"] and drawing["told"] for drawing in walked), walked


@pytest.mark.parametrize("address", PAGES)
def test_no_link_of_a_picture_is_outside_its_drawing(page, site_url, address):
    """Given a page, every link in a picture that Tab could reach is a mark of a drawing."""
    page.goto(site_url + address, wait_until="load")
    loose = """[...document.querySelectorAll('main svg a')].filter(link => link.tabIndex >= 0
        && ![...document.querySelectorAll('[data-marks]')].some(drawing => [...drawing.querySelectorAll(drawing.dataset.marks)].includes(link)))"""
    assert page.evaluate(f"{loose}.length") == 0


def test_tab_comes_in_and_goes_on(page, site_url):
    """Given the map of themes, Tab comes to the mark that was left, shows what the keys do, and goes on to what follows the map;
    down leads to the same column of the next theme, right from its name to its first mark."""
    page.goto(site_url + "themes/", wait_until="load")
    row = "[...document.querySelectorAll('#theme-rows > li')].indexOf(document.activeElement.closest('li'))"
    page.locator("select[name=sort]").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.activeElement.matches('.theme-map__name') && {row}") == 0
    assert page.locator(".marks-keys:visible").count() == 1
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"document.activeElement.matches('.theme-map__name') && {row}") == 1
    page.keyboard.press("ArrowRight")
    assert page.evaluate(f"document.activeElement.matches('svg a') && {row}") == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('summary')") and page.locator(".marks-keys:visible").count() == 0
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"document.activeElement.matches('svg a') && {row}") == 1


def test_every_mark_is_a_stop_without_script(new_page, site_url):
    page = new_page(java_script_enabled=False)
    for address in PAGES:
        page.goto(site_url + address, wait_until="load")
        found = page.locator("[data-marks]").evaluate_all(
            "drawings => drawings.map(d => [...d.querySelectorAll(d.dataset.marks)].map(mark => mark.tabIndex))"
        )
        assert found and all(marks and not any(marks) for marks in found), address
