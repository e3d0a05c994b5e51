"""Cards: the notes on some words, shown where the words stand, by pointer, key or finger."""

import pytest
from reading_page import CARD, WIDTHS, all_of, card_is_open, open_essay, screen, settle, wait_for_card
from rest import at_rest

GLOSS = "#paper-2 a.mark--gloss"


def reading_of(page, mark) -> str:
    """The reading of the first gloss that a mark is under, as the notes have it."""
    return mark.evaluate(
        "m => { const n = document.querySelector(`#${m.closest('.witness').id}-notes .note--gloss[data-note="
        "'${m.dataset.notes.split(' ')[0]}']`); return n.querySelector('.reading').textContent; }"
    )


def enter_card(page) -> None:
    box = page.locator(CARD).bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 20, steps=4)


def test_from_home_by_mouse(page, site_url):
    page.goto(site_url)
    page.locator('main a[href*="essays/paper"]').first.click()
    page.wait_for_url("**/essays/paper/**")
    mark = page.locator(GLOSS).first
    mark.scroll_into_view_if_needed()
    mark.hover()
    wait_for_card(page)
    assert reading_of(page, mark) in page.locator(CARD).inner_text()
    enter_card(page)
    at_rest(page)
    assert card_is_open(page), "the card left while the pointer was in it"
    page.mouse.move(4, 400)
    wait_for_card(page, False)
    mark.hover()
    wait_for_card(page)
    page.keyboard.press("Escape")
    wait_for_card(page, False)


