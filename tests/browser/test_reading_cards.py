"""Cards: what is said of some words, shown where the words stand; never unasked."""

import pytest
from reading_page import CARD, WIDTHS, all_of, card_is_open, open_essay, point_at, screen, settle, wait_for_card
from rest import at_rest
from support import edition

PHRASE = '[data-block-wrap="paper-2"] > .reading [data-notes]'


def test_no_card_while_scrolling_or_after_a_key(page, site_url):
    """Twenty turns of the wheel with the pointer on the text, then keys: nothing opens until the pointer moves."""
    at_rest(open_essay(page, site_url))
    page.mouse.move(1000, 500)
    page.mouse.move(1003, 505)
    at_rest(page)
    page.keyboard.press("Escape")
    opened, over = 0, 0
    for _ in range(20):
        page.mouse.wheel(0, 230)
        at_rest(page)
        opened += card_is_open(page)
        over += page.evaluate("document.elementFromPoint(1003, 505).closest('[data-notes]') !== null")
    assert over > 8, "the pointer was not over words that have a card"
    assert opened == 0, f"a card opened after {opened} of 20 turns"
    for key in "jjkj3222":
        page.keyboard.press(key)
        at_rest(page)
        assert not card_is_open(page), f"a card opened after {key}"


def test_a_card_waits_for_a_real_movement_and_for_400_ms(page, site_url):
    at_rest(open_essay(page, site_url, at="paper-2"))
    mark = page.locator(PHRASE).nth(2)
    began = page.evaluate("performance.now()")
    point_at(page, mark)
    page.locator(CARD).wait_for(state="visible")
    assert page.evaluate("performance.now()") - began >= 400
    box = page.locator(CARD).bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 20, steps=4)
    at_rest(page)
    assert card_is_open(page), "the card left while the pointer was in it"
    page.mouse.move(4, 600)
    wait_for_card(page, False)
    point_at(page, mark)
    wait_for_card(page)
    page.keyboard.press("Escape")
    wait_for_card(page, False)


