"""Measure and room: zoomed, narrow, in forced colours, without motion; and axe in each view."""

import pytest
from axe import violations
from reading_page import VIEWS, all_of, choose, open_essay, press, screen, settle
from rest import at_rest

MEASURE = """() => {  /* the average full line of the longer paragraphs, in characters */
  let lines = 0, characters = 0;
  for (const p of document.querySelectorAll('.block--paragraph > .witness')) {
    if (p.textContent.length < 500) continue;
    lines += Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight)) - .5;
    characters += p.textContent.length;  /* the last line is half a line */
  }
  return characters / lines;
}"""


@pytest.mark.parametrize("width", [1440, 1100, 768])
def test_the_measure(new_page, site_url, width):
    """60 to 75 characters where the text stands alone, 45 to 60 where it faces its reading."""
    page = at_rest(open_essay(new_page(viewport=screen(width)), site_url, view="text"))
    assert 60 <= page.evaluate(MEASURE) <= 75
    choose(page, "read")
    if width >= 1000:
        assert 44 <= page.evaluate(MEASURE) <= 62


@pytest.mark.parametrize("window", [{"width": 320, "height": 640}, {"width": 720, "height": 450}], ids=["320 px", "200 %"])
def test_narrow_and_zoomed(new_page, site_url, window):
    """Nothing is wider than the window and the dial leaves most of it to the text."""
    page = at_rest(open_essay(new_page(viewport=window, device_scale_factor=2), site_url))
    for view in VIEWS:
        choose(page, view)
        at_rest(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= window["width"], view
        page.evaluate("scrollTo({top: 3000, behavior: 'instant'})")
        at_rest(page)
        assert page.evaluate("document.querySelector('.dial').getBoundingClientRect().bottom") < .32 * window["height"], view
        cut = all_of(page, """() => [...document.querySelectorAll('.essay :is(p, a, span, button, q)')].filter(node => {
          const box = node.getBoundingClientRect();
          return box.width && node.checkVisibility({contentVisibilityAuto: true}) && (box.right > innerWidth + 1 || box.left < -1);
        }).map(node => node.outerHTML.slice(0, 80))""")
        assert not cut, f"{view}: {cut[:4]}"


@pytest.mark.parametrize("essay", ["letter", "paper"])
def test_the_tools_of_a_phone_stand_in_rows(new_page, site_url, essay):
    """The views, a gap, and whatever else there is together; room for them was kept."""
    page = at_rest(open_essay(new_page(viewport=screen(360)), site_url, essay))
    views, *tools = [page.locator(f".dial {part}").bounding_box() for part in (".dial__views", "summary", ".dial__cite")]
    assert all(tool["y"] >= views["y"] + views["height"] + 4 for tool in tools)
    middles = [tool["y"] + tool["height"] / 2 for tool in tools]
    assert abs(middles[0] - middles[1]) <= 2, "in one row"
    height, kept = page.locator(".dial").evaluate("dial => [dial.offsetHeight, parseFloat(getComputedStyle(dial).minHeight)]")
    assert abs(height - kept) < 1


@pytest.mark.parametrize("essay", ["letter", "paper"])
def test_what_follows_the_essay_begins_where_it_does(page, site_url, essay):
    at_rest(open_essay(page, site_url, essay))
    for view in VIEWS if essay == "paper" else ("text", "study"):
        choose(page, view)
        parts = page.locator(".essay h1, .essay-foot > :is(h2, p, ul, ol, div)")
        lefts = parts.evaluate_all("parts => parts.map(part => part.getBoundingClientRect().left)")
        assert len(lefts) > 5 and max(lefts) - min(lefts) < 1, (view, lefts)


def test_a_heading_and_its_reading_are_alike(page, site_url):
    at_rest(open_essay(page, site_url))
    alike = all_of(page, """() => [...document.querySelectorAll('.block--heading:has(.reading)')].map(
      block => [...block.querySelectorAll('.witness, .reading')].map(words => {
        const { fontSize, fontWeight, fontFamily } = getComputedStyle(words);
        return [fontSize, fontWeight, fontFamily].join(' '); }))""")
    assert len(alike) > 5 and all(len(set(pair)) == 1 for pair in alike), alike
    assert len({pair[0] for pair in alike}) > 1, "levels differ"


def test_forced_colours_keep_signs_and_text(new_page, site_url):
    """Text is in the colour of text, not in stripes of links; signs, what is lit and the chosen view can be told."""
    page = at_rest(open_essay(new_page(forced_colors="active"), site_url))
    seen = page.evaluate("""() => {
      const of = (what, part) => getComputedStyle(document.querySelector(what), part);
      return {forced: matchMedia('(forced-colors: active)').matches, page: of('body').backgroundColor, name: of('.witness a.name').color,
        sign: of('.checked a', '::before').backgroundColor, doubt: of('.reading [data-sure]').textDecorationLine,
        chosen: of('.dial [aria-checked=true]').backgroundColor, other: of('.dial [aria-checked=false]').backgroundColor};
    }""")
    assert seen["forced"] and seen["name"] == "rgb(0, 0, 0)" != seen["page"]  # CanvasText, as Chromium emulates it
    assert seen["sign"] != seen["page"] and seen["chosen"] != seen["other"] and seen["doubt"] == "underline"


def test_reduced_motion_moves_nothing(new_page, site_url):
    """Under the reader's wish nothing fades, slides or scrolls by itself."""
    page = open_essay(new_page(reduced_motion="reduce"), site_url)
    for key in ("3", "j", "2", "j", "Enter"):
        page.keyboard.press(key)
        running = page.evaluate("""() => document.getAnimations().filter(a => a.playState === 'running' && a.effect.getComputedTiming().duration > 1)
          .map(a => a.effect.target.outerHTML.slice(0, 80) + ' ' + (a.transitionProperty || a.animationName))""")
        assert not running, running
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (360, "light")])
def test_no_view_has_a_violation(new_page, site_url, width, scheme):
    """The letter whole, and of the paper the head and six paragraphs, in which all kinds of things are; with card and list of keys open."""
    page = new_page(viewport=screen(width), color_scheme=scheme, reduced_motion="reduce")
    wrong = []
    at_rest(open_essay(page, site_url, "letter", view="study"))
    wrong += [f"letter: {line}" for line in violations(page)]
    at_rest(open_essay(page, site_url))
    page.evaluate("document.querySelectorAll('.block:nth-of-type(n + 12)').forEach(block => block.remove())")
    for view in VIEWS:
        choose(page, view)
        at_rest(page)
        wrong += [f"{view}: {line}" for line in violations(page)]
    choose(page, "read")
    page.locator('[data-block-wrap="paper-2"]').focus()
    page.keyboard.press("Enter")
    page.locator("#edition-card").wait_for(state="visible")
    wrong += [f"with a card: {line}" for line in violations(page)]
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    settle(page)
    wrong += [f"with the list of keys: {line}" for line in violations(page)]
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:20])


def test_the_contents_open_over_the_text(new_page, site_url):
    for width in (1440, 360):
        page = at_rest(open_essay(new_page(viewport=screen(width)), site_url))
        before = page.locator('[data-block-wrap="paper-1"]').bounding_box()
        press(page, page.locator(".contents summary"))
        assert page.locator('[data-block-wrap="paper-1"]').bounding_box() == before
        box = page.locator(".contents ol").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        page.keyboard.press("Escape")
        assert not page.locator(".contents").evaluate("c => c.open")
