"""What the essay page costs a reader, and axe on each of its views."""

import gzip
import math

import pytest
from axe import violations
from reading_page import VIEWS, open_essay, screen, walk_down
from rest import at_rest

SCREENS = {"wide": screen(1440), "phone": screen(360)}
GOAL = 60
ALLOWED = {"paper": 106, "letter": GOAL}
SLACK = 3
"""Lighter than its allowance by more than this, an essay has earned a lower one."""
WATCH = """(() => {
  window.__shifts = []; window.__tasks = [];
  new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.__shifts.push(
    [entry.value, ...entry.sources.map(source => source.node?.nodeName + '.' + source.node?.className)]); }))
    .observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(entry => window.__tasks.push([Math.round(entry.startTime), Math.round(entry.duration)])))
    .observe({type: 'longtask', buffered: true});
})()"""


def weight(path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SCREENS)
def test_no_view_has_a_violation(new_page, site_url, size, scheme):
    page = new_page(viewport=SCREENS[size], color_scheme=scheme, reduced_motion="reduce")
    wrong = []
    for view in VIEWS:  # of the letter, which has all kinds of notes and is tried in a tenth of the time
        open_essay(page, site_url, "letter", view=view)
        wrong += [f"{view}: {line}" for line in violations(page)]
    page.keyboard.press("Tab")
    page.locator("#letter-2 a.mark").first.focus()
    wrong += [f"with a card: {line}" for line in violations(page)]
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    wrong += [f"with the list of keys: {line}" for line in violations(page)]
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:20])


def test_the_paper_has_no_violation_with_all_its_notes(new_page, site_url):
    page = new_page(viewport=SCREENS["wide"], reduced_motion="reduce")
    open_essay(page, site_url, view="study")
    walk_down(page)
    assert not (wrong := violations(page)), wrong[:10]


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_moves_while_the_page_loads(new_page, site_url, size, view):
    page = new_page(viewport=SCREENS[size])
    page.add_init_script(WATCH)
    for at in ("", "paper-14"):
        page.goto("about:blank")
        open_essay(page, site_url, view=view, at=at)
        at_rest(page)
        shifts = page.evaluate("window.__shifts")
        assert not shifts, f"{at}: {sum(shift[0] for shift in shifts):.4f} {shifts[:4]}"


def test_our_scripts_weigh_12_kilobytes_at_most(page, site_url, site):
    """All classic scripts of the essay page that are ours, gzipped together."""
    open_essay(page, site_url)
    own = page.evaluate("[...document.scripts].map(s => s.src).filter(src => src.includes('/assets/js/'))")
    assert [address.rpartition("/")[2] for address in own] == ["site.js", "essay.js"]
    bytes_ = b"".join((site / address.removeprefix(site_url)).read_bytes() for address in own)
    assert len(gzip.compress(bytes_, 9)) <= 12_000, len(gzip.compress(bytes_, 9))


def test_an_essay_keeps_its_weight(site):
    """In kilobytes of gzipped HTML. What is over the goal is allowed by name and may only fall."""
    for essay, allowed in ALLOWED.items():
        kilobytes = weight(site / "essays" / essay / "index.html") / 1000
        assert kilobytes <= allowed, f"{essay}: {kilobytes:.1f} kB, {allowed} allowed, the goal is {GOAL}"
        assert allowed == GOAL or kilobytes > allowed - SLACK, f"{essay}: only {kilobytes:.1f} kB; lower its allowance to {max(GOAL, math.ceil(kilobytes))}"


def test_no_long_task_of_ours_on_a_slow_phone(new_page, site_url, record_property):
    """Loading at a quarter of the speed: the longest task is printed with -rA; the ceiling guards against a fall back."""
    page = new_page(viewport=SCREENS["phone"])
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(WATCH)
    open_essay(page, site_url)
    at_rest(page)
    tasks = page.evaluate("window.__tasks")
    record_property("long tasks (start, length)", tasks)
    print("long tasks in ms (start, length):", tasks)
    assert max((length for _, length in tasks), default=0) < 2000
