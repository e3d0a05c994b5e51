"""The browser's scripts: modules in scripts/browser/, bundled into classic scripts in assets/js/.

A file at the top of that folder is one script of the site, with all that it imports, from npm's
packages too. Browsers load no modules from file://, and one file is fetched faster than ten.
"""

import shutil
import subprocess
from pathlib import Path

from bootstrap import node_path

SOURCES = Path("scripts") / "browser"
TARGET = Path("assets") / "js"
_BUNDLER = Path("node_modules") / "esbuild" / "bin" / "esbuild"
_OPTIONS = ("--bundle", "--format=iife", "--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning")


def write_scripts(project: Path, site: Path) -> None:
    """Bundle every script of the site in one go; raises RuntimeError with the bundler's words."""
    node = shutil.which("node", path=node_path()) or "node"
    entries = sorted(path.relative_to(project).as_posix() for path in (project / SOURCES).glob("*.js"))
    command = [node, str(_BUNDLER), *entries, *_OPTIONS, f"--outdir={(site / TARGET).resolve()}"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"The scripts of {SOURCES.as_posix()} could not be bundled:\n{done.stderr}")
