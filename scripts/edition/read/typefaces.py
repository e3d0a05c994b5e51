"""Typefaces: how wide the letters of the shipped sans are, from the npm package `source-sans`.

The faces are read uncompressed, as the package has them, once for each face: there is no table of widths that could
fall behind it.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from edition.read.kept import PROJECT, held
from edition.records.typefaces import Face, Faces
from edition.words.problems import Problem

FOLDER = "source-sans/TTF"
"""Where the package has the faces."""
KERNED = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xC0, 0x100)))) | frozenset("‘’“”–")
"""Characters whose kerning is read, those of Western Europe; the tables of the face hold a hundred times as many pairs."""


def read_faces(modules: Path) -> tuple[Faces | None, list[Problem]]:
    """The faces, or the problem that they are not there."""
    try:
        raw = tuple((modules / FOLDER / f"SourceSans3-{weight}.ttf").read_bytes() for weight in ("Regular", "Semibold"))
        return held(PROJECT, "faces", raw, lambda: Faces(regular=_read(raw[0]), semibold=_read(raw[1]))), []
    except (OSError, ValueError):
        return None, [Problem(
            code="129", where=f"node_modules/{FOLDER}:1", id="source-sans", what="the typeface that pictures are measured by is missing",
            hint="Run `python3 scripts/serve.py` once: its set-up brings it.",
        )]


def _read(raw: bytes) -> Face:
    """A face from its file. Raises `ValueError` if it is none."""
    from fontTools.ttLib import TTFont, TTLibError  # slow to load, and mostly what they say is kept

    try:
        font = TTFont(BytesIO(raw), lazy=True)
    except TTLibError as error:
        raise ValueError(str(error)) from error
    unit, widths, names = font["head"].unitsPerEm, font["hmtx"].metrics, font.getBestCmap()
    glyphs = {names[ord(char)]: char for char in KERNED if ord(char) in names}
    return Face(
        advances={chr(code): widths[name][0] / unit for code, name in names.items()},
        kerning={(glyphs[left], glyphs[right]): value / unit for left, right, value in _kerning(font["GPOS"].table, glyphs)},
        other=widths[".notdef"][0] / unit,
    )


def _kerning(table: Any, glyphs: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:  # Any: fontTools has no types
    """Pairs of glyphs and what stands between them, by the rule of OpenType: the first table that knows a pair has it."""
    lookups = {at for record in table.FeatureList.FeatureRecord if record.FeatureTag == "kern" for at in record.Feature.LookupListIndex}
    subtables = [getattr(part, "ExtSubTable", part) for at in sorted(lookups) for part in table.LookupList.Lookup[at].SubTable]
    covers = [{glyph: at for at, glyph in enumerate(part.Coverage.glyphs)} for part in subtables]
    for left in glyphs:
        open_ = set(glyphs)
        for part, cover in zip(subtables, covers, strict=True):
            if left not in cover:
                continue
            if part.Format == 1:
                found = {record.SecondGlyph: record.Value1 for record in part.PairSet[cover[left]].PairValueRecord}
            else:
                row = part.Class1Record[part.ClassDef1.classDefs.get(left, 0)].Class2Record
                found = {right: row[part.ClassDef2.classDefs.get(right, 0)].Value1 for right in open_}
            for right in open_ & found.keys():
                if found[right] and (value := getattr(found[right], "XAdvance", 0)):
                    yield left, right, value
            open_ -= found.keys()
