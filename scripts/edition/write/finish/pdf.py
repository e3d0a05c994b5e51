"""A page of the built site as a PDF: tagged, with bookmarks, as it is printed, with its address, its edition and the number
of the page at each foot. A browser of the machine makes it.

No two browsers print alike, and each writes the time into its file: a PDF is no part of the site.
"""

import html
import os
import re
import subprocess
import tempfile
from pathlib import Path

from edition.write.finish.editions import foot_of

_OPTIONS = (
    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer",
    "--generate-pdf-document-outline", "--virtual-time-budget=10000", "--window-size=1440,900",  # wide: print and reading
)
_SECONDS = 300
_POLICY = re.compile(r'<meta[^>]*Content-Security-Policy[^>]*>')  # which knows no style sheet beside the site
_STAMP = re.compile(r'<footer class="site-footer">.*?<p>(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def print_page(program: str, page: Path, target: Path, address: str) -> None:
    """Print a page of the variant that runs from a folder, with the address that its foot names.

    Raises RuntimeError with the browser's words if it cannot.
    """
    root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()  # who is root has no sandbox
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        footed = with_foot(page, Path(folder), address)
        command = [program, *_OPTIONS, *root, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target.resolve()}", footed.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False)
    if not target.is_file():
        raise RuntimeError(f"{program} did not print {page.name}:\n{done.stderr}")


def with_foot(page: Path, folder: Path, address: str) -> Path:
    """A copy of the page, in the folder, that prints its address and the site's stamp at the foot of each sheet."""
    text = page.read_text(encoding="utf-8")
    stamp = _STAMP.search(text)
    words = html.unescape(_TAG.sub("", stamp[1])) if stamp else ""
    (folder / "foot.css").write_text(foot_of(f"{words} · {address}"), encoding="utf-8")
    begin = f'<head><base href="{page.resolve().as_uri()}">'
    end = f'<link rel="stylesheet" href="{(folder / "foot.css").as_uri()}"></head>'  # after the sheets of the site
    footed = folder / page.name
    footed.write_text(_POLICY.sub("", text).replace("<head>", begin, 1).replace("</head>", end, 1), encoding="utf-8")
    return footed
