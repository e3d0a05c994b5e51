"""Every problem that the build can report, with its whole message.

Each directory of tests/problems is one code of `problems.CATALOGUE`. Its `case.yml` says what to spoil in
a copy of the good edition in tests/miniature, its `expected.txt` what must be said then:

    changes:                 files to change, one after the other
      - file: seeds/themes.yml
        replace: words that stand there once (or as often as `count`)
        with: other words
      - {file: ..., write: the whole text}      (`encoding: latin-1` if not UTF-8)
      - {file: ..., delete: true}
      - {file: ..., folder: true}
        (`rehash: true` with a text: its new SHA-256 is declared, as an honest editor would)
    built: true              the good edition is built before it is spoilt
    options: [--check]       options of build.py
    also: ['105']            other codes that it cannot but bring with it
    site:                    instead of all that: pages of a finished site, for its own check
    add: given/tide.pdf      or a file to be added as an essay: `write: the whole text`, or `zip:` with files and their texts
    without: pypdf           a package that is not there then
    restructure: [split, card-1, words]     or a change of paragraphs that is refused

New messages are accepted by `python3 scripts/test.py --bless tests/words/test_problems.py`; read them first.
"""

import hashlib
import itertools
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from unittest import mock

import build
import pytest
import yaml
from edition.add.essay import Given, add_essay
from edition.change.command import restructure
from edition.words.examples.all import EXAMPLES, explain
from edition.words.problems import CATALOGUE, EditionError
from edition.write.finish.html import read_pages
from edition.write.finish.inline import KnownScripts, check_inline
from edition.write.finish.links import check_site, wires
from support import ROOT, TESTS, copy_miniature, run_build

PROBLEMS = TESTS / "problems"
CODES = sorted(path.name for path in PROBLEMS.iterdir())


@pytest.mark.parametrize("code", CODES)
def test_the_whole_message(request, tmp_path, code):
    """Given the good edition with one thing spoilt, just that is reported, and what to write instead."""
    said = _report(_case(code), tmp_path)
    expected = PROBLEMS / code / "expected.txt"
    if request.config.getoption("--bless"):
        expected.write_text(said, encoding="utf-8")
    codes = [line.split(": ")[1].split(" ")[0] for line in said.splitlines() if line.startswith(("seeds/", "docs/", "site/", "node_modules/", "given/"))]
    assert code in codes and set(codes) <= {code, *_case(code).get("also", ())}, said
    assert said == expected.read_text(encoding="utf-8")


def test_every_code_has_a_case():
    """Given the catalogue, every code has a directory here, and every directory a code."""
    assert sorted(CATALOGUE) == CODES


def test_every_code_is_explained_with_an_example():
    """Given the catalogue, every code has a reason and an example before and after."""
    assert set(CATALOGUE) - set(EXAMPLES) == set()
    for code in CATALOGUE:
        example = EXAMPLES[code]
        assert example.why.endswith(".") and example.before != example.after, code
        said = explain(code)
        assert all(part in said for part in (code, CATALOGUE[code], example.why, example.file, *example.after.splitlines())), code


@pytest.mark.parametrize("code", [code for code in CODES if code in EXAMPLES and not EXAMPLES[code].file.endswith("/")])
def test_the_example_is_of_a_file_that_can_break_the_rule(code):
    """Given an example, its file is one of those in which the code's case is spoilt or reported."""
    case, said = _case(code), (PROBLEMS / code / "expected.txt").read_text(encoding="utf-8")
    named = {case.get("add"), *(change["file"] for change in case.get("changes", ()))} | {f"site/{path}" for path in case.get("site", ())}
    assert EXAMPLES[code].file in named or EXAMPLES[code].file in said


@pytest.mark.parametrize("written", ["203", "A203", "a203"])
def test_the_command_explains_a_code(tmp_path, capsys, written):
    """Given a code, with or without a letter, build.py says what it means and builds nothing."""
    with mock.patch.object(sys, "argv", ["build.py", "--root", str(tmp_path), "--explain", written]):
        assert build.main() == 0
    assert capsys.readouterr().out == explain("203") + "\n"
    assert list(tmp_path.iterdir()) == []


def test_hints_are_indented_and_end_like_sentences():
    """Given all messages, each problem has a hint, and no line runs out of a terminal's reach."""
    for code in CODES:
        lines = (PROBLEMS / code / "expected.txt").read_text(encoding="utf-8").splitlines()
        for line, after in itertools.pairwise(lines):
            if f": {code} " in line:
                assert after.startswith("    ") and after.strip(), f"{code} has no hint: {line}"


