"""Marks within the blocks of a text: words divided at the ends of lines, raised letters on lines of their own, numbers of notes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from edition.add.guess import Block, Judge, Line
from edition.words import vocabulary as v

_RAISED = re.compile(r"^(?:st|nd|rd|th|\d{1,2})$")
_DIVIDED = re.compile(r"([A-Za-zÀ-ÿ]+)[-\u00ad]$")
_GLUED = re.compile(
    r"(?:[a-zà-ÿ]{2}|[A-Za-zÀ-ÿ][.,;:!?]|[.,;:!?][”’\"')\]]|[A-Za-zÀ-ÿ][”’\"')\]]|\)[.,;]?|"
    r"[a-zà-ÿ][.!?] (?=\d{1,3}(?: [A-ZÀ-Þ]|$)))(\d{1,3})(?=[\s.,;:)\]”’]|$)")
_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """A line end that is no blank."""

    line: int
    """The line."""
    drop: str
    """What its end loses."""
    reason: str
    """Why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The number of a note."""

    number: int
    """The number."""
    line: int
    """Its line."""
    after: str
    """Characters before it."""


@dataclass(slots=True, kw_only=True)
class Marks:
    """All marks of a text."""

    joints: list[Joint] = field(default_factory=list)
    """Line ends that are no blanks."""
    superscripts: list[tuple[int, str]] = field(default_factory=list)
    """Lines of raised letters, with the letters."""
    notes: list[Note] = field(default_factory=list)
    """Numbers of notes in order."""


def marks_of(blocks: Sequence[Block], before_list: int, judge: Judge) -> Marks:
    """The marks; numbers of notes are looked for in the blocks before the list of notes."""
    marks = Marks()
    known = Counter(word.casefold() for block in blocks for line in block.lines for word in re.findall(r"[\w'’-]+", line.text))
    for block in blocks:
        for at, line in enumerate(block.lines):
            after = block.lines[at + 1] if at + 1 < len(block.lines) else None
            if after and _RAISED.match(after.text) and block.kind in v.NUMBERED and judge.says(
                "raised letters", after.number, True, f"`{after.text}` stands raised at the end of the line before", sure=after.text.isalpha()
            ):
                marks.joints.append(Joint(line=line.number, drop="", reason="The raised letters stand on a line of their own."))
                marks.superscripts.append((after.number, after.text))
            elif after and (divided := _DIVIDED.search(line.text)):
                marks.joints.append(_joint(divided, line, after, known, judge))
    marks.notes = list(_notes(blocks[:before_list], judge))
    return marks


def _joint(divided: re.Match[str], line: Line, after: Line, known: Counter[str], judge: Judge) -> Joint:
    """A word over two lines: its hyphen is the printer's if the text has the word without it elsewhere."""
    first, second = divided[1], re.match(r"[\w’]*", after.text)
    end = second[0] if second else ""
    whole, hyphened = f"{first}{end}".casefold(), f"{first}-{end}".casefold()
    proper = end[:1].isupper()
    certain = bool(known[whole] or known[hyphened] or proper or line.text.endswith("\u00ad"))
    printed = line.text.endswith("\u00ad") or (not proper and (known[whole] > 0 or not known[hyphened]))
    if judge.says("divided word", line.number, printed, f"`{first}{end}` is one word, the hyphen is the printer’s", sure=certain):
        return Joint(line=line.number, drop=line.text[-1], reason=f"The hyphen divides {first}{end} at the end of the line.")
    judge.says("hyphen kept", line.number, True, f"`{first}-{end}` has a hyphen of its own", sure=certain)
    return Joint(line=line.number, drop="", reason=f"The hyphen at the line end belongs to the word: {first}-{end}.")


def _notes(blocks: Sequence[Block], judge: Judge) -> Iterator[Note]:
    """Numbers glued to words that run 1, 2, 3 through the text; two at least, or they are no notes."""
    places = [
        (int(match[1]), line.number, line.text[: match.start(1)])
        for block in blocks if block.kind in v.NUMBERED for line in block.lines for match in _GLUED.finditer(line.text)
    ]
    run: list[tuple[int, int, str]] = []
    for number, line, before in places:
        if number == len(run) + 1:
            run.append((number, line, before))
    if len(run) < _LEAST:
        return
    lines = {line.number: line.text for block in blocks for line in block.lines}
    for expected, (number, line, before) in enumerate(run, 1):
        if expected == number and judge.says("note number", line, True, f"{number} is the number of a note", sure=not before.endswith(" ")):
            yield Note(number=number, line=line, after=_unique(before, number, lines[line]))
        elif expected == number:
            return  # the numbers after it would leave a gap


def _unique(before: str, number: int, text: str) -> str:
    """The characters before a number, as many as tell it from others on its line."""
    words = before.split(" ")
    for count in range(1, len(words) + 1):
        after = " ".join(words[-count:])
        places = [match.end() for match in re.finditer(re.escape(f"{after}{number}"), text)]
        if after and sum(not text[end : end + 1].isdigit() for end in places) == 1:
            return after
    return before
