"""A page of the built site as a PDF: tagged, with bookmarks, as it is printed. A browser of the machine makes it.

No two browsers print alike, and each writes the time into its file: a PDF is no part of the site.
"""

import os
import subprocess
import tempfile
from pathlib import Path

_OPTIONS = (
    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer",
    "--generate-pdf-document-outline", "--virtual-time-budget=10000",
)
_SECONDS = 300


def print_page(program: str, page: Path, target: Path) -> None:
    """Print a page of the variant that runs from a folder. Raises RuntimeError with the browser's words if it cannot."""
    root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()  # who is root has no sandbox
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [program, *_OPTIONS, *root, f"--user-data-dir={profile}", f"--print-to-pdf={target.resolve()}", page.resolve().as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False)
    if not target.is_file():
        raise RuntimeError(f"{program} did not print {page.name}:\n{done.stderr}")
