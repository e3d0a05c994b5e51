"""Dates in the forms of other formats, never more precise and never surer than they are written.

A span lasted from its first date to its last; one of a set, and a decade, happened at some time within. What a
format has no way to say is left out, or said in words.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from typing import Any

from edition.words.dates import When

_CALENDAR_DAYS = 31
"""What lies within so many days stands in a calendar as these days."""


@dataclass(frozen=True, slots=True)
class Days:
    """A date as a calendar has it."""

    first: date
    """Its first day."""
    after: date
    """The first day that is no longer part of it."""
    exact: bool
    """True if it is just these days; otherwise its words must stand beside it."""


def tei_date(when: When) -> dict[str, str]:
    """TEI's attributes: `when` for one date, `from` and `to` for what lasted, `notBefore` and `notAfter` for what happened
    at some time between; `cert` where the date is marked as doubtful."""
    found: dict[str, str] = {}
    if when.is_span:
        found = {name: part for name, part in zip(("from", "to"), map(plain, when.edtf.split("/")), strict=True) if part}
    elif when.one_of or not plain(when.edtf):
        found = {name: day.isoformat() for name, day in (("notBefore", when.earliest), ("notAfter", when.latest)) if day}
    else:
        found = {"when": plain(when.edtf)}
    if when.approximate or when.uncertain:
        found["cert"] = "low" if when.uncertain else "medium"
    return found


def csl_date(when: When) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    """A date of CSL-JSON: numbers where it has them, else its words."""
    parts = [plain(part) for part in when.edtf.split("/")]
    if when.one_of or not all(parts):
        return {"literal": when.say()}
    numbers: dict[str, Any] = {"date-parts": [[int(number) for number in part.split("-")] for part in parts]}  # Any: of every kind
    return numbers | ({"circa": True} if when.is_doubtful else {})


def biblatex_date(when: When) -> str:
    """A date of BibLaTeX, which knows intervals and marks at the end of a date, and neither sets nor marks on parts."""
    return "" if when.one_of or re.search(r"[~?%](?!$|/)", when.edtf) else when.edtf


def calendar_days(when: When) -> Days | None:
    """The days of a date in a calendar; None for what is too vague or has no end. What lasted longer than a month stands on
    its first day, if that is known."""
    if when.earliest and when.latest and (when.latest - when.earliest).days < _CALENDAR_DAYS:
        exact = not when.is_doubtful and all(is_day(part) for part in when.edtf.split("/"))
        return Days(when.earliest, when.latest + timedelta(days=1), exact)
    first = when.edtf.partition("/")[0]
    if when.is_span and when.earliest and is_day(first):
        return Days(when.earliest, when.earliest + timedelta(days=1), exact=False)
    return None


def timeline_dates(when: When) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    """The dates of an event of TimelineJS: numbers as far as they are known, and the words that are shown."""
    if when.one_of:
        days = [day.isoformat() for day in (when.earliest, when.latest) if day]
        parts = ["-".join(day.split("-")[: len(_shared(days))]) for day in days[:1]]
    else:
        parts = [plain(part) for part in when.edtf.split("/")]
    if not any(parts):
        parts = [str(day.year) for day in (when.earliest, when.latest) if day]
    known = [dict(zip(("year", "month", "day"), map(int, part.split("-")), strict=False)) for part in parts if part]
    return {
        "start_date": known[0], **({"end_date": known[1]} if len(known) > 1 else {}),
        "display_date": when.say(),
    }


def plain(part: str) -> str:
    """One date without its marks; empty for an open end and for a decade, which have no plain form."""
    bare = re.sub(r"[~?%]", "", part)
    return bare if re.fullmatch(r"\d{4}(-\d\d){0,2}", bare) else ""


def is_day(part: str) -> bool:
    """Whether one date is a day without any mark."""
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", part))


def _shared(days: list[str]) -> list[str]:
    """What the dates have in common: the year, or year and month; at least the year."""
    parts = [set(part) for part in zip(*(day.split("-") for day in days), strict=False)]
    same = list(takewhile(lambda part: len(part) == 1, parts))
    return [part.pop() for part in same] or days[0].split("-")[:1]
