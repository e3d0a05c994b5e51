"""What is served after a row of saves is what a new server would give: nothing is out of date, whatever was remembered."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from edition.add.edition import new_edition
from saves import SAVES
from support import MINIATURE, ROOT, TESTS, take_kept


@pytest.mark.slow
def test_saves_give_what_a_new_server_gives(tmp_path):
    """Given saves of every kind one after the other, to settings, templates, seeds, scripts, pages and assets, the site
    in the end is, byte for byte, what a server gives that begins then; and meanwhile it was never half made."""
    project = tmp_path / "project"
    list(new_edition(ROOT, project, "The Harbour", "2026-11-27"))
    shutil.rmtree(project / "seeds")
    shutil.copytree(MINIATURE / "seeds", project / "seeds")
    for name in (".venv", "node_modules"):
        (project / name).symlink_to(ROOT / name)
    take_kept(project)
    said = _served(project, tmp_path / "saved", "saves")
    assert [name for name in SAVES if f"\n{name}\n" not in f"\n{said}"] == []
    assert "512 ../words/#nowhere" in said
    assert "could not be bundled" in said
    _served(project, tmp_path / "fresh")
    assert _files(tmp_path / "saved") == _files(tmp_path / "fresh")


def _served(project: Path, target: Path, *options: str) -> str:
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, str(TESTS / "saves.py"), str(target), *options]
    done = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