@pytest.mark.slow
@pytest.mark.parametrize("code", ["139", "201"])
def test_a_problem_stops_the_real_command(tmp_path, code):
    """Given a good edition that was built and then spoilt, build.py as a program ends with 1, says the same as
    above, writes nothing, and leaves the last good pages as they were."""
    root = copy_miniature(tmp_path)
    assert run_build(root)[0] == 0
    before = _snapshot(root / "docs")
    _spoil(root, _case(code))
    done = subprocess.run(
        [sys.executable, "scripts/build.py", "--root", str(root)], cwd=ROOT, capture_output=True, text=True, check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (PROBLEMS / code / "expected.txt").read_text(encoding="utf-8")
    assert done.stdout == ""
    assert _snapshot(root / "docs") == before


def test_a_first_build_with_problems_makes_nothing(tmp_path):
    """Given an edition that is wrong from the start, docs/ is not even made."""
    root = copy_miniature(tmp_path)
    _spoil(root, _case("401"))
    assert run_build(root)[0] == 1
    assert not (root / "docs").exists()


def test_problems_of_many_files_are_reported_at_once(tmp_path):
    """Given several things wrong in several files of one stage, all are reported, by file and line."""
    root = copy_miniature(tmp_path)
    for code in ("301", "304", "312", "207", "205"):
        _spoil(root, _case(code))
    _, said = run_build(root)
    places = [line.split(": ")[0] for line in said.splitlines() if line.startswith("seeds/")]
    keys = [(path, int(line)) for path, _, line in (place.rpartition(":") for place in places)]
    assert keys == sorted(keys)
    assert {line.split(": ")[1].split(" ")[0] for line in said.splitlines() if line.startswith("seeds/")} == {
        "301", "304", "312", "207", "205"
    }
    assert said.splitlines()[-1] == f"{len(places)} problems. Nothing was written."


def _case(code: str) -> dict[str, Any]:
    return yaml.load((PROBLEMS / code / "case.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _report(case: dict[str, Any], folder: Path) -> str:
    if "site" in case:
        for path, text in case["site"].items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        pages = read_pages(folder)
        found = [*check_site(folder, map(wires, pages)), *check_inline(pages, KnownScripts(()), folder / "seeds")]
        return "".join(f"{problem}\n" for problem in sorted(found, key=lambda problem: problem.sort_key))
    root = copy_miniature(folder)
    if "add" in case:
        return _refusal(case, root)
    if "restructure" in case:
        with pytest.raises(EditionError) as refused:
            restructure(root, *case["restructure"])
        return f"{refused.value}\n"
    if case.get("built"):
        assert run_build(root)[0] == 0
    _spoil(root, case)
    code, said = run_build(root, *case.get("options", ()))
    assert code == 1
    return said


def _refusal(case: dict[str, Any], root: Path) -> str:
    file = root / case["add"]
    file.parent.mkdir()
    file.write_text(case.get("write", ""), encoding="utf-8")
    if "zip" in case:
        with zipfile.ZipFile(file, "w") as archive:
            for name, text in case["zip"].items():
                archive.writestr(name, text)
    before = _snapshot(root)
    absent = {case["without"]: None} if "without" in case else {}
    with mock.patch.dict(sys.modules, absent), pytest.raises(EditionError) as refused:
        list(add_essay(root, file, Given(id="tide")))
    assert _snapshot(root) == before
    return f"{refused.value}\n".replace(f"{root}/", "")


def _spoil(root: Path, case: dict[str, Any]) -> None:
    for change in case["changes"]:
        path = root / change["file"]
        old = path.read_bytes() if path.exists() else b""
        if "delete" in change or "folder" in change:
            path.unlink(missing_ok="folder" in change)
            if "folder" in change:
                path.mkdir(parents=True)
            continue
        if "write" in change:
            text = change["write"]
            path.parent.mkdir(parents=True, exist_ok=True)
        else:
            text, count = old.decode("utf-8"), change.get("count", 1)
            assert text.count(change["replace"]) == count, f"`{change['replace']}` must stand {count} times in {path.name}"
            text = text.replace(change["replace"], change["with"])
        new = text.encode(change.get("encoding", "utf-8"))
        path.write_bytes(new)
        if change.get("rehash"):
            edition = root / "seeds" / "edition.yml"
            hashes = (hashlib.sha256(data).hexdigest() for data in (old, new))
            edition.write_text(edition.read_text(encoding="utf-8").replace(*hashes), encoding="utf-8")


def _snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*") if path.is_file()
    }
