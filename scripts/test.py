"""Prove that all of it is sound: set up what is missing, build every variant, run the tests.

    python3 scripts/test.py              everything
    python3 scripts/test.py --quick      what needs neither the built site, nor a browser, nor long: for daily work
    python3 scripts/test.py -k search    further arguments go to pytest
"""

import contextlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import serve
from bootstrap import BIN, ROOT, apt_install, can_apt, enter, run, say
from edition.write.finish.chromium import SHELL, VARIABLE, chromium

JAVA = "JAVA_PATH"
"""Environment variable by which the tests learn of Java; set it to use one of your own."""
DRIVER = "PLAYWRIGHT_NODEJS_PATH"
"""Environment variable by which Playwright learns of the node to use."""


def main() -> int:
    """Set up, build, test; pytest's exit code."""
    arguments = sys.argv[1:]
    if set(arguments) & {"-h", "--help"}:
        print(__doc__)
        return 0
    enter(tests=True)
    os.environ["PATH"] = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])  # the pinned node, whatever the machine has
    cores = os.cpu_count() or 1
    if "--quick" in arguments:
        chosen = ["-m", "not site and not browser and not slow", "--hypothesis-profile=quick"]
        return _pytest([*chosen, *(word for word in arguments if word != "--quick")], cores)
    os.environ.setdefault(DRIVER, shutil.which("node") or "")  # its own wants a library that bare systems lack
    with ThreadPoolExecutor() as beside:  # what they wait for is the network and the disk
        found = beside.submit(lambda: {VARIABLE: browser(), JAVA: java()})
        code = serve.build_both()
        os.environ |= found.result()
    # A test waits for its browser, for frames and for timers half of its time. Each process takes half a gigabyte with its browser.
    return code or _pytest(arguments, 2 * cores)


def browser() -> str:
    """A browser for the tests: the one named, Debian's without windows, one that is installed, or Playwright's own."""
    if not (os.environ.get(VARIABLE) or shutil.which(SHELL)) and can_apt():
        say("Installing Debian's Chromium")
        with contextlib.suppress(subprocess.CalledProcessError):  # a system like Debian that has it not
            apt_install(SHELL)
    if found := chromium():
        return found
    own = _playwrights_own()
    if not own.exists():
        say("Installing Playwright's Chromium")
        run(sys.executable, "-m", "playwright", "install", "chromium")
    return str(own)


def java() -> str:
    """Java for the Nu checker: the one named, one that is installed, or Debian's; elsewhere none, and its test says so."""
    found = os.environ.get(JAVA) or shutil.which("java")
    if not found and can_apt():
        say("Installing Debian's Java")
        apt_install("default-jre-headless")
        found = shutil.which("java")
    return found or ""


def _playwrights_own() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _pytest(arguments: list[str], workers: int) -> int:
    """Run pytest in so many processes, unless the caller says how many."""
    chosen = any(argument.startswith("-n") or argument == "--pdb" for argument in arguments)
    parallel = [] if chosen else ["-n", str(workers), "--dist", "worksteal"]
    return subprocess.run([sys.executable, "-m", "pytest", *parallel, *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
