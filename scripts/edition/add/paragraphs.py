"""Lines become headings, paragraphs and signatures, and what is set apart from paragraphs.

A paragraph goes on over a blank line, a column or a page where its sentence does; it ends where a sentence ends and the
next word would still have found room on the line. A heading is short, has no stop, and stands before a sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from edition.add.apart import stretches
from edition.add.guess import Block, Judge, Line, width_of

_LONG = 160
"""Lines beyond this are paragraphs, not lines of print."""
_ENDED = re.compile(r"[.!?:…][”’\"')\]]*(?:\d{1,3}|\[\d{1,3}\])?$")
_NAMES = re.compile(
    r"^(?:abstract|summary|introduction|preface|background|methods?|results|discussion|conclusions?|references|bibliography|works cited|"
    r"notes|endnotes|footnotes|acknowledge?ments|appendix(?: \w)?|contents|epilogue|prologue|postscript)$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:(?:chapter|part|section|no\.?) )?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,7})[.):]? ?", re.IGNORECASE)
_SMALL = frozenset("a an the of and in on for to with from by at as or but nor its our their is are into over under without against".split())
_LEADS_ON = frozenset("a an the of and in on for to with from by at as or its our their into over under without against between".split())
_BYLINE = re.compile(r"^[Bb][Yy] [A-Z][\w.’' -]{2,60}$")
_SALUTE = re.compile(r"^(?:To|Dear|My dear|Sirs?|Madam|Gentlemen|Ladies|Friends|Fellow)\b.{0,70}[,:]$")
_SIDENOTE = re.compile(r"^\[Side-?note: .+\]$", re.IGNORECASE)
_PARTICLES = frozenset("ul al de von van bin ibn der den del la le".split())
_LISTS = re.compile(r"^(?:notes|endnotes|footnotes|references|bibliography|works cited)$", re.IGNORECASE)
_ITEM = re.compile(r"^(?:\[\d{1,3}\]|\d{1,3}[.)]?|[•*–-]) \S")
_MOST_WORDS, _SIGNED, _HEAD = 12, 3, 5


def blocks_of(lines: Sequence[Line], judge: Judge) -> list[Block]:
    """The blocks, in order."""
    if not lines:
        return []
    width = width_of(lines)
    by_line = width > _LONG or (len(lines) > 1 and all(line.gap for line in lines[1:]) and not _double_spaced(lines, width))
    blocks = [
        block
        for stretch in stretches(lines, width, judge, lambda text: bool(_LISTS.match(text)))
        for block in ([stretch] if isinstance(stretch, Block) else _prose(stretch, lines, width, judge, by_line))
    ]
    find_names(blocks, judge)
    for before, block, after in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if block.kind == "paragraph" and _is_heading(before, block, after, width, judge, by_line):
            block.kind = "heading"
            block.level = _level(block.text)
    blocks = _joined_headings(blocks, width, judge)
    find_title(blocks, judge)
    settle_levels(blocks)
    return blocks


def find_title(blocks: Sequence[Block], judge: Judge) -> None:
    """A heading at the head of all, under which stands who wrote it, is the title."""
    if [block.kind for block in blocks[:2]] == ["heading", "byline"] and judge.says("title", blocks[0].lines[0].number, True, "above who wrote it: the title"):
        blocks[0].kind = "title"


def find_names(blocks: list[Block], judge: Judge) -> None:
    """A line near the head that names who wrote it, or speaks to somebody, and short last lines that name somebody."""
    for block in blocks[1:_SIGNED]:
        if _BYLINE.match(block.text) and judge.says("byline", block.lines[0].number, True, "names who wrote it"):
            block.kind = "byline"
    for block in blocks[:_HEAD]:
        single = block.kind == "paragraph" and len(block.lines) == 1
        if single and _SALUTE.match(block.text) and judge.says("salutation", block.lines[0].number, True, "speaks to somebody"):
            block.kind = "salutation"
    for block in blocks:
        beside = block.kind == "paragraph" and bool(_SIDENOTE.match(block.text))
        if judge.says("sidenote", block.lines[0].number, beside, "says that it is a note beside", sure=True):
            block.kind = "sidenote"
    _find_signatures(blocks, judge)


def _double_spaced(lines: Sequence[Line], width: int) -> bool:
    """True if most lines with a blank line after them end amid a sentence."""
    inside = sum(not _ENDED.search(one.text) and len(one.text) > 0.7 * width for one, _ in pairwise(lines))
    return inside > 0.3 * len(lines)


def _prose(lines: Sequence[Line], every: Sequence[Line], width: int, judge: Judge, by_line: bool) -> list[Block]:
    """Lines of prose put together into paragraphs and single short lines; `every` are all lines of the text."""
    if by_line:
        return [Block(kind="paragraph", lines=[line]) for line in lines]
    groups: list[list[Line]] = [[lines[0]]]
    indented = _indents(every)
    for before, line in pairwise(lines):
        listed = any(len(group) == 1 and _LISTS.match(group[0].text) for group in groups)
        if _goes_on(groups[-1], before, line, width, indented, listed, judge):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Block(kind="paragraph", lines=group) for group in groups]


def _indents(lines: Sequence[Line]) -> bool:
    """True if paragraphs are told by an indent: some lines have one, most have not."""
    shares = [line.indent - min(item.indent for item in lines) >= 2 for line in lines]
    return 0.02 < sum(shares) / len(lines) < 0.45


def _goes_on(group: list[Line], before: Line, line: Line, width: int, indented: bool, listed: bool, judge: Judge) -> bool:
    """Whether a line belongs to the block of the line before it."""
    number, ended = line.number, bool(_ENDED.search(before.text))
    small = line.text[:1].islower()
    roomy = len(before.text) + 1 + len(line.text.split()[0]) <= 0.85 * width
    if listed and _ITEM.match(line.text) and (ended or len(group) == 1):
        return False
    if before.text.endswith(("-", "\u00ad")) and small:
        return judge.says("hyphen", number, True, "goes on after a hyphen", sure=True)
    if _looks_like_heading(before.text, width) and len(group) == 1 and not small:
        return False
    if _looks_like_heading(line.text, width) and (ended or _NAMES.match(line.text)) and (roomy or line.gap or line.top):
        return False
    if line.gap or line.top:
        if small:
            return judge.says("amid a sentence", number, True, "goes on with a small letter after a gap", sure=True)
        if not ended and not roomy:
            return judge.says("amid a sentence", number, True, "goes on after a gap: no stop before it")
        if line.top and not roomy:
            return judge.says("over a page", number, True, "goes on over a page: the line before it is full")
        spaced = len(group) > 1 and group[-1].gap and not roomy and before.gap == line.gap == 1
        return bool(spaced) and judge.says("double spacing", number, True, "goes on: every line has a blank line after it")
    if small:
        return True
    if indented and line.indent >= before.indent + 2 and ended:
        return not judge.says("indent", number, True, "a paragraph begins with an indent", sure=True)
    if ended and roomy:
        return not judge.says("short line", number, True, "a paragraph begins after a short last line")
    return True


def _looks_like_heading(text: str, width: int) -> bool:
    """Short, without a stop, and written as titles are."""
    words = text.split()
    if _NAMES.match(_NUMBERED.sub("", text)) or _NAMES.match(text):
        return True
    if len(words) > _MOST_WORDS or len(text) > 0.9 * max(width, 40) or text[-1] in ".,;!-" or (not text[0].isupper() and not text[0].isdigit()):
        return False
    telling = [word.strip("“”‘’\"'():,") for word in _NUMBERED.sub("", text).split()]
    telling = [word for word in telling if word and word.lower() not in _SMALL]
    return bool(telling) and sum(word[:1].isupper() or word[:1].isdigit() for word in telling) >= 0.7 * len(telling) and (
        len(telling) > 1 or text.isupper() or bool(_NUMBERED.match(text)))


def _is_heading(before: Block | None, block: Block, after: Block | None, width: int, judge: Judge, by_line: bool) -> bool:
    text, first = block.text, block.lines[0].number
    if after is None or len(block.lines) > 2 or (_ENDED.search(text) and not text.endswith(":")) or len(text.split()) > _MOST_WORDS:
        return False
    if _NAMES.match(_NUMBERED.sub("", text)) or _NAMES.match(text):
        return judge.says("heading", first, True, "a usual name of a section", sure=True)
    styled = _looks_like_heading(text, min(width, 100))
    free = by_line or block.lines[0].gap > 0 or block.lines[0].top or before is None or after.lines[0].gap > 0
    if styled and free:
        return judge.says("heading", first, True, "short, without a stop, written as a title",
                          sure=bool(_NUMBERED.match(text)) or text.isupper())
    plain = len(text.split()) <= 8 and len(text) < 0.75 * min(width, 100) and text[0].isupper() and text[-1] not in ",;:.-"
    return plain and free and (before is None or bool(_ENDED.search(before.text))) and judge.says(
        "heading", first, True, "short and without a stop")


def _joined_headings(blocks: Sequence[Block], width: int, judge: Judge) -> list[Block]:
    """Headings over two lines put together."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if last and last.kind == block.kind == "heading" and len(last.lines) == 1 and not _NAMES.match(last.text) and (
            not _NUMBERED.match(block.text) and not _NAMES.match(block.text)
        ) and (
            last.text.split()[-1].lower() in _LEADS_ON or block.text.split()[0].lower() in _SMALL or block.text[0].islower()
            or (not block.lines[0].gap and len(last.text) >= 0.5 * width)
        ) and judge.says("long heading", block.lines[0].number, True, "the heading before it goes on"):
            last.lines += block.lines
        else:
            found.append(block)
    return found


