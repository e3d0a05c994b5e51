"""Set up what the two commands need, once: .venv, Python packages, JavaScript packages.

Standard library only, since this runs before anything is installed. Every step leaves a stamp (a hash
of its lock file and of the Python version); a step whose stamp fits is not done again.

    from bootstrap import enter
    enter(tests=False)      # returns inside the environment's Python, everything installed
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NODE_MODULES = ROOT / "node_modules"
SITE_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"  # holds all of SITE_LOCK
NODE_LOCK = ROOT / "requirements-node.lock"
JAVASCRIPT_LOCK = ROOT / "package-lock.json"
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 20


def enter(tests: bool = False) -> None:
    """Set up what is missing, then go on with the running script in the environment's own Python, which keeps what it compiles."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # some machines forbid it, but a build is three programs, and the tests are many builds
    try:
        set_up(tests)
    except subprocess.CalledProcessError as error:
        sys.exit(f"Setting up failed (exit code {error.returncode}): {' '.join(map(str, error.cmd))}")
    if not _inside():
        _go_on_in_venv()


def set_up(tests: bool = False) -> None:
    """Make `.venv` and `node_modules` fit the lock files; with `tests`, those of the test tools too."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed; this is {sys.version.split()[0]}.")
    if not _venv_works():
        _make_venv()
    scripts = _javascript_packages_wanted(tests)
    with ThreadPoolExecutor() as beside:  # each is work for one core
        packages = beside.submit(_install_python_packages, tests)
        if tests or (scripts and not _node_fits(node_path())):  # for tests the same node on every machine
            _install_node()
        if scripts:
            _install_javascript_packages(tests)
        packages.result()


def say(message: str) -> None:
    """Tell the person at the terminal what is being done."""
    print(f"[set-up] {message}\n", end="", flush=True)  # in one piece, since two may speak at once


def run(*command: str | Path, env: Mapping[str, str] | None = None, stdout: int | None = None) -> None:
    """Run a command of the set-up; its failure is an exception."""
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, env=env, stdout=stdout)


def node_path() -> str:
    """A PATH on which `node` and `npm` are new enough: the machine's own, else those in `.venv`."""
    path = os.environ.get("PATH", "")
    return path if _node_fits(path) else os.pathsep.join([str(BIN), path])


def can_apt() -> bool:
    """Whether Debian's packages can be installed from here: root, with apt-get at hand."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(package: str) -> None:
    """Install one of Debian's packages, without a question."""
    _apt_update()
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", package, env=_quiet(), stdout=subprocess.DEVNULL)


@cache
def _apt_update() -> None:
    run("apt-get", "update", "-qq", env=_quiet())


def _quiet() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


# --- Python ---------------------------------------------------------------------------------------


def _inside() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _go_on_in_venv() -> None:
    command = [str(PYTHON), *sys.argv]
    sys.stdout.flush()
    if os.name == "nt":  # execv would hand the prompt back before the work is done
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def _venv_works() -> bool:
    """An environment whose Python was since removed from the machine has a dangling link."""
    return _inside() or (PYTHON.exists() and (VENV / "pyvenv.cfg").exists())


def _make_venv() -> None:
    say("Making the Python environment in .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    if _has_module("ensurepip"):
        run(sys.executable, "-m", "venv", VENV)
    elif _has_module("virtualenv"):
        run(sys.executable, "-m", "virtualenv", "--quiet", VENV)
    elif can_apt():
        say("This Python cannot make environments; installing Debian's python3-venv")
        apt_install("python3-venv")
        run(sys.executable, "-m", "venv", VENV)
    else:
        sys.exit(
            "This Python cannot make environments (it has no ensurepip).\n"
            "  On Debian and Ubuntu: sudo apt install python3-venv\n"
            "  Elsewhere: python3 -m pip install --user virtualenv\n"
            "Then run this command again."
        )


def _has_module(name: str) -> bool:
    return subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True, check=False).returncode == 0


def _install_python_packages(tests: bool) -> None:
    stamps = {SITE_LOCK: VENV / ".stamp-site", TEST_LOCK: VENV / ".stamp-test"}
    lock = TEST_LOCK if tests else SITE_LOCK
    if _fits(stamps[lock], lock):
        return
    say(f"Installing Python packages ({lock.name})")
    _pip_install(lock)
    for done in {lock, SITE_LOCK}:  # the test lock holds the site's packages
        _stamp(stamps[done], done)


def _pip_install(lock: Path) -> None:
    """Without compiling, which is a third of pip's work: Python compiles what is imported, and that is a small part."""
    run(PYTHON, "-m", "pip", "install", "-qq", "--no-compile", "--disable-pip-version-check", "--require-hashes", "-r", lock)


# --- JavaScript -----------------------------------------------------------------------------------


def _javascript_stamp(tests: bool) -> Path:
    return NODE_MODULES / (".stamp-test" if tests else ".stamp-site")


def _javascript_packages_wanted(tests: bool) -> bool:
    """Whether they are not there; those of the tests hold the site's."""
    return not any(_fits(_javascript_stamp(kind), JAVASCRIPT_LOCK) for kind in {tests, True})


def _install_javascript_packages(tests: bool) -> None:
    say(f"Installing JavaScript packages ({JAVASCRIPT_LOCK.name})")
    path = node_path()
    npm = shutil.which("npm", path=path) or "npm"
    run(npm, "ci", "--loglevel=error", *([] if tests else ["--omit=dev"]), env={**os.environ, "PATH": path})
    _stamp(_javascript_stamp(tests), JAVASCRIPT_LOCK)


def _install_node() -> None:
    stamp = VENV / ".stamp-node"
    if _fits(stamp, NODE_LOCK):
        return
    say(f"Installing node into .venv ({NODE_LOCK.name})")
    _pip_install(NODE_LOCK)
    _stamp(stamp, NODE_LOCK)


def _node_fits(path: str) -> bool:
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if not (node and npm):
        return False
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return version.startswith("v") and int(version[1:].split(".")[0]) >= OLDEST_NODE


# --- stamps ---------------------------------------------------------------------------------------


def _key(lock: Path) -> str:
    """What a stamp says: these packages, for this Python (pyvenv.cfg names its version)."""
    python = (VENV / "pyvenv.cfg").read_bytes()
    return hashlib.sha256(lock.read_bytes() + python).hexdigest()


def _fits(stamp: Path, lock: Path) -> bool:
    return stamp.exists() and stamp.read_text() == _key(lock)


def _stamp(stamp: Path, lock: Path) -> None:
    stamp.write_text(_key(lock))


if __name__ == "__main__":
    set_up(tests="--tests" in sys.argv[1:])
