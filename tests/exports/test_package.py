"""The tables as a Data Package: valid by the tool of its trade, complete, and bound to the texts."""

import csv
import dataclasses
import io
import json
import typing
from functools import cache

import pytest
from edition.exports.checksums import SUMS, is_offered
from edition.exports.tables.all import TABLES
from edition.exports.tables.table import BETWEEN, MARK
from edition.records.base import Located, Selector
from edition.records.seeds import EssaySources, Sources
from frictionless import Package
from support import MINIATURE, ROOT, edition, rendered, sources

ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


def _written(root, folder):
    """The offered files in a folder, as on the site."""
    for path, text in rendered(root).items():
        if is_offered(path):
            file = folder / path.removeprefix("data/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
    return folder / "datapackage.json"


def _rows(root, name):
    return json.loads(rendered(root)[f"data/{name}.json"])


@pytest.mark.slow
@ROOTS
def test_frictionless_finds_nothing(root, tmp_path):
    """Given the data package, frictionless finds every value of its type and list, every key in its table, every hash right."""
    report = Package(str(_written(root, tmp_path))).validate()
    assert report.flatten(["path", "type", "message"]) == []
    assert len(report.tasks) > len(TABLES)


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new", "error"), [
    ("high", "rather high", "constraint-error"), ("speech-1,46", "speech-99,46", "foreign-key"),
])
def test_frictionless_finds_what_is_wrong(old, new, error, tmp_path):
    """Given a value out of its list, or the id of no block, frictionless says so: the checks above can fail."""
    package = _written(MINIATURE, tmp_path)
    claims = tmp_path / "claims.csv"
    assert old in claims.read_text(encoding="utf-8")
    claims.write_text(claims.read_text(encoding="utf-8").replace(old, new), encoding="utf-8", newline="")
    assert error in {found for _, found in Package(str(package)).validate().flatten(["path", "type"])}


@ROOTS
def test_every_file_is_described(root):
    """Given the data package, it has every offered file but itself and the hashes, once."""
    paths = [resource["path"] for resource in json.loads(rendered(root)["data/datapackage.json"])["resources"]]
    assert sorted(paths) == sorted(
        path.removeprefix("data/") for path in rendered(root) if is_offered(path) and path not in (SUMS, "data/datapackage.json")
    )


@ROOTS
@pytest.mark.parametrize("name", TABLES)
def test_both_forms_of_a_table_say_the_same(root, name):
    """Given a table, its CSV opens in a spreadsheet (byte order mark, CR LF), and has in every cell what its JSON has."""
    text = rendered(root)[f"data/{name}.csv"]
    assert text.startswith(MARK) and text.count(MARK) == 1
    table, columns = list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""))), TABLES[name].columns
    assert text.count("\r\n") == text.count("\n") == len(table) + 1
    for row, record in zip(table, _rows(root, name), strict=True):
        assert list(row) == list(record) == list(columns)
        for column, found in record.items():
            value = found
            if columns[column].many:
                assert isinstance(value, list) and not any(BETWEEN in str(item) for item in value), (name, column)
                value = BETWEEN.join(map(str, value))
            shown = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
            assert row[column].removeprefix("'") == shown.removeprefix("'")


@ROOTS
@pytest.mark.parametrize("name", TABLES)
def test_lists_of_ids_name_rows_of_their_table(root, name):
    """Given a list of ids, each is an id of the table that its column names; a Table Schema cannot say so."""
    for column, described in TABLES[name].columns.items():
        if described.refers and described.many:
            known = {row["id"] for row in _rows(root, described.refers)}
            assert {id for row in _rows(root, name) for id in row[column]} <= known, column


@ROOTS
@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if {"start", "words"} <= set(table.columns)])
def test_positions_cut_the_words_out_of_the_published_text(root, name):
    """Given a row with a position, the published text has its words there, but for endnote numbers."""
    assert _rows(root, name) or root == MINIATURE
    for row in _rows(root, name):
        cut = rendered(root)[f"data/texts/{row['essay']}.txt"][row["start"] : row["end"]]
        numbers = {str(raised.number) for raised in edition(root).texts.blocks[row["block"]].raised if raised.number}
        words = row["words"]
        if cut != words:
            assert numbers and "".join(cut.split()) != "" and _without(cut, numbers) == "".join(words.split()), row


