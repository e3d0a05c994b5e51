"""Verdicts counted: a mark for every claim, by essay and by theme. Counts of statements, not a score of authors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition import vocabulary as v
from edition.annotations import Claim
from edition.markup import Markdown
from edition.pictures.signs import sign, verdict_mark, verdict_symbols
from edition.pictures.svg import element, lines, link, picture, words
from edition.pictures.text import wrap
from edition.resolved import Edition, Essay, Placed

WIDTH, NAMES, HEAD = 1036.0, 252.0, 44.0
COLUMN = (WIDTH - NAMES) / len(v.VERDICTS)
LARGE, SMALL = 13, 10
"""Room of a mark that is a link, and of one that is only counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Claims of an essay or a theme."""

    name: str
    """What is counted."""
    href: str
    """Where its name leads."""
    claims: Sequence[Placed[Claim]]
    """The claims."""
    essay: Essay | None = None
    """Set for the row of an essay; its marks are links."""

    @property
    def step(self) -> int:
        """Room of a mark."""
        return LARGE if self.essay else SMALL

    @property
    def per_line(self) -> int:
        """Marks beside each other in a cell, the number left out."""
        return int((COLUMN - 30) // self.step)

    def of(self, verdict: str) -> list[Placed[Claim]]:
        """Claims with one verdict."""
        return [claim for claim in self.claims if claim.record.verdict == verdict]

    @property
    def height(self) -> float:
        """Room of the fullest cell, or of the name."""
        fullest = max(len(self.of(verdict)) for verdict in v.VERDICTS)
        return max(-(-fullest // self.per_line) * self.step + 6.0, len(self.label) * 15.0 + 5)

    @property
    def label(self) -> list[str]:
        """Name and number, in lines."""
        return wrap(f"{self.name} ({len(self.claims)})", NAMES - 24, 12)


def verdicts(edition: Edition, rows: Sequence[Row], title: str, prefix: str) -> Markdown:
    """The drawing of some rows."""
    parts, top = [], HEAD
    for row in rows:
        parts += _row(edition, row, top, prefix)
        top += row.height + 4
    return picture(
        verdict_symbols(prefix), *_heads(prefix), *parts, width=WIDTH, height=top, class_="drawing verdicts", title=title,
        description="A mark for each claim in the column of its verdict, with their number. " + "; ".join(map(_in_words, rows)) + ".",
    )


def _in_words(row: Row) -> str:
    counts = ", ".join(f"{len(row.of(verdict))} {v.words(verdict)}" for verdict in v.VERDICTS if row.of(verdict))
    return f"{row.name}: {counts or 'none'}"


def _heads(prefix: str) -> Iterator[Markdown]:
    for at, verdict in enumerate(v.VERDICTS):
        x = NAMES + at * COLUMN
        yield verdict_mark(prefix, verdict, x, 6, 13)
        yield lines(wrap(v.words(verdict).capitalize(), COLUMN - 20, 12), x + 18, 17, 14, "head")


def _row(edition: Edition, row: Row, top: float, prefix: str) -> Iterator[Markdown]:
    yield element("path", d=f"M0 {top - 2:g}H{WIDTH:g}", class_="rule")
    label = lines(row.label, 16 if row.essay else 0, top + 13, 15, "head" if row.essay else None)
    yield link(row.href, f"{row.name}: {len(row.claims)} claims", *([sign(row.essay, 5, top + 9, 4.6, "mark")] if row.essay else []), label)
    for at, verdict in enumerate(v.VERDICTS):
        claims, x = row.of(verdict), NAMES + at * COLUMN
        if not claims:
            continue
        yield words(str(len(claims)), x + 16, top + 13, "count")
        for index, claim in enumerate(claims):
            left = x + 22 + index % row.per_line * row.step
            mark = verdict_mark(prefix, verdict, left, top + 4 + index // row.per_line * row.step, row.step - 2)
            name = f"{v.words(verdict).capitalize()}: {edition.reference(claim.block)}"
            yield link(f"#{claim.record.id}", name, mark) if row.essay else mark
