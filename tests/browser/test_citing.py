"""The bar beside what a reader selects: copy, copy with reference, link to the words, cite; by mouse, keys and touch."""

import re

import pytest
from axe import violations
from reading_page import open_essay, screen, settle
from rest import at_rest

SELECT = """([selector, from, to]) => {  /* characters of an element, by their words */
  const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const all = texts.map(text => text.data).join('');
  const at = index => { for (const text of texts) { if (index <= text.length) return [text, index]; index -= text.length; } };
  getSelection().setBaseAndExtent(...at(all.indexOf(from)), ...at(all.indexOf(to, all.indexOf(from)) + to.length));
}"""
SHOWN = """([selector, words]) => {  /* null if the words can be seen in the window */
  const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  let index = texts.map(text => text.data).join('').indexOf(words);
  const text = texts.find(each => { if (index < each.length) return true; index -= each.length; return false; });
  const range = document.createRange();
  range.setStart(text, index); range.setEnd(text, index + 1);
  const box = range.getBoundingClientRect();
  return box.height && box.top >= 0 && box.bottom <= innerHeight ? null : `at ${box.top} of ${innerHeight}`;
}"""
FILLED = """async () => {  /* the clipboard, once something lies in it */
  for (;;) {
    const text = await navigator.clipboard.readText();
    if (text) return text;
    await new Promise(requestAnimationFrame);
  }
}"""
OWN = ("#paper-12", "Temporarily, this", "tactic worked for him")
MIXED = ("#paper-12", "Pervez Musharraf agreed", "a very significant signal")
REPORTED = ("#paper-12", "the Kargil’s villain", "out of the India")
WITH_NOTE = ("#paper-12", "that was a main ally", "in this war")
READING = ('[data-block-wrap="paper-12"] > .reading', "and to secure", "in danger")


@pytest.fixture
def reader(new_page):
    """A page whose clipboard can be read."""
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def choose(page, words):
    """Select words, and wait for the bar; one that told of other words has gone by then."""
    page.evaluate("getSelection().removeAllRanges()")
    page.locator(".cite").wait_for(state="hidden")
    page.evaluate(SELECT, list(words))
    page.locator(".cite").wait_for()
    return page.locator(".cite")


def taken(page, name: str) -> str:
    """What comes to lie in the clipboard after a button of the bar was pressed."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator(".cite").get_by_role("button", name=name, exact=True).click()
    page.locator(".cite__done", has_text="copied").wait_for()
    return page.evaluate(FILLED)


def test_nothing_is_loaded_before_it_is_asked_for(new_page, site_url):
    """Given an essay that is only read, neither the bar's script nor its data come."""
    page = new_page(alone=True)
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    at_rest(open_essay(page, site_url))
    assert "essay.js" in asked and not {"citing.js", "verify.js", "cite.css", "paper.js"} & set(asked)
    choose(page, OWN)
    assert {"citing.js", "cite.css", "paper.js"} <= set(asked) and asked.count("citing.js") == 1


def test_by_mouse(reader, site_url):
    """A drag over words brings the bar beside them, without a shift or a change of focus; a press elsewhere ends it."""
    at_rest(open_essay(reader, site_url, at="paper-12"))
    height = reader.evaluate("document.documentElement.scrollHeight")
    box = reader.locator("#paper-12").bounding_box()
    reader.mouse.move(box["x"] + 40, box["y"] + 40)
    reader.mouse.down()
    reader.mouse.move(box["x"] + 300, box["y"] + 70, steps=5)
    reader.mouse.up()
    bar = reader.locator(".cite")
    bar.wait_for()
    chosen = reader.evaluate("getSelection().toString()")
    assert bar.bounding_box()["y"] > box["y"] and not bar.evaluate("bar => bar.contains(document.activeElement)")
    assert reader.evaluate("document.documentElement.scrollHeight") == height
    assert " ".join(chosen.split()) in taken(reader, "Copy the words")
    assert reader.evaluate("getSelection().toString()") == chosen
    reader.mouse.click(5, 500)
    bar.wait_for(state="hidden")


