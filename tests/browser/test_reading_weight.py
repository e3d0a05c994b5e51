"""What the essay page costs a reader."""

import gzip

from reading_page import choose, open_essay, screen
from rest import at_rest

MOST_GZIPPED = 60_000
MOST_BYTES = 300_000
MOST_ELEMENTS = 4_000
WATCH = """(() => {
  window.__shifts = []; window.__tasks = [];
  new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.__shifts.push(
    [entry.value, ...entry.sources.map(source => source.node?.nodeName + '.' + source.node?.className)]); }))
    .observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(entry => window.__tasks.push([Math.round(entry.startTime), Math.round(entry.duration)])))
    .observe({type: 'longtask', buffered: true});
})()"""
"""To be run before the scripts of a page: what shifts, and which tasks are long."""
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


def test_no_long_task_of_ours_on_a_slow_phone(new_page, site_url):
    """Loading at a quarter of the speed: the longest task is printed with -rA; the ceiling guards against a fall back."""
    page = new_page(viewport=screen(360))
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(WATCH)
    open_essay(page, site_url)
    at_rest(page)
    tasks = page.evaluate("window.__tasks")
    print("long tasks in ms (start, length):", tasks)
    assert max((length for _, length in tasks), default=0) < 2000
