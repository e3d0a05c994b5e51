"""The heads of pages, as the programs read them for which they are written."""

import dataclasses
import json
import re
import xml.etree.ElementTree as ET

import pytest
import yaml
from bs4 import BeautifulSoup
from edition.exports.citation_file import citation_file
from edition.exports.heads import heads
from edition.words.names import inverted
from edition.write.finish.discovery import changes_of, points_of, write_discovery
from edition.write.finish.html import read_page, read_pages
from edition.write.finish.inline import KnownScripts
from edition.write.finish.links import check_site, wires
from edition.write.finish.metadata import Describer
from edition.write.finish.policy import with_policy
from jinja2 import Environment, FileSystemLoader
from support import MINIATURE, ROOT, edition

SITE_URL = "https://example.org/sub/"
ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])

PROPERTIES = {
    "Article": "@context @id url headline name genre abstract inLanguage wordCount version dateModified "
    "isPartOf author datePublished temporal keywords citation encoding",
    "Collection": "name url version", "Person": "name familyName", "Organization": "name", "CreativeWork": "name publisher url",
    "MediaObject": "encodingFormat contentUrl",
    "WebSite": "@context @id url name alternateName description inLanguage version dateModified hasPart",
    "Dataset": "@context name description url version dateModified inLanguage isAccessibleForFree distribution",
    "DataDownload": "name contentUrl encodingFormat contentSize sha256",
}
"""Type of schema.org -> the properties that it has there, of those that we use: a key that is not here would be dropped."""


def _describe(site, data, site_url):
    """Write into every page what its head says of it."""
    described = Describer(site, data, site_url, offline=False)
    for page in read_pages(site):
        (site / page.path).write_text(described(page), encoding="utf-8")


@pytest.fixture
def finished(tmp_path):
    """The heads of a small site of the edition: `finished(root, site_url)` gives path -> tree."""

    def make(root, site_url=SITE_URL, name="site"):
        site, data = tmp_path / name, json.loads(heads(edition(root))["data/heads.json"])
        for path in [*data["pages"], "downloads.md"]:
            target = site / (path if path == "index.md" else path.replace(".md", "/index.md")).replace(".md", ".html")
            target.parent.mkdir(parents=True, exist_ok=True)
            links = '<a href="../data/a.csv">a</a><a href="../data/b.bib">b</a>' if path.startswith("downloads") else ""
            target.write_text(
                f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{path} · Site</title>'
                f'<meta name="description" content="About."></head><body>{links}</body></html>',
                encoding="utf-8",
            )
        for path in (
            "data/a.csv", "data/b.bib", "assets/screenshot.png", *(f"data/{id}.tei.xml" for id in edition(root).essays),
            "data/sources.bib", "about/rights/index.html",
        ):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text("x", encoding="utf-8")
        (site / "404.html").write_text("<head><title>No</title></head>", encoding="utf-8")
        _describe(site, data, site_url)
        return site

    return make


def _tree(site, path):
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "lxml")


def _zotero(tree):
    """The item that Zotero's translator of embedded metadata makes, by its order of precedence."""
    metas = [(tag.get("name") or tag.get("property"), tag["content"]) for tag in tree.head.find_all("meta") if tag.get("content")]

    def first(*names):
        return next((value for wanted in names for name, value in metas if name and name.lower() == wanted.lower()), "")

    sure = {"citation_journal_title": "journalArticle", "citation_conference_title": "conferencePaper", "citation_book_title": "bookSection"}
    by_highwire = next((sure[name] for name, _ in reversed(metas) if name in sure), "")
    by_graph = {"website": "webpage", "book": "book"}.get(first("og:type"), "")  # stronger than Highwire's, `article` is weaker
    kind = by_graph or first("dc.type", "dcterms.type") or by_highwire or ("journalArticle" if first("citation_title") else "webpage")
    creators = []
    for name, value in metas:
        if name == "citation_author":
            parts = re.split(r"\s*,\s*", value)
            # with a blank on both sides of the comma two people are read
            assert not (len(parts) > 1 and " " in parts[0] and " " in parts[1]), value
            creators.append((parts[1], parts[0]) if len(parts) > 1 else ("", parts[0]))
    return {
        "itemType": kind, "title": first("citation_title", "dcterms.title", "og:title"), "creators": creators,
        "date": first("citation_publication_date", "citation_date", "dcterms.issued", "citation_online_date"),
        "bookTitle": first("citation_book_title", "dcterms.source", "og:site_name"), "language": first("citation_language"),
        "url": first("citation_public_url", "citation_fulltext_html_url"), "abstractNote": first("dcterms.abstract", "description"),
    }


