"""One file of many: a zip archive that is the same for the same files, on whatever day it is made."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that an archive can name; the day of a file is none of its words."""
_MODE = 0o644 << 16
_UNIX = 3


def pack(files: Iterable[tuple[str, bytes]], first: str = "") -> bytes:
    """An archive of files by name, in the order of their names; the one named `first` begins it, and is not compressed,
    as formats ask that are known by their first bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in sorted(files, key=lambda file: (file[0] != first, file[0])):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system, entry.external_attr = _UNIX, _MODE
            archive.writestr(entry, content, zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED, 9)
    return held.getvalue()


def pack_folder(folder: Path, below: str = "", first: str = "") -> bytes:
    """An archive of all files in a folder, with their paths from it, behind `below`."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return pack(((below + path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths), first)
