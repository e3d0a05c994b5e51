"""No export is more precise, surer or shorter than the date that an editor wrote."""

import re

import pytest
from edition.exports.dates import biblatex_date, calendar_days, csl_date, tei_date, timeline_dates
from edition.words.dates import parse
from hypothesis import given
from hypothesis import strategies as st
from support import ROOT, edition

WRITTEN = [
    line.partition("|")[0].strip() for line in (ROOT / "tests" / "fixtures" / "dates.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
DAYS = st.dates().filter(lambda day: day.year >= 1000)
ONE = st.builds(lambda day, parts, mark: "-".join(day.isoformat().split("-")[:parts]) + mark, DAYS, st.integers(1, 3), st.sampled_from(["", "~", "?", "%"]))


def _span(first, last):
    low, high = sorted((first, last), key=lambda part: (parse(part).earliest, parse(part).latest))
    return f"{low}/{high}"


SPANS = st.builds(_span, ONE, ONE).filter(lambda text: parse(text.partition("/")[0]).earliest <= parse(text.partition("/")[2]).latest)
ANY = st.one_of(st.sampled_from(WRITTEN), ONE, SPANS, ONE.map(lambda part: f"{part}/.."), ONE.map(lambda part: f"../{part}"))


def _parts(text):
    """The dates that stand in an EDTF string, without marks."""
    return re.findall(r"\d{4}(?:-\d\d)*", re.sub("[~?%]", "", text))


def _joined(numbers):
    return "-".join(f"{number:0{4 if at == 0 else 2}d}" for at, number in enumerate(numbers))


@given(ANY)
def test_tei_says_what_was_written(text):
    """Given a date, TEI has `when` for one, `from` and `to` for what lasted, bounds for what lies between, no number that
    was not written, and a doubt where there is one."""
    when, found = parse(text), tei_date(parse(text))
    assert ("cert" in found) == (when.approximate or when.uncertain)
    dated = {name: value for name, value in found.items() if name != "cert"}
    if "/" in text:
        assert set(dated) <= {"from", "to"}
        assert ("to" in dated) == (not text.endswith("/..")) and ("from" in dated) == (not text.startswith("../"))
    elif when.one_of or "X" in text:
        assert set(dated) == {"notBefore", "notAfter"}
        return
    else:
        assert set(dated) == {"when"}
    assert all(value in _parts(text) for value in dated.values())


@given(ANY)
def test_csl_says_what_was_written(text):
    """Given a date, CSL-JSON has its numbers and no others, or its words; a doubt is marked in either."""
    when, found = parse(text), csl_date(parse(text))
    if "literal" in found:
        assert found == {"literal": when.say()}
    else:
        assert [_joined(numbers) for numbers in found["date-parts"]] == _parts(text)
        assert ("circa" in found) == when.is_doubtful


@given(ANY)
def test_a_calendar_has_no_day_that_was_not_written(text):
    """Given a date, a calendar has it as exact days only if it was written as days without a doubt; what it has otherwise
    is the month in which it lies, or the first day of what lasted long."""
    when, found = parse(text), calendar_days(parse(text))
    if found is None:
        return
    assert when.earliest == found.first < found.after
    if found.exact:
        assert not when.is_doubtful and all(len(part) == 10 for part in _parts(text))
        assert (found.after - when.latest).days == 1
    elif (found.after - found.first).days == 1 and not when.is_doubtful:
        assert len(_parts(text)[0]) == 10 and "/" in text
    assert (found.after - found.first).days <= 31


@given(ANY)
def test_timelinejs_has_no_number_that_was_not_written(text):
    """Given a date, TimelineJS has a start, an end only for what lasted, the words, and no day or month beyond those written."""
    when, found = parse(text), timeline_dates(parse(text))
    assert found["display_date"] == when.say()
    assert "/" in text or "X" in text or "end_date" not in found
    for name in ("start_date", "end_date"):
        if name in found and "X" not in text:
            joined = _joined(found[name].values())
            assert any(part == joined or (when.one_of and part.startswith(joined)) for part in _parts(text))


@given(ANY)
def test_biblatex_has_the_date_as_written_or_none(text):
    """Given a date, BibLaTeX has it as it is, unless it is of a kind that BibLaTeX does not know."""
    found = biblatex_date(parse(text))
    assert found in (text, "")
    assert found or parse(text).one_of or re.search(r"[~?%].", text)


@pytest.mark.parametrize("event", edition().events)
def test_a_duration_is_no_doubt(event):
    """Given an event that lasted, TEI says from when to when and nothing else; given one that did not, no duration."""
    when = edition().events[event].when
    assert when.is_span == bool({"from", "to"} & set(tei_date(when)))
