"""The typefaces of the site: every character, a small size, the same bytes, the licence."""

import html
import io
import re

import pytest
from edition.write.finish import typefaces
from edition.write.finish.typefaces import FACES, FOLDER, LATIN_1, LICENCES, cut_face, used_characters, write_typefaces
from fontTools.ttLib import TTFont

DRAWN_ELSEWHERE: frozenset[str] = frozenset()
"""Characters of the pages that the faces do not have and the reader's machine has to draw. None so far."""
ALL_FACES = 120_000
"""Bytes at most; what the first screen of an essay may take is tested in the browser (test_typefaces_page.py)."""


@pytest.fixture(scope="module", params=["online", "offline"])
def built(request, site, offline_site):
    """The built site in one of its variants."""
    return site if request.param == "online" else offline_site


def test_every_character_of_every_page_is_in_every_face(built):
    shown: set[str] = set()
    for page in built.rglob("*.html"):
        text = re.sub(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        shown.update(html.unescape(text))
    shown = {character for character in shown if character.isprintable()}
    assert len(shown) > 80
    for face in FACES:
        has = set(map(chr, _font(built, face).getBestCmap()))
        assert shown - has == DRAWN_ELSEWHERE, face.name
        assert has >= LATIN_1, face.name


def test_the_faces_are_small(built):
    sizes = {path.name: path.stat().st_size for path in (built / FOLDER).glob("*.woff2")}
    assert set(sizes) == {f"{face.name}.woff2" for face in FACES}
    assert sum(sizes.values()) <= ALL_FACES, sizes


@pytest.mark.parametrize("face", [face for face in FACES if face.name in ("serif-400", "sans-600")], ids=lambda face: face.name)
def test_cutting_again_gives_the_same_bytes(root, site, face):
    """Given the characters of the site in another order, a face of each family is cut to the bytes that the site has."""
    whole = (root / "node_modules" / face.source).read_bytes()
    characters = sorted(LATIN_1 | used_characters(site), reverse=True)
    assert cut_face(face, whole, characters) == (site / FOLDER / f"{face.name}.woff2").read_bytes()


def test_a_face_is_cut_once_for_the_same_characters(root, tmp_path, monkeypatch):
    cut = []
    monkeypatch.setattr(typefaces, "cut_face", lambda face, whole, characters: cut.append(face.name) or face.name.encode())
    site, cache = tmp_path / "site", tmp_path / "cache"
    site.mkdir()
    (site / "index.html").write_text("<p>a</p>", encoding="utf-8")
    write_typefaces(root / "node_modules", site, cache)
    write_typefaces(root / "node_modules", site, cache)
    assert cut == [face.name for face in FACES]
    (site / "index.html").write_text("<p>&#x17E;</p>", encoding="utf-8")
    write_typefaces(root / "node_modules", site, cache)
    assert len(cut) == 2 * len(FACES)


def test_characters_are_found_in_pages_scripts_and_styles_but_not_in_the_theme(tmp_path):
    files = {"a/index.html": "<p title='ā'>&#x12B; &rarr;</p>", "b.js": r"'\u2212'", "c.css": r"a { content: '\2020'; }", "d.json": '"ũ"',
             "assets/javascripts/lunr/tinyseg.js": "々"}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    found = used_characters(tmp_path)
    assert set("āī→−†ũ") <= found
    assert "々" not in found and "\n" not in found


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_keeps_its_features_and_gives_up_the_reserved_name(site, face):
    font = _font(site, face)
    has = {record.FeatureTag for table in ("GSUB", "GPOS") for record in font[table].table.FeatureList.FeatureRecord}
    assert set(face.features) <= has
    names = {record.nameID: str(record) for record in font["name"].names}
    assert not [name for number, name in names.items() if number in (1, 4, 6, 16) and "source" in name.lower()]
    assert "Adobe" in names[0]


def test_the_licences_are_in_the_site_and_linked(built):
    rights = next(path for path in (built / "about" / "rights" / "index.html", built / "about" / "rights.html") if path.exists())
    page = rights.read_text(encoding="utf-8")
    for name in LICENCES:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (built / FOLDER / name).read_text(encoding="utf-8")
        assert re.search(rf'href="[^"]*{FOLDER.as_posix()}/{re.escape(name)}"', page), name


def test_the_styles_name_every_face_and_their_stand_ins_keep_its_lines(root):
    """A stand-in has the ascent and descent of our face, whatever it is scaled by."""
    rules = re.findall(r"@font-face \{(.*?)\}", (root / "docs/assets/css/typefaces.css").read_text(encoding="utf-8"))
    ours = {match[1] for rule in rules if (match := re.search(r'url\("\.\./fonts/(.*?)\.woff2"\)', rule))}
    assert ours == {face.name for face in FACES}
    stand_ins = [rule for rule in rules if "local(" in rule]
    assert len(stand_ins) == 20
    for rule in stand_ins:
        family = re.search(r'font-family: "(.*?), ', rule)[1]
        font = TTFont(root / "node_modules" / next(face.source for face in FACES if face.family == family))
        scale, ascent, descent = (float(re.search(rf"{name}: ([\d.]+)%", rule)[1]) / 100
                                  for name in ("size-adjust", "ascent-override", "descent-override"))
        em = font["head"].unitsPerEm
        assert ascent * scale == pytest.approx(font["hhea"].ascent / em, abs=2e-4), rule
        assert descent * scale == pytest.approx(-font["hhea"].descent / em, abs=2e-4), rule
        assert "line-gap-override: 0%" in rule


def _font(site, face) -> TTFont:
    return TTFont(io.BytesIO((site / FOLDER / f"{face.name}.woff2").read_bytes()))
