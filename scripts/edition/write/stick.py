"""The whole site as one archive: the variant that runs from a folder, with the hash of each file, offered on the site itself.

The variant is made first, so that its archive, and the hash of that, can stand in the site on the web; the archive
itself cannot say its own hash.
"""

import json
from hashlib import sha256
from pathlib import Path

from edition.words.sizes import kilobytes
from edition.write.archive import pack_folder

FOLDER = "stick"
"""Where the site has the archive."""
SUMS = "SHA256SUMS"
_PLACE = '<p data-stick="">'
_END = "</p>"


def seal(folder: Path) -> bytes:
    """Write the hash of every file of a built site into SHA256SUMS at its top; an archive of it all, in one folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / SUMS)
    lines = (f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files)
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    return pack_folder(folder, f"{_name(folder)}/")


def offer(site: Path, archive: bytes) -> None:
    """Put the archive into a site on the web, and its size and hash beside it and on the page of downloads."""
    name, sha = f"{_name(site)}.zip", sha256(archive).hexdigest()
    (site / FOLDER).mkdir(exist_ok=True)
    (site / FOLDER / name).write_bytes(archive)
    (site / FOLDER / SUMS).write_text(f"{sha}  {name}\n", encoding="utf-8", newline="\n")
    page = site / "downloads" / "index.html"
    before, _, after = page.read_text(encoding="utf-8").partition(_PLACE)
    said = (
        f'<a href="../{FOLDER}/{name}">{name}</a>, {kilobytes(len(archive))}, SHA-256 <code class="hash">{sha}</code> '
        f'(<a href="../{FOLDER}/{SUMS}">{SUMS}</a>)'
    )
    page.write_text(f"{before}{_PLACE}{said}{_END}{after.partition(_END)[2]}", encoding="utf-8", newline="\n")


def _name(folder: Path) -> str:
    """The name of the edition, as its data package has it."""
    return str(json.loads((folder / "data" / "datapackage.json").read_text(encoding="utf-8"))["name"])
