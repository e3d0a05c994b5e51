"""The essay page without a mouse: everything reachable, in order, seen, and left again."""

import pytest
from reading_page import card_is_open, open_essay, settle
from rest import at_rest

# After each press of Tab: what has the focus, whether it can be seen, and which notes the card shows.
HERE = """() => {
  const here = document.activeElement, card = here.closest('#edition-card'), style = getComputedStyle(here);
  const box = here.getBoundingClientRect(), drawn = getComputedStyle(here, '::before');
  if (!here.dataset.order && !card) here.dataset.order = '';
  return {
    order: card ? 'card' : here.dataset.order, tag: here.tagName, block: here.closest('.block')?.dataset.blockWrap || '',
    what: here.outerHTML.slice(0, 110), link: card && here.getAttribute('href'),
    ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
    shown: box.width + (parseFloat(drawn.width) || 0) > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    notes: document.querySelector('#edition-card:popover-open') ? window.edition.noteIds(document.querySelector('[aria-describedby=edition-card]')) : [],
    links: [...document.querySelectorAll('#edition-card:popover-open a[href]')].length,
  };
}"""
# Number all that can have the focus in some blocks, in the order of the document, folded notes and details opened.
NUMBER = """blocks => {
  const found = blocks.flatMap(id => [...document.querySelectorAll(`[data-block-wrap="${id}"] :is(a[href], button, summary)`)]);
  let order = 0;
  for (const node of found) if (node.getClientRects().length && getComputedStyle(node).visibility !== 'hidden') node.dataset.order = ++order;
  return order;
}"""
OPEN_ALL = """blocks => blocks.forEach(id => {
  const block = document.querySelector(`[data-block-wrap="${id}"]`);
  block.querySelectorAll('.more').forEach(button => button.click());
  block.querySelectorAll('details').forEach(details => { details.open = true; });
})"""
NOTES = "blocks => blocks.flatMap(id => [...document.querySelectorAll(`[data-block-wrap='${id}'] .note[data-note]`)].map(n => n.dataset.note))"


def walk(page, blocks: list[str]) -> dict:
    """Tab through some blocks that follow each other, from the first stop to the one after the last."""
    total = page.evaluate(NUMBER, blocks)
    page.locator(f'[data-block-wrap="{blocks[0]}"] [data-order="1"]').focus()
    found = {"order": [], "hidden": [], "ringless": [], "notes": set(), "entered": 0, "total": total}
    for _ in range(total * 8):
        here = page.evaluate(HERE)
        if here["order"] == "card":
            found["entered"] += 1
        elif not here["block"] or here["block"] not in blocks:
            break
        else:
            found["order"].append(int(here["order"] or -1))
        found["notes"].update(here["notes"])
        if not here["shown"]:
            found["hidden"].append(here["what"])
        if not here["ring"]:
            found["ringless"].append(here["what"])
        page.keyboard.press("Tab")
    else:
        pytest.fail(f"no way out: {here['what']}")
    return found


WALKS = {"letter": (1, 7), "paper": (2, 4), "paper, middle": (12, 14), "paper, end": (26, 29)}
BETWEEN = """([first, last]) => {
  const all = [...document.querySelectorAll('.block')].map(block => block.dataset.blockWrap);
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}"""


@pytest.mark.parametrize("name", WALKS)
def test_tab_reaches_everything_in_order(page, site_url, name):
    """Each mark, sign, note, chip and link of the cards once, in the order of the document; each seen; and out again."""
    essay = name.partition(",")[0]
    open_essay(page, site_url, essay, view="study")
    blocks = page.evaluate(BETWEEN, [f"{essay}-{number}" for number in WALKS[name]])
    page.keyboard.press("Tab")
    page.evaluate(OPEN_ALL, blocks)
    settle(page)
    found = walk(page, blocks)
    assert found["order"] == list(range(1, found["total"] + 1)), "left out, twice or out of order"
    assert not found["hidden"], f"{len(found['hidden'])} with the focus out of sight: {found['hidden'][:5]}"
    assert not found["ringless"], f"{len(found['ringless'])} do not show the focus: {found['ringless'][:5]}"
    assert found["entered"] > found["total"] / 4, "cards cannot be entered"
    opened = page.locator(", ".join(f'[data-block-wrap="{block}"] summary' for block in blocks))
    notes = set(page.evaluate(NOTES, blocks)) - found["notes"]
    unreached = [
        note for note in notes
        if not page.locator(f'.note[data-note="{note}"]:has(summary, a[href])').count()
    ]
    assert opened.count() and not unreached, unreached


def test_folded_notes_open_and_close(page, site_url):
    open_essay(page, site_url, view="study", at="paper-2")
    more = page.locator("#paper-2-notes .more")
    more.focus()
    page.keyboard.press("Enter")
    assert page.locator("#paper-2-notes .is-folded").count() == 0
    assert page.evaluate("document.activeElement.closest('#paper-2-notes .note') !== null"), "the focus is not on what was opened"
    less = page.locator("#paper-2-notes .more")
    assert less.get_attribute("aria-expanded") == "true"
    less.focus()
    page.keyboard.press("Enter")
    assert page.locator("#paper-2-notes .more").get_attribute("aria-expanded") == "false"


def test_keys_lead_from_paragraph_to_paragraph(page, site_url):
    open_essay(page, site_url)
    for key, paragraph in (("j", 1), ("j", 2), ("j", 3), ("k", 2), ("j", 3), ("j", 4)):
        page.keyboard.press(key)
        at_rest(page)
        top = page.locator(f"#paper-{paragraph}").evaluate("p => p.getBoundingClientRect().top - window.edition.top()")
        assert 0 <= top < 60, f"{key}: paragraph {paragraph} stands {top:.0f} px below the dial"
        assert page.url.endswith(f"#paper-{paragraph}")
        assert page.evaluate("document.activeElement.getAttribute('href')") == f"#paper-{paragraph}"


def test_the_list_of_keys(page, site_url):
    open_essay(page, site_url)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert dialog.is_visible() and "next paragraph" in dialog.inner_text()
    page.keyboard.press("j")
    assert "#" not in page.url, "a key works behind the dialog"
    page.keyboard.press("Escape")
    assert dialog.is_hidden()
    page.get_by_role("button", name="List of keys").click()
    assert dialog.is_visible()
    dialog.get_by_role("button", name="Close").click()
    assert dialog.is_hidden()


def test_no_key_works_while_typing(page, site_url):
    open_essay(page, site_url)
    page.keyboard.press("/")
    page.keyboard.type("jk123r?")
    assert page.evaluate("document.activeElement.value") == "jk123r?"
    assert page.evaluate("document.documentElement.dataset.view") == "read" and scrolled(page) == 0
    assert not page.locator("dialog[open]").count() and not page.locator("ins.instead").count()


def scrolled(page) -> int:
    return page.evaluate("scrollY")


def test_control_keys_are_left_to_the_browser(page, site_url):
    open_essay(page, site_url)
    for key in ("Control+j", "Alt+3", "Meta+k"):
        page.keyboard.press(key)
    assert scrolled(page) == 0 and page.evaluate("document.documentElement.dataset.view") == "read"
    assert not card_is_open(page)
