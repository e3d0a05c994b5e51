"""A text that comes as a PDF, a Word file, a book or a web page: its words, its blocks, and every way in which it can be bad."""

import codecs
import io
import re
import time
import zlib

import pypdf
import pytest
import yaml
from edition.add.essay import Given, add_essay
from edition.add.formats.kinds import read_as_text
from edition.add.structure import guess, lines_of
from edition.words.problems import EditionError
from made_files import docx, epub, html, pdf, typeset, zipped
from support import TESTS, copy_miniature, run_build

FOREIGN = TESTS / "foreign"
MILL = [
    (kind, (FOREIGN / "mill.txt").read_text(encoding="utf-8").splitlines()[line - 1])
    for kind, line in yaml.safe_load((FOREIGN / "key.yml").read_text(encoding="utf-8"))["mill"]
]
"""Kind and words of each block of a text, as it was laid out."""
SET = [("heading" if kind == "title" else kind, words) for kind, words in MILL]
"""The same as files have it, which know no title of a text."""
RIGHT = 0.95
"""Share of borders that are found without a hand."""
BLOCKS = [("heading", "On Ferries"), ("paragraph", "The ferry left at noon, and never sooner.*"), ("heading", "What It Carried"),
          ("item", "Hens, in wicker"), ("item", "Salt & oil"), ("quotation", "“Nobody is late for a ferry.”"), ("paragraph", "That was all.")]


def _blocks(name, raw):
    """Kind and words of the blocks that are found."""
    text = read_as_text(name, raw)
    found = guess(lines_of(text.raw), pieces=text.pieces)
    dropped = {(joint.line, joint.drop) for joint in found.marks.joints}
    blocks = []
    for block in found.blocks:
        words = ""
        for line in block.lines:
            joint = next((drop for at, drop in dropped if at == line.number), None)
            words += line.text if joint is None else line.text.removesuffix(joint)
            words += " " if joint is None else ""
        blocks.append((block.kind, words.strip()))
    return blocks


@pytest.mark.parametrize(("name", "made"), [
    ("mill.pdf", lambda: typeset(SET)), ("mill.pdf", lambda: typeset(SET, columns=1)), ("mill.docx", lambda: docx(SET)),
    ("mill.html", lambda: html(SET)), ("mill.epub", lambda: epub([SET[:5], SET[5:]])),
], ids=["PDF in two columns", "PDF", "Word", "HTML", "EPUB"])
def test_borders_are_found(name, made):
    """Given a text of which each block is known, nearly all come back with their kind and every word, whatever it came in:
    from a PDF without heads and numbers of pages and with divided words whole."""
    found, key = set(_blocks(name, made())), set(MILL)
    assert len(found & key) / len(found | key) >= RIGHT, f"missed {sorted(key - found)}, too many {sorted(found - key)}"


@pytest.mark.parametrize(("name", "raw"), [("f.docx", docx(BLOCKS)), ("f.html", html(BLOCKS)), ("f.epub", epub([BLOCKS]))])
def test_the_markup_decides(name, raw):
    """Given headings, items of lists and quotations in the markup, each is what it is there, items that follow each other
    are one list, and all is sure by rule."""
    text = read_as_text(name, raw)
    found = guess(lines_of(text.raw), pieces=text.pieces)
    assert [block.text for block in found.blocks][:6:5] == ["On Ferries", "That was all."]
    assert [block.kind for block in found.blocks[:6]] == ["heading", "paragraph", "heading", "list", "quotation", "paragraph"]
    assert [lines_of(text.raw)[line - 1] for line in found.blocks[3].items] == ["Hens, in wicker", "Salt & oil"]
    said = [(item.sure, item.what.rpartition(" as ")[2]) for item in found.made if item.rule == "markup"]
    assert said[:5] == [(True, "a heading"), (True, "a heading"), (True, "an item of a list"), (True, "an item of a list"), (True, "a quotation")]


def test_notes_of_a_word_file_are_kept():
    """Given a footnote, its number stands raised behind its word, and the note at the end, without the arrow back."""
    text = read_as_text("f.docx", docx(BLOCKS)).raw.decode()
    assert "never sooner.1\n" in text
    assert text.endswith("\n\nSee the books.\n")