def test_what_is_copied(reader, site_url):
    """The author's words; with their reference, citation and address; what others are reported to say is said to be."""
    address = open_essay(reader, site_url).url
    at_rest(reader)
    choose(reader, OWN)
    assert taken(reader, "Copy the words") == "Temporarily, this tactic worked for him"
    words, citation = taken(reader, "With reference").split("\n")
    assert words == "“Temporarily, this tactic worked for him” (P 12)"
    assert "para. 12" in citation and citation.endswith(f"{address}#paper-12.")
    choose(reader, MIXED)
    assert taken(reader, "Copy the words").endswith("signal [in some of these words the author reports others: United States, no speaker named]")
    choose(reader, REPORTED)
    assert re.search(r"out of the India \[the author reports others here: .+\]$", taken(reader, "Copy the words"))
    choose(reader, WITH_NOTE)
    assert taken(reader, "Copy the words") == "that was a main ally in this war"


def test_words_of_the_reading_are_the_editions(reader, site_url):
    at_rest(open_essay(reader, site_url))
    choose(reader, READING)
    assert re.fullmatch(r"and to secure .+ in danger \[reading of the edition\]", taken(reader, "Copy the reading"))
    assert taken(reader, "With reference").split("\n")[0].endswith("in danger” [reading of the edition] (P 12)")


def test_the_pages_own_copying_stays(reader, site_url):
    """Given the bar, Control+C still takes the author's words alone."""
    at_rest(open_essay(reader, site_url))
    choose(reader, REPORTED)
    reader.evaluate("navigator.clipboard.writeText('')")
    reader.keyboard.press("Control+c")
    reader.wait_for_function("() => navigator.clipboard.readText()")
    assert reader.evaluate("navigator.clipboard.readText()").endswith("out of the India")


def test_by_keyboard(reader, site_url):
    """Words selected without a pointer: Tab enters the bar, arrows choose a form, Escape goes back. `c` opens it for a paragraph."""
    at_rest(open_essay(reader, site_url, at="paper-12"))
    choose(reader, OWN)
    assert "Tab leads there" in reader.locator(".cite-said").text_content()
    focus = "document.activeElement.textContent"
    reader.keyboard.press("Tab")
    assert reader.evaluate(focus) == "Copy the words"
    assert reader.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    reader.keyboard.press("Enter")
    reader.locator(".cite-said", has_text="copied").wait_for(state="attached")
    for _ in range(3):
        reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    reader.keyboard.press("ArrowRight")
    assert reader.locator(".cite__shown").text_content().startswith("In the text")
    reader.keyboard.press("Escape")
    reader.locator(".cite").wait_for(state="hidden")
    reader.evaluate("getSelection().removeAllRanges()")
    reader.locator('[data-block-wrap="paper-12"]').focus()
    reader.keyboard.press("c")
    reader.locator(".cite", has_text="Paragraph 12").wait_for()
    assert reader.evaluate(focus) == "Copy the words"
    reader.keyboard.press("Escape")
    assert reader.evaluate("document.activeElement.dataset.blockWrap") == "paper-12"


def test_the_number_of_a_paragraph_cites_it(reader, site_url):
    """Each form has the paragraph and its address."""
    address = open_essay(reader, site_url).url
    at_rest(reader)
    reader.locator('[data-block-wrap="paper-3"] .para-number a').click()
    bar = reader.locator(".cite", has_text="Paragraph 3")
    bar.wait_for()
    assert reader.url.endswith("#paper-3")
    assert taken(reader, "Link to the paragraph") == f"{address}#paper-3"
    bar.get_by_role("button", name="Cite", exact=True).click()
    for form, said in {
        "Chicago": "para. 3", "APA": "para. 3)", "MLA": "par. 3)",
        "BibLaTeX": "note = {Paragraph 3}", "RIS": "N1  - Paragraph 3", "CSL-JSON": '"note": "Paragraph 3"',
    }.items():
        bar.get_by_label(form, exact=True).check()
        text = bar.locator(".cite__shown").text_content()
        assert said in text and f"{address}#paper-3" in text, form
    bar.get_by_label("MLA").check()
    bar.get_by_role("button", name="Copy: Works cited").click()
    bar.locator(".cite__done", has_text="Works cited copied").wait_for()
    assert "<i>Essays on an Alliance</i>" in reader.evaluate("""async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()""")


