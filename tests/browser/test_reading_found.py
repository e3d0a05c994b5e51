"""The author's words are found: by the browser's search, by links to words, by a browser's reader view."""

import pytest
from reading_page import VIEWS, open_essay, words_of
from rest import at_rest
from support import ROOT, edition

RUN = 6
"""Words in a string that is looked for."""


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("essay", ["letter", "paper"])
def test_every_run_of_words_is_found_in_every_view(page, site_url, essay):
    """Nothing of the editors stands between two words of the author, whatever is shown."""
    for view in VIEWS if essay == "letter" else ("text", "read", "study"):
        at_rest(open_essay(page, site_url, essay, view=view))
        shown = plain(page.evaluate("document.body.innerText"))
        count, lost = 0, []
        for block in edition().essays[essay].paragraphs:
            words = block.text.split()
            for at in range(len(words) - RUN + 1):
                count += 1
                if (run := " ".join(words[at : at + RUN])) not in shown:
                    lost.append(run)
        assert count > (400 if essay == "letter" else 3000)
        assert not lost, f"{view}: {len(lost)} of {count} not found: {lost[:5]}"


def test_a_link_to_words_lands(page, site_url):
    for view in VIEWS:
        page.goto("about:blank")
        open_essay(page, site_url, view=view, at=":~:text=usurper%20and%20the%20Kargil%E2%80%99s%20villain")
        at_rest(page)
        top = page.evaluate("document.getElementById('paper-12').getBoundingClientRect().top")
        assert -500 < top < 900, f"{view}: paragraph 12 at {top:.0f}"


@pytest.mark.parametrize("essay", ["letter", "paper"])
def test_a_reader_view_keeps_every_paragraph(new_page, site_url, essay):
    """Readability, of which Firefox's Reader View is made, on the page as it is served."""
    page = open_essay(new_page(java_script_enabled=False, bypass_csp=True), site_url, essay)
    source = (ROOT / "node_modules" / "@mozilla" / "readability" / "Readability.js").read_text(encoding="utf-8")
    page.evaluate(f"(() => {{ {source}\nwindow.Readability = Readability; }})()")
    found = page.evaluate("""() => {
      const found = new Readability(document.cloneNode(true)).parse();
      return [found.title, found.byline, found.textContent];
    }""")
    text = words_of(found[2])
    paragraphs = edition().essays[essay].paragraphs
    lost = [block.id for block in paragraphs if words_of(block.text) not in text]
    assert not lost, f"{len(lost)} of {len(paragraphs)} dropped: {lost}"
    assert edition().essays[essay].record.title.strip("[]").split()[0] in found[0]