def test_what_a_page_runs_hides_or_steers_by_is_no_text():
    """Given a page with scripts, styles, navigation and hidden words, only its article is the text, and what was not read is told."""
    page = (b"<!doctype html><nav>Home Back</nav><p>Cookies!</p><article><script>alert('x')</script><style>p{}</style><h1>Tea</h1>"
            b"<p onclick=evil()>One<br>two &lt;b&gt; &amp; <b>three</b>&nbsp;four\x7f<p hidden>secret word</p><p>End<sup>[1]</sup>."
            b"<template><p>later</p></template></article>")
    text = read_as_text("tea.html", page)
    assert text.raw.decode() == "Tea\n\nOne\ntwo <b> & three four\n\nEnd1.\n"
    assert text.left_out == ("2 words in `nav`", "2 words in `p`", "1 word in `template`")


@pytest.mark.parametrize(("raw", "word"), [
    ("<meta charset=windows-1252><p>café".encode("cp1252"), "café"), ("<p>café".encode(), "café"), ("<p>café".encode("latin-1"), "café"),
    (codecs.BOM_UTF16_LE + "<p>café".encode("utf-16-le"), "café"), (codecs.BOM_UTF8 + "<p>café".encode(), "café"),
])
def test_encodings_of_pages(raw, word):
    """Given a page in an encoding of the web, its letters are right."""
    assert read_as_text("a.html", raw).raw.decode() == f"{word}\n"


def test_a_raised_number_joins_its_word_and_an_indent_begins_a_paragraph():
    """Given a PDF with a small raised number and paragraphs told by indents, both come through."""
    page = [(40, 500, 10, "The ferry left at noon, whatever the wind did"), (40, 487, 10, "on that side of the water, and came back."),
            (290, 490, 6, "1"), (60, 474, 10, "Nobody waited for it in the rain of the year"), (40, 461, 10, "of which I write.")]
    assert read_as_text("a.pdf", pdf([page])).raw.decode().splitlines() == [
        "The ferry left at noon, whatever the wind did", "on that side of the water, and came back.1",
        "    Nobody waited for it in the rain of the year", "of which I write.",
    ]


@pytest.fixture
def other(tmp_path):
    """The miniature, to which a text is added."""
    return copy_miniature(tmp_path)


def _files(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def _make(root, name, raw):
    file = root.parent / name
    file.write_bytes(raw)
    return file


@pytest.mark.parametrize(("name", "raw"), [
    ("ferry.pdf", typeset(SET)), ("ferry.docx", docx(BLOCKS)), ("ferry.html", html(BLOCKS)), ("ferry.epub", epub([BLOCKS])),
])
def test_a_file_is_added_and_kept(other, name, raw):
    """Given a file of each sort, its text is an essay that builds, the file stands beside it byte for byte with its hash in
    the record, a second call changes nothing, and a file that was changed is found."""
    file = _make(other, name, raw)
    said = "\n".join(add_essay(other, file, Given(id="ferry")))
    kept = other / "seeds" / "texts" / f"ferry{file.suffix}"
    assert kept.read_bytes() == raw
    assert f"drawn out of {name}" in said
    assert f"original: {{file: 'texts/{kept.name}', sha256:" in (other / "seeds" / "edition.yml").read_text(encoding="utf-8")
    code, told = run_build(other)
    assert code == 0, told
    before = _files(other)
    assert list(add_essay(other, file, Given(id="ferry"))) == ["ferry is there already; nothing was changed."]
    assert _files(other) == before
    assert list(add_essay(other, file, Given(id="ferry"), lambda place: True)) == [
        "The structure of ferry is as you answered. Run `.venv/bin/python scripts/ids.py --texts`, then build."]
    assert _files(other) == before
    kept.write_bytes(raw + b" ")
    assert "109 ferry: seeds/texts/ferry" in run_build(other)[1]


def _encrypted():
    book = pypdf.PdfWriter(io.BytesIO(typeset(SET[:3])))
    book.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def _packed():
    """A PDF whose page unpacks to a thousand times what it is."""
    packed = zlib.compress(b" " * 200_000_000)
    return re.sub(rb"<< /Length \d+ >>\nstream\n.*\nendstream",
                  lambda match: b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed), pdf([[]]), flags=re.DOTALL)


