"""Items: where the items of a list and the lines of verse begin, and how far they are set in.

The text of a block stays folded; an item is a stretch of it. With its items put one after the other, it is whole again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.records.structure import BlockRecord, Structure
from edition.words import vocabulary as v
from edition.words.problems import Problem

MARK = re.compile(
    r"^(?:(?P<bullet>[-–—•*‣·▪])|(?P<open>\(?)(?P<count>\d{1,2}|[ivx]{1,5}|[IVX]{1,5}|[a-zA-Z])(?P<close>[.)])) +\S"
)
"""A dash or dot, a number or a letter before an item."""
DEEPEST = 4
"""Steps by which an item is set in at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a list, or a line of verse."""

    start: int
    """First code point of the block's text."""
    end: int
    """After its last code point and the blank behind it: where the next item begins."""
    depth: int
    """Steps by which it is set in: 0 for what stands farthest out, one more for each column further in."""
    apart: bool
    """True if a blank line stands before it, as before a stanza."""


def items_of(
    record: BlockRecord, text: str, starts: Mapping[int, int], lines: Sequence[str], structure: Structure,
) -> tuple[tuple[Item, ...], list[Problem]]:
    """The items of a block. `starts` are its lines that have words, counted from 0, with the code points at which they begin."""
    joined = {joint.line for joint in structure.joints}
    open_ = [line for line in starts if line not in joined]
    if wrong := _wrong(record, [line + 1 for line in open_]):
        return (), [wrong]
    if record.kind not in v.ITEMIZED:
        return (), []
    begins = [number - 1 for number in record.items] or open_
    # a block that begins amid a line has its margin from the lines after it
    columns = {line: _column(lines[line], line + 1, structure) for line in begins[bool(record.begins) :]}
    deeper = sorted(set(columns.values()))
    spaced = {item.line - 1 for item in structure.breaks if item.kind == "leading"}
    blank_before = {line for before, line in pairwise(starts) if spaced & set(range(before + 1, line))}
    edges = [*(starts[line] for line in begins), len(text)]
    return tuple(
        Item(start=start, end=end, depth=min(DEEPEST, deeper.index(columns[line]) if line in columns else 0), apart=line in blank_before)
        for line, (start, end) in zip(begins, pairwise(edges), strict=True)
    ), []


def _column(line: str, number: int, structure: Structure) -> int:
    """How many blanks stand before the words of a line; the blank that the top of a page leaves is none of them."""
    wide = line.expandtabs(4)
    top = any(item.line == number and item.kind == "page" for item in structure.breaks)
    return len(wide) - len(wide.lstrip()) - top


def _wrong(record: BlockRecord, lines: Sequence[int]) -> Problem | None:
    """What is said of items that are none."""
    if record.ordered and record.kind != "list":
        what, hint = f"a {record.kind} is not ordered", "Take `ordered` out, or write `kind: list`."
    elif record.items and record.kind not in v.ITEMIZED:
        what, hint = f"a {record.kind} has no items", "Take `items` out, or write `kind: list` or `kind: verse`."
    elif record.items and (set(record.items) - set(lines) or sorted(set(record.items)) != list(record.items) or record.items[0] != lines[0]):
        what = f"items begin on lines {', '.join(map(str, record.items))}"
        hint = f"Name some of the lines {', '.join(map(str, lines))} in their order, the first of them among them; or leave `items` out."
    else:
        return None
    return Problem(code="147", where=record.where, id=record.id, what=what, hint=hint)
