"""Raised parts of a text: endnote numbers and superscripts, found on the lines where editors declare them."""

from collections.abc import Sequence
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
    text: str, starts: dict[int, int], span: range, lines: Sequence[str], structure: Structure
) -> tuple[tuple[Raised, ...], list[Problem]]:
    """The raised parts of a block in order, and the declarations that find no place; `starts` as by the fold of the block."""
    raised, problems = [], []
    for note in structure.endnotes:
        if note.line - 1 in span:
            token = f"{' '.join(note.after.split(' '))}{note.number}"
            places = _on_line(text, starts, lines, note.line - 1, token)
            places = [at for at in places if not text[at + len(token) : at + len(token) + 1].isdigit()]
            if len(places) == 1:
                end = places[0] + len(token)
                raised.append(Raised(start=end - len(str(note.number)), end=end, number=note.number))
            else:
                problems.append(Problem(
                    code="120", where=note.where, id=f"endnote {note.number}",
                    what=f"`{token}` {stands(len(places))} on line {note.line}",
                    hint="Write in `after` the characters directly before the number, enough of them to be unique.",
                ))
    for letters in structure.superscripts:
        if letters.line - 1 in span:
            places = _on_line(text, starts, lines, letters.line - 1, letters.exact)
            # raised letters end a word: the `th` of `the` is not meant
            places = [at for at in places if not text[at + len(letters.exact) : at + len(letters.exact) + 1].isalpha()]
            if len(places) == 1:
                raised.append(Raised(start=places[0], end=places[0] + len(letters.exact), number=None))
            else:
                problems.append(Problem(
                    code="121", where=letters.where, id=f"line {letters.line}",
                    what=f"`{letters.exact}` {stands(len(places))} at the end of a word on line {letters.line}",
                    hint="Write the raised letters, and the line on which one word ends in them.",
                ))
    return tuple(sorted(raised, key=lambda item: item.start)), problems


def _on_line(text: str, starts: dict[int, int], lines: Sequence[str], index: int, token: str) -> list[int]:
    """Offsets in the folded text of a block at which a token begins on one line."""
    if index not in starts:
        return []
    folded, found = " ".join(lines[index].split()), []
    at = folded.find(token)
    while at >= 0:
        found.append(starts[index] + at)
        at = folded.find(token, at + 1)
    return found


def stands(number: int) -> str:
    """How often something stands, in words: `stands twice`, `does not stand`."""
    return f"stands {times(number)}" if number else "does not stand"