def test_a_click_pins_and_links_are_in_the_card(page, site_url):
    """One thing happens: the card stays, the address does not change; again, and it is gone. A name is no link in the text."""
    at_rest(open_essay(page, site_url, at="paper-2"))
    address = page.url
    mark = page.locator(PHRASE).nth(2)
    point_at(page, mark, click=True)
    wait_for_card(page)
    page.mouse.move(4, 700)
    at_rest(page)
    assert card_is_open(page), "a pinned card leaves with the pointer"
    page.get_by_role("button", name="Close").click()
    wait_for_card(page, False)
    point_at(page, mark, click=True)
    wait_for_card(page)
    point_at(page, mark, click=True)
    wait_for_card(page, False)
    name = page.locator("#paper-2 a.name").first
    point_at(page, name, click=True)
    wait_for_card(page)
    assert page.url == address
    assert name.get_attribute("href") in page.locator(f"{CARD} a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    page.mouse.click(4, 700)
    wait_for_card(page, False)
    other = page.locator(PHRASE).nth(4)
    point_at(page, mark, click=True)
    wait_for_card(page)
    before = page.locator(CARD).inner_text()
    point_at(page, other, click=True)
    at_rest(page)
    assert card_is_open(page) and page.locator(CARD).inner_text() != before


@pytest.mark.parametrize("view", ["text", "read"])
def test_signs_of_checked_claims(page, site_url, view):
    """What the record does not bear out is signed beside its line in every view: word on focus, name, and the note behind it."""
    at_rest(open_essay(page, site_url, view=view))
    claims = [claim for claim in edition().essays["paper"].claims if claim.record.verdict in ("inaccurate", "imprecise", "contested", "unverifiable")]
    shown = page.locator(".checked a:visible")
    assert shown.count() >= len(claims)
    names = [link.get_attribute("aria-label") for link in shown.all()]
    for claim in claims:
        begin = " ".join(edition().quote(claim.spans[0]).split()[:2])
        assert any(name.startswith(f"{claim.record.verdict.capitalize()}: {begin}") for name in names), claim.record.id
    link = page.locator(f'.checked a[href="#{claims[0].record.id}"]').first
    line = page.locator(f'.witness [data-notes~="{claims[0].record.id}"]').first
    sign = link.bounding_box()
    apart = abs(sign["y"] + sign["height"] / 2 - line.evaluate("m => { const b = m.getClientRects()[0]; return b.top + b.height / 2; }"))
    assert apart < 30, "the sign does not stand beside its line"
    link.focus()
    assert claims[0].record.verdict in link.evaluate("a => getComputedStyle(a, '::after').content + a.dataset.verdict")
    page.keyboard.press("Enter")
    wait_for_card(page)
    said = " ".join(page.locator(CARD).inner_text().split())
    assert " ".join(claims[0].record.record.split()) in said and "confidence" in said
    sources = [edition().sources[id].record.publisher for id in claims[0].record.sources]
    assert sources and all(source in said.partition("Source")[2] for source in sources)
    assert page.locator(f"{CARD} a[href*='claims/']").count()


@pytest.mark.parametrize("width", [1440, 360])
def test_signs_stand_apart(new_page, site_url, width):
    """Each beside its line or as near as there is room, on a small screen in the margin of the page."""
    page = at_rest(open_essay(new_page(viewport=screen(width)), site_url, view="study"))
    wrong = all_of(page, """() => [...document.querySelectorAll('.checked')].flatMap(strip => {
      const boxes = [...strip.querySelectorAll('a')].filter(a => a.offsetParent).map(a => a.getBoundingClientRect());
      const text = strip.parentElement.querySelector('.witness').getBoundingClientRect();
      const lines = [...strip.querySelectorAll('a')].map(a => document.querySelector(`.witness [data-notes~="${a.hash.slice(1)}"]`).getClientRects()[0]);
      if (boxes.some((box, i) => box.bottom < lines[i].top + 4 || (i === 0 && box.top > lines[i].bottom)))
        return [strip.parentElement.dataset.blockWrap + ': away from its line'];
      return boxes.flatMap((box, i) => [...(i && box.top < boxes[i - 1].bottom - 1 ? ['one over another'] : []),
        ...(box.left < text.right - 1 ? ['over the text'] : []), ...(box.width < 23.9 || box.height < 23.9 ? ['too small'] : [])].map(
          what => strip.parentElement.dataset.blockWrap + ': ' + what));
    })""")
    assert not wrong, wrong
    assert page.locator(".checked a:visible").count() == len({(c.record.id, s.block) for c in edition().essays["paper"].claims for s in c.spans})


COVERED = """async step => {
  const card = document.getElementById('edition-card'), wrong = [];
  const marks = [...document.querySelectorAll('.reading [data-notes]')].filter(m => m.getClientRects().length);
  let seen = 0;
  for (let i = 0; i < marks.length; i += step) {
    const mark = marks[i];
    const say = what => wrong.push(`${mark.closest('.block').dataset.blockWrap} “${mark.textContent}”: ${what}`);
    mark.scrollIntoView({block: ['center', 'start', 'end'][seen++ % 3], behavior: 'instant'});
    mark.click();
    for (let t = 0; t < 60 && !card.matches(':popover-open'); t++) await new Promise(done => requestAnimationFrame(done));
    if (!card.matches(':popover-open')) { say('no card'); continue; }
    const box = card.getBoundingClientRect();
    if (box.height < 60 || box.top < 0 || box.bottom > innerHeight + 1 || box.left < 0 || box.right > innerWidth + 1)
      say(`card out of the window or too low: ${JSON.stringify(box)}`);
    if (box.width < innerWidth) for (const line of mark.getClientRects())
      if (line.left < box.right - 1 && line.right > box.left + 1 && line.top < box.bottom - 1 && line.bottom > box.top + 1)
        say('covered by its card');
    mark.click();
  }
  return {wrong, seen};
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_card_covers_the_words_it_explains(new_page, site_url, width):
    page = at_rest(open_essay(new_page(viewport=screen(width)), site_url, query="only=reading" if width < 1000 else ""))
    found = page.evaluate(COVERED, 5 if width == 1440 else 15)
    assert found["seen"] >= 20
    assert not found["wrong"], f"{len(found['wrong'])} of {found['seen']}:\n" + "\n".join(found["wrong"][:20])


def test_no_mark_lies_over_other_words(page, site_url):
    """What is drawn at the middle of a piece of text is that piece or something inside it."""
    open_essay(page, site_url)
    settle(page)
    wrong = all_of(page, """() => [...document.querySelectorAll(':is(.witness, .reading) [data-notes]')].filter((m, i) => i % 17 === 0).flatMap(mark => {
      mark.scrollIntoView({block: 'center', behavior: 'instant'});
      const line = mark.getClientRects()[0];
      if (!line || line.width < 8) return [];
      const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      return mark.contains(top) ? [] : [mark.textContent + ': ' + top.outerHTML.slice(0, 80)];
    })""")
    assert not wrong, wrong
