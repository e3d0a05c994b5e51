"""A scale of years that gives crowded years more room than empty ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

EMPTY, BUSY, EACH = 4.0, 11.0, 8.0
"""Room of a year without events, of one with events, and of each event in it; only their ratio matters."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Where each day stands between `left` and `right`."""

    first: int
    """First year."""
    edges: tuple[float, ...]
    """Left edge of each year, and the right edge of the last."""

    @property
    def last(self) -> int:
        """Last year."""
        return self.first + len(self.edges) - 2

    def year(self, year: int) -> float:
        """Left edge of a year; of years beyond the scale, its end."""
        return self.edges[max(0, min(year - self.first, len(self.edges) - 1))]

    def day(self, day: date) -> float:
        """Place of a day within its year."""
        start, end = self.year(day.year), self.year(day.year + 1)
        return start + (end - start) * (day.timetuple().tm_yday - 1) / 366


def time_scale(days: Iterable[date], left: float, right: float) -> TimeScale:
    """A scale from the year of the first day to that of the last."""
    years = [day.year for day in days]
    first, last = min(years), max(years)
    room = [
        BUSY + EACH * years.count(year) if year in years else EMPTY
        for year in range(first, last + 1)
    ]
    unit = (right - left) / sum(room)
    return TimeScale(first, tuple(left + unit * part for part in accumulate(room, initial=0.0)))
