"""The bench runs, so that it cannot rot: two made-up essays through every stage and MkDocs."""

import re
import subprocess
import sys

import pytest
from support import ROOT


@pytest.mark.slow
def test_the_bench_measures_every_stage():
    """Given two made-up essays, every figure is there beside its budget."""
    command = [sys.executable, "scripts/bench.py", "--essays", "2", "--runs", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 made-up essays, median of 1 run" in done.stdout
    for name in ("read", "resolve", "render", "write", "our programs", "MkDocs alone", "the whole", "after a changed note", "while serving", "peak memory"):
        assert re.search(rf"^  {name} +[\d.]+ (s|MB)", done.stdout, re.MULTILINE), done.stdout
    assert re.search(r"[\d.]+ kB +essays/e1/index.html", done.stdout)
