"""What lies in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_of(folder: Path, ending: str = "") -> Iterator[str]:
    """The files with this ending, at any depth, by path from the folder, with forward slashes."""
    skip = len(str(folder)) + 1
    for where, _, names in os.walk(folder):
        yield from (f"{where}{os.sep}{name}"[skip:].replace(os.sep, "/") for name in names if name.endswith(ending))


def in_order(paths: Iterator[str]) -> list[str]:
    """Sorted, what is in a folder together."""
    return sorted(paths, key=lambda path: path.split("/"))
