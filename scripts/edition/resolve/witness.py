"""Witness: the source file and its declared line ranges become blocks of folded text.

Every character of the file that is not blank ends up in exactly one block or one exclusion;
nothing is guessed and nothing is mended. Offsets are code points of the folded text.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition.records.essay import EssayRecord
from edition.records.structure import BlockRecord, Structure
from edition.resolve.items import MARK, Item, items_of
from edition.resolve.lines import lines_of, lines_of_text, own_lines
from edition.resolve.raised import Raised, find_raised
from edition.words import vocabulary as v
from edition.words.characters import unfit
from edition.words.problems import Problem

_RANGE = re.compile(r"^([1-9]\d*)(?:-([1-9]\d*))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a text: its record and its folded text."""

    record: BlockRecord
    """The declaration in structure/<essay>.yml."""
    essay: str
    """Id of the essay."""
    number: int | None
    """Number of a paragraph, list, verse or quotation, from 1; None for other blocks."""
    text: str
    """The folded text: every run of white space is one space, ends stripped."""
    raised: tuple[Raised, ...]
    """Raised parts in order."""
    lines: tuple[tuple[int, int], ...] = ()
    """Each line of the file that has words of it, counted from 1, and the code point at which they begin."""
    items: tuple[Item, ...] = ()
    """Items of a list, or lines of verse; other blocks have none."""

    @property
    def id(self) -> str:
        """Id of the block."""
        return self.record.id

    @property
    def is_marked(self) -> bool:
        """True if its items have marks of their own in the text; a list without is shown with those of its page."""
        return all(MARK.match(self.text[item.start : item.end]) for item in self.items)


def read_witness(
    essay: EssayRecord, raw: bytes, structure: Structure, path: str
) -> tuple[tuple[Block, ...], list[Problem]]:
    """The blocks of one text. `path` is the text's own path, for messages about the file itself."""
    problems = list(_check_file(essay, raw, path))
    if problems:
        return (), problems
    lines, problems = lines_of_text(raw, structure)
    ranges: list[tuple[BlockRecord, range]] = []
    for record in structure.blocks:
        span, problem = _line_range(record, lines)
        if problem:
            problems.append(problem)
        else:
            ranges.append((record, span))
    if problems:
        return (), problems
    own, problems = own_lines(lines, ranges)
    problems += _check_cover(lines, ranges, essay, path)
    problems += _check_breaks(lines, ranges, structure)
    if problems:
        return (), problems
    blocks, number = [], 0
    for (record, span), mine in zip(ranges, own, strict=True):
        number += record.kind in v.NUMBERED
        text, starts = _fold(mine, span, {joint.line: joint.drop for joint in structure.joints})
        raised, found = find_raised(starts, span, mine, lines, structure)
        problems += found
        items, found = items_of(record, text, starts, mine, structure)
        problems += found
        blocks.append(Block(
            record=record, essay=essay.id, text=text, raised=raised, items=items,
            number=number if record.kind in v.NUMBERED else None, lines=tuple((line + 1, at) for line, at in starts.items()),
        ))
    problems += _check_numbers(blocks, structure, essay)
    return tuple(blocks), problems


def _check_file(essay: EssayRecord, raw: bytes, path: str) -> Iterator[Problem]:
    digest = hashlib.sha256(raw).hexdigest()
    if digest != essay.sha256:
        yield Problem(
            code="109", where=essay.where, id=essay.id, what=f"{path} has the SHA-256 {digest}",
            hint="Texts are never edited: bring the file back, or declare a new witness with its own hash.",
        )
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        number = raw[: error.start].count(b"\n") + 1
        yield Problem(
            code="110", where=f"{path}:{number}", id=essay.id, what=f"the byte {raw[error.start]:#04x} is not UTF-8",
            hint="Convert the file to UTF-8 before it becomes a witness.",
        )
        return
    for number, line in enumerate(lines_of(raw), 1):
        if found := unfit(line):
            yield Problem(
                code=found.code, where=f"{path}:{number}", id=essay.id, what=found.what,
                hint="Remove it before the file becomes a witness, and say so in its findings.",
            )


def _line_range(record: BlockRecord, lines: Sequence[str]) -> tuple[range, Problem | None]:
    """Zero-based line numbers of a block."""
    match = _RANGE.match(record.lines)
    if not match:
        return range(0), Problem(
            code="112", where=record.where, id=record.id, what=f"`{record.lines}` is not a line range",
            hint="Write `12` for one line or `12-15` for several.",
        )
    first, last = int(match[1]), int(match[2] or match[1])
    wrong = (
        f"line {last} is before line {first}" if last < first
        else f"the file ends at line {len(lines)}" if last > len(lines)
        else "" if any(line.strip() for line in lines[first - 1 : last])
        else f"line {record.lines} is blank" if first == last else f"lines {record.lines} are blank"
    )
    if wrong:
        return range(0), Problem(
            code="113", where=record.where, id=record.id, what=wrong,
            hint="Write the first and the last line of the block, counted from 1.",
        )
    return range(first - 1, last), None


