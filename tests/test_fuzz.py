"""Any value in any field: the seeds are refused with problems that have a place and a hint, or they build. Nothing else.

The fields are those of the records themselves, found by walking the miniature, which has every kind of record. More
examples: `--hypothesis-profile=long`.
"""

import re
import shutil
from functools import cache
from typing import Any
from unittest import mock

import pytest
import yaml
from edition.read import seeds as reading
from edition.render import pages
from edition.words.problems import CATALOGUE
from hypothesis import given
from hypothesis import strategies as st
from support import MINIATURE, run_build, sources

FILES = sorted(path.relative_to(MINIATURE).as_posix() for path in (MINIATURE / "seeds").rglob("*.yml"))
AWKWARD: list[Any] = [
    "", " ", "~", "null", [], {}, [[]], [{}], {"a": {"b": []}}, [None], None, "x" * 20_000, "0", "-1", "1e309", "nan", "inf", "٣", "²",
    "99999999999999999999", "2020-13-45", "yesterday", "9999-12-31", "0000", "2020-02-30", "[..]", "../..", "199X/..", "-0001", "2020-01-01\n",
    "constructor", "__proto__", "toString", "index", "top", "speech", "card-1", "harbour", "speech-g1", "CON", "a-", "-a", "É", "ａ",
    "../../etc/passwd", "/dev/null", "texts", ".", "a\0b", "\v", "\x85", "\u2028", "\u202e", "\u200b", "\u00ad", "\ufeff", "\uffff",
    "e\u0301", "🙂", "(", "[", "*", "a{99999999999}", "(a+)+$", "(?P<x>a)(?P=x)", "\\", "(?i)", "\\Z", "|", "", "(?<=a+)b", ".*" * 9,
    "http://[::1", "http://a:b", "javascript:alert(1)", "https://", "//x", "data:,x", "http://example.org:99999/",
    "{{ x }}", "{% raw %}", "<script>", "---", "# x", "- x", "&a", "*a", "!a", "%a", "@a", "`a`", "a: b", "'", '"', "1", "1-2", "2-1", "0-0",
]


_environment = cache(pages._environment)
"""Templates, compiled once."""


def _paths(data: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to each value of a file."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [way for key, value in pairs for way in ((*at, key), *_paths(value, (*at, key)))]


@cache
def _fields() -> list[tuple[str, tuple[Any, ...]]]:
    """Each field of each kind of record, once: file and way."""
    found: dict[tuple[str, ...], tuple[str, tuple[Any, ...]]] = {}
    for file in FILES:
        data = yaml.load((MINIATURE / file).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        for way in _paths(data):
            found.setdefault((file.rpartition("/")[2] if "structure" not in file else "structure", *map(str, [
                "*" if isinstance(step, int) else step for step in way
            ])), (file, way))
    return list(found.values())


def _changed(file: str, way: tuple[Any, ...], change: str, value: Any) -> str:
    data = yaml.load((MINIATURE / file).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    place = data
    for step in way[:-1]:
        place = place[step]
    if change == "leave out":
        del place[way[-1]]
    elif change == "rename" and isinstance(place, dict):
        place[value if isinstance(value, (str, type(None))) else str(value)] = place.pop(way[-1])
    elif change == "twice" and isinstance(place, list):
        place.append(place[way[-1]])
    else:
        place[way[-1]] = value
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10**6)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The miniature, built once."""
    folder = tmp_path_factory.mktemp("fuzz")
    shutil.copytree(MINIATURE / "seeds", folder / "seeds")
    assert run_build(folder) == (0, "")
    return folder


@given(st.data())
def test_any_value_in_any_field(root, data):
    """Given one value of one file that is anything, the build ends well, or with problems that have code, place and
    hint; then no page is touched."""
    file, way = data.draw(st.sampled_from(_fields()))
    change = data.draw(st.sampled_from(["write"] * 8 + ["leave out", "rename", "twice"]))
    value = data.draw(st.one_of(st.sampled_from(AWKWARD), st.text(max_size=20)))
    _build_with(root, file, _changed(file, way, change, value))


@pytest.mark.slow
@pytest.mark.parametrize("file", [name for name in FILES if "speech" in name or name.count("/") == 1])
def test_files_that_hold_something_else(root, file):
    """Given a file that is empty, a list, a word, a number or half of itself, the same holds."""
    text = (MINIATURE / file).read_text(encoding="utf-8")
    for written in ("", "[]", "x", "1", "{}", "# nothing", text[: len(text) // 2], "? [a]\n: b", "\t", "...", "---\n---"):
        _build_with(root, file, written)


def _build_with(root, file: str, text: str) -> None:
    path = root / file
    old = path.read_bytes()
    atlas, faces = sources(MINIATURE).atlas, sources(MINIATURE).faces  # not what is tried here, and slow to read
    try:
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        with (
            mock.patch.object(reading, "read_atlas", return_value=(atlas, [])),
            mock.patch.object(reading, "read_faces", return_value=(faces, [])),
            mock.patch.object(pages, "_environment", _environment),
        ):
            before = {page: page.stat().st_mtime_ns for page in (root / "docs").rglob("*")}
            code, said = run_build(root)
        if code == 0:
            assert said == ""
            return
        assert before == {page: page.stat().st_mtime_ns for page in (root / "docs").rglob("*")}
        *lines, last = said.splitlines()
        assert re.fullmatch(r"\d+ problems?\. Nothing was written\.", last)
        for line in re.split(r"\n(?!    )", "\n".join(lines)):
            head, _, hint = line.partition("\n")
            found = re.match(r"seeds/[^:]+:\d+: (\d{3}) ", head)
            assert found, said
            assert found[1] in CATALOGUE and hint.strip(), said
    finally:
        path.write_bytes(old)