def _find_signatures(blocks: list[Block], judge: Judge) -> None:
    """Short last lines that name somebody, put together."""
    at = len(blocks)
    while at > 1 and len(blocks) - at < _SIGNED and blocks[at - 1].kind == "paragraph" and _may_sign(blocks[at - 1].text):
        at -= 1
    if at < len(blocks) and _names_somebody(blocks[at].text) and judge.says(
        "signature", blocks[at].lines[0].number, True, "short last lines that begin with a name"
    ):
        blocks[at].lines = [line for block in blocks[at:] for line in block.lines]
        blocks[at].kind = "signature"
        del blocks[at + 1 :]


def _may_sign(text: str) -> bool:
    return _names_somebody(text) or (len(text.split()) <= _SIGNED * 3 and not _ENDED.search(text))


def _names_somebody(text: str) -> bool:
    words = text.rstrip(".,").split()
    return len(words) <= _SIGNED * 2 and all(word[:1].isupper() or word.lower() in _SMALL or word in _PARTICLES for word in words)


def _level(text: str) -> int:
    """By the depth of its number: 2 for `3`, 3 for `3.1`."""
    match = re.match(r"^(\d{1,2}(?:\.\d{1,2})*)", text)
    return min(6, 2 + match[1].count(".")) if match else 2


def settle_levels(blocks: Sequence[Block]) -> None:
    """No heading is more than one level below the one before."""
    level = 1
    for block in blocks:
        if block.kind == "heading":
            level = block.level = min(block.level, level + 1)