def test_by_keyboard(page, site_url):
    open_essay(page, site_url)
    page.locator("#paper-2").scroll_into_view_if_needed()
    page.locator("[data-block-wrap=paper-2] .para-number a").focus()
    mark = page.locator("#paper-2 a.mark").first
    page.keyboard.press("Tab")
    assert mark.evaluate("m => m === document.activeElement")
    wait_for_card(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#edition-card') !== null"), "Tab does not enter the card"
    page.keyboard.press("Escape")
    wait_for_card(page, False)
    assert mark.evaluate("m => m === document.activeElement"), "Escape does not lead back to the words"
    page.keyboard.press("Tab")
    assert not mark.evaluate("m => m === document.activeElement")
    wait_for_card(page)  # that of the next words
    page.keyboard.press("Shift+Tab")
    assert mark.evaluate("m => m === document.activeElement")


def test_by_finger(new_page, site_url):
    page = open_essay(new_page(viewport=screen(360), has_touch=True, is_mobile=True), site_url)
    mark = page.locator(GLOSS).first
    mark.scroll_into_view_if_needed()
    before = page.url.partition("#")[0]
    mark.tap()
    wait_for_card(page)
    assert reading_of(page, mark) in page.locator(CARD).inner_text()
    mark.tap()
    wait_for_card(page, False)
    mark.tap()
    wait_for_card(page)
    page.locator("#paper-2-notes").tap(position={"x": 2, "y": 2})
    wait_for_card(page, False)
    assert page.url.partition("#")[0] == before


def test_a_second_card_replaces_the_first(page, site_url):
    open_essay(page, site_url)
    marks = page.locator(GLOSS)
    page.keyboard.press("Tab")
    marks.nth(0).focus()
    wait_for_card(page)
    first = page.locator(CARD).inner_text()
    marks.nth(1).hover()
    at_rest(page)
    assert card_is_open(page)
    assert page.locator(CARD).inner_text() != first


def test_a_claim_says_verdict_record_sources_and_confidence(page, site_url):
    open_essay(page, site_url, view="study")
    note = page.locator(".note--claim", has=page.locator(".sources")).first
    sign = page.locator(f'.claim-sign[data-notes="{note.get_attribute("data-note")}"]')
    sign.scroll_into_view_if_needed()
    sign.hover()
    wait_for_card(page)
    card = page.locator(CARD)
    assert note.locator(".verdict").text_content() in card.inner_text()
    for part in note.locator("> p").all():
        assert "".join(part.text_content().split()) in "".join(card.text_content().split())
    assert card.locator(".sources a").count() and "confidence" in card.inner_text()


def test_a_name_says_who_how_named_and_how_often(page, site_url):
    open_essay(page, site_url)
    mark = page.locator('.witness a.mark--name[data-notes="pervez-musharraf"]').first
    mark.scroll_into_view_if_needed()
    at_rest(page)  # the scroll is over
    mark.hover()
    wait_for_card(page)
    words = page.locator(CARD).inner_text()
    assert "Paper: " in words and "Letter: " in words and "mention" in words
    assert page.locator(f'{CARD} a[href*="people/"]').count()


COVERED = """async ({step}) => {
  const card = document.getElementById('edition-card'), edition = window.edition, wrong = [];
  const marks = [...document.querySelectorAll('.witness [data-notes]')].filter(m => m.getClientRects().length);
  let seen = 0;
  for (let i = 0; i < marks.length; i += step) {
    const mark = marks[i], ids = mark.dataset.notes.split(' ');
    const say = what => wrong.push(`${mark.closest('.witness').id} ${ids.join(' ')} “${mark.textContent}”: ${what}`);
    mark.scrollIntoView({block: ['center', 'start', 'end'][seen % 3], behavior: 'instant'});
    if (seen % 3 === 1) scrollBy({top: -edition.top() - 5, behavior: 'instant'});
    if (mark.matches('a[href]')) mark.focus({preventScroll: true}); else mark.click();
    if (seen++ % 8 === 0) await new Promise(done => requestAnimationFrame(done));
    if (!card.matches(':popover-open')) { say('no card'); continue; }
    const box = card.getBoundingClientRect();
    if (card.children.length !== ids.length) say(`${card.children.length} notes in the card`);
    if (box.height < 60 || box.top < 0 || box.bottom > innerHeight + 1 || box.left < 0 || box.right > innerWidth)
      say(`card out of the window or too low: ${JSON.stringify(box)}`);
    const own = ids.filter(id => !edition.noteFor(id, mark).matches('.note--entity'));
    const parts = own.flatMap(id => [...mark.closest('.witness').querySelectorAll(`[data-notes~="${id}"]`)]);
    for (const part of new Set([mark, ...parts])) for (const line of part.getClientRects())
      if (line.width && line.left < box.right - 1 && line.right > box.left + 1 && line.top < box.bottom - 1 && line.bottom > box.top + 1)
        say('covered by its card');
  }
  return {wrong, seen};
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_card_covers_the_words_it_explains(new_page, site_url, width):
    """Every mark of the paper on the wide screen, every twelfth on the others; at the top, middle and foot of the window."""
    page = open_essay(new_page(viewport=screen(width)), site_url, view="study")
    page.keyboard.press("Tab")  # from here on the focus is a keyboard's
    found = page.evaluate(COVERED, {"step": 1 if width == 1440 else 12})
    assert found["seen"] >= 40
    assert not found["wrong"], f"{len(found['wrong'])} of {found['seen']}:\n" + "\n".join(found["wrong"][:20])


def test_no_mark_lies_over_other_words(page, site_url):
    """Signs and marks stand in the line: what is drawn at the middle of a mark is that mark or something inside it."""
    open_essay(page, site_url, view="study")
    settle(page)
    wrong = all_of(page, """() => [...document.querySelectorAll('.witness .mark')].filter((m, i) => i % 9 === 0).flatMap(mark => {
      mark.scrollIntoView({block: 'center', behavior: 'instant'});
      const line = mark.getClientRects()[0];
      if (!line || line.width < 8) return [];
      const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      return mark.contains(top) || top.closest('.mark') ? [] : [mark.textContent + ': ' + top.outerHTML.slice(0, 80)];
    })""")
    assert not wrong, wrong
