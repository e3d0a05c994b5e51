"""The Chromium of the machine, for what a browser has to do here: tests, figures of the search, PDFs."""

import os
import shutil
from pathlib import Path

VARIABLE = "CHROMIUM_PATH"
"""Environment variable that names one of your own."""
SHELL = "chromium-headless-shell"
"""Debian's Chromium without windows: the same engine, at half the work for a page."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def chromium() -> str:
    """The one that is named, or the first that is installed; "" if there is none."""
    return os.environ.get(VARIABLE) or next(filter(None, map(shutil.which, NAMES)), str(MAC) if MAC.exists() else "")
