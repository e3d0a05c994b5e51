"""What was read once is not read again, and what is kept is never out of date."""

import pytest
from edition.read.kept import kept
from edition.read.records import read_records

THEMES = 'themes: []\n'


@pytest.fixture
def root(tmp_path):
    """A project that keeps."""
    (tmp_path / ".cache").mkdir()
    return tmp_path


def test_the_same_is_made_once(root):
    made = []

    def make():
        made.append(1)
        return {"made": len(made)}

    assert [kept(root, "a/b", (b"x", b"y"), make), kept(root, "a/b", (b"x", b"y"), make)] == [{"made": 1}] * 2
    assert kept(root, "a/b", (b"xy", b""), make) == {"made": 2}  # where one part ends matters
    assert kept(root, "a/c", (b"xy", b""), make) == {"made": 3}
    assert len(list((root / ".cache" / "kept").iterdir())) == 2  # the old result of a name goes


@pytest.mark.parametrize("spoilt", [b"", b"nonsense", b"\x80\x05."])
def test_what_cannot_be_read_back_is_made_again(root, spoilt):
    kept(root, "a", (b"x",), lambda: 1)
    file = next((root / ".cache" / "kept").iterdir())
    file.write_bytes(spoilt)
    assert kept(root, "a", (b"x",), lambda: 2) == 2


def test_where_nothing_is_kept_all_is_made(tmp_path):
    assert [kept(tmp_path, "a", (b"x",), lambda: 1), kept(tmp_path, "a", (b"x",), lambda: 2)] == [1, 2]
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_records_comes_back_as_it_was_read(root):
    """Given a file, its records are the same from the disk and from what is kept; a changed file is read, and what is
    wrong is said each time."""
    path = root / "seeds" / "themes.yml"
    path.parent.mkdir()
    path.write_text(THEMES, encoding="utf-8")
    first = read_records("themes", path, root)
    assert read_records("themes", path, root) == first
    path.write_text(THEMES + "nonsense: true\n", encoding="utf-8")
    wrong = read_records("themes", path, root)
    assert [problem.code for problem in wrong[1]] == ["104"]
    assert read_records("themes", path, root) == wrong
    path.write_text(THEMES, encoding="utf-8")
    assert read_records("themes", path, root) == first