def _without(cut, numbers):
    """The words without white space and without the digits of endnote numbers that stand in them."""
    for number in sorted(numbers, key=len, reverse=True):
        cut = cut.replace(number, "", 1)
    return "".join(cut.split())


LEFT_OUT = {
    "Selector.prefix": "start and end say which place is meant", "Selector.suffix": "as prefix", "Selector.occurs": "every place has a row",
    "Selector.at": "block says where", "SurfaceForm.exact": "each mention has its words", "EssayRecord.file": "published under data/texts",
    "EditionRecord.essays": "a table of their own", "EditionRecord.complete": "asks the build to refuse what is missing",
    "EditionRecord.tracks": "each event names its own", "EditionRecord.sides": "each voice names its own", "EditionRecord.map": "words for the map",
    "Entity.surface_forms": "each is a row of mentions",
    "Sources.index": "shapes the page of the index alone; its locators are mentions and passages",
    "Sources.balance": "measures the edition, not the texts; the page of balance has every number",
    "Sources.atlas": "outlines of another data set, for the map", "Sources.faces": "widths of letters, for the pictures",
    "Sources.bridge": "words of readers, for the search alone", "Sources.ids": "the register of ids says when each was given",
    "Sources.comparison": "answers of the page of comparison; the passages that they show are the texts’ own",
    "EditionRecord.special": "words of the home page", "EditionRecord.specimen": "a passage that the home page shows",
    "EssayRecord.original": "the file that editors received; what is published is the text that was drawn from it",
    "EssaySources.raw": "the published source text", "EditionRecord.subtitle": "in the book, and in what the home page tells programs",
    "BlockRecord.items": "TEI has each item and each line of verse", "BlockRecord.ordered": "TEI has how a list is marked",
    "Entity.dates": "dates, or those of the event that it is",
}
"""What of the seeds is in no table under its own name, and why."""


@cache
def _values(root):
    """Every value in the tables, and what the package calls itself."""
    found = {str(item) for name in TABLES for row in _rows(root, name) for value in row.values()
             for item in (value if isinstance(value, list) else [value])}
    package = json.loads(rendered(root)["data/datapackage.json"])
    return found | {package["title"], package["version"]}


def _leaves(record):
    """Class and field of every value in the seeds, with the value."""
    if isinstance(record, tuple):
        for item in record:
            yield from _leaves(item)
        return
    for field in dataclasses.fields(record):
        name, value = f"{type(record).__name__}.{field.name}", getattr(record, field.name)
        owner = "Selector" if isinstance(record, Selector) and field.name in {part.name for part in dataclasses.fields(Selector)} else type(record).__name__
        if field.name == "where" or f"{owner}.{field.name}" in LEFT_OUT or name in LEFT_OUT:
            continue
        if isinstance(value, (Located, EssaySources, Sources)) or (isinstance(value, tuple) and value and dataclasses.is_dataclass(value[0])):
            yield from _leaves(value)
        elif isinstance(value, dict):
            yield from ((name, item) for pair in value.items() for item in pair)
        elif isinstance(value, tuple):
            yield from ((name, item) for item in value)
        elif value not in (None, ""):
            yield name, value


@ROOTS
def test_every_field_of_the_seeds_is_in_a_table_or_left_out_with_a_reason(root):
    """Given the seeds, each value of each field stands in a table, unless the list above says why not."""
    missing, known = {}, _values(root)
    texts = "".join(text for path, text in rendered(root).items() if path.startswith("data/texts/"))
    package = json.loads(rendered(root)["data/datapackage.json"])["description"]
    for name, value in _leaves(sources(root)):
        # the words of a quotation stand in a table without endnote numbers, those of the edition in a sentence
        around = texts if name.endswith(".exact") else package if name.startswith("EditionRecord.") else ""
        if str(value) not in known and str(value) not in around:
            missing.setdefault(name, value)
    assert missing == {}


def test_nothing_is_left_out_that_is_not_there():
    """Given the list of what is left out, it names fields that exist."""
    fields = {}

    def collect(kind):
        for found in (kind, *typing.get_args(kind)):
            if dataclasses.is_dataclass(found) and found.__name__ not in fields:
                fields[found.__name__] = {field.name for field in dataclasses.fields(found)}
                for hint in typing.get_type_hints(found).values():
                    collect(hint)

    collect(Sources)
    for name in LEFT_OUT:
        kind, _, field = name.partition(".")
        assert field in fields.get(kind, ()), name
