"""Addresses in the data: each leads somewhere, on the web, on a stick, and where the site's own address is known."""

import hashlib
import json
import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from edition.write.finish.data import CITED, settle_data
from support import MINIATURE, rendered

_ADDRESS = re.compile(r"(?<![\w/.-])(?:\.\./)?((?:essays|themes|timeline|claims|arguments|cross-references|sources|people|places|organisations|"
                      r"laws-and-programmes|wars-and-occasions|glossary|about|data/texts)(?:/[\w.-]*)*(?:\.html)?(?:#[\w.-]+)?)"
                      r"(?=[\"',|;<>}\s\\)]|$)", re.MULTILINE)
_FILES = (".csv", ".json", ".jsonld", ".geojson", ".bib", ".ris", ".xml", ".ics", ".tsv", ".argdown")


def _found(folder):
    """Every address of ours in the data files, with the file."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in _FILES and path.name not in ("search.json", "datapackage.json"):
            # iCalendar breaks long lines
            text = path.read_bytes().decode("utf-8").replace("\r\n ", "")
            for found in _ADDRESS.finditer(text):
                if "/" in found[1] or ".html" in found[1]:
                    yield path.name, found[1]


def test_every_address_in_the_data_leads_somewhere(built):
    """Given a built site, each address in its data names a page of it, and an element of that page."""
    ids: dict[str, set[str]] = {}
    wrong, count, files = [], 0, set()
    for name, address in set(_found(built / "data")):
        page, _, fragment = address.partition("#")
        file = built / page / "index.html" if (built / page).is_dir() else built / page
        count += 1
        files.add(name)
        if not file.is_file():
            wrong.append((name, address))
            continue
        if fragment:
            if page not in ids:
                ids[page] = {node["id"] for node in BeautifulSoup(file.read_text(encoding="utf-8"), "lxml").select("[id]")}
            if fragment not in ids[page]:
                wrong.append((name, address))
    assert wrong == []
    assert count > 1000
    assert {"claims.csv", "claims.json", "annotations.jsonld", "timeline.ics", "glossary.tsv", "paper.tei.xml"} <= files
    assert not files & set(CITED), "stored elsewhere, where an address from the root of the site leads nowhere"


def test_hashes_hold_in_the_built_site(built):
    """Given a built site, SHA256SUMS, the data package and the page of downloads have the hash of each file as it is."""
    folder = built / "data"
    sums = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    page = next(path for path in (built / "downloads" / "index.html", built / "downloads.html") if path.is_file()).read_text(encoding="utf-8")
    for name, sha in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == sha, name
        assert f"<code>{sha[:16]}</code>" in page, name
    for resource in json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        assert resource["hash"] == f"sha256:{sums[resource['path']]}"
        assert resource["bytes"] == (folder / resource["path"]).stat().st_size


@pytest.fixture
def small(tmp_path):
    """A site of one essay and two data files, as MkDocs leaves it for the web."""
    files = {
        "essays/letter/index.html": "<p id='letter-1'>Salt.</p>", "themes/index.html": "", "index.html": "",
        "data/claims.json": '[{"url": "essays/letter/#letter-1", "words": "themes/ are no addresses/"}]',
        "data/annotations.jsonld": '{"source": "../data/texts/letter.txt", "scope": "../essays/letter/#letter-1", "other": "https://example.org/essays/letter/"}',
        "data/texts/letter.txt": "See essays/letter/ there.\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    listed = [name for name in files if name.startswith("data/")]
    sums = {name.removeprefix("data/"): hashlib.sha256(files[name].encode()).hexdigest() for name in listed}
    (tmp_path / "data" / "SHA256SUMS").write_text("".join(f"{sha}  {name}\n" for name, sha in sums.items()), encoding="utf-8")
    rows = "".join(
        f'<tr>\n<td><a href="../data/{name}">{name}</a></td>\n<td>A file.</td>\n<td>1 kB</td>\n<td><code>{sha[:16]}</code></td>\n</tr>\n'
        for name, sha in sums.items()
    )
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads" / "index.html").write_text(f"<table>{rows}</table>", encoding="utf-8")
    return tmp_path


def test_a_published_site_has_whole_addresses(small):
    """Given the site's own address, with a path, every address in the data is whole, once and for all; texts stay as they are."""
    before = (small / "data" / "texts" / "letter.txt").read_bytes()
    for _ in range(2):
        settle_data(small, "https://example.org/edition", offline=False)
        claims = json.loads((small / "data" / "claims.json").read_text(encoding="utf-8"))
        assert claims[0]["url"] == "https://example.org/edition/essays/letter/#letter-1"
        found = json.loads((small / "data" / "annotations.jsonld").read_text(encoding="utf-8"))
        assert found == {
            "source": "https://example.org/edition/data/texts/letter.txt", "scope": "https://example.org/edition/essays/letter/#letter-1",
            "other": "https://example.org/essays/letter/",
        }
        assert all(urlsplit(address).scheme for address in found.values())
    assert (small / "data" / "texts" / "letter.txt").read_bytes() == before
    sums = dict(reversed(line.split("  ")) for line in (small / "data" / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    page = (small / "downloads" / "index.html").read_text(encoding="utf-8")
    assert all(f"<code>{sha[:16]}</code>" in page for sha in sums.values())


@pytest.mark.parametrize("offline", [False, True])
@pytest.mark.parametrize(("site_url", "urls"), [
    ("https://example.org/edition/", [f"https://example.org/edition/{path}" for path in ("", "essays/speech/", "essays/reply/", "essays/card/")]),
    ("", [None] * 4),
])
def test_who_cites_gets_a_whole_address_or_none(small, site_url, urls, offline):
    """Given the files by which programs cite the edition, each work has its address on the web; where there is none, no field for it."""
    data = small / "data"
    for name in CITED:
        (data / name).write_bytes(rendered(MINIATURE)[f"data/{name}"].encode())
    with (data / "SHA256SUMS").open("a", encoding="utf-8") as sums:
        sums.writelines(f"{'0' * 64}  {name}\n" for name in CITED)
    for _ in range(2):
        settle_data(small, site_url, offline)
        bib, ris, csl = ((data / name).read_bytes().decode() for name in CITED)
        items = json.loads(csl)
        assert [item.get("URL") for item in items] == urls and len({item["id"] for item in items}) == len(urls)
        assert re.findall(r"^  url = \{(.*)\},$", bib, re.MULTILINE) == re.findall(r"^UR  - (.*)\r$", ris, re.MULTILINE) == [url for url in urls if url]
        assert "site:" not in bib + ris + csl


def test_the_book_gets_its_size_and_hash_when_the_site_is_built(small):
    """Given a file that was packed for the site, the sums, the data package and its row of the page have its size and hash."""
    (small / "data" / "edition.epub").write_bytes(b"book" * 1000)
    (small / "data" / "datapackage.json").write_text('{"resources": []}', encoding="utf-8")
    page = small / "downloads" / "index.html"
    row = '<td><a href="../data/edition.epub">edition.epub</a></td>\n<td>A book.</td>\n<td></td>\n<td></td>'
    page.write_text(row, encoding="utf-8")
    sha = hashlib.sha256(b"book" * 1000).hexdigest()
    for _ in range(2):
        settle_data(small, "", offline=False)
        assert (small / "data" / "SHA256SUMS").read_text(encoding="utf-8").count(f"{sha}  edition.epub\n") == 1
        resources = json.loads((small / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
        assert [(resource["path"], resource["bytes"], resource["hash"]) for resource in resources] == [("edition.epub", 4000, f"sha256:{sha}")]
        assert f"<td>4 kB</td>\n<td><code>{sha[:16]}</code></td>" in page.read_text(encoding="utf-8")


def test_without_an_address_of_its_own_the_site_keeps_the_short_ones(small):
    """Given no address of the site, the data of the web build stay as they are."""
    before = {path: path.read_bytes() for path in (small / "data").rglob("*") if path.is_file()}
    settle_data(small, "", offline=False)
    assert {path: path.read_bytes() for path in before} == before
