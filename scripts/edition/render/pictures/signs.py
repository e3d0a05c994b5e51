"""Signs of essays, drawn; the same as the styles draw beside words."""

import math

from edition.render.markup import Markdown
from edition.render.pictures.svg import element, number
from edition.resolve.edition import Essay
from edition.words import vocabulary as v

_RING = [(math.sin(step * math.pi / 5), -math.cos(step * math.pi / 5)) for step in range(10)]
_CORNERS: dict[str, list[tuple[float, float]]] = {
    "square": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    "triangle": [(-1, -0.8), (1, -0.8), (0, 1)],
    "diamond": [(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)],
    "cross": [(-0.4, -1), (0.4, -1), (0.4, -0.4), (1, -0.4), (1, 0.4), (0.4, 0.4),
              (0.4, 1), (-0.4, 1), (-0.4, 0.4), (-1, 0.4), (-1, -0.4), (-0.4, -0.4)],
    "star": [(x * (1.15 if at % 2 == 0 else 0.5), y * (1.15 if at % 2 == 0 else 0.5)) for at, (x, y) in enumerate(_RING)],
}

def sign(essay: Essay, x: float, y: float, radius: float, class_: str = "") -> Markdown:
    """The sign of an essay around a point."""
    names = f"sign-{essay.index % len(v.SIGNS) + 1} {class_}".strip()
    corners = _CORNERS.get(essay.sign)
    if corners is None:
        return element("circle", cx=float(x), cy=float(y), r=float(radius), class_=names)
    path = "L".join(f"{number(x + dx * radius)} {number(y + dy * radius)}" for dx, dy in corners)
    return element("path", d=f"M{path}z", class_=names)
