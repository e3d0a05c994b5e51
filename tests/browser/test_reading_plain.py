"""Without script, and on paper: print, reading and notes, in order, and every word of every note."""

import re

import pytest
from faces import EVERY_FACE
from reading_page import VIEWS, open_essay, words_of
from rest import at_rest
from support import edition


def notes_of(essay: str):
    """What stands at each block by the data: its id, the id of the record, the words."""
    book = edition()
    for block in book.essays[essay].blocks:
        notes = book.notes[block.id]
        yield block.id, "text", [block.text]
        yield block.id, "summary", [book.essays[essay].summaries.get(block.id, "")]
        for gloss in notes.glosses:
            yield block.id, gloss.record.id, [gloss.record.reading]
        for claim in notes.claims:
            yield block.id, claim.record.id, [claim.record.verdict.replace("-", " "), claim.record.record.split(". ")[0]]
        for comment in notes.comments:
            yield block.id, comment.record.id, [comment.record.text]
        for voice in notes.voices:
            yield block.id, voice.record.id, [voice.record.speaker.name]
        for kind, entries in (("events", book.events), ("entities", book.entities)):
            for item in getattr(notes, kind):
                yield block.id, item, [getattr(entries[item].record, "title", "") or entries[item].record.name]
        for theme, _ in notes.themes:
            yield block.id, theme, [book.themes[theme].record.title]


def missing(page, essay: str) -> list[str]:
    """What cannot be seen at its block; innerText leaves out what is not rendered."""
    shown = page.evaluate("Object.fromEntries([...document.querySelectorAll('.block')].map(b => [b.dataset.blockWrap, b.innerText]))")
    shown = {name: words_of(text) for name, text in shown.items()}
    found = [(block, note, text) for block, note, texts in notes_of(essay) for text in filter(None, texts)]
    assert len(found) > (900 if essay == "paper" else 100)
    return [f"{block} {note}: {text[:80]}" for block, note, text in found if words_of(text) not in shown[block]]


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_without_script_all_is_read(new_page, site_url, essay, media):
    page = open_essay(new_page(java_script_enabled=False), site_url, essay)
    page.emulate_media(media=media)
    assert not (wrong := missing(page, essay)), f"{len(wrong)} not to be seen:\n" + "\n".join(wrong[:20])
    order = page.evaluate("""() => [...document.querySelectorAll('.block')].filter(block => {
      const at = what => block.querySelector(`:scope > .${what}`)?.getBoundingClientRect();
      const print = at('witness'), reading = at('reading') ?? print, notes = at('notes');
      return reading.top < print.top - 3 || notes && notes.top < Math.max(print.bottom, reading.bottom) - 1;
    }).map(block => block.dataset.blockWrap)""")
    assert not order, order


@EVERY_FACE
@pytest.mark.parametrize("width", [1440, 1100, 360])
def test_without_script_nothing_is_cut(new_page, site_url, width):
    """Nothing stands on anything else, and the dial, which could do nothing, is not there."""
    page = open_essay(new_page(java_script_enabled=False, viewport={"width": width, "height": 900}), site_url)
    assert page.locator(".dial__row").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wrong = page.evaluate("""() => { const blocks = [...document.querySelectorAll('.block')];
      return [...blocks.slice(1).filter((block, i) => block.getBoundingClientRect().top < blocks[i].getBoundingClientRect().bottom - 1),
        ...document.querySelectorAll('.notes')].filter(
          part => !part.matches('.notes') || part.scrollWidth > part.clientWidth + 1).map(part => part.outerHTML.slice(0, 80)); }""")
    assert not wrong, wrong


HEADS = ["The author’s words, as printed", "The edition’s reading, as meant"]
"""Of the two columns."""


def test_print_is_what_the_view_shows(page, site, site_url):
    """As printed the text; as meant print and reading; with notes all notes, folded or not; no interface in any."""
    pages = {}
    for view in VIEWS:
        at_rest(open_essay(page, site_url, view=view))
        pages[view] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
        page.emulate_media(media="print")
        shown = page.evaluate("""() => ['.witness', '.reading', '.notes'].map(what => {
          const all = [...document.querySelectorAll(`.block--paragraph > ${what}`)];
          return all.filter(part => part.getClientRects().length).length / all.length; })""")
        assert shown == {"text": [1, 0, 0], "read": [1, 1, 0], "study": [1, 0, 1]}[view]
        interface = [".dial__row", ".md-header", ".layers", ".md-sidebar", ".headerlink", ".contents", ".dial__place", "#edition-card",
                     ".provenance button", ".view-line[data-for=study]"]
        assert not [what for what in interface if page.locator(f"{what}:visible").count()]
        assert tells_whose_words(page) == (view == "read")
        assert page.locator(".para-number").first.is_visible() and page.locator(".checked a:visible").count()
        if view == "study":
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
            assert not (wrong := missing(page, "paper")), f"{len(wrong)} not printed:\n" + "\n".join(wrong[:20])
        page.emulate_media(media="null")  # what is asked for would hold for the next PDF too
    print("pages of the paper on A4:", pages)
    again = (site / "assets" / "css" / "print.css").read_text(encoding="utf-8").partition("@page facing {")[2].partition("@page")[0]
    assert all(f'content: "{head}"' in again for head in HEADS), "at the head of further pages"
    assert 5 < pages["text"] <= pages["read"] <= pages["study"] <= 60


def tells_whose_words(page) -> bool:
    """Printed in columns: whether each says whose words it has, in a face of its own, on pages that say it again."""
    heads, lefts, faces, kinds = page.evaluate("""() => {
      const shown = what => [...document.querySelectorAll(what)].filter(each => each.getClientRects().length);
      const columns = [...shown('#paper-1'), ...shown('[data-block-wrap="paper-1"] > .reading')];
      const heads = shown('.heads span');
      return [heads.map(head => head.textContent), [...heads, ...columns].map(each => Math.round(each.getBoundingClientRect().left)),
        columns.map(column => getComputedStyle(column).fontFamily),
        ['body', '.essay', '.essay-foot'].map(what => getComputedStyle(document.querySelector(what)).page)]; }""")
    if not heads:
        assert kinds[0] == "auto"
        return False
    assert heads == HEADS and lefts[:2] == lefts[2:] and len({*faces}) == 2
    assert kinds == ["facing", "auto", "foot"], "one kind of page from the first line on: another would begin on a new sheet"
    return True


def test_a_printed_address_is_written_out(page, site_url):
    """Links that lead out of the edition have their address behind them on paper."""
    page.goto(site_url + "sources/")
    page.emulate_media(media="print")
    said = page.locator('main a[href^="http"]').first.evaluate("a => getComputedStyle(a, '::after').content")
    assert "http" in said
