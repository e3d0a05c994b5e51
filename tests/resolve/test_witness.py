"""Witness: every character that is not blank is in just one block or exclusion."""

import dataclasses
import hashlib

import pytest
from edition.records.structure import BlockRecord, Endnote, Exclusion, Joint, Structure, Superscript
from edition.resolve.witness import read_witness
from hypothesis import given
from hypothesis import strategies as st
from support import squeezed
from texts import essay_record, folded, witnesses


def _without_exclusions(raw, structure):
    """The text without what is declared as no part of it; written here once more, on purpose."""
    lines = raw.decode().split("\n")
    for exclusion in structure.exclusions:
        before, _, after = lines[exclusion.line - 1].partition(exclusion.exact)
        lines[exclusion.line - 1] = before + " " + after
    return "\n".join(lines)


@given(witnesses())
def test_every_character_is_in_one_block_or_exclusion(example):
    """Given any text and a structure that covers it, the blocks together are the text without its exclusions."""
    raw, structure, essay = example
    blocks, problems = read_witness(essay, raw, structure, "essay.txt")
    assert problems == []
    assert squeezed("".join(block.text for block in blocks)) == squeezed(_without_exclusions(raw, structure))


@given(witnesses())
def test_blocks_are_folded(example):
    """Given any text, a block has single blanks only and none at its ends, and is never empty."""
    raw, structure, essay = example
    blocks, _ = read_witness(essay, raw, structure, "essay.txt")
    assert [block.text for block in blocks] == [folded(block.text) for block in blocks]
    assert all(block.text for block in blocks)
    assert [block.id for block in blocks] == [record.id for record in structure.blocks]


@given(witnesses(), st.data())
def test_a_line_left_out_is_noticed(example, data):
    """Given a structure that has lost one block, the first line of that block is reported."""
    raw, structure, essay = example
    lost = data.draw(st.sampled_from(structure.blocks))
    shorter = dataclasses.replace(structure, blocks=tuple(block for block in structure.blocks if block is not lost))
    _, problems = read_witness(essay, raw, shorter, "essay.txt")
    first = lost.lines.partition("-")[0]
    assert (f"essay.txt:{first}", "115") in {(problem.where, problem.code) for problem in problems}


@given(witnesses(), st.data())
def test_a_line_taken_twice_is_noticed(example, data):
    """Given a structure in which two blocks have the same lines, the second is reported."""
    raw, structure, essay = example
    double = data.draw(st.sampled_from(structure.blocks))
    twice = dataclasses.replace(double, id="essay-twice", kind="signature")
    at = structure.blocks.index(double) + 1
    longer = dataclasses.replace(structure, blocks=(*structure.blocks[:at], twice, *structure.blocks[at:]))
    _, problems = read_witness(essay, raw, longer, "essay.txt")
    assert [(problem.code, problem.id) for problem in problems] == [("114", "essay-twice")]


@given(witnesses(), st.data())
def test_a_changed_byte_is_noticed(example, data):
    """Given a text in which any one byte is changed, it is no longer the witness."""
    raw, structure, essay = example
    at = data.draw(st.integers(0, len(raw) - 1))
    changed = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
    blocks, problems = read_witness(essay, changed, structure, "essay.txt")
    assert blocks == ()
    assert "109" in {problem.code for problem in problems}


def test_joints_and_raised_parts_have_their_places():
    """Given a divided number and endnotes glued to words, the block reads on, and the raised parts are found."""
    raw = b"After 9/11.1 On the 11\nth of the year.12 The end"
    structure = Structure(
        blocks=(BlockRecord(id="essay-1", kind="paragraph", lines="1-2"),), joints=(Joint(line=1, reason="divided"),),
        superscripts=(Superscript(line=2, exact="th"),),
        endnotes=(Endnote(number=1, line=1, after="9/11."), Endnote(number=2, line=2, after="year.1")),
    )
    (block,), problems = read_witness(essay_record(raw), raw, structure, "essay.txt")
    assert problems == []
    assert block.text == "After 9/11.1 On the 11th of the year.12 The end"
    assert [(block.text[item.start : item.end], item.number) for item in block.raised] == [("1", 1), ("th", None), ("2", 2)]


@pytest.mark.parametrize("lines", [("1-2", "2-3"), ("1-2", "2-3", "3")])
def test_blocks_share_a_line(lines):
    """Given blocks that begin amid a line, each has its part, no word is lost, and raised parts go to the part that has them."""
    raw = b"After 9/11.1 On the  11\nth of the year.2 The  end\ncame then, they say. Then peace."
    begins = ("", "The  end", "Then")
    structure = Structure(
        blocks=tuple(BlockRecord(id=f"essay-{n}", kind="paragraph", lines=line, begins=begins[n - 1]) for n, line in enumerate(lines, 1)),
        joints=(Joint(line=1, reason="divided"),), superscripts=(Superscript(line=2, exact="th"),),
        endnotes=(Endnote(number=1, line=1, after="9/11."), Endnote(number=2, line=2, after="year.")),
    )
    blocks, problems = read_witness(essay_record(raw), raw, structure, "essay.txt")
    assert problems == []
    assert " ".join(block.text for block in blocks) == "After 9/11.1 On the 11th of the year.2 The end came then, they say. Then peace."
    assert blocks[1].text.startswith("The end came") and blocks[-1].text.startswith(" ".join(begins[len(lines) - 1].split()))
    assert [[item.number for item in block.raised] for block in blocks] == [[1, None, 2], *[[]] * (len(lines) - 1)]
    assert blocks[1].lines[0] == (2, 0)


