"""What a reader copies: from the left the author's words alone, from the reading words that are marked as the edition's.

The numbers of endnotes are the edition's raised signs; the words before them are copied without.
"""

import pytest
from bs4 import BeautifulSoup
from reading_page import open_essay, words_of
from rest import at_rest
from support import edition

SELECT = "([from, to]) => { const one = s => document.querySelector(s); getSelection().setBaseAndExtent(one(from), 0, one(to), one(to).childNodes.length); }"


@pytest.fixture
def reader(new_page):
    """A page whose clipboard can be read."""
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def copied(page) -> tuple[str, str]:
    """What lies in the clipboard after Control+C: plain, and the words of the markup."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.keyboard.press("Control+c")
    page.wait_for_function("() => navigator.clipboard.readText()")
    plain, html = page.evaluate("""async () => {
      const item = (await navigator.clipboard.read())[0];
      return Promise.all(['text/plain', 'text/html'].map(async type => item.types.includes(type) ? (await item.getType(type)).text() : ''));
    }""")
    return plain, "\n\n".join(paragraph.get_text() for paragraph in BeautifulSoup(html, "lxml")("p"))


def text_of(block: str) -> str:
    """The author's words of a block, as they are copied."""
    return edition().quote(type(edition().essays["paper"].glosses[0].spans[0])(block=block, start=0, end=len(edition().texts.blocks[block].text)))


@pytest.mark.parametrize("view", ["text", "read", "study"])
def test_the_authors_words_alone(reader, site_url, view):
    """One paragraph, and two with readings, signs and notes between them; in both flavours."""
    at_rest(open_essay(reader, site_url, view=view))
    for first, last in (("paper-12", "paper-12"), ("paper-3", "paper-4")):
        reader.evaluate(SELECT, [f"#{first}", f"#{last}"])
        wanted = "\n\n".join(text_of(block) for block in dict.fromkeys((first, last)))
        for flavour in copied(reader):
            assert words_of(flavour) == words_of(wanted), f"{first} to {last}"
            assert flavour.count("\n\n") == wanted.count("\n\n")


def test_the_reading_says_whose_it_is(reader, site_url):
    """One paragraph and two; nothing of the author's, and a line that says so."""
    at_rest(open_essay(reader, site_url))
    for first, last, named in ((12, 12, "12"), (12, 13, "12–13")):
        reader.evaluate(SELECT, [f'[data-block-wrap="paper-{first}"] > .reading', f'[data-block-wrap="paper-{last}"] > .reading'])
        words = [reader.locator(f'[data-block-wrap="paper-{number}"] > .reading').text_content() for number in dict.fromkeys((first, last))]
        whose = f"[The edition’s reading of paragraph {named}, not the author’s words]"
        for flavour in copied(reader):
            assert flavour == "\n\n".join([*words, whose])


def test_a_drag_keeps_to_its_column(reader, site_url):
    """From the left column down over two rows, and from the right."""
    at_rest(open_essay(reader, site_url, at="paper-13"))
    for side, other in (("#paper-13", ".reading"), ('[data-block-wrap="paper-13"] > .reading', ".witness")):
        box = reader.locator(side).bounding_box()
        reader.mouse.move(box["x"] + 60, box["y"] + 40)
        reader.mouse.down()
        reader.mouse.move(box["x"] + 200, box["y"] + box["height"] + 60, steps=6)
        reader.mouse.up()
        plain, html = copied(reader)
        assert words_of(plain) == words_of(html) and plain.count("\n\n") == (1 if other == ".reading" else 2)
        assert ("not the author’s words" in plain) == (other == ".witness")
        assert reader.evaluate("other => getComputedStyle(document.querySelector(other)).userSelect", other) == "none"
        reader.mouse.click(5, 600)


def test_everything(reader, site_url):
    """All of the page selected: the whole source comes out, and nothing else."""
    at_rest(open_essay(reader, site_url, view="study"))
    reader.keyboard.press("Control+a")
    wanted = words_of("".join(text_of(block.id) for block in edition().essays["paper"].blocks))
    for flavour in copied(reader):
        assert words_of(flavour) == wanted


def test_a_note_alone_copies_as_it_is(reader, site_url):
    at_rest(open_essay(reader, site_url, view="study", at="paper-2"))
    reader.evaluate(SELECT, [".is-current .summary", ".is-current .summary"])
    assert copied(reader)[0].strip() == reader.locator(".is-current .summary").text_content().strip()
