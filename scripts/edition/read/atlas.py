"""Atlas: outlines of land and countries from the npm package `world-atlas`, which holds Natural Earth.

The file is TopoJSON: every stretch of coast or boundary is stored once, as an arc that the countries
on both sides share. So a boundary can be drawn once, and a coast is an arc with one country only.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from edition.read.kept import PROJECT, held
from edition.records.atlas import Atlas, Border, Line, Point
from edition.words.problems import Problem

MODULES = Path(__file__).resolve().parents[3] / "node_modules"
"""Where the set-up puts JavaScript packages."""

FILE = "world-atlas/countries-50m.json"
"""Outlines at 1:50 million."""


def read_atlas(modules: Path = MODULES) -> tuple[Atlas | None, list[Problem]]:
    """The atlas, or the problem that it is not there."""
    try:
        raw = (modules / FILE).read_bytes()
        return held(PROJECT, "atlas", (raw,), lambda: decode(json.loads(raw))), []
    except (OSError, ValueError):
        return None, [Problem(
            code="129", where=f"node_modules/{FILE}:1", id="world-atlas", what="the outlines for the map are missing",
            hint="Run `python3 scripts/serve.py` once: its set-up brings them.",
        )]


def decode(topology: Any) -> Atlas:  # Any: TopoJSON as parsed
    """An atlas from TopoJSON with the objects `countries` and `land`."""
    arcs = _Arcs(topology)
    users: dict[int, set[str]] = defaultdict(set)
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name, polygons = geometry["properties"]["name"], list(_polygons(geometry))
        for arc in (arc for polygon in polygons for ring in polygon for arc in ring):
            users[max(arc, ~arc)].add(name)
        countries.append((name, tuple(arcs.ring(polygon[0]) for polygon in polygons)))
    return Atlas(
        borders=tuple(Border(countries=frozenset(names), line=arcs.line(arc)) for arc, names in sorted(users.items())),
        land=tuple(arcs.ring(ring) for polygon in _polygons(topology["objects"]["land"]) for ring in polygon),
        countries=tuple(countries),
    )


def _polygons(geometry: Any) -> Iterator[list[list[int]]]:  # Any: TopoJSON as parsed
    """Polygons of a geometry, each a list of rings, each a list of arc numbers."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _polygons(part)
    elif geometry["type"] == "Polygon":
        yield geometry["arcs"]
    else:
        yield from geometry["arcs"]


class _Arcs:
    """Arcs by number; `~n` is arc n from its other end. Points are sums of steps on a grid."""

    def __init__(self, topology: Any) -> None:  # Any: TopoJSON as parsed
        self._arcs = topology["arcs"]
        (self._dx, self._dy), (self._x, self._y) = topology["transform"]["scale"], topology["transform"]["translate"]
        self._lines: dict[int, Line] = {}

    def line(self, number: int) -> Line:
        if number < 0:
            return self.line(~number)[::-1]
        if number not in self._lines:
            steps = self._arcs[number]
            self._lines[number] = tuple(
                (x * self._dx + self._x, y * self._dy + self._y)
                for x, y in zip(accumulate(step[0] for step in steps), accumulate(step[1] for step in steps), strict=True)
            )
        return self._lines[number]

    def ring(self, numbers: list[int]) -> Line:
        """Arcs joined end to end; the point that two arcs share stands once."""
        points: list[Point] = []
        for number in numbers:
            points += self.line(number)[1 if points else 0 :]
        return tuple(points)
