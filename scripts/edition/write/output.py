"""Write: rendered pages reach the disk, only where they differ; pages written by hand are never touched."""

import difflib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from whole import alone

from edition.words.problems import Problem, stop_if
from edition.write.listed import files_of, in_order

MARK = "generated_from:"
"""A page is ours if this stands in its front matter; a data file if its folder is `data/`."""

_UNFINISHED = ".new"
Files = Iterable[tuple[str, str]]
"""Path under docs/, and text; made while they are written, so that they need not all be held at once."""


def write(root: Path, files: Files) -> list[str]:
    """Write the files that differ, when all are there, and remove those that are generated no longer; none of it if one
    cannot be had. Returns the paths written or removed, under `root/docs`. Raises `EditionError`."""
    with alone(root / "docs"):  # another build would take for left behind what is being written
        return _write(root / "docs", files)


def _write(docs: Path, files: Files) -> list[str]:
    paths = set[str]()
    fresh: dict[str, Path] = {}
    problems: list[Problem] = []
    try:
        for path, text in files:
            paths.add(path)
            target = docs / path
            problems += _clash(docs, path)
            if not _same(target, text):
                fresh[path] = _beside(target)
                fresh[path].write_text(text, encoding="utf-8", newline="\n")
        stop_if(problems)
    except BaseException:
        for file in fresh.values():
            file.unlink(missing_ok=True)
        raise
    for path, file in fresh.items():
        file.replace(docs / path)
    stale = _stale(docs, paths)
    for path in stale:
        (docs / path).unlink()
    return [*fresh, *stale]


def _beside(target: Path) -> Path:
    """Where a file is written before it takes its place: it is there whole, with its old text or its new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    return target.with_name(f".{target.name}.{os.getpid()}{_UNFINISHED}")


def compare(root: Path, files: Files) -> Iterator[Problem]:
    """A problem with a short diff for every file that `write` would change."""
    docs, paths = root / "docs", set[str]()
    for path, text in files:
        paths.add(path)
        target = docs / path
        yield from _clash(docs, path)
        if not _same(target, text):
            old = target.read_text(encoding="utf-8") if target.is_file() else ""
            what = "the page is not what the seeds give" if target.is_file() else "the page is missing"
            yield _lag(path, what, _difference(old, text) if old else [])
    for path in _stale(docs, paths):
        yield _lag(path, "the page is no longer generated", [])


def _lag(path: str, what: str, diff: list[str]) -> Problem:
    hint = "\n".join(["Run `python3 scripts/build.py` and commit docs/.", *diff])
    return Problem(code="503", where=f"docs/{path}:1", id=path, what=what, hint=hint)


def _difference(old: str, new: str) -> list[str]:
    """The first lines that differ; of a long line the part where it differs."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
    changed = [line for line in lines if line[0] in "+-"][2:8]  # after the two names
    removed = [line[1:] for line in changed if line[0] == "-"]
    added = [line[1:] for line in changed if line[0] == "+"]
    shared = min((len(os.path.commonprefix(pair)) for pair in zip(removed, added, strict=False)), default=0)  # noqa: RUF071 - letters are compared, not folders
    skip = max(0, shared - 40)
    return [f"{line[0]}{'…' if skip else ''}{line[1 + skip :][:120]}" for line in changed]


def _same(target: Path, text: str) -> bool:
    return target.is_file() and target.read_bytes() == text.encode()


def _clash(docs: Path, path: str) -> Iterator[Problem]:
    target = docs / path
    if target.is_file() and not is_generated(docs, target):
        yield Problem(
            code="501", where=f"docs/{path}:1", id=path, what="a page written by hand stands here",
            hint=f"Rename it, or put `{MARK} …` in its front matter to give it up.",
        )


def _stale(docs: Path, made: Collection[str]) -> list[str]:
    if not docs.is_dir():
        return []
    return [name for name in in_order(files_of(docs)) if name not in made and is_generated(docs, docs / name)]


def is_generated(docs: Path, path: Path) -> bool:
    """Whether a file under docs/ is ours to write and to remove."""
    if path.name.startswith(".") and path.suffix == _UNFINISHED:
        return True  # left by a build that was killed
    if path.suffix != ".md":
        return path.relative_to(docs).parts[0] == "data"
    with path.open(encoding="utf-8") as file:
        head = [next(file, "") for _ in range(30)]
    if not head[0].startswith("---"):
        return False
    end = next((index for index, line in enumerate(head[1:], 1) if line.startswith("---")), len(head))
    return any(line.startswith(MARK) for line in head[1:end])