@ROOTS
def test_zotero_gets_the_item_of_the_edition(finished, root):
    site = finished(root)
    for essay in edition(root).essays.values():
        record = essay.record
        item = _zotero(_tree(site, f"essays/{essay.id}"))
        family, _, given = inverted(record.author).partition(", ")
        assert item == {
            "itemType": "bookSection", "title": record.title, "bookTitle": edition(root).record.title, "language": "en",
            "creators": [] if record.author == "Author unknown" else [(given, family)],
            "date": re.sub(r"[~?%]", "", record.date).replace("-", "/"), "url": f"{SITE_URL}essays/{essay.id}/", "abstractNote": record.about,
        }


def test_the_two_essays_by_name(finished):
    site = finished(ROOT)
    letter, paper = (_zotero(_tree(site, f"essays/{id}")) for id in ("letter", "paper"))
    assert (letter["creators"], letter["date"]) == ([("Ahsan ul Haq", "Shaikh")], "2023/09/14")
    assert (paper["creators"], paper["date"]) == ([], "2012")


def _objects(value):
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from _objects(part)


@ROOTS
@pytest.mark.parametrize("site_url", [SITE_URL, ""])
def test_nothing_of_the_linked_data_is_dropped(finished, root, site_url):
    """Given the data blocks, each object has a type, each property is one of that type, and nothing is empty."""
    site, types = finished(root, site_url), set()
    for path in site.rglob("*.html"):
        for block in BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").select('script[type="application/ld+json"]'):
            for item in _objects(json.loads(block.string)):
                assert item.keys() - {"@type"} <= set(PROPERTIES[item["@type"]].split()), item
                assert "" not in item.values()
                types.add(item["@type"])
    assert {"Article", "WebSite", "Dataset", "DataDownload"} <= types


def test_a_doubtful_date_is_not_given_as_a_day_of_publication(finished):
    found = [json.loads(_tree(finished(ROOT), f"essays/{id}").select_one('script[type="application/ld+json"]').string) for id in ("letter", "paper")]
    assert [item.get("datePublished") for item in found] == ["2023-09-14", None]
    assert [item.get("temporal") for item in found] == [None, "2012~"]


@ROOTS
def test_without_an_address_nothing_absolute_is_said(finished, root):
    site = finished(root, "")
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "site:" not in text and "here:" not in text
        tree = BeautifulSoup(text, "lxml")
        assert not tree.select('link[rel="cite-as"], meta[property="og:url"], meta[property="og:image"], meta[name="citation_public_url"]')


@ROOTS
@pytest.mark.parametrize("site_url", [SITE_URL, ""])
def test_the_signposts_lead_to_what_is_there(finished, root, site_url):
    site = finished(root, site_url)
    problems = check_site(site, map(wires, read_pages(site)), "/sub/")
    assert [problem for problem in problems if problem.id != "../../feed.xml" and "feed.xml" not in problem.id] == []
    items = [link["href"] for link in _tree(site, "downloads").select('link[rel="item"]')]
    assert items == ["../data/a.csv", "../data/b.bib"]
    essay = next(iter(edition(root).essays))
    rels = {rel for link in _tree(site, f"essays/{essay}").select("head link") for rel in link["rel"]}
    assert {"describedby", "item", "license", "type", "alternate"} <= rels
    assert ("cite-as" in rels) == bool(site_url)


def test_a_data_block_needs_no_leave_from_the_policy(finished):
    site = finished(ROOT)
    text = with_policy(read_page(site, site / "essays/letter/index.html"), KnownScripts([]))
    policy = BeautifulSoup(text, "lxml").select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
    assert "script-src 'self';" in policy


