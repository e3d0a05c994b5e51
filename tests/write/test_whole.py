"""The last good site stays whole, whatever stops a build; two builds keep out of each other's way.

More kills: `.venv/bin/python -m pytest tests/write/test_whole.py --kills 200`
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from hashlib import sha256
from threading import Thread

import pytest
from edition.words.problems import EditionError
from edition.write.output import MARK, write
from hostile import make_project
from support import MINIATURE
from whole import swap, whole

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by groups of processes, which Windows has not")
BUILD = (
    "import signal, sys; sys.path.insert(0, 'scripts'); import serve; "
    "signal.signal(signal.SIGINT, signal.default_int_handler); "  # a shell may have told its background work to ignore it
    "sys.exit(serve.build('site'))"
)
STAMPS = ("Test edition, May 2020", "Test edition, June 2020")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The miniature in a project of its own."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(MINIATURE / "seeds", folder / "seeds")
    make_project(folder)
    return folder


def _start(project):
    return subprocess.Popen(
        [sys.executable, "-c", BUILD], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "SITE_URL": "https://example.org/"},
    )


def _digest(folder):
    """One number for all files of a folder."""
    total = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _stamp(project, number):
    path = project / "seeds" / "edition.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(STAMPS[1 - number], STAMPS[number]), encoding="utf-8")


def _touch(project):
    """A change by which no page changes: it has to be built all the same."""
    with (project / "seeds" / "themes.yml").open("a", encoding="utf-8") as file:
        file.write("# looked at again\n")


@pytest.mark.slow
def test_kills_leave_the_last_good_site(request, project):
    """Given builds of two editions in turn, killed at random moments with all that they started, site/ is one of
    the two, every byte of it, and docs/ has no half of a file; the next build heals all."""
    chance, digests = random.Random(8), []
    for number in (0, 1):
        _stamp(project, number)
        start = time.monotonic()
        process = _start(project)
        assert process.communicate()[1] == ""
        seconds = time.monotonic() - start
        digests.append(_digest(project / "site"))
    for kill in range(request.config.getoption("--kills")):
        _stamp(project, kill % 2)
        process = _start(project)
        time.sleep(chance.uniform(0, seconds * 1.1))
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        site = project / "site" if (project / "site").exists() else project / ".cache" / "site.old"
        assert _digest(site) in digests
    process = _start(project)
    assert process.communicate()[1] == ""
    assert _digest(project / "site") == digests[(request.config.getoption("--kills") - 1) % 2]
    assert sorted(path.name for path in (project / ".cache").glob("site*")) == ["site.built", "site.lock"]
    assert list((project / "docs").rglob("*.new")) == []


@pytest.mark.slow
def test_what_stops_a_build_is_said_and_leaves_the_site(project):
    """Given a build that finds a problem, and one stopped by Ctrl+C, a sentence says so and the site is as it was."""
    assert _start(project).communicate()[1] == ""
    before = _digest(project / "site")
    _touch(project)
    process = _start(project)
    while not list((project / ".cache").glob("site.*.new")):  # it builds
        assert process.poll() is None
        time.sleep(.02)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode != 0
    assert "Not built; site/ is as it was." in said
    text = (project / "seeds" / "themes.yml").read_text(encoding="utf-8")
    (project / "seeds" / "themes.yml").write_text(text + "  - x\n", encoding="utf-8")
    process = _start(project)
    said = process.communicate()[1]
    (project / "seeds" / "themes.yml").write_text(text, encoding="utf-8")
    assert process.returncode != 0
    assert said.endswith("Not built; site/ is as it was.\n")
    assert "Traceback" not in said
    assert _digest(project / "site") == before


@pytest.mark.slow
def test_two_builds_wait_for_each_other(project):
    """Given two builds at once, the second says that it waits, and both end well."""
    _touch(project)
    processes = [_start(project), _start(project)]
    said = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert sum("waiting for it" in out for out, _ in said) == 1


def test_a_build_stopped_between_its_renamings_is_put_right(tmp_path):
    """Given a site that was moved away and not yet replaced, the next build finds it in its place."""
    (tmp_path / "cache" / "site.old").mkdir(parents=True)
    (tmp_path / "cache" / "site.old" / "page").write_text("old")
    (tmp_path / "cache" / "site.77.new").mkdir()
    with whole(tmp_path / "site", tmp_path / "cache") as (fresh, _):
        assert (tmp_path / "site" / "page").read_text() == "old"
        fresh.mkdir()
        (fresh / "page").write_text("new")
        swap(fresh, tmp_path / "site")
    assert (tmp_path / "site" / "page").read_text() == "new"
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["site.lock"]


def test_a_page_is_whole_even_if_the_disk_is_full(tmp_path, monkeypatch):
    """Given a disk that fills up while a page is written, the page has its old text."""
    old, new = (("a.md", f"---\ngenerated_from: x\n---\n{word}\n") for word in ("old", "new"))
    write(tmp_path, [old])

    def full(self, text, **options):
        self.write_bytes(text.encode()[:5])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.write_text", full)
        with pytest.raises(OSError, match="No space"):
            write(tmp_path, [new])
    assert (tmp_path / "docs" / "a.md").read_text().endswith("old\n")
    write(tmp_path, [new])
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["a.md"]


def test_no_page_is_written_unless_all_are_there(tmp_path):
    """Given pages of which one cannot be made, the one before it has its old text, and nothing is left beside it."""
    head = "---\ngenerated_from: x\n---\n"
    write(tmp_path, [("a.md", f"{head}old\n")])

    def pages():
        yield "a.md", f"{head}new\n"
        raise EditionError([])

    with pytest.raises(EditionError):
        write(tmp_path, pages())
    assert [(path.name, path.read_text()) for path in (tmp_path / "docs").iterdir()] == [("a.md", f"{head}old\n")]


def test_a_second_program_waits_until_the_first_has_written(tmp_path):
    """Given two builds at once, neither takes for left behind what the other is writing."""
    page = ("page.md", f"---\n{MARK} seeds\n---\n")
    second = Thread(target=write, args=(tmp_path, [page]))

    def files():
        yield page
        second.start()
        second.join(.1)
        yield "other.md", page[1]

    write(tmp_path, files())
    second.join()
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["page.md"]