@pytest.mark.parametrize(("lines", "begins"), [
    (("1", "2-3"), "th"), (("1-2", "2-3"), "nowhere"), (("1-2", "2-3"), "t"), (("1-2", "3"), "Then"), (("1-2", "2-3"), "th of"),
])
def test_words_that_do_not_part_a_line_are_refused(lines, begins):
    """Given words that stand not once in the line, at its beginning, or in a line that no other block has, there is a problem."""
    raw = b"On the 11\nth of the year. The end\ncame. Then peace."
    blocks = (BlockRecord(id="essay-1", kind="paragraph", lines=lines[0]), BlockRecord(id="essay-2", kind="paragraph", lines=lines[1], begins=begins))
    _, problems = read_witness(essay_record(raw), raw, Structure(blocks=blocks), "essay.txt")
    assert "146" in {problem.code for problem in problems}


@pytest.mark.parametrize("raw", [b"One two\r\n\r\nthree", b"One two\r\rthree", b"\xef\xbb\xbfOne two\n\nthree", b"One\x0ctwo\n\n\x0cthree"])
def test_line_ends_and_page_tops_of_any_machine_are_white_space(raw):
    """Given a text with the line ends of Windows or of old Macs, a mark of its byte order, or page tops from a PDF,
    its blocks are the same; its hash is that of its bytes."""
    essay = dataclasses.replace(essay_record(raw), sha256=hashlib.sha256(raw).hexdigest())
    blocks = tuple(BlockRecord(id=f"essay-{number}", kind="paragraph", lines=line) for number, line in ((1, "1"), (2, "3")))
    found, problems = read_witness(essay, raw, Structure(blocks=blocks), "essay.txt")
    assert ([block.text for block in found], problems) == (["One two", "three"], [])


@pytest.mark.parametrize(("char", "code"), [("\0", "111"), ("\v", "111"), ("\x85", "111"), ("\uffff", "111"), ("\u202e", "133")])
def test_what_cannot_be_shown_is_found_with_its_line(char, code):
    """Given a character that no page could show, or that would turn other words round, its line is named."""
    raw = f"One\n\ntwo{char} three".encode()
    _, problems = read_witness(essay_record(raw), raw, Structure(blocks=()), "essay.txt")
    assert [(problem.code, problem.where) for problem in problems] == [(code, "essay.txt:3")]


def test_a_printers_hyphen_is_dropped():
    """Given a word that is divided in print, the joint drops its hyphen, and only the one at the end of the line."""
    raw = b"an arch-rival of the har-\nbour master"
    structure = Structure(
        blocks=(BlockRecord(id="essay-1", kind="paragraph", lines="1-2"),), joints=(Joint(line=1, drop="-", reason="divided"),),
    )
    blocks, problems = read_witness(essay_record(raw), raw, structure, "texts/essay.txt")
    assert not problems
    assert blocks[0].text == "an arch-rival of the harbour master"


def test_what_a_joint_drops_stands_there():
    """Given a joint that drops what the line does not end in, it is reported."""
    raw = b"one\ntwo"
    structure = Structure(
        blocks=(BlockRecord(id="essay-1", kind="paragraph", lines="1-2"),), joints=(Joint(line=1, drop="-", reason="divided"),),
    )
    _, problems = read_witness(essay_record(raw), raw, structure, "texts/essay.txt")
    assert [problem.code for problem in problems] == ["119"]


def test_whole_lines_are_left_out():
    """Given an exclusion of several lines, all of them are left out, and it names the first as it stands."""
    raw = b"A header\n\nof a file\ntext"
    structure = Structure(
        blocks=(BlockRecord(id="essay-1", kind="paragraph", lines="4"),),
        exclusions=(Exclusion(line=1, to=3, exact="A header", label="header", reason="no text"),),
    )
    blocks, problems = read_witness(essay_record(raw), raw, structure, "texts/essay.txt")
    assert (not problems, blocks[0].text) == (True, "text")
    wrong = dataclasses.replace(structure, exclusions=(dataclasses.replace(structure.exclusions[0], exact="header"),))
    assert [problem.code for problem in read_witness(essay_record(raw), raw, wrong, "texts/essay.txt")[1]] == ["116"]
