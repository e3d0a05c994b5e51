"""The command scripts/finish.py: what it says and how it ends, on a small site."""

import json
import sys
from unittest import mock

import finish
import pytest

pytestmark = pytest.mark.slow

BROKEN = "511 themes/drone/: nothing stands at this address"


@pytest.fixture
def run(tmp_path, capsys):
    """Finish a site of one page: `run('<a href="x">', "--serving")` gives exit code and what was said."""
    site, docs = tmp_path / "site", tmp_path / "docs"
    (site / "search").mkdir(parents=True)
    (docs / "data").mkdir(parents=True)
    (site / "search" / "search_index.json").write_text(json.dumps({"config": {}, "docs": []}), encoding="utf-8")
    (docs / "data" / "search.json").write_text(json.dumps({"records": [], "synonyms": []}), encoding="utf-8")
    shared = {"name": "T", "edition": "First", "date": "2026-01-01", "language": "en"}
    (docs / "data" / "heads.json").write_text(json.dumps({"site": shared, "pages": {}}), encoding="utf-8")

    def finished(page: str, *options: str) -> tuple[int, str]:
        (site / "index.html").write_text(f"<!doctype html><meta charset=utf-8><title>T</title>{page}", encoding="utf-8")
        with mock.patch.object(sys, "argv", ["finish.py", str(site), "--docs", str(docs), *options]):
            code = finish.main()
        return code, capsys.readouterr().err

    return finished


def test_a_sound_site_ends_well_and_in_silence(run):
    assert run('<a href="./" id="here">', "--site-url", "https://example.org/") == (0, "")


def test_a_site_whose_address_is_not_known_is_sound_and_says_so_once(run):
    code, said = run('<a href="./" id="here">')
    assert (code, said.count("SITE_URL is not set")) == (0, 1)


def test_a_broken_link_fails_the_build_and_is_named(run):
    code, said = run('<a href="themes/drone/">')
    assert code == 1
    assert f"site/index.html:1: {BROKEN}" in said


def test_every_kind_of_fault_fails_the_build(run):
    for fault in ('<p id="a"><p id="a">', '<p style="x">', '<img src="https://example.org/x.png">', '<a href="#nothing">'):
        code, said = run(fault)
        assert (code, bool(said)) == (1, True), fault


def test_who_is_writing_sees_the_page_with_its_fault_named(run):
    code, said = run('<a href="themes/drone/">', "--serving")
    assert code == 0
    assert BROKEN in said
