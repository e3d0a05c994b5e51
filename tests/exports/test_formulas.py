"""Tables: no cell is a formula."""

import csv
import io
import json
import re

import pytest
from edition.exports.tables.all import TABLES
from support import MINIATURE, ROOT, rendered

ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


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
