"""Whether a built site is still what building it again would give: then it need not be built again.

Beside the lock of the site, `.cache/<site>.built` records hashes of all that the site is made of and of how it lies
on the disk. Whatever does not agree with the record, or cannot be told, means that the site is built. Packages are
known by the stamps of the set-up.

Standard library only, like serve.py, which uses it.
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

FOLDERS = ("seeds", "scripts", "docs", "overrides")
FILES = ("mkdocs.yml", "CHANGELOG.md", "package.json", "package-lock.json", "requirements.lock", "requirements-node.lock",
         ".venv/.stamp-site", ".venv/pyvenv.cfg", "node_modules/.stamp-site", "node_modules/.stamp-test")
SETTINGS = ("SITE_URL", "SOURCE_DATE_EPOCH", "PATH")
"""Environment variables that the build heeds; which node it finds depends on the last."""
ADDED = "added"
SETTLED = 3_000_000_000
"""Nanoseconds after which the times of a file are told from those of a new save, on any disk."""

Made = Mapping[str, str]
"""Path of a file, or name of a setting -> its hash, or its value."""


class Seen:
    """Files as they were read last, for a program that looks again and again.

    A file whose times, size and number on the disk are what they were is not read again, unless it was so new when it was read that
    another save could have left the same times.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[int, ...], str]] = {}

    def hash_of(self, path: str) -> str:
        """The hash of a file; empty if it was there a moment ago, or may not be read."""
        try:
            now, lies = time.time_ns(), os.stat(path)  # noqa: PTH116 - as below
            stamp = lies.st_mtime_ns, lies.st_ctime_ns, lies.st_size, lies.st_ino
            known = self._known.get(path)
            if known and known[0] == stamp:
                return known[1]
            found = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        except OSError:
            return ""
        if max(lies.st_mtime_ns, lies.st_ctime_ns) < now - SETTLED:
            self._known[path] = stamp, found
        return found


def made_of(root: Path, added: str = "", seen: Seen | None = None) -> Made:
    """All that the site of a project is made of; `added` names what it is to have besides."""
    seen = seen or Seen()
    found = {name: os.environ.get(name, "") for name in SETTINGS}
    found[ADDED] = added
    found["python"] = sys.version
    for path in _files(root):
        found[path[len(str(root)) + 1 :].replace(os.sep, "/")] = seen.hash_of(path)
    return found


def is_built(root: Path, site: Path, made: Made) -> bool:
    """Whether the site stands as it was built, of this."""
    try:
        return _record(root, site).read_text(encoding="utf-8") == _told(made, site)
    except OSError:
        return False


def remember(root: Path, site: Path, before: Made, is_generated: Callable[[Path], bool]) -> None:
    """Record that the site was built, unless something changed meanwhile that the build itself does not write."""
    after = made_of(root, before[ADDED])
    changed = {name for name, _ in before.items() ^ after.items()}
    if all(is_generated(root / name) for name in changed):
        _record(root, site).write_text(_told(after, site), encoding="utf-8")


def _files(root: Path) -> Iterator[str]:
    for folder in FOLDERS:
        for where, folders, names in os.walk(root / folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            yield from (os.path.join(where, name) for name in names)  # noqa: PTH118 - a thousand times at each look
    yield from (str(path) for name in FILES if (path := root / name).is_file())


def _record(root: Path, site: Path) -> Path:
    return root / ".cache" / f"{site.name}.built"


def _told(made: Made, site: Path) -> str:
    lies = []
    for where, _, names in os.walk(site):
        for name in names:
            path = Path(where, name)
            seen = path.stat()
            lies.append((path.relative_to(site).as_posix(), seen.st_size, seen.st_mtime_ns))
    return "".join(f"{hashlib.sha256(repr(sorted(part)).encode()).hexdigest()}\n" for part in (made.items(), lies))
