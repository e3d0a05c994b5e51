"""The depth dial: three views of one text, and the readings put into its sentences."""

import json

import pytest
from reading_page import VIEWS, WIDTHS, all_of, card_is_open, open_essay, screen, settle
from rest import at_rest

VIEW = "document.documentElement.dataset.view"
AT_LINE = """() => {  /* the paragraph at the reading line, and where it stands */
  const line = window.edition.top() + 60;
  const p = [...document.querySelectorAll('p.witness')].find(p => p.getBoundingClientRect().bottom > line);
  return [p.id, p.getBoundingClientRect().top];
}"""
TOP_OF = "id => document.getElementById(id).getBoundingClientRect().top"
PLAIN = """() => Object.fromEntries([...document.querySelectorAll('.witness')].map(block => {
  const copy = block.cloneNode(true);  /* the sentence as it is read: without markers, signs and replaced words */
  copy.querySelectorAll('.editorial:not(.instead), .is-replaced, .endnote').forEach(part => part.remove());
  return [block.id, copy.textContent.replaceAll('  ', ' ').trim()];
}))"""
WITNESSES = "[...document.querySelectorAll('.witness')].map(block => block.innerHTML)"


def choose(page, view: str) -> None:
    page.get_by_role("radio", name=view.capitalize()).click()
    settle(page)


def test_read_is_the_default_and_the_choice_is_kept(page, site_url):
    open_essay(page, site_url)
    assert page.evaluate(VIEW) == "read" and "view=" not in page.url
    assert page.get_by_role("radio", name="Read").is_checked()
    for view in ("study", "text", "study"):
        choose(page, view)
        assert page.evaluate(VIEW) == view and f"?view={view}" in page.url
    open_essay(page, site_url, "letter")
    assert page.evaluate(VIEW) == "study", "the choice is not remembered"
    choose(page, "read")
    assert "view=" not in page.url


@pytest.mark.parametrize("view", VIEWS)
def test_the_address_decides(page, site_url, view):
    open_essay(page, site_url, view=view, at="paper-7")
    assert page.evaluate(VIEW) == view
    assert page.get_by_role("radio", name=view.capitalize()).is_checked()
    assert page.url.endswith(f"?view={view}#paper-7")


def test_arrows_turn_the_dial(page, site_url):
    open_essay(page, site_url)
    page.get_by_role("radio", name="Read").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(VIEW) == "study"
    assert page.evaluate("document.activeElement.textContent") == "Study"


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_text_view_is_the_source_alone(page, site_url, essay):
    """Beside the text only the numbers of its paragraphs and the links of its headings; in it no mark, no link, no card."""
    open_essay(page, site_url, essay, view="text")
    at_rest(page)  # the theme fades the colour of links
    shown = all_of(page, """() => [...document.querySelectorAll('.block .editorial')].filter(node =>
      !node.matches('.para-number, .headerlink') && node.getClientRects().length).map(node => node.outerHTML.slice(0, 90))""")
    assert not shown
    marked = all_of(page, """() => [...document.querySelectorAll('.witness .mark')].filter(mark => {
      const style = getComputedStyle(mark);
      return style.borderBottomStyle !== 'none' || style.textDecorationLine !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)'
        || style.color !== getComputedStyle(mark.closest('.witness')).color || mark.hasAttribute('href') || mark.hasAttribute('tabindex')
        || getComputedStyle(mark, '::before').content !== 'none' || getComputedStyle(mark, '::after').content !== 'none';
    }).map(mark => mark.outerHTML)""")
    assert not marked, marked[:5]
    page.locator(".witness .mark").first.hover()
    at_rest(page)
    assert not card_is_open(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_change_of_view_leaves_the_reader_in_place(new_page, site_url, width):
    page = open_essay(new_page(viewport=screen(width)), site_url, view="read")
    moved = []
    for number in (2, 9, 17, 26):
        page.evaluate("""n => { const p = document.getElementById('paper-' + n);
          scrollBy({top: p.getBoundingClientRect().top + p.offsetHeight * .4 - window.edition.top() - 60, behavior: 'instant'}); }""", number)
        settle(page)
        for key in ("3", "1", "2", "r", "3", "r", "1", "3", "2"):
            paragraph, before = page.evaluate(AT_LINE)
            page.keyboard.press(key)
            settle(page)
            after = page.evaluate(TOP_OF, paragraph)
            if abs(after - before) > 2:
                moved.append(f"{paragraph}, key {key}: from {before:.0f} to {after:.0f}")
    assert not moved, moved


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_readings_in_the_sentence_are_those_of_the_data(page, site_url, site, essay):
    """Each paragraph reads as in passages.json, and afterwards is what it was, to the character."""
    passages = json.loads((site / "data" / "passages.json").read_text(encoding="utf-8"))
    open_essay(page, site_url, essay)
    before = page.evaluate(WITNESSES)
    switch = page.get_by_label("readings in the sentence")
    switch.check()
    found = page.evaluate(PLAIN)
    differ = {p["id"]: (found[p["id"]], p["reading"]) for p in passages if p["essay"] == essay and found[p["id"]] != p["reading"]}
    assert not differ, "\n".join(f"{name}\n  page: {page_}\n  data: {data}" for name, (page_, data) in list(differ.items())[:6])
    replaced = page.locator(".is-replaced")
    assert replaced.count() or essay == "letter"
    assert not any(part.is_visible() for part in replaced.all()[::20])
    switch.uncheck()
    assert page.evaluate(WITNESSES) == before


def test_the_words_replaced_are_one_gesture_away(page, site_url):
    open_essay(page, site_url)
    page.keyboard.press("r")
    word = page.locator("#paper-2 ins.instead").first
    assert word.evaluate("w => getComputedStyle(w).borderBottomStyle") != "none", "the changed words are not marked"
    word.scroll_into_view_if_needed()
    word.focus()
    page.keyboard.press("Enter")
    lemma = page.locator("#edition-card .lemma").first
    assert lemma.is_visible() and lemma.inner_text().strip(" ]") in page.locator("#paper-2").text_content()
    page.keyboard.press("1")
    assert page.locator("ins.instead").count() == 0, "the text view shows the editors' words"
