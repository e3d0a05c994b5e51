"""What a reader copies is what the author wrote: no note, no sign, no name of a speaker.

The numbers of endnotes are the source's own characters and are copied with it, at their place.
"""

import pytest
from reading_page import open_essay
from rest import at_rest
from support import edition, squeezed

# paragraph, first and last words: between them stand glosses, overlaps, signs of claims and notes, voices, endnotes
PASSAGES = {
    "reported words, claims": ("paper-2", "In spite of this", "between Pakistan and U.S."),
    "endnote after the words": ("paper-3", "concentrated government", "antagonist relations1"),
    "from inside a gloss": ("paper-3", "much to smear", "the Pak-U.S coalition"),
    "a whole paragraph with endnotes": ("paper-8", "", ""),
    "overlapping glosses": ("paper-10", "", ""),
    "endnotes and voices": ("paper-12", "", ""),
    "raised letters": ("paper-17", "", ""),
    "a long paragraph": ("paper-21", "", ""),
    "the letter": ("letter-4", "", ""),
    "a claim of the letter": ("letter-5", "", ""),
}
SELECT = """([id, start, end]) => {  /* by characters of the author's text */
  const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT, {
    acceptNode: node => node.parentElement.closest('.editorial') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT});
  const range = document.createRange();
  let at = 0, begun = false, node;
  while ((node = walker.nextNode())) {
    if (!begun && start < at + node.length) { range.setStart(node, start - at); begun = true; }
    if (end <= at + node.length) { range.setEnd(node, end - at); break; }
    at += node.length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture
def reader(new_page):
    """A page whose clipboard can be read."""
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def wait_for_words(page) -> str:
    """The clipboard, once something is in it: a copy takes the browser a moment."""
    return page.wait_for_function("() => navigator.clipboard.readText()").json_value()


def copied(page) -> str:
    """What lies in the clipboard after Control+C; nothing but plain text may."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.keyboard.press("Control+c")
    wait_for_words(page)
    types = page.evaluate("navigator.clipboard.read().then(items => items.flatMap(item => item.types))")
    assert types == ["text/plain"], types
    return page.evaluate("navigator.clipboard.readText()")


def test_ten_passages(reader, site_url):
    texts = edition().texts.blocks
    features: set[str] = set()
    for essay in ("paper", "letter"):
        for view in ("study", "read"):
            open_essay(reader, site_url, essay, view=view)
            for what, (block, first, last) in PASSAGES.items():
                if not block.startswith(essay):
                    continue
                text = texts[block].text
                start, end = text.index(first), text.index(last) + len(last) if last else len(text)
                reader.evaluate(SELECT, [block, start, end])
                features |= set(reader.evaluate(
                    "() => [...getSelection().getRangeAt(0).cloneContents().querySelectorAll('*')].flatMap(e => [...e.classList])"))
                assert copied(reader) == text[start:end], what
    assert features >= {"mark--gloss", "mark--claim", "mark--voice", "mark--name", "claim-sign", "voice-open", "endnote"}


def test_over_notes_into_the_next_paragraph(reader, site_url):
    """The notes of a paragraph stand between it and the next one, and are left out."""
    texts = edition().texts.blocks
    open_essay(reader, site_url, view="study")
    reader.evaluate("""() => getSelection().setBaseAndExtent(document.getElementById('paper-4'), 0,
      document.getElementById('paper-5'), document.getElementById('paper-5').childNodes.length)""")
    between = [block.text for block in edition().essays["paper"].blocks]
    between = between[between.index(texts["paper-4"].text) : between.index(texts["paper-5"].text) + 1]
    assert copied(reader) == "\n\n".join(between)


def test_by_mouse(reader, site_url):
    """A selection may begin and end on a mark, which is a link, and leaves the reader where he is."""
    text = edition().texts.blocks["paper-2"].text
    open_essay(reader, site_url, view="study", at="paper-2")
    at_rest(reader)  # the page has come to rest
    address = reader.url
    mark = reader.locator("#paper-2 a.mark--gloss").first
    box = mark.bounding_box()
    for right, down in ((box["width"] / 2, 0), (250, 3 * 31)):
        reader.evaluate("getSelection().removeAllRanges()")
        reader.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
        reader.mouse.down()
        reader.mouse.move(box["x"] + right, box["y"] + box["height"] / 2 + down, steps=5)
        reader.mouse.up()
        words = copied(reader)
        assert len(words) > 3 + 30 * bool(down) and words in text
    assert reader.url == address
    mark.click()
    reader.wait_for_url(f"**{mark.get_attribute('href')}")


def test_everything(reader, site_url):
    """All of the page selected: the whole source comes out, and nothing else."""
    open_essay(reader, site_url, view="study")
    reader.keyboard.press("Control+a")
    assert squeezed(copied(reader)) == squeezed("".join(block.text for block in edition().essays["paper"].blocks))


def test_with_readings_in_the_sentence(reader, site_url):
    """Even where the editors' words stand in the sentence, the author's are copied."""
    text = edition().texts.blocks["paper-10"].text
    open_essay(reader, site_url)
    reader.keyboard.press("r")
    reader.evaluate("getSelection().selectAllChildren(document.getElementById('paper-10'))")
    assert copied(reader) == text


def test_a_note_alone_copies_as_it_is(reader, site_url):
    """Who selects the editors' words gets the editors' words."""
    open_essay(reader, site_url, view="study", at="paper-2")
    at_rest(reader)
    summary = reader.locator("#paper-2-notes .summary")
    reader.evaluate("navigator.clipboard.writeText('')")
    reader.evaluate("getSelection().selectAllChildren(document.querySelector('#paper-2-notes .summary'))")
    reader.keyboard.press("Control+c")
    assert wait_for_words(reader).strip() == summary.text_content().strip()
