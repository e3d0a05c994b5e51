"""Labels of points: each finds a free place beside its point, computed, so that none lies on another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.render.pictures.text import Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """True if the two overlap."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point that wants a label."""

    id: str
    """Id of what is labelled."""
    lines: tuple[str, ...]
    """The label, line by line."""
    letters: Letters
    """The letters of the label."""
    x: float
    y: float
    radius: float
    """Half the size of the point's mark; 0 where there is none."""
    centred: bool = False
    """True for a label that wants to stand on its point, as the name of a country does."""

    @property
    def mark(self) -> "Box":
        """The room that the mark takes."""
        return Box(left=self.x - self.radius, top=self.y - self.radius, right=self.x + self.radius, bottom=self.y + self.radius)

    @property
    def line_height(self) -> float:
        """From one line of the label to the next."""
        return self.letters.size * 1.08

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max(map(self.letters.width, self.lines))

    @property
    def height(self) -> float:
        """Height of all lines."""
        return self.letters.size + (len(self.lines) - 1) * self.line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label in its place."""

    spot: Spot
    """What is labelled."""
    x: float
    """Left end of the letters."""
    y: float
    """Their base line."""
    box: Box
    """The room they take."""
    distance: float
    """From the mark to the letters; a far label wants a line that ties it to its point."""


def place(spots: Sequence[Spot], frame: Box, taken: Sequence[Box] = ()) -> list[Label]:
    """A place for every label that finds one, the most crowded points first."""
    marks = {spot.id: spot.mark for spot in spots if spot.radius}
    placed: dict[str, Label] = {}
    boxes = list(taken)
    for spot in sorted(spots, key=lambda spot: (not spot.centred, -_neighbours(spot, spots), spot.id)):
        others = [box for id, box in marks.items() if id != spot.id]
        for label in _candidates(spot):
            box = label.box
            inside = frame.left <= box.left and box.right <= frame.right and frame.top <= box.top and box.bottom <= frame.bottom
            if inside and not any(box.meets(other) for other in (*boxes, *others)):
                placed[spot.id] = label
                boxes.append(box)
                break
    return [placed[spot.id] for spot in spots if spot.id in placed]


def _neighbours(spot: Spot, spots: Sequence[Spot]) -> int:
    return sum(abs(other.x - spot.x) < 70 and abs(other.y - spot.y) < 30 for other in spots)


def _candidates(spot: Spot) -> Iterator[Label]:
    """Right, left, above, below and aslant, near before far."""
    wide, high = spot.width, spot.height
    if spot.centred:
        yield _label(spot, spot.x - wide / 2, spot.y - high / 2, wide, high, 0)
    for distance in (6, 12, 20, 29, 39, 50, 62, 75, 89):
        gap = spot.radius + distance
        right, left, middle = spot.x + gap, spot.x - gap - wide, spot.x - wide / 2
        above, below, beside = spot.y - gap - high, spot.y + gap, spot.y - high / 2
        aslant = gap * 0.7
        for x, y in (
            (right, beside), (left, beside), (middle, above), (middle, below),
            (spot.x + aslant, spot.y - aslant - high), (spot.x + aslant, spot.y + aslant),
            (spot.x - aslant - wide, spot.y - aslant - high), (spot.x - aslant - wide, spot.y + aslant),
        ):
            yield _label(spot, x, y, wide, high, distance)


def _label(spot: Spot, left: float, top: float, wide: float, high: float, distance: float) -> Label:
    pad = 4.0  # clear of the neighbours also in a face with longer strokes up and down
    return Label(
        spot=spot, x=left, y=top + spot.letters.size * 0.82, distance=distance,
        box=Box(left=left - pad, top=top - pad, right=left + wide + pad, bottom=top + high + pad),
    )
