"""Bibliography, TEI and tables, each field against the record that it comes from."""

import csv
import io
import json
import re

import pytest
from edition.exports.tables import TABLES
from lxml import etree
from support import MINIATURE, ROOT, edition, rendered

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


def _bibliography(root):
    """Id of an entry -> its fields, without their outer braces."""
    entries = re.split(r"^@\w+\{", rendered(root)["data/sources.bib"], flags=re.MULTILINE)[1:]
    return {entry.partition(",")[0]: dict(re.findall(r"^  (\w+) = \{(.*)\},$", entry, re.MULTILINE)) for entry in entries}


@ROOTS
def test_dates_of_a_source_stand_in_their_fields(root):
    """Given a source, `date` is when it was published and `urldate` when it was read."""
    found = _bibliography(root)
    assert found.keys() == edition(root).sources.keys()
    for name, source in edition(root).sources.items():
        assert found[name].get("date", "") == source.record.date, name
        assert found[name]["urldate"] == source.record.accessed, name
    assert any(source.record.date not in ("", source.record.accessed) for source in edition(root).sources.values())


def test_a_source_without_date_has_none():
    """Given a source of unknown date, its entry has no field `date`, and still says when it was read."""
    assert "date" not in _bibliography(MINIATURE)["gazette-index"]
    assert _bibliography(MINIATURE)["gazette-index"]["urldate"] == "2020-04-02"


def _dates_of_events(root):
    """Id of an event -> its date attributes, in any essay's TEI."""
    found = {}
    for path, text in rendered(root).items():
        if path.endswith(".tei.xml"):
            for event in etree.fromstring(text.encode()).iter(f"{TEI}event"):
                found[event.get(XML_ID).removeprefix("event-")] = {
                    name: event.get(name) for name in ("when", "notBefore", "notAfter") if event.get(name)
                }
    return found


@ROOTS
def test_the_tei_says_between_which_days_an_event_lies(root):
    """Given an event, its first possible day is `notBefore` and its last `notAfter`; a day that is sure is `when`."""
    found = _dates_of_events(root)
    spans = 0
    for name, dates in found.items():
        when = edition(root).events[name].when
        if "when" in dates:
            assert dates == {"when": when.edtf}
            continue
        days = {"notBefore": when.earliest, "notAfter": when.latest}
        assert dates == {key: day.isoformat() for key, day in days.items() if day}, name
        spans += 1
    assert spans


def test_an_open_span_of_the_tei_has_only_its_beginning():
    """Given payments that began in 1951 and have not ended, TEI says from when and nothing else."""
    assert _dates_of_events(MINIATURE)["guild-pays"] == {"notBefore": "1951-01-01"}
    assert _dates_of_events(MINIATURE)["harbour-opened"] == {"when": "1947-05-11"}


@ROOTS
@pytest.mark.parametrize("name", TABLES)
def test_no_cell_of_words_would_run_as_a_formula(root, name):
    """Given a table, no cell but a number begins with a sign that makes a formula of it in a spreadsheet."""
    number = re.compile(r"-?\d+(?:\.\d+)?")
    for row in csv.reader(io.StringIO(rendered(root)[f"data/{name}.csv"])):
        assert [cell for cell in row if re.match(r"[=+\-@\t\r]", cell) and not number.fullmatch(cell)] == []


def test_words_that_look_like_a_formula_are_all_there():
    """Given a paragraph that begins with a dash, one with equals signs, and a longitude west of Greenwich, the
    words stand behind an apostrophe and the number as it is."""
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(rendered(MINIATURE)["data/passages.csv"]))}
    for block in ("reply-2", "card-3"):
        assert rows[block]["text"].lstrip("'") == json.loads(rendered(MINIATURE)["data/passages.json"])[list(rows).index(block)]["text"]
    assert rows["reply-2"]["text"].startswith("'- The Salt Guild paid")
    places = {row["id"]: row for row in csv.DictReader(io.StringIO(rendered(MINIATURE)["data/entities.csv"]))}
    assert places["brell"]["longitude"] == "-7.25"
