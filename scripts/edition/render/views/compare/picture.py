"""The lines of the comparison: one for every relation between two paragraphs.

The summaries on both sides are words of the page, in rows of one height: the middle of the nth of m
rows lies at (n - 1/2)/m of the height, in any face and at any size, and the drawing is stretched to fit.
scripts/browser/pages/compare.js lets all but the relations of a chosen paragraph recede.
"""

from collections.abc import Iterable, Sequence

from edition.render.markup import Markdown
from edition.render.pictures.svg import element, image, link, number, picture
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import PlacedCrossReference
from edition.words import vocabulary as v

WIDTH, HEIGHT = 1000.0, 1000.0
BESIDE = 60.0
"""Room beside the last column, in thousandths of the width, as in the styles."""
BETWEEN = 0.10 * (WIDTH - BESIDE)
"""Room between two columns, as in the styles."""

STYLES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("agrees", "makes the same point, is close to it, is fuller or is a case of it",
     ("same-argument", "echoes", "extends", "extended-by", "exemplifies", "exemplified-by")),
    ("event", "writes of the same event", ("same-event",)),
    ("differs", "contrasts with it or has an answer to it", ("contrasts", "answers", "answered-by")),
)
"""Kinds of line, each with its words and the relations that it stands for."""
STYLE_OF = {relation: style for style, _, relations in STYLES for relation in relations}


def comparison(edition: Edition, essays: Sequence[Essay], crossrefs: Iterable[PlacedCrossReference]) -> Markdown:
    """The drawing, to be laid under the columns of summaries of some essays."""
    shown = [crossref for crossref in crossrefs if _ends(edition, crossref)]
    return picture(
        *(_line(edition, crossref, essays) for crossref in shown), width=WIDTH, height=HEIGHT, class_="drawing comparison__lines",
        title="Relations between the paragraphs", preserveAspectRatio="none",
        description=f"{len(shown)} relations, each a line between two summaries, or beside one column when both passages "
        "stand in one essay; the same relations stand below as a list.",
    )


def longest(essays: Sequence[Essay]) -> Essay:
    """The essay whose column has the room of two, so that its many summaries take few lines."""
    return max(essays, key=lambda essay: len(essay.paragraphs))


def legend() -> list[tuple[str, Markdown]]:
    """Kinds of line in words, each with a piece of it."""
    return [
        (words, image(element("path", d="M1 7H41", class_=f"line line--{style}"), width=42, height=14, class_="drawing",
                      title=words, description="Its line in the drawing"))
        for style, words, _ in STYLES
    ]


def _ends(edition: Edition, crossref: PlacedCrossReference) -> bool:
    """True if both passages stand in paragraphs; headings have no summary."""
    blocks = edition.texts.blocks
    return all(blocks[span.block].number is not None for span in (crossref.first, crossref.second))


def _line(edition: Edition, crossref: PlacedCrossReference, essays: Sequence[Essay]) -> Markdown:
    first, second = crossref.first.block, crossref.second.block
    relation = crossref.record.relation
    within = edition.essay_of(first) is edition.essay_of(second)
    path = _arc(edition, first, second, essays) if within else _curve(edition, first, second, essays)
    return link(
        f"#{crossref.record.id}", f"{edition.reference(first)} {v.relation_words(relation)} {edition.reference(second)}",
        element("path", d=path, class_="line-hit"), element("path", d=path, class_=f"line line--{STYLE_OF[relation]}"),
        class_="relation-line relation-line--within" if within else "relation-line",
        data_relation=crossref.record.id, data_ends=f"{first} {second}", tabindex=-1,
    )


def _column(edition: Edition, block: str, essays: Sequence[Essay]) -> tuple[float, float]:
    """Left and right edge of the column of a block's essay."""
    tracks = len(essays) + 1
    room = (WIDTH - BESIDE - BETWEEN * (tracks - 1)) / tracks
    at, wide = essays.index(edition.essay_of(block)), essays.index(longest(essays))
    left = (at + (at > wide)) * (room + BETWEEN)
    return left, left + room + (room + BETWEEN) * (at == wide)


def _height(edition: Edition, block: str) -> float:
    """Middle of the row of a block."""
    paragraphs = edition.essay_of(block).paragraphs
    return HEIGHT * ([paragraph.id for paragraph in paragraphs].index(block) + 0.5) / len(paragraphs)


def _curve(edition: Edition, first: str, second: str, essays: Sequence[Essay]) -> str:
    """From the side of one column to the facing side of another."""
    (left1, right1), (left2, right2) = _column(edition, first, essays), _column(edition, second, essays)
    x1, x2 = (right1, left2) if right1 < left2 else (left1, right2)
    y1, y2, middle = _height(edition, first), _height(edition, second), (x1 + x2) / 2
    return f"M{number(x1)} {number(y1)}C{number(middle)} {number(y1)} {number(middle)} {number(y2)} {number(x2)} {number(y2)}"


def _arc(edition: Edition, first: str, second: str, essays: Sequence[Essay]) -> str:
    """Within a column: at its right side, the wider the farther apart."""
    _, x = _column(edition, first, essays)
    y1, y2 = _height(edition, first), _height(edition, second)
    out = x + 10 + (BESIDE * 1.3 - 20) * (abs(y2 - y1) / HEIGHT) ** 0.6  # a curve reaches three quarters of its pull
    return f"M{number(x)} {number(y1)}C{number(out)} {number(y1)} {number(out)} {number(y2)} {number(x)} {number(y2)}"
