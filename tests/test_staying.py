"""A program that stays and builds again and again gives what a new one gives, whatever was changed meanwhile."""

import re
import shutil
import sys

import pytest
from edition.read import kept
from edition.read.seeds import read
from edition.render.files import render
from edition.render.jobs import Memory
from edition.resolve.join import resolve
from edition.words.problems import EditionError
from support import MINIATURE

SEEDS = sorted(
    path.relative_to(MINIATURE).as_posix() for path in (MINIATURE / "seeds").rglob("*.*")
    if not {"card", "reply"} & {path.parent.name, path.stem}
)
"""Every kind of file; of the essays, those of one."""
_VALUE = re.compile(r"^\s*(?:- )?\w+: (?P<value>[A-Z][^\n:#'\"|>\[\]{}]*[a-z.])$", re.MULTILINE)
"""A value that begins with a capital letter: prose, most often."""


@pytest.mark.slow
def test_changed_seeds_give_what_a_new_program_gives(tmp_path):
    """Given a word more in one file of the seeds after the other, each shows, on every page that has it, or is refused and taken back; in the end a program
    that built all the way gives what a new one gives, and with all words taken back what it gave at first."""
    shutil.copytree(MINIATURE / "seeds", tmp_path / "seeds")
    (tmp_path / ".cache").mkdir()
    memory = Memory()
    start = last = _built(tmp_path, memory)
    kept_changes = {}
    for path in SEEDS:
        seed = tmp_path / path
        before = seed.read_bytes()
        seed.write_text(_changed(before.decode("utf-8")), encoding="utf-8")
        now = _built(tmp_path, memory)
        assert now != last, path
        assert now == _built(tmp_path), path
        if isinstance(now, str):
            seed.write_bytes(before)
            assert _built(tmp_path, memory) == last, path
        else:
            kept_changes[seed], last = before, now
    assert len(kept_changes) > 10
    shutil.copytree(tmp_path / "seeds", tmp_path / "new" / "seeds")
    _forget()
    assert _built(tmp_path / "new") == last
    for seed, before in kept_changes.items():
        seed.write_bytes(before)
    assert _built(tmp_path, memory) == start


def _built(root, memory=None) -> dict[str, str] | str:
    """Every file that the seeds give, or what is wrong with them."""
    try:
        return dict(render(resolve(read(root)), memory=memory))
    except EditionError as error:
        return str(error)


def _changed(text: str) -> str:
    values = [*_VALUE.finditer(text)]
    at = values[-1].start("value") if values else len(text)
    return f"{text[:at]}Changed. {text[at:]}"


def _forget() -> None:
    """Leave nothing in memory that was found out before, as in a new program."""
    kept._held.clear()
    for name, module in [*sys.modules.items()]:
        if name.startswith("edition."):
            for value in vars(module).values():
                getattr(value, "cache_clear", lambda: None)()
