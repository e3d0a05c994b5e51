"""Typefaces: how wide the letters of the shipped sans are, from the npm package `source-sans`.

The whole face is read at each build, uncompressed as the package has it: a hundredth of a second
for each weight, and no table of widths that could fall behind the face.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from edition.problems import Problem

FOLDER = "source-sans/TTF"
"""Where the package has the faces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One weight of a typeface."""

    advances: Mapping[str, float]
    """Width of each character, in ems. Kerning is left aside: it takes away less than a hundredth of a label."""
    other: float
    """Width of the box that stands for a character which the face does not have."""

    def width(self, text: str, size: float) -> float:
        """Width of a text in letters of a size, in the unit of the size."""
        return size * sum(self.advances.get(char, self.other) for char in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """The weights in which pictures are lettered."""

    regular: Face
    """Labels."""
    semibold: Face
    """Heads."""


def read_faces(modules: Path) -> tuple[Faces | None, list[Problem]]:
    """The faces, or the problem that they are not there."""
    try:
        regular, semibold = (_read(modules / FOLDER / f"SourceSans3-{weight}.ttf") for weight in ("Regular", "Semibold"))
    except (OSError, TTLibError):
        return None, [Problem(
            code="129", where=f"node_modules/{FOLDER}:1", id="source-sans", what="the typeface that pictures are measured by is missing",
            hint="Run `python3 scripts/serve.py` once: its set-up brings it.",
        )]
    return Faces(regular=regular, semibold=semibold), []


def _read(path: Path) -> Face:
    font = TTFont(BytesIO(path.read_bytes()), lazy=True)
    unit, widths = font["head"].unitsPerEm, font["hmtx"].metrics
    return Face(
        advances={chr(code): widths[name][0] / unit for code, name in font.getBestCmap().items()},
        other=widths[".notdef"][0] / unit,
    )
