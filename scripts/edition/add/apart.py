"""What is set apart from the paragraphs in print: lists by the marks of their items, verse by its short lines, quotations
by their margin. What is left between is prose.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from edition.add.guess import Block, Judge, Line
from edition.resolve.items import MARK

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_FIGURES = tuple(map(str, range(1, 100)))
_SERIES = (_FIGURES, _LETTERS, _ROMAN)
_LONGEST = 80
"""Words of an item; what is longer is a numbered paragraph."""
_IN, _SHORT, _FULL, _SIGNED = 2, 0.75, 0.6, 3
_QUOTES = ("“", "‘", '"', "'", "«")

Stretch = Block | list[Line]
"""A block that is set apart, or lines of prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """How the lines of a text are set."""

    width: int
    """How long full lines are."""
    margin: int
    """Blanks before most lines."""


def stretches(lines: Sequence[Line], width: int, judge: Judge, ends: Callable[[str], bool]) -> list[Stretch]:
    """The lines in order, with what is set apart in blocks of its own. From a line for which `ends` is true on, all is prose."""
    body = list(takewhile(lambda line: not ends(line.text), lines))
    runs = [list(run) for _, run in groupby(body, key=_run_of(body))]
    set_in = Print(width=width, margin=Counter(line.indent for line in lines).most_common(1)[0][0])
    found: list[Stretch] = []
    for stretch in _lists(runs, judge):
        last = stretch is runs[-1] and len(body) == len(lines)
        block = stretch if isinstance(stretch, Block) else _set_in(stretch, found, set_in, judge, last)
        _append(found, block or stretch)
    rest = list(lines[len(body) :])
    return [*found, rest] if rest else found


def _append(found: list[Stretch], stretch: Stretch) -> None:
    """Prose goes on in prose; a stanza in its verse."""
    last = found[-1] if found else None
    if isinstance(last, list) and isinstance(stretch, list):
        last += stretch
    elif isinstance(last, Block) and isinstance(stretch, Block) and last.kind == stretch.kind == "verse":
        last.lines += stretch.lines
    else:
        found.append(stretch)


def _run_of(lines: Sequence[Line]) -> Callable[[Line], int]:
    """In which run of lines without a gap a line stands."""
    numbers: dict[int, int] = {}
    for line in lines:
        numbers[line.number] = len(numbers) and max(numbers.values()) + int(line.gap > 0 or line.top)
    return lambda line: numbers[line.number]


def _lists(runs: Sequence[list[Line]], judge: Judge) -> Iterator[Stretch]:
    """Lists, each whole, and the runs between them."""
    at = 0
    while at < len(runs):
        run = runs[at]
        begin = next((place for place, line in enumerate(run) if MARK.match(line.text)), len(run))
        count = 1
        while begin < len(run) and at + count < len(runs) and MARK.match(runs[at + count][0].text):
            count += 1
        # a list may have blank lines between its items; as many runs as make one belong to it
        for many in range(count, 0, -1):
            items = [*run[begin:], *(line for other in runs[at + 1 : at + many] for line in other)]
            if block := _list(items, judge):
                if begin:
                    yield run[:begin]
                yield block
                at += many
                break
        else:
            yield run
            at += 1


def _list(lines: list[Line], judge: Judge) -> Block | None:
    """A list of two items at least, whose marks are alike or count on from the first."""
    marks = [(line, match) for line in lines if (match := MARK.match(line.text))]
    if len(marks) < 2 or _longest(lines, {line.number for line, _ in marks}) > _LONGEST:
        return None
    first = marks[0][1]
    if first["bullet"]:
        counted, alike = False, all(match["bullet"] == first["bullet"] for _, match in marks)
    else:
        said = tuple(match["count"].lower() if match["count"] else "" for _, match in marks)
        counted, alike = True, any(said == series[: len(said)] for series in _SERIES) and len({(match["open"], match["close"]) for _, match in marks}) == 1
    sure = counted or first["bullet"] in "•‣▪*"
    if not alike or not judge.says("list", lines[0].number, True, f"{len(marks)} items of a list", sure=sure):
        return None
    return Block(kind="list", lines=lines, items=[line.number for line, _ in marks], ordered=counted)


def _longest(lines: Sequence[Line], begins: set[int]) -> int:
    """Words of the longest item."""
    longest = words = 0
    for line in lines:
        words = len(line.text.split()) + (0 if line.number in begins else words)
        longest = max(longest, words)
    return longest


def _set_in(run: list[Line], before: Sequence[Stretch], print_: Print, judge: Judge, last: bool) -> Block | None:
    """Verse, or a quotation, if it is one; never above the first full line, nor in the last lines, where people sign."""
    width = print_.width
    if not any(len(line.text) > _SHORT * width for stretch in before for line in (stretch.lines if isinstance(stretch, Block) else stretch)):
        return None
    indented = min(line.indent for line in run) >= print_.margin + _IN
    if len(run) < 2 or (last and len(run) <= _SIGNED):
        return None
    if all(len(line.text) <= _SHORT * width for line in run):
        capitals = sum(line.text.lstrip("“‘\"'(—–-")[:1].isupper() for line in run) / len(run)
        verse = capitals > 0.6 if indented else capitals == 1 and len(run) > _SIGNED
        if verse and judge.says("verse", run[0].number, True, "short lines that begin with capitals: verse", sure=indented and capitals == 1):
            return Block(kind="verse", lines=run)
    if indented and max(len(line.text) for line in run) >= _FULL * width:
        led = bool(before) and isinstance(before[-1], list) and before[-1][-1].text.endswith((":", ",", "—"))
        if judge.says("quotation", run[0].number, True, "set in from the margin: a quotation", sure=led or run[0].text.startswith(_QUOTES)):
            return Block(kind="quotation", lines=run)
    return None
