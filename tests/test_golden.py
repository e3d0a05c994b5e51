"""The miniature edition, built, is what stands in tests/miniature/expected, file by file.

Changed something on purpose? Accept the new pages and look at the difference that git shows:

    python3 scripts/test.py --bless tests/test_golden.py
"""

import difflib

import pytest
from support import MINIATURE, copy_miniature, rendered, run_build

EXPECTED = MINIATURE / "expected"
ACCEPT = "If this is meant, accept it: python3 scripts/test.py --bless tests/test_golden.py"


def _expected() -> list[str]:
    return sorted(path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def pages(request) -> dict[str, str]:
    """What the miniature gives; with `--bless` it also becomes what is expected."""
    found = rendered(MINIATURE)
    if request.config.getoption("--bless"):
        for path in _expected():
            (EXPECTED / path).unlink()
        for path, text in found.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_text(text, encoding="utf-8", newline="")
    return found


def test_the_miniature_gives_the_expected_files(pages):
    """Given the miniature, just the expected files are made: none is missing, none is new."""
    assert sorted(pages) == _expected(), ACCEPT


@pytest.mark.parametrize("path", _expected())
def test_each_file_is_as_expected(pages, path):
    """Given the miniature, each file has the expected text, to the letter."""
    if path not in pages:
        pytest.fail(f"{path} is no longer made. {ACCEPT}")
    expected = (EXPECTED / path).read_bytes().decode("utf-8")
    difference = list(difflib.unified_diff(
        expected.splitlines(), pages[path].splitlines(), f"expected/{path}", f"built/{path}", lineterm="", n=2,
    ))
    if difference:
        shown = "\n".join(line[:240] for line in difference[:60])
        pytest.fail(f"{shown}\n\n{ACCEPT}", pytrace=False)


def test_the_real_command_writes_the_same_and_then_nothing(pages, tmp_path):
    """Given a copy of the miniature, build.py writes the expected files; built again, it writes none;
    `--check` is content until a page is changed."""
    root = copy_miniature(tmp_path)
    assert run_build(root) == (0, "")
    written = {path.relative_to(root / "docs").as_posix(): path for path in (root / "docs").rglob("*") if path.is_file()}
    assert {name: path.read_bytes().decode("utf-8") for name, path in written.items()} == pages
    times = {name: path.stat().st_mtime_ns for name, path in written.items()}
    assert run_build(root) == (0, "")
    assert {name: path.stat().st_mtime_ns for name, path in written.items()} == times
    assert run_build(root, "--check") == (0, "")
    written["index.md"].write_text("---\ngenerated_from: x\n---\n", encoding="utf-8")
    code, said = run_build(root, "--check")
    assert code == 1 and "docs/index.md:1: 503 index.md" in said


def test_pages_no_longer_generated_are_removed_and_pages_by_hand_stay(tmp_path):
    """Given a generated page that nothing makes any more, the build removes it; a page by hand stays."""
    root = copy_miniature(tmp_path)
    (root / "docs").mkdir()
    (root / "docs" / "old.md").write_text("---\ngenerated_from: seeds\n---\n", encoding="utf-8")
    (root / "docs" / "mine.md").write_text("# Mine\n\ngenerated_from: is only mentioned here\n", encoding="utf-8")
    assert run_build(root) == (0, "")
    assert not (root / "docs" / "old.md").exists()
    assert (root / "docs" / "mine.md").exists()
