"""The drawn pages: no label lies on another in any face, every mark has a name, and choosing works by mouse, keyboard
and finger."""

import pytest
from faces import EVERY_FACE
from rest import at_rest

PAGES = ["", "themes/", "themes/kashmir/", "timeline/", "compare/", "arguments/", "claims/", "places/"]
WIDTHS = [1440, 1100, 360]

OVERLAPS = """() => [...document.querySelectorAll('svg.drawing, svg.strip, svg.map')].flatMap(svg => {
    const texts = [...svg.querySelectorAll('text')].flatMap(text => {
        const lines = text.querySelectorAll('tspan');
        return lines.length ? [...lines] : [text];
    });
    const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()]).filter(([name, box]) => name.trim() && box.width);
    return boxes.flatMap(([name, a], at) => boxes.slice(at + 1)
        .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4.5 && b.top < a.bottom - 4.5)
        .map(([other]) => `${svg.getAttribute('aria-label')}: ${name} / ${other}`));
})"""
"""Boxes of lines include the room above and below their letters, hence the tolerance."""

OUTSIDE = """() => [...document.querySelectorAll('svg.drawing, svg.strip, svg.map')].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter(text => {
        const box = text.getBoundingClientRect();
        return box.width && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2);
    }).map(text => `${svg.getAttribute('aria-label')}: ${text.textContent}`);
})"""

CUT = """() => [...document.querySelectorAll('.theme-rows, .decade-rows, .event-line, .comparison__columns, .verdict-table, .theme-map')]
    .flatMap(whole => [whole, ...whole.querySelectorAll('a, li, td, th, span')])
    .filter(box => box.getClientRects().length && !box.closest('.visually-hidden'))
    .filter(box => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline'
        || box.getBoundingClientRect().right > innerWidth + 1 || box.getBoundingClientRect().left < -1)
    .map(box => box.outerHTML.slice(0, 90))"""
"""Words beside a drawing that run out of their box or of the window."""

STRETCHED = """async () => {
    await document.fonts.load('13px "Edition Sans"');
    await document.fonts.load('600 13px "Edition Sans"');
    return [...document.querySelectorAll('svg [textLength]')].filter(part => part.getBoundingClientRect().width).map(part => {
        const told = part.textLength.baseVal.value;
        part.removeAttribute('textLength');
        return [part.textContent, told, part.getComputedTextLength()];
    });
}"""
"""Every drawn label with the width that it was told, and the one that it takes by itself."""

NAMELESS = """() => [...document.querySelectorAll('.md-content svg.drawing, .md-content svg.strip')].flatMap(svg => [
    ...(svg.querySelector(':scope > title') && svg.querySelector(':scope > desc') ? [] : [svg.outerHTML.slice(0, 80)]),
    ...[...svg.querySelectorAll('a')].filter(link => !link.textContent.trim()).map(link => link.outerHTML.slice(0, 80)),
])"""


