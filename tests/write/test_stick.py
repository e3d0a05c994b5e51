"""The archive of the whole site: the same for the same site, every file with its hash, offered with its own."""

import hashlib
import io
import json
import zipfile

import pytest
from edition.write.stick import FOLDER, SUMS, offer, seal

PAGE = '<p>All.</p>\n<p data-stick="">None.</p>\n<p>More.</p>\n'


def _sums(text):
    return dict(reversed(line.split("  ")) for line in text.splitlines())


@pytest.fixture
def small(tmp_path):
    """A built site of three files."""
    files = {"data/datapackage.json": json.dumps({"name": "two-essays"}), "downloads/index.html": PAGE, "index.html": "Home"}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_archive_has_every_file_and_its_hash(small):
    """Given a folder, its archive has all of it in one folder, and the hash of all else; made again it is the same."""
    archive = seal(small)
    assert seal(small) == archive
    held = zipfile.ZipFile(io.BytesIO(archive))
    assert held.namelist() == [f"two-essays/{name}" for name in (SUMS, "data/datapackage.json", "downloads/index.html", "index.html")]
    sums = _sums(held.read(f"two-essays/{SUMS}").decode())
    assert sums == {
        name: hashlib.sha256(held.read(f"two-essays/{name}")).hexdigest() for name in ("data/datapackage.json", "downloads/index.html", "index.html")
    }
    (small / "index.html").write_text("Home!", encoding="utf-8")
    assert seal(small) != archive


def test_a_site_offers_the_archive_with_its_size_and_hash(small):
    """Given an archive, the site has it, its hash beside it and on the page; offered again, it says so once."""
    for archive in (b"first" * 1000, b"second" * 1000):
        offer(small, archive)
    sha = hashlib.sha256(archive).hexdigest()
    assert (small / FOLDER / "two-essays.zip").read_bytes() == archive
    assert (small / FOLDER / SUMS).read_text(encoding="utf-8") == f"{sha}  two-essays.zip\n"
    page = (small / "downloads" / "index.html").read_text(encoding="utf-8")
    assert page.startswith("<p>All.</p>\n<p data-stick=") and page.endswith("</p>\n<p>More.</p>\n")
    assert page.count(sha) == page.count("6 kB") == 1 and "None." not in page and "5 kB" not in page


def test_the_built_site_offers_the_built_variant(site, offline_site):
    """Given both sites, the archive in the one holds the other, byte for byte; every hash in it holds."""
    archive = next((site / FOLDER).glob("*.zip"))
    sha = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert _sums((site / FOLDER / SUMS).read_text(encoding="utf-8")) == {archive.name: sha}
    assert sha in (site / "downloads" / "index.html").read_text(encoding="utf-8")
    held = zipfile.ZipFile(archive)
    assert held.testzip() is None
    files = {path.relative_to(offline_site).as_posix(): path for path in offline_site.rglob("*") if path.is_file()}
    assert {name.partition("/")[2] for name in held.namelist()} == files.keys()
    assert {name.partition("/")[0] for name in held.namelist()} == {archive.stem}
    sums = _sums((offline_site / SUMS).read_text(encoding="utf-8"))
    assert sums.keys() == files.keys() - {SUMS}
    for name, path in files.items():
        assert held.read(f"{archive.stem}/{name}") == path.read_bytes(), name
        assert name == SUMS or sums[name] == hashlib.sha256(path.read_bytes()).hexdigest(), name
