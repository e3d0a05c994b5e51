"""A text becomes structure/<essay>.yml, each guess with how sure it is and the rule that made it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.add.formats.text import Piece
from edition.add.furniture import without_frame, without_furniture
from edition.add.guess import Block, Decision, Exclusion, Judge, words_of
from edition.add.marks import Marks, marks_of
from edition.add.paragraphs import blocks_of
from edition.add.told import blocks_told
from edition.words import vocabulary as v

_LISTS = re.compile(r"^(?:notes|endnotes|footnotes)$", re.IGNORECASE)
_TAKEN = ("name", "title", "claim", "outline", "endnotes", "byline", "salutation", "signature")
"""What pages put behind an essay's id for places of their own, or another block has."""
_NAMED = ("byline", "salutation", "signature")
"""Kinds of which an essay has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """The structure of a text, as guessed."""

    blocks: tuple[Block, ...]
    """Blocks in order."""
    exclusions: tuple[Exclusion, ...]
    """What is no part of the text."""
    marks: Marks
    """Joints, raised letters, numbers of notes."""
    made: tuple[Decision, ...]
    """What was decided, line by line."""
    judge: Judge
    """Who decided."""

    @property
    def doubtful(self) -> tuple[Decision, ...]:
        """Decisions at which an editor should look, in the order of the text."""
        return tuple(sorted((item for item in self.made if not item.sure), key=lambda item: item.line))

    @property
    def paragraphs(self) -> int:
        """Number of paragraphs."""
        return sum(block.kind in v.NUMBERED for block in self.blocks)


def lines_of(raw: bytes) -> list[str]:
    """The lines of a text in UTF-8, whatever ends them."""
    return raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def guess(lines: Sequence[str], refused: frozenset[tuple[str, int]] = frozenset(), pieces: Sequence[Piece] = ()) -> Guess:
    """The structure, without what an editor refused. `pieces` are the blocks that the markup of a file tells, one after the
    other with a blank line between; they are not guessed again, unless the markup has no heading and says too little."""
    judge = Judge(refused=refused)
    kept, frame = without_frame(words_of(lines), judge)
    furniture: list[Exclusion] = []
    if any(piece.kind == "heading" for piece in pieces):
        blocks = blocks_told(kept, pieces, judge)
    else:
        kept, furniture = without_furniture(kept, judge)
        blocks = blocks_of(kept, judge)
    before_list = next((at for at, block in enumerate(blocks) if block.kind == "heading" and _LISTS.match(block.text)), len(blocks))
    marks = marks_of(blocks, before_list, judge)
    exclusions = sorted([*frame, *furniture], key=lambda item: item.first)
    return Guess(blocks=tuple(blocks), exclusions=tuple(exclusions), marks=marks, made=tuple(judge.made), judge=judge)


def structure_yaml(found: Guess, essay: str) -> str:
    """The text of the file."""
    lines = [
        "# yaml-language-server: $schema=../schema/structure.json",
        f"# How the lines of texts/{essay}.txt make blocks, as a program guessed it. `look` marks what an editor should see;",
        "# take the remark away when it is right.",
        "", "blocks:", *_blocks(found, essay),
    ]
    sections = {"exclusions": _exclusions(found), "breaks": _breaks(found), "joints": _joints(found),
                "superscripts": _superscripts(found), "endnotes": _endnotes(found)}
    for name, rows in sections.items():
        written = list(rows)
        lines += ["", f"{name}:", *written] if written else []
    if found.marks.notes:
        listed = any(block.kind == "heading" and _LISTS.match(block.text) for block in found.blocks)
        lines.append(f"endnotes_note: {'The notes stand at the end of the text.' if listed else 'Where the notes are is not recorded yet.'}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"


def _remark(*found: Decision | None) -> str:
    known = [item for item in found if item]
    return f"  # {min(known, key=lambda item: item.sure).remark}" if known else ""


def _blocks(found: Guess, essay: str) -> Iterator[str]:
    number, used = 0, set(_TAKEN)
    for block in found.blocks:
        first, last = block.lines[0].number, block.lines[-1].number
        if block.kind in v.NUMBERED:
            number += 1
            name = str(number)
        else:
            name = _name(block, used)
        yield f"  - id: {essay}-{name}{_remark(*(found.judge.at(line.number) for line in block.lines))}"
        yield f"    kind: {block.kind}"
        yield f"    lines: '{first}'" if first == last else f"    lines: {first}-{last}"
        if block.kind == "heading":
            yield f"    level: {block.level}"
        if block.items and block.items != [line.number for line in block.lines]:
            yield f"    items: [{', '.join(map(str, block.items))}]"
        if block.ordered:
            yield "    ordered: true"


def _name(block: Block, used: set[str]) -> str:
    """A name for a block without a number: its kind, or the first words of a heading."""
    if block.kind in _NAMED:
        return block.kind
    words = re.findall(r"[a-z0-9]+", block.text.lower().replace("’", "").replace("'", ""))
    while len(words) > 1 and (words[0].isdigit() or words[0] in ("chapter", "the", "a", "an")):
        words = words[1:]
    base = "-".join(words[:5]) or "heading"
    base = f"heading-{base}" if base.isdigit() or base in used else base
    name, count = base, 2
    while name in used:
        name, count = f"{base}-no-{count}", count + 1
    used.add(name)
    return name


def _exclusions(found: Guess) -> Iterator[str]:
    for item in found.exclusions:
        yield f"  - line: {item.first}{_remark(found.judge.at(item.first, item.last))}"
        if item.last > item.first:
            yield f"    to: {item.last}"
        yield from (f"    exact: {quoted(item.exact)}", f"    label: {item.label}", f"    reason: {item.reason}")


def _breaks(found: Guess) -> Iterator[str]:
    for block in found.blocks:
        for before, line in pairwise(block.lines):
            spaced = any(item.rule == "double spacing" for item in found.made if item.line == line.number) or line.gap == before.gap == 1
            kind = "page" if line.top else "leading" if spaced or block.kind != "paragraph" else "column"
            for number in range(before.number + 1, line.number):
                yield f"  - {{line: {number}, kind: {kind}}}"
            if line.indent == 1 and line.number == before.number + 1:
                yield f"  - {{line: {line.number}, kind: page}}"


def _joints(found: Guess) -> Iterator[str]:
    for item in found.marks.joints:
        decision = next((made for made in found.made if made.line == item.line and made.rule in ("divided word", "hyphen kept")), None)
        yield f"  - line: {item.line}{_remark(decision)}"
        if item.drop:
            yield f"    drop: {quoted(item.drop)}"
        yield f"    reason: {quoted(item.reason)}"


def _superscripts(found: Guess) -> Iterator[str]:
    for line, letters in found.marks.superscripts:
        yield f"  - {{line: {line}, exact: {quoted(letters)}}}"


def _endnotes(found: Guess) -> Iterator[str]:
    for note in found.marks.notes:
        yield f"  - {{number: {note.number}, line: {note.line}, after: {quoted(note.after)}}}"
