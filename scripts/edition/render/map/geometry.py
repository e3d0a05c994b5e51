"""Geometry of maps: projecting, clipping to a frame, leaving out what cannot be seen, writing paths."""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A part of the earth in Mercator's projection, and where it is drawn."""

    west: float
    south: float
    east: float
    north: float
    width: float
    """Width of the picture; its height follows."""

    @property
    def scale(self) -> float:
        """Units of the picture per degree of longitude."""
        return self.width / (self.east - self.west)

    @property
    def height(self) -> float:
        """Height of the picture."""
        return (_northing(self.north) - _northing(self.south)) * self.scale

    def holds(self, longitude: float, latitude: float) -> bool:
        """True for a point within the frame."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    def sees(self, line: Sequence[Point]) -> bool:
        """False for a line that lies wholly outside the frame; a quick look before work is done on it."""
        if min(line)[0] > self.east or max(line)[0] < self.west:  # points compare by their longitude first
            return False
        latitudes = [latitude for _, latitude in line]
        return min(latitudes) <= self.north and max(latitudes) >= self.south

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point is drawn."""
        return (longitude - self.west) * self.scale, (_northing(self.north) - _northing(latitude)) * self.scale

    def project(self, line: Iterable[Point]) -> list[Point]:
        """Where a line is drawn."""
        scale, west, top = self.scale, self.west, _northing(self.north)
        return [((longitude - west) * scale, (top - _northing(latitude)) * scale) for longitude, latitude in line]


def _northing(latitude: float) -> float:
    """Mercator's northing, in degrees of longitude."""
    return math.degrees(math.asinh(math.tan(math.radians(85.0 if latitude > 85 else -85.0 if latitude < -85 else latitude))))


def clip_line(points: Sequence[Point], width: float, height: float) -> Iterator[list[Point]]:
    """The parts of a line within the frame, each cut where it crosses the edge."""
    if len(points) > 1 and min(points)[0] > 0 and max(points)[0] < width and all(0 < y < height for _, y in points):
        yield [*points]
        return
    part: list[Point] = []
    for start, end in itertools.pairwise(points):
        inside = _clip_segment(start, end, width, height)
        if inside is None:
            if part:
                yield part
            part = []
            continue
        if part and part[-1] != inside[0]:
            yield part
            part = []
        part = part or [inside[0]]
        part.append(inside[1])
    if part:
        yield part


def _clip_segment(start: Point, end: Point, width: float, height: float) -> tuple[Point, Point] | None:
    """Liang and Barsky: the part of a segment within the frame."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    enter, leave = 0.0, 1.0
    for step, distance in ((-dx, x), (dx, width - x), (-dy, y), (dy, height - y)):
        if step == 0:
            if distance < 0:
                return None
        elif step < 0:
            enter = max(enter, distance / step)
        else:
            leave = min(leave, distance / step)
    if enter > leave:
        return None
    first = start if enter == 0 else (x + enter * dx, y + enter * dy)
    last = end if leave == 1 else (x + leave * dx, y + leave * dy)
    return first, last


def clip_ring(points: Sequence[Point], width: float, height: float) -> list[Point]:
    """Sutherland and Hodgman: the part of a ring within the frame; it may run along the edge."""
    ring = list(points)
    for axis, limit, sign in ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1)):
        result: list[Point] = []
        for start, end in zip(ring, ring[1:] + ring[:1], strict=True):
            here, there = sign * (start[axis] - limit), sign * (end[axis] - limit)
            if here >= 0:
                result.append(start)
            if (here >= 0) != (there >= 0):
                part = here / (here - there)
                result.append((start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])))
        ring = result
        if not ring:
            break
    return ring


def simplify(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: the line without the points that are within the tolerance of it."""
    points = _thinned(points, tolerance)
    keep, waiting = {0, len(points) - 1}, [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        farthest = _farthest(points, first, last, tolerance)
        if farthest:
            keep.add(farthest)
            waiting += [(first, farthest), (farthest, last)]
    return [points[index] for index in sorted(keep)]


def _farthest(points: Sequence[Point], first: int, last: int, tolerance: float) -> int:
    """The point between two that lies farthest from the straight line between them, if farther than the tolerance; else 0.

    The loop of it all: what is `_distance` elsewhere is written out.
    """
    (x, y), (to_x, to_y) = points[first], points[last]
    dx, dy = to_x - x, to_y - y
    length = dx * dx + dy * dy
    farthest, distance, hypot = 0, tolerance, math.hypot
    for index in range(first + 1, last):
        right, down = points[index]
        right -= x
        down -= y
        if length:
            part = (right * dx + down * dy) / length
            if part > 0:
                part = min(part, 1.0)
                right -= part * dx
                down -= part * dy
        here = hypot(right, down)
        if here > distance:
            farthest, distance = index, here
    return farthest


def _thinned(points: Sequence[Point], step: float) -> list[Point]:
    """The line without points nearer than a step to the one before; a quick first pass."""
    kept = [points[0]]
    for point in points[1:-1]:
        if abs(point[0] - kept[-1][0]) > step or abs(point[1] - kept[-1][1]) > step:
            kept.append(point)
    return [*kept, points[-1]]


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    part = 0.0 if length == 0 else max(0.0, min(1.0, ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length))
    return math.hypot(point[0] - start[0] - part * dx, point[1] - start[1] - part * dy)


def area(ring: Sequence[Point]) -> float:
    """Area within a ring."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def middle(ring: Sequence[Point]) -> tuple[Point, float]:
    """The point within a ring that lies farthest from its edge, on a grid, and how far that is."""
    edge = [*ring, ring[0]]
    left, right = min(x for x, _ in ring), max(x for x, _ in ring)
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    best, room = ring[0], 0.0
    for column in range(1, 24):
        for row in range(1, 24):
            point = (left + (right - left) * column / 24, top + (bottom - top) * row / 24)
            if _within(point, edge):
                distance = math.inf
                for start, end in itertools.pairwise(edge):
                    distance = min(distance, _distance(point, start, end))
                    if distance <= room:
                        break  # most points are nearer to the edge than the best one so far
                else:
                    best, room = point, distance
    return best, room


def _within(point: Point, edge: Sequence[Point]) -> bool:
    """True for a point within a closed ring (the even-odd rule)."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in itertools.pairwise(edge):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def path(lines: Iterable[Sequence[Point]], *, closed: bool = False) -> str:
    """SVG path data of several lines, in whole units and relative steps; lines that shrink to a point are left out."""
    parts = []
    for line in lines:
        grid = [(round(x), round(y)) for x, y in line]
        grid = [point for index, point in enumerate(grid) if index == 0 or point != grid[index - 1]]
        if len(grid) < (3 if closed else 2):
            continue
        steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in itertools.pairwise(grid)]
        parts.append(f"M{grid[0][0]} {grid[0][1]}l{' '.join(steps)}{'z' if closed else ''}".replace(" -", "-"))
    return "".join(parts)
