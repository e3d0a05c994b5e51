"""Several files are written together: all of them, or, if one cannot be written, none."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def all_or_none(paths: Iterable[Path]) -> Iterator[None]:
    """While these files are written: whatever goes wrong, an interruption too, they are as they were before it is told.
    What was not there goes again, and its folder, when it is empty then."""
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    try:
        yield
    except BaseException:
        for path, content in before.items():
            if content is not None:
                path.write_bytes(content)
                continue
            path.unlink(missing_ok=True)
            if path.parent.is_dir() and not any(path.parent.iterdir()):
                path.parent.rmdir()
        raise
