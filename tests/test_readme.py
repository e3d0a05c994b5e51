"""The README tells the truth: its commands exist, its table is the folder, and it is short."""

import re
import shlex
import subprocess
import sys
from functools import cache

import pytest
from support import ROOT

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition(" #")[0].strip()
    for block in re.findall(r"```(?:sh|bash|console)\n(.*?)```", TEXT, re.DOTALL)
    for line in block.splitlines() if line.strip() and not line.startswith("#")
]
HIDDEN = re.compile(r"\.")
MADE = {"site", "site-offline", "site-offline.zip", "site-redline", "pdf", "node_modules", "README.md"}


@cache
def _help(*command: str) -> str:
    done = subprocess.run([sys.executable, *command, "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_commands_exist(command):
    """Given a command of the README, its program is there and knows each option that is written."""
    program, *arguments = shlex.split(command)
    assert program in {"python3", ".venv/bin/python", "git", "cd"}, f"a new program to be tested here: {program}"
    if program in {"git", "cd"}:
        return
    options = [argument.partition("=")[0] for argument in arguments if argument.startswith("--")]
    if arguments[0] == "-m":
        words = [argument for argument in arguments[1:] if not argument.startswith("-")]
        text = _help("-m", *words)
    else:
        assert (ROOT / arguments[0]).is_file(), f"{arguments[0]} is not there"
        text = _help(arguments[0])
        if arguments[0] == "scripts/test.py" and options:  # it hands what it does not know to pytest
            text += _help("-m", "pytest", "tests")
    assert text.strip()
    for option in options:
        assert re.search(rf"(?<!\S){option}\b", text), f"{arguments[0]} has no option {option}"


def test_the_two_commands_are_there():
    """Given the README, it names the two commands that are all a newcomer needs."""
    assert {"python3 scripts/serve.py", "python3 scripts/test.py"} <= set(COMMANDS)


def test_the_readme_is_short():
    """Given the README, it has no more than 120 lines."""
    assert len(TEXT.splitlines()) <= 120


def test_the_table_is_the_folder():
    """Given the table of folders and files, it names just what stands at the top of the project."""
    rows = [line for line in TEXT.splitlines() if line.startswith("| `")]
    named = {name.rstrip("/") for row in rows for name in re.findall(r"`([^`]+)`", row.split("|")[1])}
    there = {path.name for path in ROOT.iterdir() if not HIDDEN.match(path.name)} - MADE
    assert named == there


def test_links_lead_to_files():
    """Given the links and pictures of the README, each leads to a file of the project."""
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", TEXT) if "://" not in target]
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
