"""The outlines of land and countries, for the map."""

from dataclasses import dataclass

Point = tuple[float, float]
"""Degrees east and north."""
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """A stretch of line with the countries on its sides: two for a boundary, one for a coast."""

    countries: frozenset[str]
    """Names of the countries, as in the data."""
    line: Line
    """Its points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Land and boundaries."""

    borders: tuple[Border, ...]
    """Every coast and boundary, each once."""
    land: tuple[Line, ...]
    """Rings of land; rings of lakes among them run the other way round."""
    countries: tuple[tuple[str, tuple[Line, ...]], ...]
    """Name of each country and the outer rings of its parts."""
