"""Markup: what was text stays that text; marks cover it without changing it."""

import pytest
from edition.render.markup import Mark, attribute, cut, escape
from edition.resolve.raised import Raised
from fixtures_of import lines
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support import html_of, soup_of, witness
from texts import LINES, TEXTS, block, folded

AWKWARD = lines("awkward.txt")


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_come_out_as_they_are(text):
    """Given a text full of markup, the page has one paragraph, without any element in it, that reads the same."""
    soup = soup_of(escape(text))
    assert [child.name for child in soup.body.children] == ["p"]
    assert soup.p.find() is None
    assert soup.p.string == folded(text)


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_in_other_places(text):
    """Given the same in a table, a list, a heading, a link and an attribute, each reads the same there."""
    safe, plain = escape(text), folded(text)
    assert [cell.get_text().strip() for cell in soup_of(f"| a | b |\n| --- | --- |\n| {safe} | x |").select("td")] == [plain, "x"]
    assert [item.get_text().strip() for item in soup_of(f"- {safe}\n- x").select("li")] == [plain, "x"]
    assert soup_of(f"[{safe}](x.md)").a.get_text().strip() == plain
    heading = soup_of(f"## {safe} {{: #id }}").h2
    assert heading["id"] == "id"
    assert heading.find(string=True, recursive=False).strip() == plain
    marked = soup_of(f'a <span title="{attribute(text)}">b</span> c').span
    assert (marked["title"], marked.get_text()) == (plain, "b")


@given(LINES.filter(str.strip))
def test_any_text_comes_out_as_it_is(text):
    """Given any text at all, the page reads the same, white space folded."""
    soup = soup_of(escape(text))
    assert folded(soup.get_text()) == folded(text)
    assert [element.name for element in soup.body.find_all()] == ["p"]


@given(LINES.filter(str.strip), LINES.filter(str.strip))
def test_text_between_other_text(before, after):
    """Given two texts side by side, neither makes markup of the other."""
    soup = soup_of(f"x {escape(before)} {escape(after)}")
    assert folded(soup.get_text()) == folded(f"x {before} {after}")


KINDS = ["note", "voice", "name"]


@st.composite
def marked_blocks(draw):
    """A block with raised parts and any number of overlapping marks and signs."""
    text = draw(TEXTS)
    raised = ()
    if len(text) > 2 and draw(st.booleans()):
        at = draw(st.integers(1, len(text) - 1))
        if text[at].strip():
            raised = (Raised(start=at, end=at + 1, number=draw(st.sampled_from([None, 7]))),)
    marks = []
    for index in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(KINDS))
        marks.append(Mark(kind=kind, id=f"n{index}", start=start, end=end, href=f"#n{index}" if kind == "name" else ""))
    return block(text, raised=raised), tuple(marks)


def _rendered(example):
    source, marks = example
    return html_of(f"{cut(source, marks)}\n{{: #essay-1 .witness data-block=\"essay-1\" }}")


@given(marked_blocks())
def test_marks_keep_the_text(example):
    """Given any marks, overlapping as they like, the words of the block come out unchanged, blanks included."""
    from bs4 import BeautifulSoup

    assert [folded(text) for text in witness(BeautifulSoup(_rendered(example), "lxml"))] == [folded(example[0].text)]


@given(marked_blocks())
def test_marks_are_well_formed(example):
    """Given any marks, the HTML is well-formed to a strict parser, one paragraph, and no link stands in a link."""
    tree = etree.fromstring(f"<div>{_rendered(example)}</div>")
    assert [child.tag for child in tree] == ["p"]
    assert tree.xpath("//a//a") == []


@given(marked_blocks())
def test_each_mark_covers_its_words(example):
    """Given any marks, the segments that name a note are, put together, just the words of its span."""
    source, marks = example
    tree = etree.fromstring(f"<div>{_rendered(example)}</div>")
    for mark in marks:
        named = _segments(tree, mark)
        covered = "".join("".join(node.itertext()) for node in named)
        assert "".join(covered.split()) == "".join(source.text[mark.start : mark.end].split())
        if mark.kind == "name":
            assert all("name" in node.get("class").split() for node in named)


@given(marked_blocks())
def test_reported_words_open_and_close(example):
    """Given any marks, each reported voice opens at its first segment and closes at its last: who is heard as reported
    is never the author."""
    _, marks = example
    tree = etree.fromstring(f"<div>{_rendered(example)}</div>")
    for mark in (mark for mark in marks if mark.kind == "voice"):
        segments = _segments(tree, mark)
        assert "opens" in segments[0].get("class").split()
        assert "closes" in segments[-1].get("class").split()


def _segments(tree, mark):
    attribute = "data-voice" if mark.kind == "voice" else "data-notes"
    return [node for node in tree.iter() if mark.id in (node.get(attribute) or "").split()]


@given(marked_blocks())
def test_no_word_of_the_editors_stands_in_the_text(example):
    """Given any marks, the elements of a block hold the author's words alone: find in page meets them as they are."""
    tree = etree.fromstring(f"<div>{_rendered(example)}</div>")
    assert tree.xpath("//*[contains(concat(' ', @class, ' '), ' editorial ')]") == []


@pytest.mark.parametrize("sign", list("!\\\"'([{<^:*_`~#&|.-="))
def test_a_sign_beside_a_mark_stays_a_sign(sign):
    """Given a sign of Markdown directly before, in and after a link, it does nothing to the link and the link nothing
    to it: an exclamation mark once made a picture, and the words were gone."""
    text = f"a{sign}b{sign}c"
    for start, end in ((2, 3), (1, 3), (2, 4), (1, 4), (0, 5), (4, 5)):
        mark = Mark(kind="name", id="g", start=start, end=end, href="#g")
        soup = soup_of(f"{cut(block(text), [mark])}\n{{: .witness }}")
        assert [element.name for element in soup.body.find_all()] == ["p", "a"]
        assert (soup.p.get_text(), soup.a.get_text()) == (text, text[start:end])


@given(marked_blocks())
def test_a_note_has_one_link_at_most(example):
    """Given any marks, each note is one stop for the keyboard at most: its first segment."""
    tree = etree.fromstring(f"<div>{_rendered(example)}</div>")
    hrefs = [node.get("href") for node in tree.iter("a") if "name" in (node.get("class") or "").split()]
    assert len(hrefs) == len(set(hrefs))
