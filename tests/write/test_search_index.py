"""The index of the search as files: one for an edition of few passages, a head and parts for one of many; the miniature, by either way."""

import json
import re
from pathlib import Path

import pytest
from edition.search.index import TARGET, write_search_page
from support import ROOT

PASSAGES = {"title", "byline", "salutation", "heading", "sidenote", "paragraph", "list", "verse", "quotation", "signature"}


@pytest.fixture(scope="module")
def data() -> dict:
    return json.loads((ROOT / "tests" / "miniature" / "expected" / "data" / "search.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def many(data) -> int:
    """How many passages the miniature has."""
    return sum(record["kind"] in PASSAGES for record in data["records"])


@pytest.fixture(scope="module")
def plain(data, tmp_path_factory) -> Path:
    """A site with the index that is written if nothing else is said."""
    site = tmp_path_factory.mktemp("plain")
    write_search_page(site, [], data, offline=False)
    return site


@pytest.fixture
def divided(data, many, tmp_path) -> Path:
    """A site for which the miniature has a passage too many."""
    write_search_page(tmp_path, [], data, offline=False, most=many - 1)
    return tmp_path


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _index(site: Path) -> dict:
    """What the script of the index holds."""
    text = (site / TARGET).read_text(encoding="utf-8")
    return json.loads(re.sub(r"\\(.)", r"\1", text.removeprefix("window.editionSearchData = JSON.parse('").removesuffix("');\n")))


def _parts(site: Path, sort: str) -> list:
    folder = (site / TARGET).parent / _index(site)["parts"]["folder"]
    return [json.loads((folder / f"{sort}-{number}.json").read_text(encoding="utf-8")) for number in range(len(_index(site)["parts"][sort]))]


def test_few_passages_have_one_file(data, many, plain, tmp_path):
    write_search_page(tmp_path, [], data, offline=False, most=many)
    assert list(_files(plain)) == [TARGET.as_posix()]
    assert _files(tmp_path) == _files(plain)


def test_offline_there_is_one_file_however_many(data, tmp_path):
    write_search_page(tmp_path, [], data, offline=True, most=1)
    assert list(_files(tmp_path)) == [TARGET.as_posix()]
    assert "parts" not in _index(tmp_path)


def test_head_and_parts_are_the_one_index_together(plain, divided):
    one, head = _index(plain), _index(divided)
    texts = [record for part in _parts(divided, "records") for record in part]
    lines = one["index"].pop("lines")
    records = [{**record, **more} for record, more in zip(head["records"], texts, strict=True)]
    assert [{name: value for name, value in record.items() if name != "asked"} for record in records] == one["records"]
    assert ",".join(str(len(record["asked"].split("\n"))) if "asked" in record else "" for record in records[:one["index"]["documentCount"]]) == lines
    columns = [[";".join(column) for column in zip(*(part["columns"] for part in _parts(divided, "terms")), strict=True)], one["index"].pop("columns")]
    by_record, by_line = (both.pop(one["index"]["fieldIds"]["asked"]).split(";") for both in columns)
    assert columns[0] == columns[1]
    assert [bool(row) for row in by_record] == [bool(row) for row in by_line]
    assert head["index"].pop("columns") == []
    same = one.keys() - {"records"}
    assert {name: head[name] for name in same} == {name: one[name] for name in same}
    assert not any(record.keys() & {"text", "asked", "changes"} for record in head["records"] if record["kind"] != "about")


def test_every_file_beside_the_head_is_a_part_that_it_names(divided):
    parts = _index(divided)["parts"]
    named = {f"{TARGET.parent.as_posix()}/{parts['folder']}/{sort}-{at}.json" for sort in ("terms", "pairs", "records") for at in range(len(parts[sort]))}
    assert set(_files(divided)) == {TARGET.as_posix(), *named}


def test_writing_again_changes_nothing_and_leaves_nothing_of_another_index(data, many, plain, divided):
    before = _files(divided)
    write_search_page(divided, [], data, offline=False, most=many - 1)
    assert _files(divided) == before
    write_search_page(divided, [], {**data, "records": data["records"][:-1]}, offline=False, most=1)
    assert not before.keys() & _files(divided).keys() - {TARGET.as_posix()}
    write_search_page(divided, [], data, offline=False)
    assert _files(divided) == _files(plain)