def test_the_essay_and_any_paragraph_of_it_are_cited_on_a_phone(new_page, site_url):
    """The sheet at the foot, by touch; no wider than the window."""
    page = new_page(viewport=screen(360), has_touch=True, is_mobile=True)
    at_rest(open_essay(page, site_url, "letter"))
    page.get_by_role("button", name="Cite this essay").tap()
    bar = page.locator(".cite")
    bar.wait_for()
    assert "Shaikh" in bar.locator(".cite__shown").text_content() and "para." not in bar.locator(".cite__shown").text_content()
    bar.get_by_role("combobox").select_option("letter-5")
    assert "para. 5" in bar.locator(".cite__shown").text_content()
    box = bar.bounding_box()
    assert box["x"] == 0 and box["width"] == 360 and box["y"] + box["height"] == screen(360)["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    bar.get_by_role("button", name="Close").tap()
    choose(page, ("#letter-2", "The history of", "cooperation and tension"))
    assert bar.bounding_box()["width"] == 360


@pytest.mark.parametrize(("view", "width"), [("text", 1440), ("read", 360), ("study", 1440)])
def test_a_link_lands_on_the_words(reader, new_page, site_url, view, width):
    """Words with glosses, names, reported voices and an endnote between them, from every view, far down in a low window."""
    at_rest(open_essay(reader, site_url, view=view))
    for words in [REPORTED, WITH_NOTE, *([READING] if view == "read" else [])]:
        choose(reader, words)
        link = taken(reader, "Link to these words")
        assert re.search(r"#paper-12:~:text=\w", link)
        there = new_page(viewport={"width": width, "height": 280})
        there.goto(link)
        at_rest(there)
        settle(there)
        assert there.evaluate(SHOWN, [words[0], words[1]]) is None, link
        there.close()


def test_from_a_disk(new_page, offline_url):
    """From file://, with a clipboard and without one: words, link and citation, which has no address that no one else could open."""
    for has_clipboard in (True, False):
        page = new_page(permissions=["clipboard-read", "clipboard-write"])
        page.context.set_offline(True)
        page.goto(f"{offline_url}essays/paper.html")
        if not has_clipboard:
            page.evaluate("window.read = navigator.clipboard.readText.bind(navigator.clipboard)")
            page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        choose(page, OWN)

        def pressed(name, page=page):
            page.locator(".cite").get_by_role("button", name=name, exact=True).click()
            page.locator(".cite__done", has_text="copied").wait_for()
            return page.evaluate("(window.read ?? navigator.clipboard.readText.bind(navigator.clipboard))()")

        assert pressed("Copy the words") == "Temporarily, this tactic worked for him"
        assert pressed("Link to these words").startswith(f"{offline_url}essays/paper.html?only=both#paper-12:~:text=Temporarily")
        said = pressed("With reference")
        assert "para. 12" in said and "file:" not in said and "{" not in said


def test_a_browser_that_copies_for_no_page_selects_the_words(page, site_url):
    """Given neither a clipboard nor the command, the words stand there to be copied by hand."""
    at_rest(open_essay(page, site_url))
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false")
    choose(page, OWN)
    page.get_by_role("button", name="Copy the words").click()
    page.locator(".cite__done", has_text="press Control+C").wait_for()
    assert page.evaluate("getSelection().toString()") == "Temporarily, this tactic worked for him"


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (360, "dark")])
def test_the_open_bar_breaks_no_rule(new_page, site_url, width, scheme):
    page = new_page(viewport=screen(width), color_scheme=scheme)
    at_rest(open_essay(page, site_url, "letter", at="letter-3"))
    bar = choose(page, ("#letter-3", "One of the central", "Pakistan’s loyalty"))
    bar.get_by_role("button", name="Cite", exact=True).click()
    assert violations(page) == []


def test_in_forced_colours_the_buttons_have_edges(new_page, site_url):
    page = new_page(forced_colors="active")
    at_rest(open_essay(page, site_url))
    bar = choose(page, OWN)
    for each in bar.locator(".cite__button").all():
        assert each.evaluate("each => getComputedStyle(each).borderTopWidth") != "0px"


def test_the_page_on_citing_copies(reader, site_url):
    """Each citation has the address of this copy and a button that copies it; without script the citations stand there."""
    reader.goto(f"{site_url}about/cite/")
    rows = reader.locator(".citations dd")
    said = rows.all_text_contents()
    assert len(said) == 24 and not re.search(r"\{|example\.org", "".join(said))
    rows.first.get_by_role("button").click()
    reader.get_by_role("button", name="Copied").wait_for()
    assert f"Copy{reader.evaluate('navigator.clipboard.readText()')}" == said[0]
