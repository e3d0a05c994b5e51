"""The browser's scripts: modules in scripts/browser/, bundled into classic scripts in assets/js/.

A file at the top of that folder is one script of the site, with all that it imports, from npm's
packages too. Browsers load no modules from file://, and one file is fetched faster than ten.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bootstrap import node_path

from edition.write.finish.memory import ONCE, Memory

SOURCES = Path("scripts") / "browser"
TARGET = Path("assets") / "js"
_BUNDLER = Path("node_modules") / "esbuild" / "bin" / "esbuild"
_OPTIONS = ("--bundle", "--format=iife", "--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning")
_SETTINGS = ("package-lock.json", "tsconfig.json", "node_modules/.stamp-site", "node_modules/.stamp-test")
"""Files that say with which bundler, packages and settings."""


Bundled = dict[str, bytes]
"""The scripts, by name."""
Keep = Callable[[tuple[bytes, ...], Callable[[], Bundled]], Bundled]
"""What is bundled, and how to do it -> the scripts, bundled now or before."""


def write_scripts(project: Path, site: Path, memory: Memory = ONCE, keep: Keep = lambda _, make: make()) -> None:
    """Bundle every script of the site in one go; raises RuntimeError with the bundler's words."""
    (site / TARGET).mkdir(parents=True, exist_ok=True)
    parts = (*_made_of(project),)
    for name, code in memory.last("scripts", parts, lambda: keep(parts, lambda: _bundled(project))).items():
        (site / TARGET / name).write_bytes(code)


def _made_of(project: Path) -> Iterator[bytes]:
    """All that is bundled, and how."""
    yield repr(_OPTIONS).encode()
    sources = sorted(path for path in (project / SOURCES).rglob("*") if path.is_file())
    for path in (*sources, *(project / name for name in _SETTINGS)):
        yield path.relative_to(project).as_posix().encode()
        yield path.read_bytes() if path.is_file() else b""


def _bundled(project: Path) -> Bundled:
    node = shutil.which("node", path=node_path()) or "node"
    entries = sorted(path.relative_to(project).as_posix() for path in (project / SOURCES).glob("*.js"))
    with tempfile.TemporaryDirectory() as folder:
        command = [node, str(_BUNDLER), *entries, *_OPTIONS, f"--outdir={folder}"]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise RuntimeError(f"The scripts of {SOURCES.as_posix()} could not be bundled:\n{done.stderr}")
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
