"""The typefaces that a browser of the tests may use: those declared here, and nothing of the machine.

Chromium on Linux learns of installed faces by fontconfig, and fontconfig by one file; each set gets a file,
a folder of faces and a cache of its own. Elsewhere the browser asks the system, and the sets do not hold.
"""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

DEJAVU = {"sans-serif": "DejaVu Sans", "serif": "DejaVu Serif", "monospace": "DejaVu Sans Mono"}
LIBERATION = {"sans-serif": "Arimo", "serif": "Tinos", "monospace": "Cousine"}
INSTALLED = {"shipped": DEJAVU, "dejavu": DEJAVU, "liberation": LIBERATION}
"""For each way to see the site, the families that the machine has, by what a style sheet asks for.

`shipped` is the site as it comes, on a machine with as good as nothing; in the others the site's own faces do not
arrive. DejaVu is the widest face that readers commonly have; Liberation, made of Arimo, Tinos and Cousine, is narrow
and stands for Arial and Times as well. What it lacks (arrows, signs) is taken from DejaVu, as on any such machine.
"""
EVERY_FACE = pytest.mark.parametrize("fonts", INSTALLED)
"""Runs a test in each of them."""
ALSO_CALLED = {"Arimo": ("Liberation Sans", "Arial", "Helvetica"), "Tinos": ("Liberation Serif", "Times New Roman", "Times"),
               "Cousine": ("Liberation Mono", "Courier New", "Courier")}
"""Names by which style sheets ask for these; a system answers them in the same way."""


def fontconfig(folder: Path, node_modules: Path, families: dict[str, str]) -> Path:
    """Write a set of faces with its configuration into a folder; the configuration's path."""
    faces = folder / "faces"
    faces.mkdir(parents=True)
    for family in {*families.values(), *DEJAVU.values()}:
        if family in DEJAVU.values():
            _copy_dejavu(node_modules / "dejavu-fonts-ttf" / "ttf", faces, family.replace(" ", ""))
        else:
            _unpack(node_modules / "@fontsource" / family.lower() / "files", faces)
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


def _unpack(source: Path, faces: Path) -> None:
    """A system has no web fonts: the same faces without their packing."""
    for path in source.glob("*-latin*-[47]00-*.woff"):
        font = TTFont(path)
        font.flavor = None
        font.save(faces / f"{path.stem}.ttf")


def _alias(asked: str, family: str) -> str:
    return f'<alias binding="same"><family>{asked}</family><prefer><family>{family}</family></prefer></alias>\n  '
