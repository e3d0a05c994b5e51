"""A guess at the structure of a text: what is guessed, and the judge that an editor may overrule."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing that a rule decided about a line."""

    rule: str
    """Name of the rule."""
    line: int
    """Line of the file, from 1."""
    sure: bool
    """False where an editor should look."""
    what: str
    """What was decided, in a few words."""

    @property
    def key(self) -> tuple[str, int]:
        """By this an editor's answer is remembered."""
        return self.rule, self.line

    @property
    def remark(self) -> str:
        """For the end of a line of YAML."""
        return f"{'sure' if self.sure else 'look'}: {self.what} ({self.rule})"


@dataclass(slots=True)
class Judge:
    """Asks each rule once about each line, keeps what it decided, and turns it round where an editor said no."""

    refused: frozenset[tuple[str, int]] = frozenset()
    """Decisions that an editor refused."""
    made: list[Decision] = field(default_factory=list)
    """What was decided."""

    def says(self, rule: str, line: int, found: bool, what: str, sure: bool = False) -> bool:
        """Whether what a rule found at a line holds."""
        if not found or (rule, line) in self.refused:
            return False
        self.made.append(Decision(rule=rule, line=line, sure=sure, what=what))
        return True

    def at(self, *lines: int) -> Decision | None:
        """What was decided about lines: the least sure of it."""
        return min((item for item in self.made if item.line in lines), key=lambda item: item.sure, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that has words."""

    number: int
    """From 1."""
    text: str
    """Its words, with single blanks."""
    indent: int
    """Blanks before them."""
    gap: int
    """Blank lines before it."""
    top: bool
    """Whether a page begins with it."""


@dataclass(slots=True, kw_only=True)
class Block:
    """A block as guessed."""

    kind: str
    """Kind of block, as the vocabulary has it."""
    lines: list[Line]
    """Its lines with words."""
    level: int = 2
    """Level of a heading."""
    items: list[int] = field(default_factory=list)
    """Lines on which the items of a list begin."""
    ordered: bool = False
    """True if these are numbered or lettered."""

    @property
    def text(self) -> str:
        """Its words, lines joined with blanks."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Lines that are no part of the text."""

    first: int
    """First line."""
    last: int
    """Last line."""
    exact: str
    """Words of the first line."""
    label: str
    """What they are."""
    reason: str
    """Why they are left out."""


def words_of(lines: Sequence[str]) -> list[Line]:
    """The lines that have words. A form feed begins a page."""
    found: list[Line] = []
    gap, top = 0, False
    for number, raw in enumerate(lines, 1):
        top = top or "\f" in raw
        text = " ".join(raw.split())
        if not text:
            gap += 1
            continue
        bare = raw.replace("\f", "").expandtabs(4)
        found.append(Line(number=number, text=text, indent=len(bare) - len(bare.lstrip()), gap=gap, top=top))
        gap, top = 0, False
    return found


def width_of(lines: Sequence[Line]) -> int:
    """How long full lines are: nine of ten lines are no longer."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
