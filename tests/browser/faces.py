"""The typefaces that a browser of the tests may use: those declared here, and nothing of the machine.

Chromium on Linux learns of installed faces by fontconfig, and fontconfig by one file; each set gets a file,
a folder of faces and a cache of its own. Elsewhere the browser asks the system, and the sets do not hold.
"""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

DEJAVU = {"sans-serif": "DejaVu Sans", "serif": "DejaVu Serif", "monospace": "DejaVu Sans Mono"}
LIBERATION = {"sans-serif": "Liberation Sans", "serif": "Liberation Serif", "monospace": "Liberation Mono"}
INSTALLED = {"shipped": DEJAVU, "dejavu": DEJAVU, "liberation": LIBERATION}
"""For each way to see the site, the families that the machine has, by what a style sheet asks for.

`shipped` is the site as it comes, on a machine with as good as nothing; in the others the site's own faces do not
arrive. DejaVu is the widest face that readers commonly have; Liberation, made here of Arimo, Tinos and Cousine, which
are the same drawings, is narrow and stands for Arial and Times as well. What it lacks (arrows, signs) is taken from DejaVu, as on any such machine.
"""
EVERY_FACE = pytest.mark.parametrize("fonts", INSTALLED)
"""Runs a test in each of them."""
ALSO_CALLED = {"Liberation Sans": ("Arial", "Helvetica"), "Liberation Serif": ("Times New Roman", "Times"), "Liberation Mono": ("Courier New", "Courier")}
"""Names by which style sheets ask for these; a system answers them in the same way."""
PACKAGES = {"Liberation Sans": "arimo", "Liberation Serif": "tinos", "Liberation Mono": "cousine"}


def fontconfig(folder: Path, node_modules: Path, families: dict[str, str]) -> Path:
    """Write a set of faces with its configuration into a folder; the configuration's path."""
    faces = folder / "faces"
    faces.mkdir(parents=True)
    for family in {*families.values(), *DEJAVU.values()}:
        if family in DEJAVU.values():
            _copy_dejavu(node_modules / "dejavu-fonts-ttf" / "ttf", faces, family.replace(" ", ""))
        else:
            _unpack(node_modules / "@fontsource" / PACKAGES[family] / "files", faces, family)
    aliases = "".join(_alias(asked, family) for asked, family in families.items())
    aliases += "".join(_alias(name, family) for family in families.values() for name in ALSO_CALLED.get(family, ()))
    path = folder / "fonts.conf"
    path.write_text(f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{faces}</dir>
  <cachedir>{folder / "cache"}</cachedir>
  {aliases}
  <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
</fontconfig>
""", encoding="utf-8")
    return path


def _copy_dejavu(source: Path, faces: Path, stem: str) -> None:
    """The four styles that fonts-dejavu has for each family, without the condensed and the extra light."""
    for style in ("", "-Bold", "-Oblique", "-BoldOblique", "-Italic", "-BoldItalic"):
        if (path := source / f"{stem}{style}.ttf").exists():
            shutil.copy(path, faces)


def _unpack(source: Path, faces: Path, family: str) -> None:
    """A system has no web fonts: the same faces without their packing, under the names that a style sheet asks for.
    Files of a family share its name, and only one is asked for a letter: that of Western Europe."""
    for weight, style in (("400", "normal"), ("700", "normal"), ("400", "italic"), ("700", "italic")):
        font = TTFont(next(source.glob(f"*-latin-{weight}-{style}.woff")))
        words = [word for word, is_so in (("Bold", weight == "700"), ("Italic", style == "italic")) if is_so]
        postscript = family.replace(" ", "") + ("-" + "".join(words) if words else "")
        names = {1: family, 2: " ".join(words) or "Regular", 4: " ".join([family, *words]), 6: postscript}
        font["name"].names = []
        for number, name in names.items():
            font["name"].setName(name, number, 3, 1, 0x409)
        font.flavor = None
        font.save(faces / f"{postscript}.ttf")


def _alias(asked: str, family: str) -> str:
    return f'<alias binding="same"><family>{asked}</family><prefer><family>{family}</family></prefer></alias>\n  '
