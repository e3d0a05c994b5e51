"""Dates: what editors write, what it spans, how it is said."""

import re
from datetime import date
from unittest import mock

import pytest
from edition.words import dates
from edition.words.dates import DateError, parse
from fixtures_of import rows
from hypothesis import given
from hypothesis import strategies as st

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
DECADES = DAYS.map(lambda day: day.isoformat()[:3] + "X")
PARTS = st.one_of(DAYS.map(date.isoformat), DAYS.map(lambda day: day.isoformat()[:7]), DAYS.map(lambda day: day.isoformat()[:4]))
MARKED = st.tuples(PARTS, st.sampled_from(["", "~", "?", "%"])).map("".join)
OPEN = st.one_of(MARKED.map("{}/..".format), MARKED.map("../{}".format))
PARTLY = st.tuples(st.sampled_from(["~", "?", "%"]), PARTS).map("".join)
ONE_OF = st.lists(MARKED, min_size=2, max_size=4).map(lambda parts: f"[{','.join(parts)}]")
DATES = st.one_of(MARKED, DECADES, OPEN, PARTLY, ONE_OF, st.tuples(PARTS, PARTS).filter(lambda pair: pair[0][:3] < pair[1][:3]).map("/".join))


@pytest.mark.parametrize(("written", "first", "last", "words"), rows("dates.txt"))
def test_examples(written, first, last, words):
    """Given a date of the table, it has the span and the words of the table."""
    when = parse(written)
    assert [str(day or "..") for day in (when.earliest, when.latest)] == [first, last]
    assert when.say() == words


@pytest.mark.parametrize(("written", "why"), rows("dates-refused.txt"))
def test_refused(written, why):
    """Given what is no date here, it is refused, and nonsense is told from dates of an unused kind."""
    with pytest.raises(DateError) as error:
        parse(written)
    assert error.value.refused == (why == "kind")
    assert written in str(error.value)


@given(DATES)
def test_a_date_does_not_end_before_it_begins(written):
    """Given any date, its first day is not after its last, and at least one of them is known."""
    when = parse(written)
    assert when.earliest or when.latest
    assert (when.earliest or date.min) <= (when.latest or date.max)


@given(DATES)
def test_a_date_can_be_said(written):
    """Given any date, its words have its years, begin with what is sure or not, and no sign of the notation."""
    said = parse(written).say()
    assert not set(said) & set("~?%X/-[]")
    assert ("about" in said) == parse(written).approximate
    assert ("perhaps" in said) == parse(written).uncertain


@given(st.one_of(MARKED, OPEN, st.tuples(MARKED, MARKED).map("/".join)))
def test_common_dates_are_what_the_library_says(written):
    """Given a date that is read without the library, the library reads the same, and refuses the same."""
    assert dates._COMMON.match(written)
    with mock.patch.object(dates, "_COMMON", re.compile("(?!)")):
        slow = _bounds(parse.__wrapped__, written)
    assert _bounds(parse.__wrapped__, written) == slow


def _bounds(read, written):
    try:
        when = read(written)
    except DateError as error:
        return str(error)
    return when.earliest, when.latest


@given(ONE_OF)
def test_one_of_a_set_spans_all_that_it_can_be(written):
    """Given a set, it begins with the first of its dates and ends with the last, is no span and is not certain."""
    when, members = parse(written), [parse(part) for part in written[1:-1].split(",")]
    assert when.earliest == min(member.earliest for member in members)
    assert when.latest == max(member.latest for member in members)
    assert not when.is_span and when.certainty.startswith("one of these")
    assert " or " in when.say()


@given(DAYS)
def test_a_day_lies_in_its_month_its_year_and_its_decade(day):
    """Given a day, the month, year and decade around it all span it, and sort before it or with it."""
    exact = parse(day.isoformat())
    assert (exact.earliest, exact.latest) == (day, day)
    for wider in (day.isoformat()[:7], day.isoformat()[:4], day.isoformat()[:3] + "X"):
        assert parse(wider).earliest <= day <= parse(wider).latest
        assert parse(wider).sort_key[0] <= exact.sort_key[0]
    assert exact.decade == day.year // 10 * 10


@given(st.lists(DATES, max_size=8))
def test_dates_sort_by_their_first_day(written):
    """Given any dates, sorting puts them by first day, open beginnings first, the same every time."""
    whens = sorted(map(parse, written), key=lambda when: when.sort_key)
    firsts = [when.earliest or date.min for when in whens]
    assert firsts == sorted(firsts)
    assert [when.edtf for when in whens] == [
        when.edtf for when in sorted(map(parse, reversed(written)), key=lambda when: when.sort_key)
    ]


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_is_refused(text):
    """Given any text, it is a date that can be sorted and said, or it is refused; nothing else happens."""
    try:
        when = parse(text)
    except DateError:
        return
    assert when.sort_key and when.say()
