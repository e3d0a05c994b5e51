"""Dates: EDTF strings become spans that can be sorted, drawn and said in words.

The `edtf` library parses; nothing of it leaves this module. Days, months, years, decades (`199X`),
intervals, one open end (`2001/..`) and the marks `~` (about), `?` (uncertain) and `%` (both) are used;
a mark can stand for a part of the date alone (`2004-06-~17`). One of a set (`[1979-12-24,1979-12-27]`,
`[2003..2005]`) is a date on which sources differ. Seasons, sets of which all are meant, unknown days,
long years and intervals without any end are refused: no text of the edition has them.
"""

import re
from calendar import monthrange
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import StringIO

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)
_PLAIN = re.compile(r"^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?\Z", re.ASCII)
_ONE_OF = re.compile(r"^\[[^\[\]{}/ ]+\]$")
_DECADE = re.compile(r"^\d\d(?:\dX|XX)[~?%]?$")
_MARKED_PART = re.compile(r"[~?%]-|(?:^|[-/])[~?%]")
_PARTS = re.compile(r"([~?%]?)([\dX]+)([~?%]?)")
_COMMON = re.compile(
    r"^(?:(?P<first>\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)[~?%]?|(?P<open>\.\.(?=/)))"
    r"(?:/(?:(?P<last>\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)[~?%]?|(?<!\.\./)\.\.))?\Z", re.ASCII,
)
"""A day, month or year, or an interval of two of them, with a mark that stands for the whole of it."""


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
    one_of: bool = False
    """True if written as one of a set: it was one of these, and which is not known."""

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """By first day, then by last, so that a long span follows a short one."""
        return (self.earliest or date.min, self.latest or date.max, self.edtf)

    @property
    def is_span(self) -> bool:
        """True for an interval written with a slash."""
        return "/" in self.edtf

    @property
    def is_doubtful(self) -> bool:
        """True if it is marked as approximate or uncertain, or is one of a set."""
        return self.approximate or self.uncertain or self.one_of

    @property
    def decade(self) -> int:
        """First year of the decade in which it begins, or ends if the beginning is open."""
        day = self.earliest or self.latest
        return (day.year if day else 0) // 10 * 10

    @property
    def certainty(self) -> str:
        """How sure the date is, in words."""
        marks = (("one of these", self.one_of), ("about", self.approximate), ("uncertain", self.uncertain))
        doubts = [word for word, on in marks if on]
        if self.earliest is None or self.latest is None:
            doubts.append("open")
        return ", ".join(doubts) or "certain"

    def say(self) -> str:
        """The date in words: `2 May 2011`, `about 2012`, `24 or 27 December 1979`, `since 2001`."""
        if self.one_of:
            return _say_one_of(self.edtf)
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
    if _ONE_OF.match(text):
        return _one_of(text)
    common = _COMMON.match(text)
    begins, ends = _common_bounds(common) if common else _by_the_library(text)
    if begins and ends and begins > ends:
        raise DateError(f"`{text}` ends before it begins", refused=False)
    return When(
        edtf=text, earliest=begins, latest=ends,
        approximate="~" in text or "%" in text, uncertain="?" in text or "%" in text,
    )


def _by_the_library(text: str) -> tuple[date | None, date | None]:
    """First and last day of whatever else the notation has; None for an open end."""
    from edtf import EDTFParseException, parse_edtf  # its grammar takes a tenth of a second to load
    from edtf.parser import parser_classes as kinds

    used = (kinds.Date, kinds.Interval, kinds.Level1Interval, kinds.PartialUncertainOrApproximate, kinds.UncertainOrApproximate, kinds.Unspecified)
    try:
        # the library talks to the terminal where it stumbles, and stumbles over some dates that it does not know
        with redirect_stdout(StringIO()):
            parsed = parse_edtf(text)
    except (EDTFParseException, TypeError, ValueError, AttributeError) as error:
        raise DateError(f"`{text}` is not an EDTF date", refused=False) from error
    if not (isinstance(parsed, used) and not isinstance(parsed, (kinds.Season, kinds.PartialUnspecified)) and _is_used(text)):
        raise DateError(_refusal(text), refused=True)
    first, _, last = text.partition("/")
    return None if first == ".." else _bound(text, parsed.lower_strict()), None if last == ".." else _bound(text, parsed.upper_strict())


def is_day(text: str) -> bool:
    """Whether it is a day of the calendar, written `2011-05-02`."""
    try:
        return _PLAIN.match(text) is not None and len(text) == len("2011-05-02") and parse(text) is not None
    except DateError:
        return False


