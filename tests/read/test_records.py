"""Records: YAML as editors write it becomes records, with nothing guessed."""

import dataclasses
import typing

import pytest
import yaml
from edition.read.records import read_records
from edition.read.seeds import read
from edition.records.schemas import SCHEMAS, json_schema
from edition.words.problems import EditionError
from fixtures_of import rows
from hypothesis import given
from hypothesis import strategies as st
from support import MINIATURE, copy_miniature
from texts import ANY

GLOSS = """glosses:
  - id: g1
    at: essay-1
    exact: words
    reading: {reading}
    kind: grammar
    certainty: certain
    need: helpful
    reason: Because.
"""


def _read(text, tmp_path, kind="glosses"):
    path = tmp_path / f"{kind}.yml"
    path.write_text(text, encoding="utf-8")
    return read_records(kind, path, tmp_path)


@pytest.mark.parametrize(("written", "read_as"), rows("scalars.txt"))
def test_scalars_stay_strings(tmp_path, written, read_as):
    """Given a value that YAML would take as a number, a date or a truth value, it is read as its letters."""
    record, problems = _read(GLOSS.format(reading=written), tmp_path)
    assert problems == []
    assert record.glosses[0].reading == read_as


def test_numbers_are_read_where_the_schema_says_so(tmp_path):
    """Given digits in a field that counts, they are a number."""
    record, problems = _read(GLOSS.format(reading="x") + "    occurs: '3'\n", tmp_path)
    assert problems == []
    assert record.glosses[0].occurs == 3


@given(st.text(ANY, min_size=1, max_size=40))
def test_any_prose_is_read_as_written(tmp_path_factory, text):
    """Given any prose written as YAML by a library, it is read letter by letter."""
    data = yaml.safe_load(GLOSS.format(reading="x"))
    data["glosses"][0]["reading"] = text
    record, problems = _read(yaml.safe_dump(data, allow_unicode=True), tmp_path_factory.mktemp("records"))
    assert problems == []
    assert record.glosses[0].reading == text


@pytest.mark.parametrize(("written", "offered"), rows("keys.txt"))
def test_the_nearest_key_is_offered(tmp_path, written, offered):
    """Given a key that is not known, the hint offers the key that was probably meant, and all that there are."""
    _, problems = _read(GLOSS.format(reading="x") + f"    {written}: y\n", tmp_path)
    (problem,) = problems
    assert (problem.code, problem.id, problem.where) == ("104", "g1", "glosses.yml:10")
    hint = problem.hint.splitlines()
    assert hint[-1].startswith("Known keys: ") and "reading" in hint[-1]
    assert hint[:-1] == ([] if offered == "-" else [f"Did you mean `{offered}`?"])


def test_a_key_written_twice_is_a_problem_wherever_it_stands(tmp_path):
    """Given a key twice in a record and twice at the top, both are reported with the line of the second."""
    _, problems = _read(GLOSS.format(reading="x") + "    reading: y\nglosses: []\n", tmp_path)
    assert sorted((problem.code, problem.where) for problem in problems) == [
        ("103", "glosses.yml:10"), ("103", "glosses.yml:11"),
    ]


def test_all_problems_of_all_files_are_found_at_once(tmp_path):
    """Given mistakes in four files, reading reports all four before it stops."""
    root = copy_miniature(tmp_path)
    for name in ("themes", "events", "sources", "naming"):
        path = root / "seeds" / f"{name}.yml"
        path.write_text(path.read_text(encoding="utf-8").replace("  - id: ", "  - idd: x\n    id: ", 1), encoding="utf-8")
    with pytest.raises(EditionError) as error:
        read(root)
    assert [problem.where.partition(":")[0] for problem in error.value.problems] == [
        f"seeds/{name}.yml" for name in ("events", "naming", "sources", "themes")
    ]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_field_is_explained_in_the_schema(kind):
    """Given a kind of file, each field of each record in it has a line that an editor's tool can show."""
    schema = json_schema(kind)
    for part in (schema, *schema.get("$defs", {}).values()):
        assert part["additionalProperties"] is False
        assert "where" not in part["properties"]
        for name, field in part["properties"].items():
            assert field.get("description"), f"{kind}: {part.get('title')}.{name} is not explained"


def test_the_miniature_has_every_kind_of_record():
    """Given the miniature, there is at least one record of each class that editors can write."""
    met: set[type] = set()

    def walk(value):
        if isinstance(value, tuple):
            for item in value:
                walk(item)
        elif dataclasses.is_dataclass(value):
            met.add(type(value))
            for field in dataclasses.fields(value):
                walk(getattr(value, field.name))

    walk(read(MINIATURE))
    wanted: set[type] = set()

    def want(annotation):
        if dataclasses.is_dataclass(annotation) and annotation not in wanted:
            wanted.add(annotation)
            for hint in typing.get_type_hints(annotation).values():
                want(hint)
        for argument in typing.get_args(annotation):
            want(argument)

    for schema in SCHEMAS.values():
        want(schema)
    assert {kind.__name__ for kind in wanted if not kind.__name__.endswith("File")} <= {kind.__name__ for kind in met}


@pytest.mark.parametrize(("written", "editors", "publisher"), [
    ("editors: [Ada Quill, Ben Rowan]\npublisher: Harbour Press\n", ("Ada Quill", "Ben Rowan"), "Harbour Press"), ("", (), ""),
    ("editors: ['']\n", None, None), ("editors: Ada Quill\n", None, None), ("publisher: ' '\n", None, None),
])
def test_editors_and_publisher_are_named_or_left_out(tmp_path, written, editors, publisher):
    """Given their settings, names are read as they are; one that says nothing, or is no list, is refused."""
    root = copy_miniature(tmp_path)
    file = root / "seeds" / "edition.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("complete: true\n", f"complete: true\n{written}"), encoding="utf-8")
    if editors is None:
        with pytest.raises(EditionError, match="editors" if "editors" in written else "publisher"):
            read(root)
    else:
        record = read(root).edition
        assert (record.editors, record.publisher) == (editors, publisher)
