"""`python3 scripts/serve.py`: what is saved shows in the browser by itself, a mistake leaves the last good page."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

LEFT_OUT = {".venv", "node_modules", "site", "site-offline", ".git", ".cache", "tests"}
SUMMARIES = "seeds/annotations/letter/summaries.yml"


@pytest.fixture
def project(root, tmp_path) -> Path:
    """A copy to make changes in, with the same environment."""
    copy = tmp_path / "project"
    shutil.copytree(root, copy, ignore=lambda folder, names: LEFT_OUT & set(names) if Path(folder) == root else [])
    for name in (".venv", "node_modules"):
        (copy / name).symlink_to(root / name)
    return copy


@pytest.fixture
def serving(project) -> Iterator[tuple[Path, str]]:
    """The served copy: its log and its address."""
    log = project.parent / "log"
    with log.open("w") as output:
        command = [sys.executable, "scripts/serve.py", "--port", "8400"]
        server = subprocess.Popen(command, cwd=project, stdout=output, stderr=output, start_new_session=True)
    try:
        _wait(lambda: "Serving on" in log.read_text() or server.poll() is not None, "the first build", log)
        yield log, re.search(r"The site is at (http://127\.0\.0\.1:\d+/)", log.read_text())[1]
    finally:
        os.killpg(server.pid, signal.SIGINT)
        assert server.wait(20) == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="ends the server by a signal")
def test_a_saved_change_shows_and_a_mistake_does_not_hang_the_browser(project, serving, page):
    log, address = serving
    page.goto(f"{address}essays/letter/", wait_until="load")
    page.wait_for_timeout(1500)  # the watcher has taken its first look round by then

    seeds = project / SUMMARIES
    text = seeds.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^abstract: ", "abstract: Seen at once. ", text, count=1)
    assert changed != text
    seeds.write_text(changed, encoding="utf-8")
    page.wait_for_function("document.body?.textContent.includes('Seen at once.')", timeout=60_000)

    seeds.write_text(changed + "nonsense: true\n", encoding="utf-8")
    _wait(lambda: "The last good version stays" in log.read_text(), "the report of the mistake", log)
    assert "summaries.yml" in log.read_text().partition("found problems")[2]
    page.goto(address, wait_until="load")

    seeds.write_text(text, encoding="utf-8")
    page.goto(f"{address}essays/letter/", wait_until="load")
    page.wait_for_function("document.body?.textContent.includes('Seen at once.') === false", timeout=60_000)


def _wait(condition, what: str, log: Path, seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited in vain for {what}:\n{log.read_text()}"
        time.sleep(0.2)
