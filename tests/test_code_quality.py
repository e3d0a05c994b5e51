"""The Python of the project keeps the rules of pyproject.toml: ruff and mypy find nothing, and `Any` has a reason.
Its style sheets close what they open."""

import re
import subprocess
import sys

import pytest
from support import ROOT

ANY = re.compile(r"\bAny\b")
IMPORT = re.compile(r"^\s*from typing import ")
REASON = re.compile(r"# Any: \w+ \w+")
SHEETS = sorted((ROOT / "docs" / "assets" / "css").glob("*.css"))
OUTSIDE = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", re.DOTALL)
MODULES = sorted((ROOT / "scripts").rglob("*.py"))


@pytest.mark.parametrize("command", [["ruff", "check", "scripts", "tests"], ["mypy"]], ids=["ruff", "mypy"])
def test_a_tool_finds_nothing(command):
    """Given scripts and tests, the linter has no finding; given the scripts, types fit strictly."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_any_has_a_reason(path):
    """Given a line that says `Any`, a remark on it says why no type would do."""
    bare = [
        f"{number}: {line.strip()}" for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if ANY.search(line.partition("#")[0]) and not IMPORT.match(line) and not REASON.search(line)
    ]
    assert not bare, "\n".join(bare)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_closes_what_it_opens(path):
    """Given a style sheet, its braces are in balance: a query left open would take all that follows it."""
    styles = OUTSIDE.sub("", path.read_text(encoding="utf-8"))
    assert styles.count("{") == styles.count("}")
