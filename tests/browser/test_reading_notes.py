"""With notes: one layer at a time beside the paragraph in hand, each counted, none lost."""

import pytest
from reading_page import all_of, go_to, open_essay, press, screen, settle, words_of
from rest import at_rest
from support import edition

LAYERS = ("claims", "context", "voices", "readings", "links", "names")


def expected(essay: str) -> dict[str, dict[str, int]]:
    """By paragraph: how many notes of each layer the data has."""
    found = {}
    for block in edition().essays[essay].paragraphs:
        notes = edition().notes[block.id]
        counts = (notes.claims, notes.comments, notes.voices, notes.glosses, notes.crossrefs, [*notes.events, *notes.entities])
        found[block.id] = {name: len(count) for name, count in zip(LAYERS, counts, strict=True) if count}
    return found


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_tabs_count_what_is_shown(new_page, site_url, essay):
    """On a small screen, where every paragraph has its tabs: the counts are those of the data, and of what each tab shows."""
    page = at_rest(open_essay(new_page(viewport=screen(360)), site_url, essay, view="study"))
    tabs = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.block--paragraph')].map(block => [block.dataset.blockWrap,
      Object.fromEntries([...block.querySelectorAll('[data-tab]')].map(tab => [tab.dataset.tab, Number(tab.textContent.split(' ')[1])]))]))""")
    wanted = expected(essay)
    assert tabs == wanted
    for name in LAYERS:
        tab = page.locator(f'[data-tab="{name}"]').first
        if not tab.count():
            continue
        tab.scroll_into_view_if_needed()
        press(page, tab)
        shown = page.evaluate("""name => Object.fromEntries([...document.querySelectorAll('.block--paragraph')].flatMap(block => {
          const layer = block.querySelector(`[data-layer="${name}"]`);
          if (!layer) return [];
          const lines = [...layer.querySelectorAll(name === 'names' ? 'a' : 'p')].filter(line => line.getBoundingClientRect().height > 4);
          const others = [...block.querySelectorAll('.layer')].filter(other => other !== layer && other.getBoundingClientRect().height > 1);
          return [[block.dataset.blockWrap, others.length ? -1 : lines.length]];
        }))""", name)
        assert shown == {block: counts[name] for block, counts in wanted.items() if name in counts}, name


def test_the_chosen_layer_alone_marks_the_words(page, site_url):
    """Claims first and open; another tab, other marks; the choice lasts."""
    at_rest(open_essay(page, site_url, view="study", at="paper-12"))
    marked = """kind => { const ids = new Set([...document.querySelectorAll(`[data-layer="${kind}"] > p`)].map(p => p.id || p.dataset.note));
      const pieces = [...document.querySelectorAll('.witness .is-marked')];
      return [pieces.length > 0, pieces.every(piece => `${piece.dataset.notes ?? ''} ${piece.dataset.voice ?? ''}`.split(' ').some(id => ids.has(id)))]; }"""
    assert page.evaluate("document.documentElement.dataset.marks") == "claims" and page.evaluate(marked, "claims") == [True, True]
    for name in ("voices", "readings", "context"):
        press(page, page.locator(f'.is-current [data-tab="{name}"]'))
        assert page.locator(f'.is-current [data-layer="{name}"]').is_visible() and not page.locator('.is-current [data-layer="claims"]').is_visible()
        assert page.evaluate(marked, name) == [True, True], name
    go_to(page, "paper-13")
    at_rest(page)
    shown = page.locator('.is-current [data-layer="claims"]').is_visible()
    assert shown or page.locator('.is-current [aria-checked="true"]').inner_text().startswith("Context")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.marks") == "context", "the layer is not remembered"


LINES = """id => { const block = document.getElementById(id).closest('.block');
  return [...block.querySelectorAll('.layer[data-layer="claims"] > p')].map(note => [note.id,
    [...block.querySelectorAll(`.witness [data-notes~="${note.id}"]`)].map(piece => {
      const { textDecorationLine, textDecorationStyle, textDecorationColor, textDecorationThickness, textUnderlineOffset } = getComputedStyle(piece);
      return [textDecorationLine, textDecorationStyle, textDecorationColor, textDecorationThickness, textUnderlineOffset].join(' '); })]); }"""
"""Of a paragraph: each claim, and the line under every piece of its words."""


@pytest.mark.parametrize("paragraph", ["paper-3", "letter-4"])
@pytest.mark.parametrize("width", [1440, 360])
def test_the_words_of_a_note_have_one_line(new_page, site_url, width, paragraph):
    """Names in them are links, and have the line too."""
    page = at_rest(open_essay(new_page(viewport=screen(width)), site_url, paragraph.partition("-")[0], view="study", at=paragraph))
    found = all_of(page, LINES, paragraph)
    assert any(len(lines) > 3 for _, lines in found), "none of several pieces"
    for note, lines in found:
        assert len(set(lines)) == 1 and lines[0].startswith("underline solid"), (note, lines)


def test_the_panel_follows_the_paragraph(page, site_url):
    at_rest(open_essay(page, site_url, view="study"))
    for number in (3, 14, 22):
        go_to(page, f"paper-{number}", .2)
        at_rest(page)
        panel = page.locator(".block.is-current .notes")
        assert panel.count() == 1 and panel.is_visible() and panel.evaluate("n => getComputedStyle(n, '::before').content") == f'"Paragraph {number}"'
        box = panel.bounding_box()
        assert box["y"] >= 50 and box["y"] + box["height"] <= 900
    line = page.locator(".is-current .layer:not([hidden]) > p").first
    line.hover()
    settle(page)
    assert page.locator(".block.is-current .witness .is-lit").count(), "pointing at a note does not light its words"


def test_a_claim_about_garbled_words_shows_what_was_judged(page, site_url):
    """Verdict and reading know of each other."""
    open_essay(page, site_url, view="study")
    judged = page.locator('[data-layer="claims"] > p:has-text("The words judged")')
    assert judged.count() >= 10
    targets = judged.locator('a[href^="#g"]').evaluate_all("links => links.map(link => document.querySelector(link.hash)?.textContent === link.textContent)")
    assert targets and all(targets)


def test_what_is_folded_is_found(page, site_url):
    """Find in page opens the layer that has the words: what is put away is `hidden=until-found`."""
    at_rest(open_essay(page, site_url, view="study", at="paper-12"))
    put_away = page.locator(".layer[hidden]")
    assert put_away.count() and all(value == "until-found" for value in put_away.evaluate_all("all => all.map(layer => layer.getAttribute('hidden'))"))
    page.evaluate("document.querySelector('.is-current [data-layer=\"voices\"]').dispatchEvent(new Event('beforematch', {bubbles: true}))")
    settle(page)
    assert page.locator('.is-current [data-layer="voices"]').is_visible()


def test_nothing_of_a_note_is_cut(page, site_url):
    """No ellipsis by style; words shortened in the middle are marked in the text, and their note leads to the whole."""
    open_essay(page, site_url, view="study")
    cut = all_of(page, """() => [...document.querySelectorAll('.essay *')].filter(node => {
      const style = getComputedStyle(node);
      return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' && style.webkitLineClamp;
    }).map(node => node.outerHTML.slice(0, 80))""")
    assert not cut, cut
    for block in edition().essays["paper"].paragraphs:
        text = words_of(page.locator(f'[data-block-wrap="{block.id}"] .notes').text_content())
        for claim in edition().notes[block.id].claims:
            assert words_of(claim.record.verdict) in text
    links = page.locator('[data-layer="claims"] > p').evaluate_all("notes => notes.filter(n => !n.querySelector('a[href*=\"claims/\"]')).length")
    assert links == 0
