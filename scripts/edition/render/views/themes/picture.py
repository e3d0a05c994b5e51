"""Strips: one cell per paragraph of an essay, marked where a theme stands."""

from collections.abc import Mapping

from edition.render.links import Links
from edition.render.markup import Markdown
from edition.render.pictures.signs import sign
from edition.render.pictures.svg import element, image, link, number, picture
from edition.render.pictures.text import Letters
from edition.resolve.edition import Edition, Essay

STEP = 15
"""Width of a cell."""
HEIGHT = 22

WEIGHTS = {"central": "about it", "passing": "mentions it"}
"""Weight of a passage -> how it is said, in the words of the legend."""


def strip(essay: Essay, weights: Mapping[str, str], subject: str, links: Links) -> Markdown:
    """Where a subject stands in an essay; `weights` by block id. Every mark is a link to its paragraph."""
    cells = list(enumerate(essay.paragraphs))
    marks = [
        link(
            links.block(block.id), f"{essay.record.name}, paragraph {block.number}: {WEIGHTS[weights[block.id]]}",
            element("rect", x=at * STEP, y=0, width=STEP, height=HEIGHT, class_="hit"),
            sign(essay, (at + 0.5) * STEP, HEIGHT / 2, 4.6, "mark mark-" + weights[block.id]),
        )
        for at, block in cells if block.id in weights
    ]
    empty = [at for at, block in cells if block.id not in weights]
    letters = Letters(links.edition.faces.regular, 13)
    silent = None if marks else letters.line("silent", len(cells) * STEP / 2, HEIGHT / 2 + 4, "silence")
    dots = "".join(f"M{number((at + 0.5) * STEP)} {HEIGHT / 2:g}h0" for at in empty)
    return picture(
        element("path", d=dots, class_="dots") if dots and marks else "", *marks, silent or "",
        width=len(cells) * STEP, height=HEIGHT, class_="strip",
        title=f"{subject} in {essay.record.called}", description=in_words(essay, weights),
    )


def scale(edition: Edition, essay: Essay) -> Markdown:
    """The numbers over a column of strips."""
    count = len(essay.paragraphs)
    letters = Letters(edition.faces.regular, 12)
    shown = [at for at in range(1, count + 1) if at == 1 or (at % 5 == 0) or (at == count and count % 5 > 1)]
    return image(
        *(letters.line(str(at), (at - 0.5) * STEP, 12, "tick") for at in shown),
        width=count * STEP, height=16, class_="strip strip--scale",
        title=f"Paragraphs of {essay.record.called}", description=f"Numbered from 1 to {count}.",
    )


def in_words(essay: Essay, weights: Mapping[str, str]) -> str:
    """`About it: paragraphs 1 and 4; mentions it: paragraph 2.` or `Silent.`"""
    found = []
    for weight, name in WEIGHTS.items():
        numbers = [str(block.number) for block in essay.paragraphs if weights.get(block.id) == weight]
        if numbers:
            listed = " and ".join(filter(None, (", ".join(numbers[:-1]), numbers[-1])))
            found.append(f"{name}: paragraph{'s' if len(numbers) > 1 else ''} {listed}")
    return "; ".join(found).capitalize() + "." if found else "Silent."
