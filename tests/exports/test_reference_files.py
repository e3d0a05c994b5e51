"""Bibliography, TEI and tables, each field against the record that it comes from."""

import csv
import io
import json
import re

import pytest
from edition.exports.tables.all import TABLES
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


@ROOTS
@pytest.mark.parametrize("name", TABLES)
def test_no_cell_of_words_would_run_as_a_formula(root, name):
    """Given a table, no cell but a number begins with a sign that makes a formula of it in a spreadsheet."""
    number = re.compile(r"-?\d+(?:\.\d+)?")
    for row in csv.reader(io.StringIO(rendered(root)[f"data/{name}.csv"], newline="")):
        assert [cell for cell in row if re.match(r"[=+\-@\t\r]", cell) and not number.fullmatch(cell)] == []


def _table(name):
    return csv.DictReader(io.StringIO(rendered(MINIATURE)[f"data/{name}.csv"].removeprefix("\ufeff"), newline=""))


def test_words_that_look_like_a_formula_are_all_there():
    """Given a paragraph that begins with a dash, one with equals signs, and a longitude west of Greenwich, the
    words stand behind an apostrophe and the number as it is."""
    rows = {row["id"]: row for row in _table("passages")}
    for block in ("reply-2", "card-3"):
        assert rows[block]["text"].lstrip("'") == json.loads(rendered(MINIATURE)["data/passages.json"])[list(rows).index(block)]["text"]
    assert rows["reply-2"]["text"].startswith("'- The Salt Guild paid")
    places = {row["id"]: row for row in _table("entities")}
    assert places["brell"]["longitude"] == "-7.25"
