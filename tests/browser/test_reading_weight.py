"""What the essay page costs a reader."""

import gzip

import pytest
from reading_page import VIEWS, choose, open_essay, screen
from rest import at_rest
from support import edition

MOST_GZIPPED = 60_000
MOST_BYTES = 300_000
MOST_ELEMENTS = 4_000
WATCH = """(() => {
  window.__shifts = [];
  new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.__shifts.push(
    [entry.value, ...entry.sources.map(source => source.node?.nodeName + '.' + source.node?.className)]); }))
    .observe({type: 'layout-shift', buffered: true});
})()"""
"""To be run before the scripts of a page: what shifts."""
SHIFTS = "window.__shifts.splice(0)"


def test_an_essay_keeps_its_weight(site, record_property):
    for essay in ("paper", "letter"):
        page = (site / "essays" / essay / "index.html").read_bytes()
        gzipped = len(gzip.compress(page, 9))
        print(f"{essay}: {len(page)} bytes, {gzipped} gzipped")
        assert gzipped <= MOST_GZIPPED and len(page) <= MOST_BYTES, essay


def test_an_essay_has_few_elements(page, new_page, site_url):
    """As served, as shown at first, and with notes on a wide screen."""
    count = "document.querySelectorAll('*').length"
    served = open_essay(new_page(java_script_enabled=False), site_url).evaluate(count)
    at_first = at_rest(open_essay(page, site_url)).evaluate(count)
    choose(page, "study")
    with_notes = at_rest(page).evaluate(count)
    print(f"elements: {served} served, {at_first} at first, {with_notes} with notes")
    assert max(served, at_first, with_notes) < MOST_ELEMENTS


def test_our_scripts_weigh_12_kilobytes_at_most_and_what_comes_on_demand_has_its_own_measure(page, site_url, site):
    """All classic scripts of the essay page that are ours, gzipped together; then each that a reader asks for."""
    open_essay(page, site_url)
    own = page.evaluate("[...document.scripts].map(s => s.src).filter(src => src.includes('/assets/js/'))")
    assert [address.rpartition("/")[2] for address in own] == ["site.js", "essay.js"]
    for names, most in ((("site.js", "essay.js"), 12_000), (("verify.js",), 4_000), (("citing.js",), 7_000)):
        size = len(gzip.compress(b"".join((site / "assets" / "js" / name).read_bytes() for name in names), 9))
        assert size <= most, (names, size)


LAID_OUT = """() => [...document.querySelectorAll('.block--paragraph')].filter(
  block => [...block.querySelectorAll('.witness, .reading')].some(text => text.checkVisibility({contentVisibilityAuto: true}))).length"""
NEVER_IDLE = "window.requestIdleCallback = () => 0"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [1440, 360])
def test_a_long_essay_is_laid_out_by_turns(new_page, site_url, view, width):
    """The first screens at once, the rest when the browser is idle; a place far down is there with all before it."""
    page = new_page(alone=True, viewport=screen(width))
    at_rest(open_essay(page, site_url, view=view))
    paragraphs = len(edition().essays["paper"].paragraphs)
    assert page.evaluate(LAID_OUT) == paragraphs, "at rest some are still not laid out"
    page.add_init_script(NEVER_IDLE)
    at_rest(open_essay(page, site_url, view=view))
    assert 1 <= page.evaluate(LAID_OUT) <= paragraphs / 3
    page.goto("about:blank")
    at_rest(open_essay(page, site_url, view=view, at="paper-28"))
    assert page.evaluate(LAID_OUT) == paragraphs
