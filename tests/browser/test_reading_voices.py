"""Three voices, never mixed: the author, those he reports, the editors."""

import json

import pytest
from reading_page import all_of, author, open_essay, press
from rest import at_rest
from support import edition, squeezed

MARKS = "\"“”„«»‹›‟"


@pytest.mark.parametrize("where", ["voices", "no script", "print"])
@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_every_bracket_of_reported_speech_closes(new_page, site_url, essay, where):
    """Each reported passage opens at its first word and closes at its last, by drawn half brackets; the words between are the passage."""
    page = open_essay(new_page(java_script_enabled=where != "no script"), site_url, essay, view="study")
    if where == "print":
        page.emulate_media(media="print")
    if where == "voices":
        at_rest(page)
        tab = page.locator('[data-tab="voices"]:visible').first
        press(page, tab)
    found = page.evaluate("""() => { const by = {};
      for (const piece of document.querySelectorAll('.witness [data-voice]')) for (const id of piece.dataset.voice.split(' ')) (by[id] ??= []).push(piece);
      const drawn = (piece, part, ...lines) => { const style = getComputedStyle(piece, part);
        return style.content === '""' && lines.every(line => parseFloat(style[`border${line}Width`]) >= 1); };
      return Object.fromEntries(Object.entries(by).map(([id, pieces]) => {
        const copies = pieces.map(p => p.textContent);
        return [id, [drawn(pieces[0], '::before', 'Top', 'Left'), drawn(pieces.at(-1), '::after', 'Bottom', 'Right'), copies.join('')]]; })); }""")
    voices = edition().essays[essay].voices
    assert len(voices) > (50 if essay == "paper" else 8)
    for voice in voices:
        opens, closes, words = found[voice.record.id]
        assert opens and closes, f"{voice.record.id} {'opens' if opens else 'does not open'} and {'closes' if closes else 'does not close'}"
        said = "".join(edition().texts.blocks[span.block].text[span.start : span.end] for span in voice.spans)
        assert squeezed(said).startswith(squeezed(words)[:20]), voice.record.id
    loose = page.evaluate("""() => [...document.querySelectorAll('.witness :is(.opens, .closes):not([data-voice])')].length""")
    assert loose == 0


def test_no_blank_stands_before_the_number_of_an_endnote(page, site_url):
    """Where the source has a number glued to a word, the page has it there too."""
    open_essay(page, site_url, "paper", view="text")
    gaps = page.evaluate("""[...document.querySelectorAll('.witness .endnote')].filter(note => /\\S$/.test(note.previousSibling?.textContent ?? ''))
      .map(note => getComputedStyle(note.firstElementChild).paddingLeft)""")
    assert len(gaps) > 5
    assert set(gaps) == {"0px"}


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_the_author_is_quoted_as_he_wrote(page, site_url, essay):
    """No quotation mark is drawn or written where the source has none, and of all text only the author's is outside `.editorial`."""
    open_essay(page, site_url, essay, view="study")
    source = "".join(block.text for block in edition().essays[essay].blocks)
    text = page.evaluate("""[...document.querySelectorAll('.witness')].map(witness => {
      const copy = witness.cloneNode(true);
      copy.querySelectorAll('.editorial').forEach(each => each.remove());
      return copy.textContent;
    }).join('')""")
    for mark in MARKS:
        assert text.count(mark) == source.count(mark), f"{mark} is in the page {text.count(mark)} times"
    assert squeezed(text) == author(essay)
    drawn = all_of(page, """() => [...document.querySelectorAll('.witness, .witness *:not(.headerlink)')].flatMap(node =>
      ['::before', '::after'].map(part => getComputedStyle(node, part).content)).filter(
        said => /["“”«»]./.test(said) && said !== '""' || /quote/.test(said))""")
    assert not drawn, set(drawn)
    outside = page.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector('.essay'), NodeFilter.SHOW_TEXT, {
        acceptNode: node => node.parentElement.closest('.editorial, .dial') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT});
      let said = '';
      while (walker.nextNode()) said += walker.currentNode.data;
      return said;
    }""")
    assert squeezed(outside) == author(essay)


def test_the_voices_differ_by_more_than_colour(page, site_url):
    """Text in serif, notes in sans; the edition's reading in another ink and another column."""
    open_essay(page, site_url, view="study")
    fonts = page.evaluate("""() => ['#paper-2', '.is-current .layer p'].map(what => getComputedStyle(document.querySelector(what)).fontFamily)""")
    assert fonts[0] != fonts[1]


def test_data_keep_the_voices_apart(site):
    """What the data call the text is the author's, all of it and alone, but for the numbers of endnotes."""
    for passage in json.loads((site / "data" / "passages.json").read_text(encoding="utf-8")):
        letters = [
            "".join(char for char in text if not char.isspace() and not char.isdigit())
            for text in (passage["text"], edition().texts.blocks[passage["id"]].text)
        ]
        assert letters[0] == letters[1], passage["id"]