def _check_cover(
    lines: Sequence[str], ranges: Sequence[tuple[BlockRecord, range]], essay: EssayRecord, path: str
) -> Iterator[Problem]:
    owner: dict[int, BlockRecord] = {}
    previous = -1
    for record, span in ranges:
        if span.start <= previous and span.start not in owner:
            yield Problem(
                code="123", where=record.where, id=record.id, what="the block stands before the one above it",
                hint="Put the blocks in the order of the text.",
            )
        previous = max(previous, span.start)
        for index in span:
            if index in owner and not (record.begins and index == span.start):
                yield Problem(
                    code="114", where=record.where, id=record.id,
                    what=f"line {index + 1} belongs to {owner[index].id} too", hint="Give each line to one block.",
                )
                break
        owner |= dict.fromkeys(span, record)
    for index, line in enumerate(lines):
        if line.strip() and index not in owner:
            yield Problem(
                code="115", where=f"{path}:{index + 1}", id=essay.id,
                what=f"`{_short(line)}` is in no block and no exclusion",
                hint=f"Add line {index + 1} to a block in structure/{essay.id}.yml, or exclude it with a reason.",
            )


def _check_breaks(
    lines: Sequence[str], ranges: Sequence[tuple[BlockRecord, range]], structure: Structure
) -> Iterator[Problem]:
    declared = {item.line - 1: item for item in structure.breaks}
    inside = {index for _, span in ranges for index in span[1:]}
    for record, span in ranges:
        for index in span:
            if not lines[index].strip() and index not in declared:
                yield Problem(
                    code="117", where=record.where, id=record.id, what=f"line {index + 1} is blank",
                    hint=f"If the block goes on after it, add `- {{line: {index + 1}, kind: column}}` to breaks, or page or leading.",
                )
    for index, item in declared.items():
        blank = index in inside and not lines[index].strip()
        page_top = index in inside and item.kind == "page" and lines[index].startswith(" ")
        if not blank and not page_top:
            yield Problem(
                code="118", where=item.where, id=f"line {item.line}",
                what=f"line {item.line} is no {item.kind} break inside a block",
                hint="Name a blank line inside a block, or for a page the first line of the new page.",
            )
    for joint in structure.joints:
        if joint.line in inside and not lines[joint.line - 1].rstrip().endswith(joint.drop):
            yield Problem(
                code="119", where=joint.where, id=f"line {joint.line}", what=f"line {joint.line} does not end in `{joint.drop}`",
                hint="Write in `drop` what the end of the line loses, as it stands there, or leave it out.",
            )
        if joint.line not in inside:
            yield Problem(
                code="119", where=joint.where, id=f"line {joint.line}",
                what=f"line {joint.line} is not followed by a line of the same block",
                hint="Name the line whose end joins the next one.",
            )


def _fold(lines: Sequence[str], span: range, joints: Mapping[int, str]) -> tuple[str, dict[int, int]]:
    """Folded text of a block, and where in it each line begins (by zero-based line)."""
    text, starts, glued = "", {}, True
    for index in span:
        folded = " ".join(lines[index].split())
        if folded:
            text += ("" if glued else " ") + folded
            starts[index] = len(text) - len(folded)
            glued = index + 1 in joints
            text = text.removesuffix(joints.get(index + 1, ""))
    return text, starts


def _check_numbers(blocks: Sequence[Block], structure: Structure, essay: EssayRecord) -> Iterator[Problem]:
    for block in blocks:
        if block.number is not None and block.id != f"{essay.id}-{block.number}" and not structure.renumbered:
            yield Problem(
                code="124", where=block.record.where, id=block.id,
                what=f"this is paragraph {block.number} of {essay.id}",
                hint=f"Write `id: {essay.id}-{block.number}`. Where paragraphs were split or joined, `python scripts/restructure.py` keeps ids as they are.",
            )
    for expected, note in enumerate(structure.endnotes, 1):
        if note.number != expected:
            yield Problem(
                code="122", where=note.where, id=f"endnote {note.number}", what=f"endnote {expected} was expected here",
                hint="List the endnotes in order, each once.",
            )
            return


def _short(line: str) -> str:
    folded = " ".join(line.split())
    return folded if len(folded) <= 40 else folded[:39] + "…"