def _is_used(text: str) -> bool:
    """Whether the notation, which is valid, is one that the edition uses."""
    parts = text.split("/")
    return (
        text != "../.." and all(parts) and all(_DECADE.match(part) for part in parts if "X" in part)
        and not (len(parts) > 1 and _MARKED_PART.search(text))
    )


def _refusal(text: str) -> str:
    return f"`{text}` is EDTF, but of a kind that is not used here"


def _one_of(text: str) -> When:
    """`[a,b]` or `[a..b]`: from the first day that any of them can mean to the last."""
    if text.startswith("[..") or text.endswith("..]") or len(_members(text)) < 2:
        raise DateError(_refusal(text), refused=True)
    try:
        members = [parse(member) for member in _members(text)]
    except DateError as error:
        message = _refusal(text) if error.refused else f"`{text}` is not an EDTF date"
        raise DateError(message, refused=error.refused) from error
    days = [day for member in members for day in (member.earliest, member.latest) if day]
    return When(
        edtf=text, earliest=min(days), latest=max(days), one_of=True,
        approximate=any(member.approximate for member in members), uncertain=any(member.uncertain for member in members),
    )


def _members(text: str) -> list[str]:
    """The dates of a set, in the order in which they are written."""
    return re.split(r",|\.\.", text[1:-1])


def _common_bounds(found: re.Match[str]) -> tuple[date | None, date | None]:
    """First and last day of a common date: nearly all are, and the library's grammar takes a hundred times as long."""
    first, last = found["first"], found["last"]
    begins = None if found["open"] else _plain_bounds(first)[0]
    if "/" in found[0]:
        return begins, _plain_bounds(last)[1] if last else None
    return begins, _plain_bounds(first)[1]


def _plain_bounds(text: str) -> tuple[date, date]:
    """First and last day of a day, month or year."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]  # 0 for what is not written
    try:
        earliest = date(year, month or 1, day or 1)
        if day:
            return earliest, earliest
        return earliest, date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError as error:
        raise DateError(f"`{text}` is not a day of the calendar", refused=False) from error


def _bound(text: str, found: object) -> date:
    try:
        return date(*tuple(found)[:3])  # type: ignore[arg-type]  # the library has no types
    except (TypeError, ValueError) as error:
        raise DateError(f"`{text}` is not a day of the calendar", refused=False) from error


@cache
def _say(part: str) -> str:
    """One date. A mark at its end stands for the whole of it, any other for the parts that it touches."""
    doubt = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(part[-1], "")
    plain = part.rstrip("~?%")
    if plain.endswith("X"):
        return f"{doubt}the {plain.replace('X', '0')}s" if plain.count("X") == 1 else f"{doubt}the {plain[:2]}00s"
    year, *rest = re.sub("[~?%]", "", plain).split("-")
    month = _MONTHS[int(rest[0]) - 1] + " " if rest else ""
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{doubt}{day}{month}{year}{_say_parts(plain)}"


def _say_parts(part: str) -> str:
    """`, the day perhaps wrong`: marks on single parts. One before a part is for it alone, one behind it for all before it too."""
    found = _PARTS.findall(part)
    marks = ["".join((before, *(after for _, _, after in found[at:]))) for at, (before, _, _) in enumerate(found)]
    said = []
    for signs, words in (("?%", "perhaps wrong"), ("~%", "about right")):
        names = [name for name, mark in zip(("year", "month", "day"), marks, strict=False) if set(mark) & set(signs)]
        if names:
            said.append(f"the {' and '.join(names)} {words}")
    return "".join(f", {words}" for words in said)


def _say_one_of(text: str) -> str:
    """`24 or 27 December 1979`, `some time from 2003 to 2005`: what neighbours share is said once."""
    *firsts, last = (
        f"some time from {_say_span(*part.split('..'))}" if ".." in part else _say(part) for part in text[1:-1].split(",")
    )
    return f"{', '.join(_without_shared(first, last) for first in firsts)} or {last}" if firsts else last


def _say_span(first: str, last: str) -> str:
    """`20 October to 21 November 1962`: what both ends share is said once."""
    return f"{_without_shared(_say(first), _say(last))} to {_say(last)}"


def _without_shared(first: str, last: str) -> str:
    """The first of two dates in words, without the end that both share."""
    start, end = first.split(" "), last.split(" ")
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    return " ".join(start[: len(start) - shared])
