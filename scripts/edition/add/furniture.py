"""What stands in a file and is no part of the text: the frame of Project Gutenberg, running heads, numbers of pages."""

import re
from collections import Counter
from collections.abc import Sequence

from edition.add.guess import Exclusion, Judge, Line, width_of

_START = re.compile(r"^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG", re.IGNORECASE)
_END = re.compile(r"^(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)", re.IGNORECASE)
_PAGE = re.compile(r"^(?:[-–—\[|(] ?)?(?:(?:page|p\.) ?)?(\d{1,4})(?: (?:of|/) \d{1,4})?(?: ?[-–—\]|)])?$", re.IGNORECASE)
_SEVERAL, _MANY = 2, 3


def without_frame(lines: Sequence[Line], judge: Judge) -> tuple[list[Line], list[Exclusion]]:
    """The lines between the marks of Project Gutenberg, and what stands before and after them."""
    start = next((at for at, line in enumerate(lines) if _START.match(line.text)), -1)
    end = next((at for at, line in enumerate(lines) if at > start and _END.match(line.text)), len(lines))
    found: list[Exclusion] = []
    kept = list(lines)
    if end < len(lines) and judge.says("licence", lines[end].number, True, "the licence behind the text", sure=True):
        found.append(_whole(lines[end:], "Licence", "The mark of Project Gutenberg and its licence; no part of the text."))
        kept = kept[:end]
    if start >= 0 and judge.says("header", lines[0].number, True, "the header before the text", sure=True):
        found.insert(0, _whole(lines[: start + 1], "Header", "What Project Gutenberg says of the file; no part of the text."))
        kept = kept[start + 1 :]
    return kept, found


def _whole(lines: Sequence[Line], label: str, reason: str) -> Exclusion:
    return Exclusion(first=lines[0].number, last=lines[-1].number, exact=lines[0].text, label=label, reason=reason)


def without_furniture(lines: Sequence[Line], judge: Judge) -> tuple[list[Line], list[Exclusion]]:
    """The lines that are words of the author, and running heads and numbers of pages."""
    repeated = _repeated(lines)
    numbers = _page_numbers(lines)
    kept: list[Line] = []
    found: list[Exclusion] = []
    turned = False
    paged = any(line.top for line in lines)
    tops = {at for at in range(len(lines)) if lines[at].top or at - 1 in numbers or (paged and at == 0)}
    headed = any(repeated[_shape(lines[at])] >= _SEVERAL for at in tops)
    for at, line in enumerate(lines):
        near = any(0 <= other < len(lines) and (other in numbers or other in tops) for other in (at - 1, at, at + 1))
        often = repeated[_shape(line)] if _shape(line) else 0
        alone = headed and at in tops and at not in numbers and at + 1 < len(lines) and lines[at + 1].gap > 0 and often > 0
        head = alone or (often >= _SEVERAL and (near or often >= _MANY))
        if at in numbers and judge.says("page number", line.number, True, "the number of a page", sure=len(numbers) >= _MANY or line.top):
            found.append(_exclusion(line, "Page number", "The number of a page; no part of the text."))
        elif head and judge.says("running head", line.number, True, "a line at the top of a page, as on other pages", sure=near and often >= _SEVERAL):
            found.append(_exclusion(line, "Running head", "The running head of a page; no part of the text."))
        else:
            kept.append(_after(line, turned) if turned or line.top else line)
            turned = False
            continue
        turned = True
    return kept, found


def _after(line: Line, turned: bool) -> Line:
    """A line before which something was left out: a page begins with it."""
    return Line(number=line.number, text=line.text, indent=line.indent, gap=line.gap or int(turned), top=True)


def _exclusion(line: Line, label: str, reason: str) -> Exclusion:
    return Exclusion(first=line.number, last=line.number, exact=line.text, label=label, reason=reason)


def _shape(line: Line) -> str:
    """A line without what differs from page to page: its figures."""
    return re.sub(r"[\d\W_]+", " ", line.text).strip().casefold()


def _repeated(lines: Sequence[Line]) -> Counter[str]:
    """How often each short line comes."""
    width = width_of(lines)
    return Counter(shape for line in lines if (shape := _shape(line)) and len(line.text) < max(40, 0.9 * width))


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    """Places of lines that are numbers of pages: alone between blank lines or at the edge of a page, and growing."""
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        match = _PAGE.match(line.text)
        after = at + 1 == len(lines) or lines[at + 1].gap > 0 or lines[at + 1].top
        if match and (line.gap > 0 or line.top or after or at == 0):
            found.append((at, int(match[1])))
    growing = [
        (at, number) for index, (at, number) in enumerate(found)
        if any(abs(other - number) == abs(other_index - index) for other_index, (_, other) in enumerate(found) if other_index != index)
    ]
    return {at for at, _ in growing}
