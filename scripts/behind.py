"""The index of the search while the site is served: made behind the browser, which shows the page first.

It takes longest of all that is made, and nobody sees it. Until the next is made the site has the last, so a search lags by a second.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from edition.search.index import TARGET


class Index:
    """Lives as long as the server."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._last: dict[Path, bytes] = {}
        self._command: Sequence[str] = ()
        self._running: subprocess.Popen[bytes] | None = None

    def keep(self, site: Path) -> None:
        """Let the index be made whole, and keep it, before the site is made anew."""
        self.wait()
        files = (site / TARGET).parent.rglob("*")  # a large edition has parts beside it
        self._last = {file.relative_to(site): file.read_bytes() for file in files if file.is_file()}

    def put(self, site: Path) -> bool:
        """Put the last index into the site, if there is one."""
        for path, content in self._last.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
        return bool(self._last)

    def make_later(self, command: Sequence[str]) -> None:
        """Remember how it is to be made."""
        self._command = command

    def make(self, environment: Mapping[str, str]) -> None:
        """Begin to make it, if it is to be made."""
        if self._command:
            after = ["nice"] if shutil.which("nice") else []  # the browser that shows the page comes first
            self._running = subprocess.Popen([*after, *self._command], cwd=self._root, env=environment)
        self._command = ()

    def wait(self) -> None:
        """Wait until it is made."""
        if self._running:
            self._running.wait()

    def end(self) -> None:
        """Nobody wants it any more."""
        if self._running:
            self._running.terminate()
            self._running.wait()
