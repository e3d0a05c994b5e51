"""Prove that all of it is sound: set up what is missing, build every variant, run the tests.

    python3 scripts/test.py              everything
    python3 scripts/test.py -k search    further arguments go to pytest
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import serve
from bootstrap import ROOT, apt_install, can_apt, enter, node_path, run, say

CHROMIUM = "CHROMIUM_PATH"
"""Environment variable by which the tests learn of the browser; set it to use one of your own."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def main() -> int:
    """Set up, build, test; pytest's exit code."""
    if set(sys.argv[1:]) & {"-h", "--help"}:
        print(__doc__)
        return 0
    enter(tests=True)
    os.environ[CHROMIUM] = chromium()
    os.environ["PATH"] = node_path()
    for folder, offline in (("site", False), ("site-offline", True)):
        if code := serve.build(folder, offline):
            return code
    command = [sys.executable, "-m", "pytest", *_in_parallel(sys.argv[1:]), *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT).returncode


def chromium() -> str:
    """A browser for the tests: the one named, one that is installed, Debian's, or Playwright's own."""
    found = os.environ.get(CHROMIUM) or _installed()
    if found:
        return found
    if can_apt():
        say("Installing Debian's Chromium")
        apt_install("chromium")
        if found := _installed():
            return found
    own = _playwrights_own()
    if not own.exists():
        say("Installing Playwright's Chromium")
        run(sys.executable, "-m", "playwright", "install", "chromium")
    return str(own)


def _installed() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), str(MAC) if MAC.exists() else None)


def _playwrights_own() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _in_parallel(arguments: list[str]) -> list[str]:
    """Every core, unless the caller says how many."""
    chosen = any(argument.startswith("-n") or argument == "--pdb" for argument in arguments)
    return [] if chosen else ["-n", "auto", "--dist", "worksteal"]


if __name__ == "__main__":
    sys.exit(main())