_BOMB = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "tide"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'
_LOCK = '<encryption xmlns="urn:x"><CipherData><CipherReference URI="OPS/text/0%20c.xhtml"/></CipherData></encryption>'
HOSTILE = {
    "an encrypted PDF": ("a.pdf", _encrypted, "143"),
    "a PDF without text": ("a.pdf", lambda: pdf([[]]), "144"),
    "half a PDF": ("a.pdf", lambda: typeset(SET)[:400], "141"),
    "a PDF of nothing": ("a.pdf", lambda: b"%PDF-1.7\n" + bytes(500), "141"),
    "a PDF that unpacks without end": ("a.pdf", _packed, "142"),
    "a PDF named as text": ("a.txt", lambda: typeset(SET), "141"),
    "a Word file named as a PDF": ("a.pdf", lambda: docx(BLOCKS), "141"),
    "a web page named as a Word file": ("a.docx", lambda: html(BLOCKS), "141"),
    "a text named as a book": ("a.epub", lambda: b"Tide", "141"),
    "another archive": ("a.docx", lambda: zipped({"a.txt": "tide"}), "141"),
    "half an archive": ("a.docx", lambda: docx(BLOCKS)[:300], "141"),
    "an old Word file": ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "143"),
    "a Word file that defines entities": ("a.docx", lambda: docx(BLOCKS, word__document=_BOMB), "142"),
    "a Word file of broken XML": ("a.docx", lambda: docx(BLOCKS, word__document="<w"), "141"),
    "a Word file of other XML": ("a.docx", lambda: docx(BLOCKS, word__document="<a/>"), "141"),
    "a Word file of great depth": ("a.docx", lambda: docx(BLOCKS, word__document="<a>" * 5000 + "</a>" * 5000), "142"),
    "an archive that unpacks without end": ("a.docx", lambda: zipped({"[Content_Types].xml": "", "word/document.xml": "<a/>"}, said=10**9), "142"),
    "a Word file without words": ("a.docx", lambda: docx([]), "144"),
    "a locked book": ("a.epub", lambda: epub([BLOCKS], encryption=_LOCK), "143"),
    "a book without its list": ("a.epub", lambda: zipped({"META-INF/container.xml": "<container/>"}), "141"),
    "a book that defines entities": ("a.epub", lambda: epub([BLOCKS], container=_BOMB), "142"),
    "a page that defines entities": ("a.html", lambda: b'<!doctype html [<!ENTITY a "x">]><p>&a;', "142"),
    "a page of scripts": ("a.html", lambda: b"<!doctype html><script>document.write('tide')</script>", "144"),
    "a page in an unknown encoding": ("a.html", lambda: b"<meta charset=klingon><p>tide", "141"),
    "a page that is not in its encoding": ("a.html", lambda: b"<meta charset=utf-8><p>caf\xe9", "141"),
    "bytes named as a page": ("a.html", lambda: bytes(range(256)) * 20, "141"),
}
"""What is wrong -> name of the file, what makes it, code of the problem."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_bad_file_is_refused_with_its_code(other, kind):
    """Given a file that is broken, locked, hostile or not what it is called, one problem says so, with a hint, and nothing is written."""
    name, make, code = HOSTILE[kind]
    file = _make(other, name, make())
    before, start = _files(other), time.process_time()
    with pytest.raises(EditionError) as refused:
        list(add_essay(other, file, Given(id="tide")))
    (problem,) = refused.value.problems
    assert (problem.code, problem.id) == (code, name)
    assert problem.hint.endswith(".")
    assert _files(other) == before
    assert time.process_time() - start < 10


@pytest.mark.slow
@pytest.mark.parametrize(("raw", "expected"), [
    (b"<" * 200_000, b"tide"), (b"<p>" * 100_000, b"tide\n"), (b"<!--" * 50_000, b"tide\n"), (b"&#" * 100_000, "142"),
    (b"<a href='" * 50_000, "142"), (b"<sup>" * 50_000 + b"1", "142"), (b"<div>" * 50_000, "142"),
], ids=["angles", "paragraphs", "comments", "characters", "addresses", "raised", "deep"])
def test_a_page_that_never_ends_a_tag_is_read_in_time(raw, expected):
    """Given a page that opens and never closes, it is read as browsers read it, or refused, in seconds."""
    start = time.process_time()
    page = b"<p>tide</p>" + raw
    if isinstance(expected, bytes):
        assert read_as_text("a.html", page).raw.startswith(expected)
    else:
        with pytest.raises(EditionError) as refused:
            read_as_text("a.html", page)
        assert refused.value.problems[0].code == expected
    assert time.process_time() - start < 5
