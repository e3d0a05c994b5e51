"""data/SHA256SUMS: the hash of every file that readers can take away, as `sha256sum --check` reads it.

Where finishing the site changes an address in a file, it writes that file's line anew, and it adds the book, which is
packed when the site is built.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

SUMS = "data/SHA256SUMS"
OURS = ("data/index.md", "data/search.json", "data/cards/", "data/book.js", "data/heads.json", "data/witness/", "data/epub/")
"""What of data/ the pages themselves are made of or read; not for readers to take away."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is said of a file besides its words."""

    size: int
    """Bytes."""
    sha256: str
    """Hash of its bytes."""


def measure(text: str) -> Measure:
    """Size and hash of a text in UTF-8."""
    data = text.encode()
    return Measure(len(data), hashlib.sha256(data).hexdigest())


def checksums(files: Mapping[str, Measure]) -> dict[str, str]:
    """The file, by path."""
    lines = [f"{file.sha256}  {path.removeprefix('data/')}\n" for path, file in sorted(files.items()) if is_offered(path)]
    return {SUMS: "".join(lines)}


def is_offered(path: str) -> bool:
    """Whether a file is one that readers can take away."""
    return path.startswith("data/") and not path.startswith(OURS)

