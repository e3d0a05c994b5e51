"""A hostile edition: the miniature with a canary in every field that takes words, and in its texts; and a project to build it in.

The canary is what an injection looks like in HTML, Markdown, attribute lists, templates and front matter. If any of it
runs, `window.canary` is set.
"""

import hashlib
import shutil
import typing
from pathlib import Path
from typing import Any

import yaml
from edition.records.schemas import SCHEMAS
from edition.words.characters import SEEN
from support import MINIATURE, ROOT, take_kept

RUN = "window.canary=(window.canary||0)+1"
CANARY = (
    f"<b>trust</b> <script>{RUN}</script> <img src=x onerror={RUN}> <svg onload={RUN}> <style>*{{display:none}}</style> </title>"
    f"<script>{RUN}</script> </script><script>{RUN}</script> ` <script>{RUN}</script> ` [link](javascript:{RUN}) ![x](x)"
    f" {{: onclick={RUN} style=color:red }} {{{{ 7*7 }}}} {{% raw %}} ${{{RUN}}} <!-- --> <a href=javascript:{RUN}>a</a> &lt;script&gt; #a | b"
)
"""Without straight quotation marks, which editors' prose may not have."""
QUOTED = f"{CANARY} \"><script>{RUN}</script> ' onmouseover='{RUN}' x=\" \\\\ "
_EXACT = {
    "id", "at", "exact", "prefix", "suffix", "lines", "file", "sha256", "date", "accessed", "url", "seen_at", "pattern", "marker",
    "after", "line", "track", "kind",
}
"""Fields that must be found elsewhere as written, or have a form of their own."""
_ANY = {"original_name", "publisher"}
"""Fields that are no editors' prose, so that straight quotation marks may stand in them, as they may in the texts."""


def write_hostile(folder: Path) -> int:
    """The seeds in a folder; the number of fields that hold a canary."""
    shutil.copytree(MINIATURE / "seeds", folder / "seeds")
    count = 0
    for path in sorted((folder / "seeds").rglob("*.yml")):
        kind = path.parent.name if path.parent.name == "structure" else path.stem
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        spoilt, found = _spoil(data, SCHEMAS[kind])
        count += found
        path.write_text(yaml.safe_dump(spoilt, allow_unicode=True, width=10_000), encoding="utf-8")
    _spoil_texts(folder / "seeds")
    return count


def _spoil(data: Any, kind: Any, name: str = "") -> tuple[Any, int]:
    """The data of a record with canaries, and how many there are."""
    bare, *rest = typing.get_args(kind) if typing.get_origin(kind) is typing.Annotated else (kind,)
    origin = typing.get_origin(bare)
    if isinstance(data, list):
        pairs = [_spoil(item, typing.get_args(bare)[0], name) for item in data]
        return [item for item, _ in pairs], sum(found for _, found in pairs)
    if isinstance(data, dict):
        hints = {} if origin is dict else typing.get_type_hints(bare if origin is None else typing.get_args(bare)[0], include_extras=True)
        pairs = {key: _spoil(value, typing.get_args(bare)[1] if origin is dict else hints[key], key) for key, value in data.items()}
        return {key: item for key, (item, _) in pairs.items()}, sum(found for _, found in pairs.values())
    takes_words = bare is str and name not in _EXACT and all(getattr(part, "pattern", None) in (None, SEEN) for part in rest)
    return (f"{data.removesuffix('.')} {QUOTED if name in _ANY else CANARY}", 1) if takes_words else (data, 0)


def _spoil_texts(seeds: Path) -> None:
    """A canary at the end of each block of the postcard, a heading first of all."""
    path, edition = seeds / "texts" / "card.txt", seeds / "edition.yml"
    old = path.read_bytes()
    new = "".join(f"{line} {QUOTED}\n" if line else "\n" for line in old.decode().splitlines()).encode()
    path.write_bytes(new)
    hashes = (hashlib.sha256(raw).hexdigest() for raw in (old, new))
    edition.write_text(edition.read_text(encoding="utf-8").replace(*hashes), encoding="utf-8")


def make_project(folder: Path) -> None:
    """All that builds a site, around the seeds that stand in a folder. Pages by hand are left with their headings."""
    for name in ("scripts", "overrides", "docs/assets"):
        shutil.copytree(ROOT / name, folder / name)
    for page in (ROOT / "docs" / "about").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        if "generated_from:" not in text:
            lines = [line for line in text.splitlines() if line.startswith("#")]
            (folder / "docs" / "about").mkdir(exist_ok=True)
            (folder / "docs" / "about" / page.name).write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    take_kept(folder)
