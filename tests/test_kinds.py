"""Kinds of block: a text that has each of them, with notes across lines and items, in every form that the edition gives it.

tests/foreign/broadside.txt is added by the command, its notes stand beside it, and expected/ has what is made of it:

    python3 scripts/test.py --bless tests/test_kinds.py
"""

import shutil

import pytest
from broadside import GIVEN, broadside
from bs4 import BeautifulSoup
from edition.change.borders import ChangeError
from edition.change.command import restructure, write
from edition.exports.tei.body import text as tei_text
from edition.read.seeds import read
from edition.records.structure import BlockRecord, Break, Joint, Structure
from edition.resolve.join import resolve
from edition.resolve.readings import pieces
from edition.resolve.witness import read_witness
from lxml import etree
from support import TESTS, files_of, soup_of, squeezed, witness
from texts import essay_record

FORMS = {
    "page.md": "essays/broadside.md", "handout.md": "handout/broadside.md", "tei.xml": "data/broadside.tei.xml",
    "markdown.txt": "data/broadside.md.txt", "book.xhtml": "data/epub/EPUB/broadside.xhtml",
}
"""Name of a file in expected/ -> the file that is made."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    """The folder of an edition of the one text with its notes."""
    return broadside(tmp_path_factory.mktemp("kinds") / "broadside")


@pytest.fixture(scope="module")
def made(seeds):
    """The edition."""
    return resolve(read(seeds))


@pytest.fixture(scope="module")
def files(made):
    """All its files."""
    return files_of(made)


@pytest.fixture(scope="module")
def page(files):
    """The page of the text."""
    return soup_of(files[FORMS["page.md"]])


@pytest.mark.parametrize("name", FORMS)
def test_each_form_is_as_expected(request, files, name):
    """Given the text, its page, handout, TEI, Markdown and chapter of the book are as expected, to the letter."""
    expected = GIVEN / "expected" / name
    if request.config.getoption("--bless"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(files[FORMS[name]], encoding="utf-8", newline="")
    assert files[FORMS[name]] == expected.read_bytes().decode("utf-8")


def test_every_kind_is_there(made):
    """Given the text, its blocks are of all kinds, and what is running text is numbered."""
    blocks = made.essays["broadside"].blocks
    assert {block.record.kind for block in blocks} == {
        "title", "byline", "salutation", "heading", "sidenote", "paragraph", "list", "verse", "quotation", "signature",
    }
    assert [block.record.kind for block in blocks if block.number] == [
        "paragraph", "list", "paragraph", "quotation", "paragraph", "verse", "paragraph", "list", "paragraph",
    ]
    assert made.reference("broadside-6") == "Broadside, paragraph 6"


def test_items_are_the_block(made):
    """Given a list or verse, its items put one after the other are its text, and no word lies between two."""
    for block in made.essays["broadside"].blocks:
        if block.items:
            assert "".join(block.text[item.start : item.end] for item in block.items) == block.text
            assert all(block.text[item.end - 1] == " " for item in block.items[:-1])
    verse = made.texts.blocks["broadside-6"]
    assert [(item.depth, item.apart) for item in verse.items] == [
        (0, False), (1, False), (0, False), (1, False), (0, True), (1, False), (0, False), (1, False),
    ]


def test_each_kind_has_its_element(page):
    """Given the page, a list is one of HTML with its items, a quotation is a blockquote, verse keeps its lines, and the
    rest is paragraphs; each is one element with the id of its block."""
    found = {element["id"]: element for element in page.select(".witness")}
    assert [found[f"broadside-{number}"].name for number in range(1, 10)] == ["p", "ol", "p", "blockquote", "p", "p", "p", "ul", "p"]
    assert [found[f"broadside-{name}"].name for name in ("keepers-broadside", "byline", "salutation", "signature")] == ["p"] * 4
    assert len(found["broadside-2"].find_all("li", recursive=False)) == 3
    lines = found["broadside-6"].find_all("span", class_="line", recursive=False)
    assert [" ".join(line.get_text().split()) for line in lines][:2] == ["The boats go out at five, my dear,", "And some come home at seven;"]
    assert [line["class"] for line in lines][4:6] == [["line", "stanza"], ["line", "in-1"]]
    assert len(found["broadside-6"].find_all("br", recursive=False)) == len(lines) - 1


def test_a_note_reaches_over_lines(page):
    """Given a note on words of two lines, or of two items, it marks its words in both, and nothing else."""
    for note, words in {
        "broadside-hours": "The boats go out at five, my dear, And some come home at seven",
        "broadside-oil-dear": "the roads are open; 2. that the glass be cleaned",
    }.items():
        marked = page.select(f'.witness [data-notes~="{note}"]')
        assert len({element.find_parent(["li", "span"], class_=["item", "line"]) for element in marked}) == 2
        assert "".join(element.get_text() for element in marked) == words


def test_a_reading_keeps_the_lines_that_stay(made, page):
    """Given verse of which some words are read otherwise, its reading breaks where its own lines begin; a line that
    begins within a gloss is gone with it."""
    reading = page.select_one('[data-block-wrap="broadside-6"] .reading')
    assert [" ".join(line.split()) for line in reading.get_text("\n").split("\n") if line.strip()][:3] == [
        "The boats go out at five, my dear,", "And some come home at seven;", "But whoever sails in the dark is drowned.",
    ]
    block = made.texts.blocks["broadside-6"]
    assert len(reading.find_all("br")) == sum(piece.opens for piece in pieces(made, block)) == len(block.items) - 2


@pytest.mark.parametrize("form", ["page", "book", "tei"])
def test_what_was_added_can_be_taken_away(made, files, page, form):
    """Given the page, the book or the TEI, without what editors added it is the text."""
    source = squeezed((TESTS / "foreign" / "broadside.txt").read_text(encoding="utf-8"))
    if form == "page":
        found = witness(page)
    elif form == "book":
        found = witness(BeautifulSoup(files[FORMS["book.xhtml"]], "xml"))
    else:
        found = etree.fromstring(files[FORMS["tei.xml"]].encode()).find("{*}text").itertext()
    assert squeezed("".join(found)) == source


def test_tei_calls_each_kind_by_its_name(made):
    """Given the text in TEI, title, byline and salutation open it, and lists, verse and quotations are what TEI calls so."""
    essay = made.essays["broadside"]
    body = etree.fromstring("".join(tei_text(made, essay, ())).replace("xml:id", "id")).find("body")
    assert [node.tag for node in body[:8]] == ["head", "byline", "opener", "p", "list", "p", "quote", "p"]
    assert [item.tag for item in body.find("list")] == ["item"] * 3
    assert [len(stanza) for stanza in body.find("lg")] == [4, 4]
    assert body.find("lg")[0][1].get("rend") == "indent-1"
    assert body.find("div/note").get("place") == "margin"


def test_each_kind_is_found_by_its_kind(files):
    """Given the records of the search, each block has its kind, its section, and its text without breaks."""
    assert '"kind": "verse"' in files["data/search.json"] and '"kind": "sidenote"' in files["data/search.json"]
    assert "my dear, And some come home" in files["data/search.json"]


@pytest.fixture
def changing(seeds, tmp_path):
    """The edition, to be changed: what a change makes of it, with the text of its structure."""
    root = tmp_path / "seeds-of-it"
    shutil.copytree(seeds, root)

    def change(*asked):
        _, files = restructure(root, *asked)
        write(root, files)
        return resolve(read(root)), (root / "seeds" / "structure" / "broadside.yml").read_text(encoding="utf-8")

    return change


def test_a_list_is_split_between_items_and_joined_again(made, changing):
    """Given the words of an item, the list becomes two of its kind, each with its items; joined, they are one as before."""
    parted, written = changing("split", "broadside-2", "3. that the names")
    assert [(block.id, block.number, len(block.items)) for block in parted.essays["broadside"].paragraphs[1:3]] == [
        ("broadside-2", 2, 2), ("broadside-2b", 3, 1),
    ]
    assert parted.texts.blocks["broadside-2b"].record.ordered and "items: [14]" in written and "items: [11, 13]" in written
    joined, written = changing("join", "broadside-2", "broadside-2b")
    assert joined.texts.blocks["broadside-2"].items == made.texts.blocks["broadside-2"].items and "items: [11, 13, 14]" in written


def test_verse_is_split_where_a_stanza_begins(changing):
    """Given verse whose lines all begin one, its two parts name none, and the blank line between them is no break any more."""
    parted, written = changing("split", "broadside-6", "So trim the wick")
    assert [len(parted.texts.blocks[id].items) for id in ("broadside-6", "broadside-6b")] == [4, 4]
    assert "{line: 29, kind: leading}" not in written and written.count("kind: verse") == 2


@pytest.mark.parametrize(("change", "reason"), [
    (("split", "broadside-2", "cheap and"), "only where an item of the list begins"),
    (("split", "broadside-6", "at five"), "only where a line of the verse begins"),
    (("join", "broadside-1", "broadside-2"), "not of one kind: broadside-1 of the kind paragraph and broadside-2 of the kind ordered list"),
    (("move", "broadside-4", "light is"), "not of one kind"), (("split", "broadside-salutation", "People"), "no paragraph"),
])
def test_a_border_that_no_kind_has_is_refused(changing, change, reason):
    """Given a border through an item or a line, or between blocks of two kinds, the command says why it cannot be."""
    with pytest.raises(ChangeError, match=reason):
        changing(*change)


@pytest.mark.parametrize(("kind", "fields", "what"), [
    ("paragraph", {"items": (1,)}, "a paragraph has no items"), ("verse", {"ordered": True}, "a verse is not ordered"),
    ("list", {"items": (2, 3)}, "items begin on lines 2, 3"), ("list", {"items": (1, 3, 2)}, "items begin on lines 1, 3, 2"),
    ("verse", {"items": (1, 4)}, "items begin on lines 1, 4"), ("list", {"items": (1, 9)}, "items begin on lines 1, 9"),
])
def test_items_that_are_none_are_told(kind, fields, what):
    """Given items of a block that has none, or on lines where none can begin, one problem says so and how to write it."""
    blocks, problems = _read(b"a\nb\nc\n\nd\n", BlockRecord(id="essay-1", kind=kind, lines="1-5", **fields), breaks=(Break(line=4, kind="leading"),))
    assert [(problem.code, problem.what) for problem in problems] == [("147", what)]
    assert blocks


def test_lines_are_set_in_by_their_column():
    """Given lines that begin in three columns, a line joined to the one before, and the top of a page, each has its depth,
    and the blank that the page leaves is no column."""
    blocks, problems = _read(
        b"a\n    b\n  c-\nd\n\f  e", BlockRecord(id="essay-1", kind="verse", lines="1-5"),
        joints=(Joint(line=3, reason="divided"),), breaks=(Break(line=5, kind="page"),),
    )
    assert problems == []
    assert [(blocks[0].text[item.start : item.end], item.depth) for item in blocks[0].items] == [("a ", 0), ("b ", 2), ("c-d ", 1), ("e", 1)]


@pytest.mark.parametrize(("raw", "marked"), [
    (b"- a\n- b", True), (b"1. a\n2. b", True), (b"(i) a\n(ii) b", True), (b"a\nb", False), (b"- a\nb", False), (b"A word. b\nI. c", False),
])
def test_marks_of_the_text_are_told_from_none(raw, marked):
    """Given a list, it is known whether its items have marks in the text; where one has none, the page draws them."""
    blocks, _ = _read(raw, BlockRecord(id="essay-1", kind="list", lines="1-2"))
    assert blocks[0].is_marked == marked


def _read(raw, record, **structure):
    return read_witness(essay_record(raw), raw, Structure(blocks=(record,), **structure), "essay.txt")
