"""The dial: three views of one text, their addresses, and the reader's line when they change."""

import pytest
from reading_page import TOP, VIEWS, WIDTHS, all_of, card_is_open, choose, go_to, open_essay, screen, view_of
from rest import at_rest

LINE = f"{TOP} + 40"
AT_LINE = """line => {  /* what stands at a line: the block, how much of it is above the line, and how high it is */
  const block = [...document.querySelectorAll('.block--paragraph')].find(b => b.getBoundingClientRect().bottom > line);
  const box = block.getBoundingClientRect();
  return [block.dataset.blockWrap, (line - box.top) / box.height, box.height];
}"""
# Notes that are seen: never in the next paragraph, never over the text, of one paragraph only where they stand in the panel.
OVERLAPS = """() => {
  const seen = notes => notes.checkVisibility({visibilityProperty: true}) && notes.getClientRects().length;
  const all = [...document.querySelectorAll('.notes')].filter(seen);
  const fixed = all.filter(notes => getComputedStyle(notes).position === 'fixed');
  const wrong = fixed.length > 1 || fixed.length && fixed.length < all.length ? [`${all.length} notes at one place`] : [];
  for (const notes of all) {
    const block = notes.closest('.block'), box = notes.getBoundingClientRect(), text = block.querySelector('.witness').getBoundingClientRect();
    const next = block.nextElementSibling?.getBoundingClientRect();
    if (fixed.length ? box.left < text.right : box.top < text.bottom - 1) wrong.push(`${block.dataset.blockWrap}: over the text`);
    if (!fixed.length && next && box.bottom > next.top + 1) wrong.push(`${block.dataset.blockWrap}: in the next paragraph`);
    if (box.right > innerWidth + 1) wrong.push(`${block.dataset.blockWrap}: out of the window`);
  }
  return wrong;
}"""


def test_the_default_and_the_choice_is_kept(page, site_url):
    open_essay(page, site_url)
    assert view_of(page) == "read" and "view=" not in page.url
    assert page.get_by_role("radio", name="As meant").is_checked()
    for view in ("study", "text", "study"):
        choose(page, view)
        assert view_of(page) == view and f"?view={view}" in page.url
    page.get_by_role("radio", name="With notes").focus()
    page.keyboard.press("ArrowLeft")
    assert view_of(page) == "read" and page.evaluate("document.activeElement.textContent") == "As meant"
    page.keyboard.press("ArrowLeft")
    open_essay(page, site_url, "letter")
    assert view_of(page) == "text", "the choice is not remembered"
    choose(page, "study")
    assert "view=" not in page.url, "the letter's own view"


@pytest.mark.parametrize("view", VIEWS)
def test_old_addresses_go_on_working(page, site_url, view):
    """Each view says in one sentence what one sees; the letter, which needs no readings, has its notes for them."""
    open_essay(page, site_url, view=view, at="paper-7")
    assert view_of(page) == view and page.url.endswith(f"?view={view}#paper-7" if view != "read" else "#paper-7")
    lines = page.locator(".view-line:visible")
    assert lines.count() == 1 and lines.first.get_attribute("data-for") == view
    assert len(lines.first.inner_text().split(".")) <= 5
    open_essay(page, site_url, "letter", view=view)
    assert view_of(page) == ("study" if view == "read" else view)
    assert page.locator(".view-line:visible").count() == 1


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_as_printed_is_the_source_alone(page, site_url, essay):
    """Beside the text only numbers, the links of headings and the signs of checked claims; in it no mark and no card but theirs."""
    at_rest(open_essay(page, site_url, essay, view="text"))
    shown = all_of(page, """() => [...document.querySelectorAll('.block .editorial')].filter(node =>
      !node.matches('.para-number, .headerlink, .checked') && node.getClientRects().length).map(node => node.outerHTML.slice(0, 90))""")
    assert not shown
    marked = all_of(page, """() => [...document.querySelectorAll('.witness :is([data-notes], [data-voice])')].filter(mark => {
      const style = getComputedStyle(mark);
      return style.borderBottomStyle !== 'none' || style.textDecorationLine !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)'
        || style.color !== getComputedStyle(mark.closest('.witness')).color
        || getComputedStyle(mark, '::before').content !== 'none' || getComputedStyle(mark, '::after').content !== 'none';
    }).map(mark => mark.outerHTML)""")
    assert not marked, marked[:5]
    page.mouse.move(500, 500)
    page.mouse.move(520, 508, steps=4)
    at_rest(page)
    assert not card_is_open(page)


