"""`python3 scripts/serve.py`: what is saved shows in the browser by itself, a mistake leaves the last good page."""

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

LEFT_OUT = {".venv", "node_modules", "site", "site-offline", ".git", ".cache", "tests"}
SUMMARIES = "seeds/annotations/letter/summaries.yml"
IN_VAIN = 300
"""Seconds without the wanted line after which the server is taken to hang."""
AGAIN = 3
"""Seconds after which a file is saved again: the watcher's first look round may have come after the change."""


class Server:
    """The command, running in a folder, and what it says."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-u", "scripts/serve.py", "--port", "8400"]
        self.said: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        self._process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._process.stdout:
            self._lines.put(line)

    def until(self, words: str, seconds: float = IN_VAIN) -> str:
        """The next line that has the words."""
        try:
            while words not in (line := self._lines.get(timeout=seconds)):
                self.said.append(line)
        except queue.Empty:
            raise TimeoutError(f"waited in vain for “{words}”:\n{''.join(self.said)}") from None
        self.said.append(line)
        return line

    def end(self) -> int:
        """Control+C, and the exit code."""
        os.killpg(self._process.pid, signal.SIGINT)
        return self._process.wait(IN_VAIN)


@pytest.fixture
def project(root, tmp_path) -> Path:
    """A copy to make changes in, with the same environment."""
    copy = tmp_path / "project"
    shutil.copytree(root, copy, ignore=lambda folder, names: LEFT_OUT & set(names) if Path(folder) == root else [])
    for name in (".venv", "node_modules"):
        (copy / name).symlink_to(root / name)
    return copy


@pytest.fixture
def serving(project) -> Iterator[tuple[Server, str]]:
    """The served copy, and its address."""
    server = Server(project)
    try:
        address = re.search(r"(http://127\.0\.0\.1:\d+/)", server.until("The site is at"))[1]
        server.until("Serving on")
        yield server, address
    finally:
        assert server.end() == 0


@pytest.mark.skipif(os.name == "nt", reason="ends the server by a signal")
def test_a_saved_change_shows_and_a_mistake_does_not_hang_the_browser(project, serving, page):
    server, address = serving
    page.goto(f"{address}essays/letter/")

    seeds = project / SUMMARIES
    text = seeds.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^abstract: ", "abstract: Seen at once. ", text, count=1)
    assert changed != text
    _save(seeds, changed, server)
    server.until("Reloading browsers")
    page.wait_for_function("document.body?.textContent.includes('Seen at once.')")

    _save(seeds, changed + "nonsense: true\n", server)
    server.until("The last good version stays")
    assert "summaries.yml" in "".join(server.said).partition("found problems")[2]
    page.goto(address)

    _save(seeds, text, server)
    server.until("Reloading browsers")
    page.goto(f"{address}essays/letter/")
    page.wait_for_function("document.body?.textContent.includes('Seen at once.') === false")


def _save(path: Path, text: str, server: Server) -> None:
    """Write the file until the server has noticed."""
    for _ in range(IN_VAIN // AGAIN):
        path.write_text(text, encoding="utf-8")
        try:
            server.until("Detected file changes", AGAIN)
            return
        except TimeoutError:
            continue
    pytest.fail(f"no change was noticed:\n{''.join(server.said)}")
