"""Measure, overlap and room: at every width, with the reader's own spacing, contrast and motion."""

import pytest
from faces import EVERY_FACE
from reading_page import WIDTHS, all_of, open_essay, screen, settle, walk_down
from rest import at_rest

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }"""
# Text that a box cuts off: more content than room, and no way to scroll to it.
CUT = """() => [...document.querySelectorAll('.essay *')].filter(node => {
  const style = getComputedStyle(node);
  if (!node.getClientRects().length || node.closest('.visually-hidden, [popover]')) return false;
  const tall = node.scrollHeight > node.clientHeight + 2, wide = node.scrollWidth > node.clientWidth + 2;
  return node.clientHeight && ((tall && ['hidden', 'clip'].includes(style.overflowY)) ||
    (wide && ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis'));
}).map(node => node.outerHTML.slice(0, 100))"""
# Notes that reach into the next block, or past the notes below; the text column and the notes side by side.
OVERLAPS = """() => {
  const blocks = [...document.querySelectorAll('.block')], wrong = [];
  blocks.forEach((block, i) => {
    const notes = block.querySelector('.notes'), text = block.querySelector('.witness').getBoundingClientRect();
    const frame = block.getBoundingClientRect();  /* what is out of sight has no layout of its own */
    if (!notes || !notes.getClientRects().length || frame.bottom < 0 || frame.top > innerHeight) return;
    const shown = [...notes.querySelectorAll(':scope > *, .glosses > *')].filter(n => n.getClientRects().length);
    const last = Math.max(...shown.map(n => n.getBoundingClientRect().bottom));
    const box = notes.getBoundingClientRect(), next = blocks[i + 1]?.getBoundingClientRect();
    if (next && last > next.top + 12) wrong.push(`${notes.id} ends ${Math.round(last - next.top)} px into the next block`);
    const beside = box.left >= text.right - 1;
    if (beside ? box.left < text.right + 8 : box.top < text.bottom - 1) wrong.push(`${notes.id} stands in the text`);
  });
  return wrong;
}"""
MEASURE = """() => {  /* the average full line of the longer paragraphs, in characters */
  let lines = 0, characters = 0;
  for (const p of document.querySelectorAll('p.witness')) {
    if (!p.closest('.block--paragraph') || p.textContent.length < 500) continue;
    const copy = p.cloneNode(true);
    copy.querySelectorAll('.editorial').forEach(node => node.remove());
    const count = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
    lines += count - .5; characters += copy.textContent.length;  /* the last line is half a line */
  }
  return characters / lines;
}"""


@pytest.mark.parametrize("width", [1440, 1100, 768])
def test_the_measure_is_60_to_75_characters(new_page, site_url, width):
    page = open_essay(new_page(viewport=screen(width)), site_url, view="text")
    walk_down(page)
    measure = page.evaluate(MEASURE)
    assert 60 <= measure <= 75, f"{measure:.1f} characters at {width}"


@EVERY_FACE
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("spacing", [False, True], ids=["ours", "wcag 1.4.12"])
def test_nothing_is_cut_and_nothing_overlaps(new_page, site_url, width, spacing):
    page = open_essay(new_page(viewport=screen(width), bypass_csp=True), site_url, view="study")
    if spacing:
        page.add_style_tag(content=SPACING)
        page.evaluate("window.dispatchEvent(new Event('resize'))")
        page.keyboard.press("2")  # the notes are fitted again
        page.keyboard.press("3")
    wrong = []
    for at in range(0, page.evaluate("document.documentElement.scrollHeight"), 2 * WIDTHS[width]):
        page.evaluate("at => scrollTo({top: at, behavior: 'instant'})", at)
        at_rest(page)  # what came near is laid out and folded
        wrong += all_of(page, OVERLAPS)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not wrong, wrong[:8]
    wrong = all_of(page, CUT)
    assert not wrong, wrong[:8]


@EVERY_FACE
def test_notes_stay_apart_when_all_are_opened(page, site_url):
    open_essay(page, site_url, view="study")
    for number in (2, 3, 4):
        more = page.locator(f"#paper-{number}-notes .more")
        if more.count():
            more.click()
        page.evaluate("id => document.querySelectorAll(`#${id} details`).forEach(d => { d.open = true; })", f"paper-{number}-notes")
        page.locator(f"#paper-{number}").scroll_into_view_if_needed()
        settle(page)
        assert not (wrong := all_of(page, OVERLAPS)), wrong


@EVERY_FACE
def test_notes_are_at_most_a_screen_long_until_opened(page, site_url):
    open_essay(page, site_url, view="study")
    walk_down(page)
    tall = page.evaluate("""() => [...document.querySelectorAll('.notes')].filter(notes => {
      const last = notes.lastElementChild.getBoundingClientRect().bottom;
      return last - notes.getBoundingClientRect().top > innerHeight;
    }).map(notes => notes.id)""")
    assert not tall, tall


def test_forced_colours_keep_signs_and_marks(new_page, site_url):
    page = open_essay(new_page(forced_colors="active"), site_url, view="study")
    seen = page.evaluate("""() => {
      const of = (what, part) => getComputedStyle(document.querySelector(what), part);
      return {forced: matchMedia('(forced-colors: active)').matches, gloss: of('.witness .mark--gloss').borderBottomStyle,
        sign: of('.claim-sign', '::before').backgroundColor, page: of('body').backgroundColor, text: of('.witness').color,
        chosen: of('.dial [aria-checked=true]').backgroundColor, other: of('.dial [aria-checked=false]').backgroundColor,
        ring: of('.dial [aria-checked=true]').borderColor};
    }""")
    assert seen["forced"] and seen["gloss"] == "dotted"
    assert seen["sign"] != seen["page"] != seen["text"]


def test_reduced_motion_moves_nothing(new_page, site_url):
    """Under the reader's wish nothing fades, slides or scrolls by itself."""
    page = open_essay(new_page(reduced_motion="reduce"), site_url)
    page.keyboard.press("Tab")
    mark = page.locator("#paper-3 a.mark--gloss").first
    for act in (lambda: page.keyboard.press("3"), lambda: page.keyboard.press("j"), mark.focus, lambda: page.keyboard.press("r")):
        act()
        running = page.evaluate("""() => document.getAnimations().filter(a => a.playState === 'running' && a.effect.getComputedTiming().duration > 1)
          .map(a => a.effect.target.outerHTML.slice(0, 80) + ' ' + (a.transitionProperty || a.animationName))""")
        assert not running, running
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
