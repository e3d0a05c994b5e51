"""The text with every kind of block, as an edition of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from edition.add.edition import new_edition
from edition.add.essay import Given, add_essay
from support import ROOT, TESTS, take_kept

GIVEN = TESTS / "foreign" / "broadside"


def broadside(folder: Path) -> Path:
    """Its seeds, added by the command, with the notes that stand beside the text."""
    list(new_edition(ROOT, folder, "Broadsides", "2026-11-27"))
    list(add_essay(folder, TESTS / "foreign" / "broadside.txt", Given(id="broadside", title="The Keeper’s Broadside", date="1931")))
    for path in GIVEN.glob("*.yml"):
        shutil.copy(path, folder / "seeds" / "annotations" / "broadside" / path.name)
    return folder


def built(folder: Path) -> Path:
    """An edition from nothing, built by MkDocs: its site."""
    for name in ("node_modules", ".venv"):
        (folder / name).symlink_to(ROOT / name)
    take_kept(folder)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "site"],
        cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True,
    )
    return folder / "site"