@EVERY_FACE
def test_labels_stand_apart_and_within(new_page, site_url):
    """Given the faces, at every width no label of a picture is cut, lies on another or leaves the picture or the window."""
    page = new_page(reduced_motion="reduce")
    found = []
    for address in PAGES:
        page.goto(site_url + address, wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            at_rest(page)
            found += [f"{address} at {width}: {problem}" for script in (OVERLAPS, OUTSIDE, CUT) for problem in page.evaluate(script)]
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (address, width)
    assert not found, "\n".join(found)


def test_widths_are_those_of_the_shipped_face(page, site_url):
    """Given every drawn label, the width that the build measured is the one that the browser finds, within a hundredth
    of it and half a pixel for the rounding of short ones."""
    seen = 0
    for address in ("themes/kashmir/", "timeline/", "arguments/", "places/"):
        page.goto(site_url + address, wait_until="load")
        labels = page.evaluate(STRETCHED)
        assert page.evaluate("""document.fonts.check('13px "Edition Sans"')""")
        wrong = [(name, told, own) for name, told, own in labels if abs(told - own) > max(0.5, own / 100)]
        assert not wrong, address
        seen += len(labels)
    assert seen > 200


@pytest.mark.parametrize("width", [1440, 360])
def test_small_screens_get_a_form_of_their_own(new_page, site_url, width):
    """Given a width, each picture shows one of its two forms, whole, and no picture has to be scrolled sideways."""
    page = new_page(viewport={"width": width, "height": 900})
    for address in ("", "timeline/"):
        page.goto(site_url + address, wait_until="load")
        assert page.locator(".wide-drawing").is_visible() is (width == 1440)
        assert page.locator(".narrow-drawing").is_visible() is (width == 360)
        links = page.locator(".narrow-drawing a:visible" if width == 360 else ".wide-drawing a:visible")
        named = {href.partition("#")[2] for href in links.evaluate_all("all => all.map(link => link.getAttribute('href'))")}
        assert named >= set(_events(page, site_url))
    page.goto(site_url + "arguments/", wait_until="load")
    assert page.locator(".only-form .entry").first.is_visible() is (width == 360)


def _events(page, site_url):
    return [event["id"] for event in page.request.get(site_url + "data/timeline.json").json()]


def test_pictures_and_marks_have_names(page, site_url):
    for address in PAGES:
        page.goto(site_url + address, wait_until="load")
        assert page.evaluate(NAMELESS) == [], address


def test_names_stand_apart_in_every_decade(new_page, site_url):
    page = new_page(reduced_motion="reduce")
    page.goto(site_url + "timeline/", wait_until="load")
    decades = page.locator("[data-timeline-tools] button[aria-pressed]").all()
    assert len(decades) > 5
    for button in decades:
        button.click()
        assert page.evaluate(OVERLAPS) == [], button.inner_text()


def test_timeline_by_keyboard(new_page, site_url):
    page = new_page(reduced_motion="reduce")
    page.goto(site_url + "timeline/", wait_until="load")
    page.locator(".timeline-drawing a.event").first.focus()
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("+")
    assert page.locator(".timeline-drawing.is-zoomed").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/" + second)


NAMED = """() => {
    const link = document.activeElement, name = link.querySelector('.name').getBoundingClientRect();
    const frame = link.closest('svg').getBoundingClientRect();
    return [link.getAttribute('href'), name.width > 0 && name.left >= frame.left && name.right <= frame.right];
}"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_event_bears_its_name(new_page, site_url, media):
    """Given the drawn timeline, every mark has its name beside it before anything is asked, on paper whatever part of it was shown."""
    page = new_page(reduced_motion="reduce")
    page.goto(site_url + "timeline/", wait_until="load")
    events = page.locator(".timeline-drawing a.event")
    if media == "print":
        _decade(page, "1970s")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media=media)
    assert page.locator(".timeline-drawing .name:visible").count() == events.count() > 50
    assert page.evaluate(OVERLAPS) == [] and page.evaluate(OUTSIDE) == []


def _decade(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    page.locator(".timeline-drawing.is-zoomed").wait_for()


def test_every_event_can_be_named_by_keyboard(new_page, site_url):
    """Given a part of the timeline, an event to which the arrows lead comes into view and shows its name, wherever it stood."""
    page = new_page(reduced_motion="reduce")
    page.goto(site_url + "timeline/", wait_until="load")
    events = page.locator(".timeline-drawing a.event")
    _decade(page, "1970s")
    assert page.locator(".timeline-drawing .name:visible").count() < events.count()
    events.first.focus()
    page.keyboard.press("ArrowRight")
    seen = page.evaluate(f"""[...document.querySelectorAll('.timeline-drawing a.event')].slice(0, 15).map(() => {{
        const named = ({NAMED})();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowRight', bubbles: true, cancelable: true }}));
        return named;
    }})""")
    assert all(shown for _, shown in seen), [href for href, shown in seen if not shown]
    assert len({href for href, _ in seen}) == 15


def test_a_finger_names_an_event_before_it_follows_it(new_page, site_url):
    """Given a touch screen, the first tap on a mark without a name shows it, the second leads to the table; one with a
    name leads there at once."""
    page = new_page(has_touch=True, reduced_motion="reduce")
    page.goto(site_url + "timeline/", wait_until="load")
    _decade(page, "1970s")
    event = page.locator(".timeline-drawing a.event[href='#soviet-afghan-war']")
    assert not event.locator(".name").is_visible()
    event.locator(".mark").first.tap()
    assert event.locator(".name").is_visible() and "#" not in page.url
    event.locator(".mark").first.tap()
    assert page.url.endswith(event.get_attribute("href"))
    named = page.locator(".timeline-drawing a.event:not(.event--essay):not(:has(.is-hidden))").first
    named.locator(".mark").first.tap()
    assert page.url.endswith(named.get_attribute("href"))


def test_timeline_table_filters_and_sorts(page, site_url):
    page.goto(site_url + "timeline/", wait_until="load")
    rows = page.locator(".event-row:visible")
    every = rows.count()
    page.select_option("select[name=essay]", "context")
    assert 0 < rows.count() < every
    assert all("In no essay" in text for text in rows.all_inner_texts())
    assert "essay=context" in page.url
    page.get_by_role("button", name="Show all").click()
    page.select_option("select[name=sort]", "title")
    names = page.locator(".event-row:visible b").all_inner_texts()
    assert len(names) == every and [name.casefold() for name in names] == sorted(name.casefold() for name in names)


def test_a_link_to_a_filtered_event_shows_it(page, site_url):
    page.goto(site_url + "timeline/?decade=1950#abbottabad-raid-2011", wait_until="load")
    page.locator("#abbottabad-raid-2011").wait_for()


def test_claims_filter_by_verdict(page, site_url):
    page.goto(site_url + "claims/?verdict=inaccurate", wait_until="load")
    verdicts = page.locator(".claim:visible .verdict").all_inner_texts()
    assert verdicts and set(verdicts) == {"Inaccurate"}


def test_themes_sort_by_name(page, site_url):
    page.goto(site_url + "themes/", wait_until="load")
    page.select_option("select[name=sort]", "name")
    names = [name.lstrip("‘").casefold() for name in page.locator("#theme-rows .theme-map__name").all_inner_texts()]
    assert names == sorted(names)


def test_choosing_a_paragraph_shows_both_texts(page, site_url):
    page.goto(site_url + "compare/", wait_until="load")
    page.locator('.node[data-block="letter-4"]').click()
    panel = page.locator(".comparison-panel")
    items = panel.locator("li")
    assert items.count() > 1
    assert all(item.locator("q").count() == 2 for item in items.all())
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert page.evaluate("document.activeElement.dataset.block") == "letter-4"


LOOSE_ENDS = """() => [...document.querySelectorAll('.relation-line:not(.relation-line--within)')].flatMap(line => {
    const path = line.querySelector('.line'), matrix = path.getScreenCTM();
    return line.dataset.ends.split(' ').map((id, at) => {
        const end = path.getPointAtLength(at * path.getTotalLength()).matrixTransform(matrix);
        const sign = document.querySelector(`.node[data-block='${id}'] .sign`).getBoundingClientRect();
        return [line.dataset.relation, Math.round(Math.abs(end.x - (sign.left + sign.right) / 2)), Math.round(Math.abs(end.y - (sign.top + sign.bottom) / 2))];
    });
}).filter(([, across, down]) => across > 14 || down > 4)"""


def test_the_comparison_is_read_at_one_look(new_page, site_url):
    """Given a wide screen, the drawing is hardly higher than the window, has every relation, and each line ends at its two signs."""
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(site_url + "compare/", wait_until="load")
    at_rest(page)
    assert page.locator(".comparison").bounding_box()["height"] < 1.25 * 900
    assert page.locator(".relation-line").count() == page.locator("#related ~ details ul.pairs > li").count() > 40
    assert page.evaluate(LOOSE_ENDS) == []


def test_lens_folds_to_a_theme_and_back(page, site_url):
    page.goto(site_url + "essays/paper/?theme=kashmir", wait_until="load")
    shown = page.locator(".block--paragraph:visible")
    every = page.locator(".block--paragraph").count()
    assert all("kashmir" in block.get_attribute("data-themes") for block in shown.all())
    assert f"{shown.count()} of {every}" in page.locator(".lens").inner_text()
    page.get_by_role("button", name="Show the whole essay").click()
    assert shown.count() == every and "theme=" not in page.url


def test_all_is_there_without_script(new_page, site_url):
    page = new_page(java_script_enabled=False)
    page.goto(site_url + "timeline/", wait_until="load")
    page.locator(".decade-links a").first.click()
    assert "#d1950" in page.url
    assert page.locator(".event-row:visible").count() == page.locator(".event-row").count()
    page.goto(site_url + "compare/", wait_until="load")
    page.locator(".comparison .node").first.press("Enter")
    assert page.locator("tr:target a").first.is_visible()
    page.goto(site_url + "themes/", wait_until="load")
    assert page.locator("form.tools:visible").count() == 0
