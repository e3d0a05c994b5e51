"""The map as a browser draws it: names apart, links that work, nothing cut off."""

import pytest
from faces import EVERY_FACE

BOXES = """() => [...document.querySelectorAll('svg.map')].map(map => [...map.querySelectorAll('text')].map(text => {
    const box = text.getBBox();
    const whole = map.viewBox.baseVal;
    return text.getClientRects().length && [text.textContent, box.x, box.y, box.x + box.width, box.y + box.height, whole.width, whole.height];
}).filter(Boolean))"""


@EVERY_FACE
def test_no_name_lies_on_another(new_page, site_url):
    """Given the fonts of the browser, no two lines of letters overlap, and all lie within their map."""
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{site_url}places/")
    maps = page.evaluate(BOXES)
    assert len(maps) == 2 and sum(map(len, maps)) > 30
    for boxes in maps:
        for at, (name, left, top, right, bottom, wide, high) in enumerate(boxes):
            assert left >= 0 and right <= wide and top >= 0 and bottom <= high, name
            for other, x, y, far, low, *_ in boxes[at + 1 :]:
                # lines of letters may share their leading, not their letters
                across, down = min(right, far) - max(left, x), min(bottom, low) - max(top, y)
                assert across <= 0 or down <= 7, (name, other)


@pytest.mark.parametrize("width", [1440, 360])
def test_a_place_leads_to_its_entry(new_page, site_url, width):
    """Given a place on the map, its link leads to the entry on the same page, by keyboard too."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site_url}places/")
    link = page.locator("svg.map--region a", has=page.locator("title", has_text="Srinagar"))
    link.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#srinagar")
    assert page.locator("#srinagar").is_visible()


def test_a_phone_sees_the_whole_map(new_page, site_url):
    """Given a phone, the map fits the window, and each place has a legible name beside its mark, or a number that the key below explains."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{site_url}places/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("(map => map.scrollWidth <= map.clientWidth)(document.querySelector('.picture-scroll'))")
    places = page.locator("svg.map .map-place:has(.map-small)")
    shown = places.evaluate_all("""all => all.map(place => {
        const label = [...place.querySelectorAll('text')].filter(text => text.getBoundingClientRect().width);
        return [place.getAttribute('href'), label.map(text => text.textContent).join(' '), Math.min(...label.map(text => text.getBoundingClientRect().height))];
    })""")
    assert len(shown) == page.locator("svg.map .map-place").count() and all(label and high >= 11 for _, label, high in shown)
    key = page.locator(".map-key:visible").evaluate_all(
        "keys => keys.flatMap(key => [...key.querySelectorAll('a')].map((link, at) => [link.getAttribute('href'), String(at + 1)]))"
    )
    assert [[href, label] for href, label, _ in shown if label.isdecimal()] == key
    assert sum(not label.isdecimal() for _, label, _ in shown) > 2 * len(key) > 0
    page.locator("#points > summary").click()
    assert page.locator(".points").get_by_role("link", name="Srinagar").is_visible()