@pytest.mark.parametrize("width", [1440, 360])
def test_a_change_of_view_leaves_the_reader_in_place(new_page, site_url, width):
    """The line that is read stays at the line that is read, whatever columns do; no notes stand over each other afterwards."""
    page = at_rest(open_essay(new_page(viewport=screen(width)), site_url, view="read"))
    wrong = []
    for number, share in ((2, .5), (12, .1), (21, .8), (27, .4)):
        go_to(page, f"paper-{number}", share)
        for key in "312321":
            line = page.evaluate(LINE)
            block, before, _ = page.evaluate(AT_LINE, line)
            page.keyboard.press(key)
            at_rest(page)
            after, there, height = page.evaluate(AT_LINE, line)
            if after != block or abs(there - before) * height > 32:
                wrong.append(f"{block}, key {key}: from {before:.2f} to {there:.2f} of {after} ({height:.0f} px)")
            wrong += [f"key {key}: {what}" for what in all_of(page, OVERLAPS)]
        page.keyboard.press("2")
    assert not wrong, wrong[:8]


@pytest.mark.parametrize("width", WIDTHS)
def test_notes_keep_their_place(new_page, site_url, width):
    """With notes, at every width: walked through from top to end, in each layer, and with the wide spacing that WCAG 1.4.12 asks to bear."""
    page = at_rest(open_essay(new_page(viewport=screen(width), bypass_csp=True), site_url, view="study"))
    wrong = []
    for spacing in ("", """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
                         p { margin-bottom: 2em !important; }"""):
        if spacing:
            page.add_style_tag(content=spacing)
            page.evaluate("window.dispatchEvent(new Event('resize'))")
        for number in (1, 9, 12, 22, 30):
            page.keyboard.press("j")
            go_to(page, f"paper-{number}")
            at_rest(page)
            wrong += [f"{'spaced, ' if spacing else ''}{what}" for what in all_of(page, OVERLAPS)]
            cut = page.evaluate("""() => [...document.querySelectorAll('.notes')].filter(n => n.checkVisibility({visibilityProperty: true})
              && n.scrollWidth > n.clientWidth + 1).map(n => n.closest('.block').dataset.blockWrap + ' is cut')""")
            wrong += cut
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not wrong, wrong[:8]


def test_a_theme_alone(page, site_url):
    """`?theme=` folds the rest; keys, address and place go by what is shown."""
    at_rest(open_essay(page, site_url, query="theme=kashmir"))
    shown = page.evaluate("[...document.querySelectorAll('.block--paragraph:not([hidden])')].map(b => b.dataset.blockWrap)")
    assert 1 < len(shown) < 30
    assert page.evaluate("[...document.querySelectorAll('.block--paragraph:not([hidden])')].every(b => b.dataset.themes.split(' ').includes('kashmir'))")
    for block in shown[:3]:
        page.keyboard.press("j")
        at_rest(page)
        assert page.url.endswith(f"?theme=kashmir#{block}"), page.url
    page.keyboard.press("k")
    at_rest(page)
    assert page.url.endswith(f"#{shown[1]}")
    at_rest(open_essay(page, site_url, query="theme=kashmir", at="paper-6"))
    assert page.locator("#paper-6").is_visible() or page.locator('[data-block-wrap="paper-6"] > .reading').is_visible()


@pytest.mark.parametrize(("essay", "theme"), [("letter", "kashmir"), ("paper", "aid-and-sanctions")])
def test_a_theme_alone_has_its_notes_beside_it(page, site_url, essay, theme):
    """The column of notes is that of the first paragraph shown, and no line of what is folded runs through it."""
    at_rest(open_essay(page, site_url, essay, view="study", query=f"theme={theme}"))
    first, current, panel, lines = page.evaluate("""() => {
      const panel = document.querySelector('.is-current .notes')?.getBoundingClientRect();
      return [document.querySelector('.block--paragraph:not([hidden])').dataset.blockWrap, document.querySelector('.is-current')?.dataset.blockWrap,
        panel && [panel.left, panel.top, panel.height],
        [...document.querySelectorAll('.lens, .lens-fold')].map(line => line.getBoundingClientRect().right)]; }""")
    assert current == first
    left, top, height = panel
    assert 0 < top < 100 < height, "beside the head of the page"
    assert lines and max(lines) <= left + 1, "whole pixels"
