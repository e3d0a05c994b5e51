"""A folder that is always whole: made beside, and put in its place by renaming; one program at a time.

Standard library only, like serve.py, which uses it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]


@contextmanager
def whole(target: Path, beside: Path) -> Iterator[tuple[Path, int]]:
    """An empty folder in `beside` to build in, and the lock as an open file. Waits while another program has the lock.

    A program that is started with the lock keeps it, so that what outlives its parent is waited for too. What a
    killed build left behind is put right first.
    """
    beside.mkdir(exist_ok=True)
    lock = os.open(beside / f"{target.name}.lock", os.O_RDWR | os.O_CREAT)
    fresh = beside / f"{target.name}.{os.getpid()}.new"
    try:
        _wait(lock, target)
        _heal(target, beside)
        yield fresh, lock
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        os.close(lock)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Write into a folder while no other program does; waits for one that does."""
    folder.mkdir(exist_ok=True)
    if fcntl is None:
        yield
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def swap(fresh: Path, target: Path) -> None:
    """Put a whole folder in the place of another. Stopped between its two renamings it leaves the old one beside,
    and the next build puts that back."""
    old = fresh.with_name(f"{target.name}.old")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _wait(lock: int, target: Path) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"Another build into {target.name}/ is under way; waiting for it.", flush=True)
        fcntl.flock(lock, fcntl.LOCK_EX)


def _heal(target: Path, beside: Path) -> None:
    old = beside / f"{target.name}.old"
    if old.exists() and not target.exists():
        old.rename(target)
    for left in (old, *beside.glob(f"{target.name}.*.new")):
        shutil.rmtree(left, ignore_errors=True)
