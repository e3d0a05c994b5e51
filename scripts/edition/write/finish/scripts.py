"""The browser's scripts: modules in scripts/browser/, bundled into classic scripts in assets/js/.

A file at the top of that folder is one script of the site, with all that it imports, from npm's
packages too. Browsers load no modules from file://, and one file is fetched faster than ten.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bootstrap import node_path

from edition.write.finish.memory import ONCE, Memory

SOURCES = Path("scripts") / "browser"
TARGET = Path("assets") / "js"
_BUNDLER = Path("node_modules") / "esbuild" / "bin" / "esbuild"
_OPTIONS = ("--bundle", "--format=iife", "--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning")
_SETTINGS = ("package-lock.json", "tsconfig.json", "node_modules/.stamp-site", "node_modules/.stamp-test")
"""Files that say with which bundler, packages and settings."""


def write_scripts(project: Path, site: Path, memory: Memory = ONCE) -> None:
    """Bundle every script of the site in one go; raises RuntimeError with the bundler's words."""
    (site / TARGET).mkdir(parents=True, exist_ok=True)
    for name, code in memory.last("scripts", (*_made_of(project),), lambda: _bundled(project)).items():
        (site / TARGET / name).write_bytes(code)


def _made_of(project: Path) -> Iterator[object]:
    """All that is bundled, and how."""
    sources = sorted(path for path in (project / SOURCES).rglob("*") if path.is_file())
    for path in (*sources, *(project / name for name in _SETTINGS)):
        yield path.relative_to(project).as_posix(), path.read_bytes() if path.is_file() else b""


def _bundled(project: Path) -> dict[str, bytes]:
    """The scripts, by name."""
    node = shutil.which("node", path=node_path()) or "node"
    entries = sorted(path.relative_to(project).as_posix() for path in (project / SOURCES).glob("*.js"))
    with tempfile.TemporaryDirectory() as folder:
        command = [node, str(_BUNDLER), *entries, *_OPTIONS, f"--outdir={folder}"]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise RuntimeError(f"The scripts of {SOURCES.as_posix()} could not be bundled:\n{done.stderr}")
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
