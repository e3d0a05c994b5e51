"""Three voices, never mixed: the author, those he reports, the editors."""

import json

import pytest
from reading_page import all_of, open_essay
from support import edition

MARKS = "\"“”„«»‹›‟"


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_the_author_is_quoted_as_he_wrote(page, site_url, essay):
    """No quotation mark is drawn or written where the source has none, by markup or by style."""
    open_essay(page, site_url, essay, view="study")
    source = "".join(block.text for block in edition().essays[essay].blocks)
    text = page.evaluate("[...document.querySelectorAll('.witness')].map(w => w.textContent).join('')")
    for mark in MARKS:
        assert text.count(mark) == source.count(mark), f"{mark} is in the page {text.count(mark)} times"
    drawn = all_of(page, """() => [...document.querySelectorAll('.witness, .witness *')].flatMap(node =>
      ['::before', '::after'].map(part => getComputedStyle(node, part).content)).filter(said => /["“”«»]./.test(said)
        && !['""', '"*"', '"#"'].includes(said) || /quote/.test(said))""")
    assert not drawn, set(drawn)


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_reported_words_carry_their_voice(page, site_url, essay):
    """Each reported passage is between an announcement with the speaker's name and its end, both heard and not seen."""
    open_essay(page, site_url, essay, view="study")
    found = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.witness .voice-open')].map(open => {
      const close = document.querySelector(`.witness .voice-close[data-voice="${open.dataset.voice}"]`);
      const range = document.createRange();
      range.setStartAfter(open); range.setEndBefore(close);
      const words = range.cloneContents();
      words.querySelectorAll('.editorial').forEach(node => node.remove());
      const marked = [...document.querySelectorAll(`.witness .mark--voice[data-notes~="${open.dataset.voice}"]`)];
      return [open.dataset.voice, {said: open.textContent, words: words.textContent, marked: marked.map(m => m.textContent).join(''),
        carries: marked.every(m => m.dataset.voice), seen: open.getBoundingClientRect().width > 2, hidden: getComputedStyle(open).display === 'none'}];
    }))""")
    voices = edition().essays[essay].voices
    assert voices
    texts = edition().texts.blocks
    for voice in voices:
        record, span = voice.record, voice.spans[0]
        there = found[record.id]
        assert record.speaker.name in there["said"] and "reported" in there["said"]
        assert there["words"].startswith(texts[span.block].text[span.start : span.end][:20]), record.id
        assert there["marked"] and there["carries"], f"{record.id} is not marked"
        assert not there["seen"] and not there["hidden"], f"{record.id} is not announced, or stands in the text"


@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_all_that_editors_wrote_says_so(page, site_url, essay):
    """Of all visible text of the article only the author's is outside `.editorial`."""
    open_essay(page, site_url, essay, view="study")
    text = page.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector('.essay'), NodeFilter.SHOW_TEXT, {
        acceptNode: node => node.parentElement.closest('.editorial') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT});
      let said = '';
      while (walker.nextNode()) said += walker.currentNode.data;
      return said;
    }""")
    assert "".join(text.split()) == "".join("".join(block.text.split()) for block in edition().essays[essay].blocks)


def test_the_voices_differ_by_more_than_colour(page, site_url):
    """Author in serif, editors in sans; reported words between half brackets."""
    open_essay(page, site_url, view="study")
    fonts = page.evaluate("""() => ['#paper-2', '#paper-2-notes .summary', '#paper-2-notes .reading'].map(what =>
      getComputedStyle(document.querySelector(what)).fontFamily)""")
    assert fonts[0] != fonts[1] == fonts[2]
    brackets = page.evaluate("""() => [...document.querySelectorAll('.witness .voice-open + .mark')].map(mark =>
      getComputedStyle(mark, '::before').borderLeftWidth)""")
    assert brackets and all(float(width.removesuffix("px")) >= 1 for width in brackets)


def test_data_keep_the_voices_apart(site):
    """What the data call the text is the author's, all of it and alone, but for the numbers of endnotes."""
    for passage in json.loads((site / "data" / "passages.json").read_text(encoding="utf-8")):
        letters = [
            "".join(char for char in text if not char.isspace() and not char.isdigit())
            for text in (passage["text"], edition().texts.blocks[passage["id"]].text)
        ]
        assert letters[0] == letters[1], passage["id"]
