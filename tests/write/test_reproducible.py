"""The same seeds give the same bytes, by either route; finishing twice changes nothing."""

import filecmp
import os
import shutil
import subprocess
import sys

from edition.search.index import TARGET
from edition.write.stick import FOLDER, offer


def test_bare_mkdocs_gives_the_same_site_byte_for_byte(root, site, tmp_path):
    """A second build, by MkDocs' own command, beside the one that scripts/serve.py made."""
    if "TEST_SITE" in os.environ:
        first = tmp_path / "first"
        _run(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(first), cwd=root)
    else:
        first, archive = site, next((site / FOLDER).glob("*.zip")).read_bytes()
    shutil.rmtree(root / ".cache" / "kept", ignore_errors=True)  # all of it is made anew
    second = tmp_path / "second"
    _run(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(second), cwd=root)
    if first == site:  # which offers its other variant, as no single run of MkDocs can
        offer(second, archive)
    assert _differences(first, second) == []


def test_finishing_again_changes_nothing(root, site, offline_site, tmp_path):
    for folder in (site, offline_site):
        copy = tmp_path / folder.name
        shutil.copytree(folder, copy)
        _run(sys.executable, "scripts/finish.py", str(copy), cwd=root)
        assert _differences(folder, copy) == []


def test_the_index_made_later_is_the_same(root, site, tmp_path):
    """Given a finished site with the index of another, finishing it in two steps gives the same bytes as in one: so what is
    served after a save is, a second later, what a whole build gives."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / TARGET).write_text("window.editionSearchData = JSON.parse('{}'); // \u0416\n", encoding="utf-8")
    for step in ("later", "only"):
        _run(sys.executable, "scripts/finish.py", str(copy), "--search", step, cwd=root)
    assert _differences(site, copy) == []


def _run(*command: str, cwd) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _differences(one, other) -> list[str]:
    def files(folder):
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    same = files(one) & files(other)
    return sorted((files(one) ^ files(other)) | set(filecmp.cmpfiles(one, other, same, shallow=False)[1]))
