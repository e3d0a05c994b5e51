"""Signs of essays and shapes of verdicts, drawn; the same as the styles draw beside words."""

import math

from edition import vocabulary as v
from edition.markup import Markdown
from edition.pictures.svg import element, number
from edition.resolved import Essay

_RING = [(math.sin(step * math.pi / 5), -math.cos(step * math.pi / 5)) for step in range(10)]
_CORNERS: dict[str, list[tuple[float, float]]] = {
    "square": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    "triangle": [(-1, -0.8), (1, -0.8), (0, 1)],
    "diamond": [(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)],
    "cross": [(-0.4, -1), (0.4, -1), (0.4, -0.4), (1, -0.4), (1, 0.4), (0.4, 0.4),
              (0.4, 1), (-0.4, 1), (-0.4, 0.4), (-1, 0.4), (-1, -0.4), (-0.4, -0.4)],
    "star": [(x * (1.15 if at % 2 == 0 else 0.5), y * (1.15 if at % 2 == 0 else 0.5)) for at, (x, y) in enumerate(_RING)],
}

VERDICTS: dict[str, str] = {
    "accurate": '<circle cx="8" cy="8" r="6.5"/>',
    "accurate-with-nuance": '<path fill-rule="evenodd" d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 3v10a5 5 0 0 0 0-10z"/>',
    "imprecise": '<circle fill="none" stroke="currentColor" cx="8" cy="8" r="5.7" stroke-width="1.8"/>',
    "contested": '<path d="M7 1.5v13L.7 8zM9 1.5v13L15.3 8z"/>',
    "inaccurate": '<path fill="none" stroke="currentColor" d="M8 2.6 14.3 13.8H1.7z" stroke-width="2" stroke-linejoin="round"/>',
    "opinion": '<path fill="none" stroke="currentColor" d="M1.8 2.3h12.4v8.4H8.2L4.8 14v-3.3h-3z" stroke-width="1.8" stroke-linejoin="round"/>',
    "unverifiable": '<circle fill="none" stroke="currentColor" cx="8" cy="8" r="6" stroke-width="1.7" stroke-dasharray="2.5 2.21"/><circle cx="8" cy="8" r="1.6"/>',
}
"""Shapes within 16 by 16."""


def sign(essay: Essay, x: float, y: float, radius: float, class_: str = "") -> Markdown:
    """The sign of an essay around a point."""
    names = f"sign-{essay.index % len(v.SIGNS) + 1} {class_}".strip()
    corners = _CORNERS.get(essay.sign)
    if corners is None:
        return element("circle", cx=float(x), cy=float(y), r=float(radius), class_=names)
    path = "L".join(f"{number(x + dx * radius)} {number(y + dy * radius)}" for dx, dy in corners)
    return element("path", d=f"M{path}z", class_=names)


def verdict_symbols(prefix: str) -> Markdown:
    """<defs> with one symbol per verdict, to be used by `verdict_mark` in the same picture."""
    return element("defs", *(
        element("symbol", Markdown(shape), id=f"{prefix}-{verdict}", viewBox="0 0 16 16")
        for verdict, shape in VERDICTS.items()
    ))


def verdict_mark(prefix: str, verdict: str, x: float, y: float, size: float) -> Markdown:
    """The shape of a verdict, by its upper left corner."""
    return element("use", href=f"#{prefix}-{verdict}", x=float(x), y=float(y), width=size, height=size, class_=f"shape shape--{verdict}")
