"""A walk through the doubtful places of a guess: each with its lines, for a yes or no."""

from collections.abc import Callable, Sequence

from edition.add.formats.text import Piece
from edition.add.guess import Decision
from edition.add.structure import Guess, guess

Ask = Callable[[str], bool]
"""Shows a place with its question, and gives the editor's answer."""
AROUND = 2
"""Lines shown before and after."""


def on_terminal(place: str) -> bool:
    """Asks at the terminal; an empty answer, and the end of the input, is a yes."""
    print(f"\n{place}")
    try:
        return input("[Y/n] ").strip().lower() not in ("n", "no")
    except EOFError:
        return True


def review(lines: Sequence[str], found: Guess, ask: Ask, pieces: Sequence[Piece] = ()) -> Guess:
    """The guess without what the editor refused. A refusal can raise new questions; each is asked once. `pieces` as in `guess`."""
    refused: set[tuple[str, int]] = set()
    asked: set[tuple[str, int]] = set()
    while place := next((item for item in found.doubtful if item.key not in asked), None):
        asked.add(place.key)
        if not ask(_shown(lines, place)):
            refused.add(place.key)
            found = guess(lines, frozenset(refused), pieces)
    return found


def _shown(lines: Sequence[str], place: Decision) -> str:
    """Lines around a place, and the question."""
    first, last = max(1, place.line - AROUND), min(len(lines), place.line + AROUND)
    rows = [f"{'>' if number == place.line else ' '} {number:5}  {' '.join(lines[number - 1].split())}" for number in range(first, last + 1)]
    return "\n".join([*rows, f"Line {place.line}: {place.what}. Right?"])
