"""The typefaces of the site, cut down to the characters that its pages use: `assets/fonts/serif-400.woff2` and so on.

They are Source Serif 4 and Source Sans 3, from their maker's own packages: these have the old-style and
tabular figures, small capitals and superiors that other builds of the same faces lack. The licence reserves
the name "Source" for the whole faces, so the cut ones are named after the edition. Cutting takes
seconds; a face that was cut for the same characters before comes from the cache.
"""

import hashlib
import html
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from edition.write.finish.memory import ONCE, Memory
from edition.write.listed import files_of

FOLDER = Path("assets") / "fonts"
LICENCES = {"serif.LICENSE.txt": "source-serif/LICENSE.md", "sans.LICENSE.txt": "source-sans/LICENSE.md"}
"""Files in `FOLDER` and what they are copied from in node_modules."""

LATIN_1 = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]))
"""In every face, whatever the pages say today."""

_SANS = ("kern", "liga", "onum", "pnum")  # its figures are lining and tabular by themselves
_SERIF = (*_SANS, "lnum", "tnum")
_ONLY = {"sups": "0123456789", "smcp": "abcdefghijklmnopqrstuvwxyz", "c2sc": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
"""Features that have a glyph for many characters, and the characters for which the site wants it."""
_SCANNED = (".html", ".json", ".js", ".css")
_NOT_OURS = ("assets/javascripts/", "assets/stylesheets/", "assets/vendor/")
_ASCII = bytes(range(0x80))
_REFERENCE = re.compile(r"&#?\w+;")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([0-9a-fA-F]{2,6})")


@dataclass(frozen=True, slots=True)
class Face:
    """One weight or slope of a family, as the site ships it."""

    name: str
    """Of the file, without its ending; the number is the weight."""
    family: str
    """As docs/assets/css/typefaces.css calls it."""
    source: str
    """The whole face in node_modules."""
    features: tuple[str, ...]
    """OpenType features that stay."""


FACES = (
    Face("serif-400", "Edition Serif", "source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2", (*_SERIF, *_ONLY)),
    Face("serif-400-italic", "Edition Serif", "source-serif/WOFF2/TTF/SourceSerif4-It.ttf.woff2", _SERIF),
    Face("serif-600", "Edition Serif", "source-serif/WOFF2/TTF/SourceSerif4-Semibold.ttf.woff2", _SERIF),
    Face("sans-400", "Edition Sans", "source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2", _SANS),
    Face("sans-600", "Edition Sans", "source-sans/WOFF2/TTF/SourceSans3-Semibold.ttf.woff2", _SANS),
)


def write_typefaces(node_modules: Path, site: Path, cache: Path, memory: Memory = ONCE) -> None:
    """Put every face into the site. A missing package is an error: run the set-up."""
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    characters = LATIN_1 | used_characters(site, memory)
    for face in FACES:
        whole = (node_modules / face.source).read_bytes()
        cut = memory.last(face.name, (whole, sorted(characters)), partial(_from_cache, face, whole, characters, cache))
        (site / FOLDER / f"{face.name}.woff2").write_bytes(cut)


def used_characters(site: Path, memory: Memory = ONCE) -> frozenset[str]:
    """What the pages, and the scripts and data that write into them, may show, beyond ASCII, which is in every face."""
    found: set[str] = set()
    for name in files_of(site):
        if name.endswith(_SCANNED) and not name.startswith(_NOT_OURS):
            raw = (site / name).read_bytes()
            found |= memory.last(f"characters of {name}", (raw,), partial(_characters, raw))
    return frozenset(character for character in found if character.isprintable())


def _characters(raw: bytes) -> frozenset[str]:
    text = raw.decode("utf-8")
    plain = raw.translate(None, _ASCII).decode("utf-8") + html.unescape(" ".join(set(_REFERENCE.findall(text))))
    return frozenset(plain) | {chr(int(code or escape, 16)) for code, escape in set(_ESCAPE.findall(text))}


def cut_face(face: Face, whole: bytes, characters: Iterable[str]) -> bytes:
    """The face with these characters alone, as WOFF2; the same bytes for the same input."""
    from fontTools import subset  # half a second to load, and mostly the cache has the answer
    from fontTools.ttLib import TTFont

    options = subset.Options(
        flavor="woff2", layout_features=list(face.features), hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 14],
    )
    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    _restrict(font)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, characters))
    cutter.subset(font)
    _rename(font, face)
    written = io.BytesIO()
    subset.save_font(font, written, options)
    return written.getvalue()


def _from_cache(face: Face, whole: bytes, characters: frozenset[str], cache: Path) -> bytes:
    key = hashlib.sha256()
    for part in (whole, repr(face), "".join(sorted(characters)), version("fonttools"), version("brotli"), Path(__file__).read_bytes()):
        key.update(part if isinstance(part, bytes) else part.encode())
    kept = cache / f"{face.name}-{key.hexdigest()[:16]}.woff2"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(f".{id(key)}.part")  # two builds may run at once
        partial.write_bytes(cut_face(face, whole, characters))
        partial.replace(kept)
    return kept.read_bytes()


def _restrict(font: Any) -> None:  # Any: fontTools has no types
    """Take from the features of `_ONLY` the characters for which nobody asks."""
    glyphs = font.getBestCmap()
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag in _ONLY:
            wanted = {glyphs[ord(character)] for character in _ONLY[record.FeatureTag]}
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    single = getattr(subtable, "ExtSubTable", subtable)  # in big tables wrapped once more
                    if single.LookupType == 1:  # one glyph for another
                        single.mapping = {old: new for old, new in single.mapping.items() if old in wanted}


def _rename(font: Any, face: Face) -> None:  # Any: fontTools has no types
    slope = "Italic" if face.name.endswith("italic") else "Regular"
    names = {1: face.family, 2: slope, 4: f"{face.family} {face.name}", 6: f"Edition-{face.name}"}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
