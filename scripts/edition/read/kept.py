"""What was read once and did not change is not read again: the last result of each file stands in `.cache/kept/`.

It begins with a hash of what was read, of our code that reads it, and of the Python and the packages that run it;
so nothing is ever out of date, and the folder can be removed at any time. Where there is no `.cache/`, nothing is kept.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

PROJECT = Path(__file__).resolve().parents[3]
"""Where what belongs to no edition is kept."""
_held: dict[Path, tuple[bytes, object]] = {}
"""What was read last of each file, in a program that reads again and again: its key, and the frozen result."""
_CODE = ("words", "records", "read")
_PACKAGES = ("pydantic", "pyyaml", "fonttools")


def kept(root: Path, name: str, parts: tuple[bytes, ...], make: Callable[[], Result], keep: Callable[[Result], bool] = lambda _: True) -> Result:
    """What `make` makes of the parts, or made of them before. A result that is not to `keep` is made anew each time."""
    file, key = root / ".cache" / "kept" / name.replace("/", "."), _key(parts)
    try:
        held = file.read_bytes()
        if held[: len(key)] == key:
            return pickle.loads(held[len(key) :])  # type: ignore[no-any-return]  # what was kept under this name
    except (OSError, EOFError, pickle.UnpicklingError):
        pass  # as if nothing had been kept
    result = make()
    if keep(result) and (root / ".cache").is_dir():
        _put(file, key + pickle.dumps(result, pickle.HIGHEST_PROTOCOL))
    return result


def held(root: Path, name: str, parts: tuple[bytes, ...], make: Callable[[], Result], keep: Callable[[Result], bool] = lambda _: True) -> Result:
    """As `kept`, of what is frozen: within a program the same parts give the same object, so that what follows from it is known too."""
    file, key = root / name, _key(parts)
    if _held.get(file, (b"", None))[0] != key:
        _held[file] = key, kept(root, name, parts, make, keep)
    return _held[file][1]  # type: ignore[return-value]  # what was made under this name


def _put(file: Path, data: bytes) -> None:
    """Keep it, whole or not at all, in place of what stood there before; where nothing can be written, nothing is kept."""
    fresh = file.with_name(f"{os.getpid()}.new")
    try:
        file.parent.mkdir(exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(file)
    except OSError:
        return


def _key(parts: tuple[bytes, ...]) -> bytes:
    digest = hashlib.sha256(_code())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


@cache
def _code() -> bytes:
    """A hash of the code that reads, and of what it runs on."""
    digest = hashlib.sha256(repr((sys.version, [version(package) for package in _PACKAGES])).encode())
    package = Path(__file__).resolve().parents[1]
    for path in sorted(path for folder in _CODE for path in (package / folder).glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.digest()
