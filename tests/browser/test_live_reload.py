"""`python3 scripts/serve.py`: what is saved shows in the browser by itself, a mistake leaves the last good page."""

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support import take_kept

LEFT_OUT = {".venv", "node_modules", "site", "site-offline", ".git", ".cache", "tests"}
SUMMARIES = "seeds/annotations/letter/summaries.yml"
BESIDE = "seeds/annotations/letter/summaries-old.yml"
PROBLEMS = ".edition-problems"
BEGUN = "Building documentation"
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
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have told its background work to ignore it
        self._process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

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

    @property
    def builds(self) -> int:
        """How many builds were begun since the first."""
        return sum(BEGUN in line for line in self.said) - 1

    def end(self) -> int:
        """Control+C, and the exit code."""
        os.killpg(self._process.pid, signal.SIGINT)
        code = self._process.wait(IN_VAIN)
        self._listener.join(IN_VAIN)
        self._process.stdout.close()
        return code


@pytest.fixture
def project(root, tmp_path) -> Path:
    """A copy to make changes in, with the same environment."""
    copy = tmp_path / "project"
    shutil.copytree(root, copy, ignore=lambda folder, names: LEFT_OUT & set(names) if Path(folder) == root else [])
    for name in (".venv", "node_modules"):
        (copy / name).symlink_to(root / name)
    take_kept(copy)
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


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="ends the server by a signal")
def test_a_saved_change_shows_and_a_mistake_stands_on_the_last_good_page(project, serving, page):
    """Given a browser on an essay, each save shows by itself after one build; a mistake is named with its line above the
    page as it was; what is half written, deleted or renamed is named too, and all is well when it is mended."""
    server, address = serving
    page.goto(f"{address}essays/letter/")
    seeds = project / SUMMARIES
    text = seeds.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^abstract: ", "abstract: Seen at once. ", text, count=1)
    assert changed != text

    _save(seeds, changed, server)
    page.wait_for_function("document.body?.textContent.includes('Seen at once.')")
    assert page.locator(PROBLEMS).count() == 0

    wrong = [
        (lambda: seeds.write_text(changed + "nonsense: true\n", encoding="utf-8"), f"{SUMMARIES}:{len(changed.splitlines()) + 1}: 104"),
        (lambda: seeds.write_text(changed[: len(changed) // 2], encoding="utf-8"), "402 letter-7: the paragraph has no summary"),
        (seeds.unlink, f"{SUMMARIES}:1: 101"),
        (lambda: (project / BESIDE).write_text(changed, encoding="utf-8"), f"{BESIDE}:1: 135"),  # with the one before, a file renamed
    ]
    for number, (spoil, said) in enumerate(wrong, 2):
        spoil()
        _until_built(server, number, (project / "mkdocs.yml").touch)
        page.wait_for_function("([where, words]) => document.querySelector(where)?.textContent.includes(words)", arg=[PROBLEMS, said])
        assert "Seen at once." in page.locator("body").text_content()
        assert server.builds == number, "one build for a save"
    (project / BESIDE).unlink()
    for part in range(1, 9):  # a burst, of which only the end counts
        seeds.write_text(text[: len(text) * part // 8], encoding="utf-8")
    _until_built(server, 6, (project / "mkdocs.yml").touch)
    page.wait_for_function("document.body && !document.body.textContent.includes('Seen at once.')")
    page.wait_for_function("where => !document.querySelector(where)", arg=PROBLEMS)


def _save(path: Path, text: str, server: Server) -> None:
    path.write_text(text, encoding="utf-8")
    _until_built(server, server.builds + 1, path.touch)


def _until_built(server: Server, number: int, again: Callable[[], object]) -> None:
    """Wait for the build of this number to end. The watcher's first look round may have come after the change: then make
    it look again."""
    while server.builds < number:
        try:
            server.until(BEGUN, AGAIN)
        except TimeoutError:
            again()
    server.until("Reloading browsers")