def test_the_picture_of_previews_is_there(root):
    assert (root / "docs" / "assets" / "screenshot.png").read_bytes().startswith(b"\x89PNG")


def test_heads_are_written_once(finished):
    site = finished(ROOT)
    before = (site / "essays/letter/index.html").read_bytes()
    _describe(site, json.loads(heads(edition(ROOT))["data/heads.json"]), SITE_URL)
    assert (site / "essays/letter/index.html").read_bytes() == before
    assert 'content="noindex"' in (site / "404.html").read_text(encoding="utf-8")


def test_the_feed_has_the_editions_of_the_change_log(tmp_path, root):
    record = edition(ROOT).record
    changes = changes_of(points_of((root / "CHANGELOG.md").read_text(encoding="utf-8")), record.edition, record.date)
    assert (record.edition, record.date) in {(change.title, change.date) for change in changes}
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").write_text("x")
    (tmp_path / "sitemap.xml").write_text('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>')
    for _ in range(2):  # harmless to run again
        write_discovery(tmp_path, SITE_URL, changes, record.title)
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.parse(tmp_path / "feed.xml").getroot()
    for element in (feed, *feed.findall(f"{atom}entry")):
        assert all(element.findtext(f"{atom}{name}") for name in ("id", "title", "updated")), "required by RFC 4287"
    assert len(feed.findall(f"{atom}entry")) == len(changes) == len({entry.findtext(f"{atom}id") for entry in feed.findall(f"{atom}entry")})
    assert "For developers" not in (tmp_path / "feed.xml").read_text() and len(changes[-1].points) > 3
    assert [found.text for found in ET.parse(tmp_path / "sitemap.xml").iter() if found.tag.endswith("loc")] == [f"{SITE_URL}data/a.csv"]
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (tmp_path / "robots.txt").read_text()


def test_the_citation_file_is_that_of_the_edition(root):
    text = (root / "CITATION.cff").read_text(encoding="utf-8")
    assert text == citation_file(edition(ROOT)), "run `python3 scripts/build.py`"
    found, record = yaml.safe_load(text), edition(ROOT).record
    assert {"cff-version", "message", "title", "authors"} <= found.keys()
    assert (found["version"], found["date-released"]) == (record.edition, record.date)
    letter, paper = found["references"]
    assert letter["authors"] == [{"family-names": "Shaikh", "given-names": "Ahsan ul Haq"}]
    assert paper["authors"] == [{"name": "Author unknown"}] and "date-published" not in paper


@pytest.mark.parametrize(("contact", "href"), [
    ("editors@example.org", "mailto:editors@example.org"), ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"), ("", None),
])
def test_the_foot_says_where_to_write_to(contact, href):
    """Given an address of the publisher, it reaches the foot as a link; given none, nobody is sent anywhere, and who is asked to write is told so."""
    given = edition(MINIATURE)
    site = json.loads(heads(dataclasses.replace(given, record=dataclasses.replace(given.record, contact=contact)))["data/heads.json"])["site"]
    template = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True).get_template("partials/contact.html")
    for meta in ({}, {"asks_readers": True}):
        said = BeautifulSoup(template.render(config={"extra": {"contact": site["contact"]}}, meta=meta), "html.parser")
        assert [(link["href"], link.get_text()) for link in said.select("a")] == ([(href, contact)] if href else [])
        assert bool(said.get_text(strip=True)) == bool(href or meta)
        assert ("names no address" in said.get_text()) == (not href and bool(meta))


@pytest.mark.parametrize("path", ["about/principles/index.html", "about/rights/index.html"])
def test_a_page_that_asks_readers_to_write_says_that_no_address_is_named(site, path):
    """Given no address in the seeds, the foot of each page that speaks of one says so, and no other foot does."""
    assert edition(ROOT).record.contact == ""
    feet = {name: BeautifulSoup((site / name).read_text(encoding="utf-8"), "lxml").select_one(".site-footer").get_text() for name in (path, "about/index.html")}
    assert {name: "names no address" in foot for name, foot in feet.items()} == {path: True, "about/index.html": False}
