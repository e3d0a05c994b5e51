"""Dates: EDTF strings become spans that can be sorted, drawn and said in words.

The `edtf` library parses; nothing of it leaves this module. Days, months, years, decades (`199X`),
intervals, one open end (`2001/..`) and the marks `~` (about), `?` (uncertain) and `%` (both) are used.
Seasons, sets, long years and intervals without any end are refused: no text of the edition has them.
"""

import re
from calendar import monthrange
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import StringIO

from edtf import EDTFParseException, parse_edtf
from edtf.parser.parser_classes import Date, Interval, Level1Interval, Season, UncertainOrApproximate, Unspecified

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)
_PLAIN = re.compile(r"^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$")
_ALLOWED = (Date, Interval, Level1Interval, UncertainOrApproximate, Unspecified)


class DateError(ValueError):
    """A date that cannot be used; `refused` tells valid EDTF from nonsense."""

    def __init__(self, message: str, *, refused: bool) -> None:
        super().__init__(message)
        self.refused = refused


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as the edition uses it."""

    edtf: str
    """The date as written."""
    earliest: date | None
    """First day that it can mean; None for an open beginning."""
    latest: date | None
    """Last day that it can mean; None for an open end."""
    approximate: bool
    """True if written with `~` or `%`."""
    uncertain: bool
    """True if written with `?` or `%`."""

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """By first day, then by last, so that a long span follows a short one."""
        return (self.earliest or date.min, self.latest or date.max, self.edtf)

    @property
    def is_span(self) -> bool:
        """True for an interval written with a slash."""
        return "/" in self.edtf

    @property
    def decade(self) -> int:
        """First year of the decade in which it begins, or ends if the beginning is open."""
        day = self.earliest or self.latest
        return (day.year if day else 0) // 10 * 10

    @property
    def certainty(self) -> str:
        """How sure the date is, in words."""
        doubts = [word for word, on in (("about", self.approximate), ("uncertain", self.uncertain)) if on]
        if self.earliest is None or self.latest is None:
            doubts.append("open")
        return ", ".join(doubts) or "certain"

    def say(self) -> str:
        """The date in words: `2 May 2011`, `about 2012`, `August to September 1965`, `since 2001`."""
        if not self.is_span:
            return _say(self.edtf)
        first, _, last = self.edtf.partition("/")
        if last == "..":
            return f"since {_say(first)}"
        if first == "..":
            return f"until {_say(last)}"
        return _say_span(first, last)


@cache
def parse(text: str) -> When:
    """An EDTF string as `When`. Raises `DateError`."""
    if _PLAIN.match(text):
        earliest, latest = _plain_bounds(text)
        return When(edtf=text, earliest=earliest, latest=latest, approximate=False, uncertain=False)
    try:
        # the library talks to the terminal where it stumbles, and stumbles over some dates that it does not know
        with redirect_stdout(StringIO()):
            parsed = parse_edtf(text)
    except (EDTFParseException, TypeError, ValueError, AttributeError) as error:
        raise DateError(f"`{text}` is not an EDTF date", refused=False) from error
    allowed = isinstance(parsed, _ALLOWED) and not isinstance(parsed, Season)
    if not allowed or text.startswith("/") or text.endswith("/") or text == "../..":
        raise DateError(f"`{text}` is EDTF, but of a kind that is not used here", refused=True)
    first, _, last = text.partition("/")
    earliest = None if first == ".." else _bound(text, parsed.lower_strict())
    latest = None if last == ".." else _bound(text, parsed.upper_strict())
    if earliest and latest and earliest > latest:
        raise DateError(f"`{text}` ends before it begins", refused=False)
    return When(
        edtf=text, earliest=earliest, latest=latest,
        approximate="~" in text or "%" in text, uncertain="?" in text or "%" in text,
    )


def _plain_bounds(text: str) -> tuple[date, date]:
    """First and last day of a plain day, month or year: most dates are, and the grammar takes a hundred times as long."""
    year, month, day = (*map(int, text.split("-")), None, None)[:3]
    try:
        earliest = date(year, month or 1, day or 1)
        if day:
            return earliest, earliest
        return earliest, date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError as error:
        raise DateError(f"`{text}` is not a day of the calendar", refused=False) from error


def _bound(text: str, found: object) -> date:
    try:
        return date(*tuple(found)[:3])  # type: ignore[arg-type,call-overload]
    except (TypeError, ValueError) as error:
        raise DateError(f"`{text}` is not a day of the calendar", refused=False) from error


def _say(part: str) -> str:
    doubt = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(part[-1], "")
    plain = part.rstrip("~?%")
    if plain.endswith("X"):
        return f"{doubt}the {plain.replace('X', '0')}s" if plain.count("X") == 1 else f"{doubt}the {plain[:2]}00s"
    year, *rest = plain.split("-")
    month = _MONTHS[int(rest[0]) - 1] + " " if rest else ""
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{doubt}{day}{month}{year}"


def _say_span(first: str, last: str) -> str:
    """`20 October to 21 November 1962`: what both ends share is said once."""
    start, end = _say(first).split(" "), _say(last).split(" ")
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    return f"{' '.join(start[: len(start) - shared])} to {' '.join(end)}"
