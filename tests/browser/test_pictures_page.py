"""The drawn pages: no label lies on another, every mark has a name, and choosing works by mouse and keyboard."""

import pytest

PAGES = ["themes/", "themes/kashmir/", "timeline/", "compare/", "arguments/", "claims/"]
WIDTHS = [1440, 1100, 360]

OVERLAPS = """() => [...document.querySelectorAll('svg.drawing, svg.strip')].flatMap(svg => {
    const texts = [...svg.querySelectorAll('text')].flatMap(text => {
        const lines = text.querySelectorAll('tspan');
        return lines.length ? [...lines] : [text];
    });
    const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width);
    return boxes.flatMap(([name, a], at) => boxes.slice(at + 1)
        .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3.5 && b.top < a.bottom - 3.5)
        .map(([other]) => `${svg.getAttribute('aria-label')}: ${name} / ${other}`));
})"""
"""Boxes of lines include the room above and below their letters, hence the tolerance."""

OUTSIDE = """() => [...document.querySelectorAll('svg.drawing, svg.strip')].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter(text => {
        const box = text.getBoundingClientRect();
        return box.width && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2);
    }).map(text => `${svg.getAttribute('aria-label')}: ${text.textContent}`);
})"""

NAMELESS = """() => [...document.querySelectorAll('.md-content svg.drawing, .md-content svg.strip')].flatMap(svg => [
    ...(svg.querySelector(':scope > title') && svg.querySelector(':scope > desc') ? [] : [svg.outerHTML.slice(0, 80)]),
    ...[...svg.querySelectorAll('a')].filter(link => !link.textContent.trim()).map(link => link.outerHTML.slice(0, 80)),
])"""


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_stand_apart_and_within(new_page, site_url, width):
    page = new_page(viewport={"width": width, "height": 900})
    found = []
    for address in PAGES:
        page.goto(site_url + address, wait_until="load")
        found += [f"{address} {problem}" for problem in [*page.evaluate(OVERLAPS), *page.evaluate(OUTSIDE)]]
    assert not found, "\n".join(found)


def test_pictures_and_marks_have_names(page, site_url):
    for address in PAGES:
        page.goto(site_url + address, wait_until="load")
        assert page.evaluate(NAMELESS) == [], address


def test_names_stand_apart_in_every_decade(new_page, site_url):
    page = new_page(reduced_motion="reduce")
    page.goto(site_url + "timeline/", wait_until="load")
    for button in page.locator("[data-timeline-tools] button[aria-pressed]").all():
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
    assert page.url.endswith(second)


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
    page.locator(".comparison .labels a").first.press("Enter")
    assert page.locator(".pairs li:target q").count() == 2
    page.goto(site_url + "themes/", wait_until="load")
    assert page.locator("form.tools:visible").count() == 0
