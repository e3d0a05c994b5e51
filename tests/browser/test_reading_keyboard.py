"""The essay page without a mouse: a paragraph is one stop; Enter steps in, arrows move, Escape leaves."""

import pytest
from reading_page import CARD, TOP, VIEWS, card_is_open, open_essay, settle, view_of, wait_for_card
from rest import at_rest

MOST_TABS = {"text": 180, "read": 180, "study": 300}
"""Presses of Tab that lead through the whole page of the paper; with notes, also through those of the
paragraph in hand and the signs of the claims that are accurate."""
HERE = """() => {
  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
  if (here === document.body || here === document.documentElement) return null;
  const dial = document.querySelector('.dial').getBoundingClientRect();
  return {
    block: here.matches('.block') ? here.dataset.blockWrap : '', in: here.closest('.block')?.dataset.blockWrap ?? '',
    essay: Boolean(here.closest('.essay, .essay-foot')),
    what: here.outerHTML.slice(0, 110), words: Boolean(here.closest('.witness, .reading')) && !here.closest('.endnote, .headerlink'),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
    shown: box.top < innerHeight && (Boolean(here.closest('.dial, .md-header')) || box.bottom > dial.bottom + 1
      || box.bottom < dial.top + 1 && box.top > document.querySelector('.md-header').getBoundingClientRect().bottom - 1),
  };
}"""


@pytest.mark.parametrize("view", VIEWS)
def test_a_paragraph_is_one_stop(page, site_url, view):
    """The whole page by Tab: each paragraph once and in order, nothing of the words, all of it seen and ringed."""
    at_rest(open_essay(page, site_url, view=view))
    stops = []
    for _ in range(MOST_TABS[view] + 60):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None:
            break
        stops.append(here)
    print(f"{view}: {len(stops)} stops")
    assert len(stops) <= MOST_TABS[view]
    assert [stop["block"] for stop in stops if stop["block"]] == [f"paper-{number}" for number in range(1, 31)]
    inside = [stop for stop in stops if stop["essay"]]
    assert not [stop["what"] for stop in inside if stop["words"]], "single words are stops"
    assert not [stop["what"] for stop in inside if not stop["ring"]], "stops without a ring"
    assert not [stop["what"] for stop in inside if not stop["shown"]], "stops out of sight"


def test_steps_within_a_paragraph(page, site_url):
    at_rest(open_essay(page, site_url))
    block = page.locator('[data-block-wrap="paper-2"]')
    block.focus()
    page.keyboard.press("Enter")
    wait_for_card(page)
    first = page.locator(CARD).inner_text()
    assert block.locator(".reading .is-lit").count() and block.locator(".witness .is-lit").count()
    page.keyboard.press("ArrowRight")
    at_rest(page)
    second = page.locator(CARD).inner_text()
    assert second != first
    page.keyboard.press("ArrowDown")
    at_rest(page)
    assert page.locator(CARD).inner_text() not in (first, second)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    at_rest(page)
    assert page.locator(CARD).inner_text() == first
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#edition-card') !== null"), "Enter does not lead into the card"
    page.keyboard.press("Escape")
    wait_for_card(page, False)
    assert page.evaluate("document.activeElement.closest('#paper-2') !== null"), "Escape does not lead back to the words"
    page.keyboard.press("Escape")
    assert block.evaluate("b => b === document.activeElement")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-block-wrap]').dataset.blockWrap") == "paper-3", "Tab does not leave the paragraph"


def test_keys_lead_from_paragraph_to_paragraph(page, site_url):
    at_rest(open_essay(page, site_url))
    for key, paragraph in (("j", 1), ("j", 2), ("j", 3), ("k", 2), ("j", 3), ("j", 4)):
        page.keyboard.press(key)
        at_rest(page)
        top = page.evaluate(f"document.getElementById('paper-{paragraph}').getBoundingClientRect().top - {TOP}")
        assert 0 <= top < 60, f"{key}: paragraph {paragraph} stands {top:.0f} px below the dial"
        assert page.url.endswith(f"#paper-{paragraph}")
        assert page.evaluate("document.activeElement.dataset.blockWrap") == f"paper-{paragraph}"
    for key, heading in (("J", "paper-after-9-11"), ("J", "paper-political-support"), ("K", "paper-after-9-11")):
        page.keyboard.press(key)
        at_rest(page)
        top = page.evaluate(f"document.getElementById('{heading}').getBoundingClientRect().top - {TOP}")
        assert 0 <= top < 60, f"{key}: {heading} stands {top:.0f} px below the dial"


def test_panel_and_address_follow_the_keys(page, site_url):
    """At the end of a page no paragraph comes up to the reading line: still the one that the keys are in is the one that is told of."""
    page.set_viewport_size({"width": 1100, "height": 800})
    at_rest(open_essay(page, site_url, "letter", view="study"))
    in_hand = "() => [document.activeElement.closest('.block').dataset.blockWrap, document.querySelector('.is-current').dataset.blockWrap]"
    for keys, paragraph in ((["j"] * 5, 5), (["1", "3"], 5), (["Enter"], 5), (["ArrowRight"], 5), (["Escape"], 5), (["j", "j"], 7), (["k"], 6)):
        before = page.evaluate("scrollY")
        for key in keys:
            page.keyboard.press(key)
            at_rest(page)
        assert keys != ["Enter"] or page.evaluate("scrollY") == before, "the page jumps, though the words are seen"
        assert page.evaluate(in_hand) == [f"letter-{paragraph}"] * 2, keys
        assert page.url.endswith(f"#letter-{paragraph}"), keys


def test_the_keys_can_be_switched_off(page, site_url):
    """WCAG 2.1.4: whoever dictates loses nothing; the choice lasts, and the list of keys stays within reach."""
    open_essay(page, site_url)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert dialog.is_visible() and "next paragraph" in dialog.inner_text() and "as meant" in dialog.inner_text()
    box, window = dialog.bounding_box(), page.viewport_size
    assert abs(box["y"] * 2 + box["height"] - window["height"]) < 4, "the list does not stand in the middle"
    page.keyboard.press("j")
    assert "#" not in page.url, "a key works behind the dialog"
    dialog.get_by_label("Single letters are keys").uncheck()
    dialog.get_by_role("button", name="Close").click()
    for _ in range(2):
        for key in ("j", "3", "J", "k", "1"):
            page.keyboard.press(key)
        settle(page)
        assert page.evaluate("scrollY") == 0 and view_of(page) == "read"
        page.reload()
    page.get_by_role("button", name="List of keys").click()
    dialog.get_by_label("Single letters are keys").check()
    page.keyboard.press("Escape")
    assert dialog.is_hidden()
    page.keyboard.press("3")
    assert view_of(page) == "study"


def test_no_key_works_while_typing_or_with_control(page, site_url):
    at_rest(open_essay(page, site_url))
    for key in ("Control+j", "Alt+3", "Meta+k"):
        page.keyboard.press(key)
    page.keyboard.press("/")
    page.keyboard.type("jk123?")
    assert page.evaluate("document.activeElement.value") == "jk123?"
    assert view_of(page) == "read" and page.evaluate("scrollY") == 0
    assert not page.locator("dialog[open]").count() and not card_is_open(page)
