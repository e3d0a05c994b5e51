"""The widths of the letters in which pictures are lettered."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One weight of a typeface."""

    advances: Mapping[str, float]
    """Width of each character, in ems."""
    kerning: Mapping[tuple[str, str], float]
    """What two neighbours of `KERNED` close up (less than 0) or open, in ems; pairs that do neither are left out."""
    other: float
    """Width of the box that stands for a character which the face does not have."""

    def width(self, text: str, size: float) -> float:
        """Width of a text in letters of a size, in the unit of the size."""
        kerned = sum(self.kerning.get(pair, 0) for pair in pairwise(text))
        return size * (sum(self.advances.get(char, self.other) for char in text) + kerned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """The weights in which pictures are lettered."""

    regular: Face
    """Labels."""
    semibold: Face
    """Heads."""
