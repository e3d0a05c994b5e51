"""The typefaces in the browser: they come, they come early, and nothing moves when they do."""

import pytest
from edition.write.finish.typefaces import FACES

FIRST_SCREEN = 65_000  # bytes at most of the faces that an essay asks for before it is scrolled
PAGES = ["", "essays/letter/", "essays/paper/", "timeline/"]
SCREENS = {1440: 900, 360: 740}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
"""Bytes per second and milliseconds of a slow mobile network."""
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push({value: entry.value,
    what: entry.sources.map(source => source.node?.outerHTML?.slice(0, 120) ?? source.node?.textContent.slice(0, 60))})))
    .observe({type: 'layout-shift', buffered: true});
}"""
LOADED = """() => document.fonts.ready.then(() => [...document.fonts].filter(face => face.status === 'loaded')
  .map(face => `${face.family.replace(/"/g, '')} ${face.weight} ${face.style}`))"""
OURS = {"Edition Serif 400 normal", "Edition Serif 600 normal", "Edition Sans 400 normal"}
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))"


@pytest.mark.parametrize("width", SCREENS)
@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "home")
def test_nothing_moves_on_a_slow_network_with_nothing_kept(new_page, site_url, address, width):
    page = new_page(alone=True, viewport={"width": width, "height": SCREENS[width]})
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    network.send("Network.emulateNetworkConditions", SLOW)
    page.set_default_timeout(60_000)
    page.add_init_script(f"({SHIFTS})()")
    page.goto(site_url + address, wait_until="load")
    assert set(page.evaluate(LOADED)) >= OURS
    page.evaluate(SETTLED)
    assert page.evaluate("shifts") == []


@pytest.mark.parametrize("address", ["essays/letter/", "essays/paper/"])
def test_an_essay_asks_for_few_bytes_before_its_first_screen(new_page, site_url, address):
    """Preloaded or not: what the first screen needs, and each face once."""
    page = new_page(alone=True)
    seen: list[str] = []
    sizes: dict[str, int] = {}

    def note(response) -> None:
        if response.url.endswith(".woff2"):
            seen.append(response.url)
            sizes[response.url] = int(response.headers["content-length"])

    page.on("response", note)
    page.goto(site_url + address, wait_until="load")
    assert set(page.evaluate(LOADED)) >= OURS
    assert len(seen) == len(set(seen)) > 2, seen
    assert sum(sizes.values()) <= FIRST_SCREEN, sizes


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "home")
def test_what_is_preloaded_is_used(page, site_url, address):
    page.goto(site_url + address, wait_until="load")
    links = page.evaluate("""() => [...document.querySelectorAll('link[rel=preload]')].map(link =>
      [link.getAttribute('href').split('/').pop(), link.as, link.type, link.crossOrigin])""")
    assert links and {tuple(link[1:]) for link in links} == {("font", "font/woff2", "anonymous")}
    names = {face.name: f"{face.family} {face.name.split('-')[1]} normal" for face in FACES if not face.name.endswith("italic")}
    assert {names[link[0].removesuffix(".woff2")] for link in links} <= set(page.evaluate(LOADED))


@pytest.mark.parametrize("address", ["index.html", "essays/letter.html", "timeline.html"])
def test_from_a_disk_the_faces_come_too(page, offline_url, address):
    page.goto(offline_url + address, wait_until="load")
    assert set(page.evaluate(LOADED)) >= OURS
    assert page.locator("link[rel=preload]").count() == 0  # a page without an origin may not share them


def test_figures_stand_on_the_line_in_tables_and_hang_in_text(page, site_url):
    page.goto(site_url + "essays/paper/", wait_until="load")
    of = "what => { const s = getComputedStyle(document.querySelector(what)); return [s.fontVariantNumeric, s.fontVariantPosition]; }"
    assert page.evaluate(of, "p.witness") == ["oldstyle-nums proportional-nums", "normal"]
    assert page.evaluate(of, ".witness .endnote") == ["oldstyle-nums", "super"]
    page.goto(site_url + "timeline/", wait_until="load")
    for what, tabular in (("table td", True), ("svg text", False)):
        figures, position = page.evaluate(of, what)
        assert ("tabular-nums" in figures) is tabular and "oldstyle-nums" not in figures and position == "normal", what
