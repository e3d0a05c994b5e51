"""As meant: the author's words facing the edition's reading, row by row and phrase by phrase."""

import pytest
from reading_page import CARD, TOP, all_of, card_is_open, choose, go_to, open_essay, point_at, press, screen, settle, wait_for_card
from rest import at_rest
from support import edition

ROWS = """() => [...document.querySelectorAll('.essay > .block')].map(block => {
  const box = what => block.querySelector(`:scope > .${what}`).getBoundingClientRect();
  const print = box('witness'), reading = box('reading');
  return {id: block.dataset.blockWrap, apart: Math.abs(print.top - reading.top), gap: reading.left - print.right};
})"""
# Words of a column that stand over a line, by runs: a line under three words is one line.
LINES = """column => { let lines = 0, words = 0;
  for (const text of document.querySelectorAll(`.essay > .block > .${column}`)) {
    let before = false;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest('.endnote')) continue;
      words += node.data.trim() ? node.data.trim().split(/\\s+/).length : 0;
      let drawn = false;
      for (let at = node.parentElement; at !== text.parentElement; at = at.parentElement) {
        const style = getComputedStyle(at);
        drawn ||= style.textDecorationLine.includes('underline') || style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px';
      }
      if (drawn && !before) lines++;
      before = drawn;
    }
  }
  return {lines, words};
}"""


def glosses():
    return edition().essays["paper"].glosses


def test_rows_and_columns(page, site_url, record_property):
    """Each row begins on one line; the columns stand apart, say whose they are, and are clean but for what is not certain."""
    at_rest(open_essay(page, site_url))
    rows = all_of(page, ROWS)
    assert len(rows) == len(edition().essays["paper"].blocks)
    assert not [row for row in rows if row["apart"] > 3 or row["gap"] < 24]
    heads = page.locator(".dial .heads span")
    lefts = [heads.nth(at).evaluate("h => Math.round(h.getBoundingClientRect().left)") for at in (0, 1)]
    columns = page.evaluate("""['witness', 'reading'].map(what => Math.round(
      document.querySelector(`#paper-2`).parentElement.querySelector(`.${what}`).getBoundingClientRect().left))""")
    assert all(abs(head - column) <= 1 for head, column in zip(lefts, columns, strict=True)), (lefts, columns)
    print_, reading = (page.evaluate(LINES, column) for column in ("witness", "reading"))
    assert print_["lines"] == 0, "the author's words are marked before anyone points at them"
    rate = 100 * reading["lines"] / (print_["words"] + reading["words"])
    record_property("underlines per 100 words", rate)
    print(f"underlines per 100 words: {rate:.2f}")
    assert 1 < rate < 4
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_only_what_is_not_certain_is_marked(page, site_url):
    """Conjectures with a question mark, probable readings with a dotted line, certain ones by ink alone."""
    open_essay(page, site_url)
    drawn = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.reading [data-notes]')].map(span => {
      const style = getComputedStyle(span), column = getComputedStyle(span.closest('.reading'));
      return [span.dataset.notes, {line: style.textDecorationLine === 'none' ? '' : style.textDecorationStyle,
        sign: getComputedStyle(span, '::after').content, ink: style.color !== column.color}];
    }))""")
    expected = {"certain": ("", "none"), "probable": ("dotted", "none"), "conjecture": ("dashed", '"?"')}
    met = set()
    for gloss in glosses():
        if there := drawn.get(gloss.record.id):
            met.add(gloss.record.certainty)
            assert there["ink"] and (there["line"], there["sign"]) == expected[gloss.record.certainty], gloss.record.id
    assert met == set(expected)


@pytest.mark.parametrize("side", ["reading", "witness"])
def test_pointing_lights_the_phrase_on_both_sides(page, site_url, side):
    record = next(g.record for g in glosses() if g.record.certainty == "probable" and g.record.alternatives and len(g.spans) == 1)
    at_rest(open_essay(page, site_url, at=record.id))
    mark = page.locator(f'.{side} [data-notes~="{record.id}"]').first
    point_at(page, mark)
    lit = page.evaluate("""id => ['witness', 'reading'].map(side => [...document.querySelectorAll(`.${side} [data-notes~="${id}"]`)].every(piece =>
      piece.classList.contains('is-lit') && getComputedStyle(piece).backgroundColor !== 'rgba(0, 0, 0, 0)'))""", record.id)
    assert lit == [True, True], lit
    assert page.evaluate("document.querySelectorAll('.witness .is-glossed').length"), "the paragraph pointed at does not show what has a reading"
    wait_for_card(page)
    said = " ".join(page.locator(CARD).inner_text().split())
    printed = edition().quote(next(g for g in glosses() if g.record.id == record.id).spans[0])
    for words in (printed, record.reading, "Probable", record.reason or "", *record.alternatives):
        assert " ".join(words.split()) in said, words
    page.mouse.move(3, 880)
    wait_for_card(page, False)


def test_one_column_on_a_small_screen(new_page, site_url):
    """The reading alone; print on request for one paragraph or for all; a tap opens a sheet at the foot, and a second one closes it."""
    page = at_rest(open_essay(new_page(viewport=screen(360), has_touch=True, is_mobile=True), site_url, at="paper-12"))
    print_, reading = page.locator("#paper-12"), page.locator('[data-block-wrap="paper-12"] > .reading')
    assert reading.is_visible() and print_.is_hidden()
    page.locator('[data-block-wrap="paper-12"] .para-number a').tap()
    assert print_.is_visible() and reading.is_visible() and page.locator("#paper-13").is_hidden()
    page.locator('[data-block-wrap="paper-12"] .para-number a').tap()
    assert print_.is_hidden()
    phrase = reading.locator("[data-notes]").first
    phrase.tap()
    wait_for_card(page)
    box = page.locator(CARD).bounding_box()
    assert box["x"] == 0 and box["width"] == 360 and abs(box["y"] + box["height"] - 740) < 2 and box["height"] <= 740 * .46
    assert phrase.evaluate("p => p.classList.contains('is-lit')")
    record = next(g.record for g in glosses() if g.record.id == phrase.get_attribute("data-notes"))
    assert record.reading in " ".join(page.locator(CARD).inner_text().split())
    phrase.tap()
    wait_for_card(page, False)
    page.get_by_label("with the print").check()
    settle(page)
    assert "only=both" in page.url and page.locator("#paper-13").is_visible()
    open_essay(page, site_url, query="only=both", at="paper-12")
    assert page.locator("#paper-12").is_visible() and page.get_by_label("with the print").is_checked()


def test_the_reading_alone_has_an_address(page, site_url):
    """Continuous plain English, to be sent to someone; the switch brings the print back."""
    at_rest(open_essay(page, site_url, query="only=reading"))
    assert not any(page.locator(f"#paper-{number}").is_visible() for number in (1, 12, 30))
    assert page.locator('[data-block-wrap="paper-12"] > .reading').is_visible()
    go_to(page, "paper-12", .3)
    press(page, page.get_by_label("with the print"))
    assert page.locator("#paper-12").is_visible() and "only=" not in page.url
    below = page.evaluate(f"document.getElementById('paper-12').getBoundingClientRect().top - {TOP}")
    assert below < 40, "the reader lost the line"
    choose(page, "text")
    assert not card_is_open(page)
