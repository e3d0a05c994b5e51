"""Raised parts of a text: endnote numbers and superscripts, found on the lines where editors declare them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edition.records.structure import Structure
from edition.words.problems import Problem, times


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """A raised part of a block: an endnote marker or a superscript."""

    start: int
    """First code point in the folded text."""
    end: int
    """After the last code point."""
    number: int | None
    """Number of an endnote; None for a superscript."""


def find_raised(
    starts: dict[int, int], span: range, lines: Sequence[str], whole: Sequence[str], structure: Structure
) -> tuple[tuple[Raised, ...], list[Problem]]:
    """The raised parts of a block in order, and the declarations that find no place; `starts` as by the fold of the block.
    `lines` are as the block has them, `whole` as the file: what stands on the part of a line that is another's is no concern."""
    raised, problems = [], []
    for note in structure.endnotes:
        token = f"{' '.join(note.after.split(' '))}{note.number}"
        places = _on_line(starts, span, lines, whole, note.line - 1, token, str.isdigit)
        if places and len(places) == 1:
            end = places[0] + len(token)
            raised.append(Raised(start=end - len(str(note.number)), end=end, number=note.number))
        elif places is not None:
            problems.append(Problem(
                code="120", where=note.where, id=f"endnote {note.number}",
                what=f"`{token}` {stands(len(places))} on line {note.line}",
                hint="Write in `after` the characters directly before the number, enough of them to be unique.",
            ))
    for letters in structure.superscripts:
        # raised letters end a word: the `th` of `the` is not meant
        places = _on_line(starts, span, lines, whole, letters.line - 1, letters.exact, str.isalpha)
        if places and len(places) == 1:
            raised.append(Raised(start=places[0], end=places[0] + len(letters.exact), number=None))
        elif places is not None:
            problems.append(Problem(
                code="121", where=letters.where, id=f"line {letters.line}",
                what=f"`{letters.exact}` {stands(len(places))} at the end of a word on line {letters.line}",
                hint="Write the raised letters, and the line on which one word ends in them.",
            ))
    return tuple(sorted(raised, key=lambda item: item.start)), problems


def _on_line(
    starts: dict[int, int], span: range, lines: Sequence[str], whole: Sequence[str], index: int, token: str, goes_on: Callable[[str], bool],
) -> list[int] | None:
    """Offsets in the folded text of a block at which a token begins on one line and does not go on. None if the line is no
    concern of the block: another's, or one whose other part has the token."""
    if index not in span:
        return None
    found = [starts[index] + at for at in _places(lines[index], token, goes_on)] if index in starts else []
    if not found and lines[index] != whole[index]:
        others = whole[index].replace(lines[index].strip(), "\n", 1).split("\n")
        return None if any(_places(other, token, goes_on) for other in others) else []
    return found


def _places(line: str, token: str, goes_on: Callable[[str], bool]) -> list[int]:
    """Offsets in the folded line at which a token begins and does not go on."""
    folded, found = " ".join(line.split()), []
    at = folded.find(token)
    while at >= 0:
        if not goes_on(folded[at + len(token) : at + len(token) + 1]):
            found.append(at)
        at = folded.find(token, at + 1)
    return found


def stands(number: int) -> str:
    """How often something stands, in words: `stands twice`, `does not stand`."""
    return f"stands {times(number)}" if number else "does not stand"
