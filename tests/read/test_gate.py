"""One gate for YAML: what an editor never writes stays outside, with its line, and at once."""

import time

import pytest
from edition.read.gate import LARGEST, open_yaml

BILLION = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(("raw", "expected"), [
    (BILLION.encode(), ("131", 1)),
    (b"a: &s [*s]", ("131", 1)),
    (b"a: " + b"[" * 100_000, ("130", 1)),
    (b"a:\n" + b"- " * 100_000 + b"x", ("130", 2)),
    (b"a: !include secrets.yml", ("131", 1)),
    (b"a: !!python/object/apply:os.system [ls]", ("131", 1)),
    (b"a: 1\n\tb: 2", ("102", 2)),
    (b"a: b: c", ("102", 1)),
    (b"a: caf\xe9", ("110", 1)),
    ("a: b\na: caf\u00e9".encode("utf-16"), ("110", 1)),
    (b"a: ~", ("127", 1)),
    (b"a: null", ("127", 1)),
    (b'a: "\\0"', ("111", 1)),
    (b'a: b\nc: "\\uFFFF"', ("111", 2)),
    (b'a: "\\uD800"', ("102", 1)),
    (b'a: "\\u202E"', ("133", 1)),
    (b"a: b\n\x00", ("111", 2)),
    (b"a: b\n---\na: b", ("102", 2)),
])
def test_what_stays_outside(tmp_path, raw, expected):
    """Given YAML that is no part of an edition, there is a problem with its line within two seconds, and no node."""
    (tmp_path / "x.yml").write_bytes(raw)
    start = time.process_time()
    node, problems = open_yaml(tmp_path / "x.yml", tmp_path)
    assert time.process_time() - start < 2
    assert node is None
    assert (problems[0].code, int(problems[0].where.rpartition(":")[2])) == expected
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize("raw", [b"a: b\n", b"\xef\xbb\xbfa: b", b"a: b\r\n", b"a: b\r", b"{a: '~'}", b"a: 'null'", b"a: '!b'"])
def test_what_comes_in(tmp_path, raw):
    """Given YAML as editors of any machine write it, there is a node and no problem."""
    (tmp_path / "x.yml").write_bytes(raw)
    node, problems = open_yaml(tmp_path / "x.yml", tmp_path)
    assert node is not None
    assert problems == []


def test_files_that_cannot_be_read(tmp_path):
    """Given nothing, a folder, or a file of absurd size, that is said."""
    (tmp_path / "folder.yml").mkdir()
    with (tmp_path / "large.yml").open("wb") as file:
        file.truncate(LARGEST + 1)
    codes = [open_yaml(tmp_path / name, tmp_path)[1][0].code for name in ("none.yml", "folder.yml", "large.yml")]
    assert codes == ["101", "132", "130"]
