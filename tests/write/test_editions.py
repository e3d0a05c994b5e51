"""Which edition a page belongs to, and what changed for readers."""

import hashlib
import re

from bs4 import BeautifulSoup
from edition.write.finish.discovery import points_of
from edition.write.finish.editions import SHOWN, content_hash, write_editions, write_foot
from support import ROOT, edition, rendered

LOG = """# Changelog

## Second edition, May 2020

### For readers

- Notes on `P 12`, *probable* ones,
  and <b>.

### For developers

- Nothing that a reader sees.

## First edition, May 2020

- All.
"""
PAGE = '<h2>This</h2><div data-edition=""></div><h2>All</h2><div data-changes=""></div>'


def test_the_page_names_the_edition_and_lists_what_changed_for_readers(tmp_path):
    """Given a change log, each heading is there with its points for readers, newest first; filled in again, nothing changes."""
    page = tmp_path / "index.html"
    page.write_text(PAGE, encoding="utf-8")
    for _ in range(2):
        write_editions(page, "Second edition, May 2020", "2020-05-02", "ab12", points_of(LOG))
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
        assert [item.get_text() for item in soup.select("dd")] == ["Second edition, May 2020", "2 May 2020", "ab12"]
        assert [title.get_text() for title in soup.select("h3")] == ["Second edition, May 2020", "First edition, May 2020"]
        assert [str(item) for item in soup.select("li")] == [
            "<li>Notes on <code>P 12</code>, <em>probable</em> ones, and &lt;b&gt;.</li>", "<li>All.</li>",
        ]


def test_the_content_hash_is_that_of_the_sums_as_the_build_writes_them(tmp_path):
    """Given the sums of all data, the hash is theirs; another word in any file gives another."""
    (tmp_path / "data").mkdir()
    sums = rendered(ROOT)["data/SHA256SUMS"]
    (tmp_path / "data" / "SHA256SUMS").write_text(sums, encoding="utf-8")
    first = content_hash(tmp_path)
    assert first == hashlib.sha256(sums.encode()).hexdigest()
    (tmp_path / "data" / "SHA256SUMS").write_text(sums.replace("a", "b", 1), encoding="utf-8")
    assert content_hash(tmp_path) != first


def test_printed_pages_name_the_edition_once(tmp_path):
    """Given a site, its styles for print name edition, content and address at the foot, with every sign of their own as text."""
    sheet = tmp_path / "assets" / "css" / "print.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("p { color: #000; }\n", encoding="utf-8")
    for _ in range(2):
        write_foot(tmp_path, 'Two "essays"', "Second edition", "ab12" * 16, "https://example.org/")
    text = sheet.read_text(encoding="utf-8")
    assert text.startswith("p { color: #000; }\n")
    assert text.count('content: "Two \\22 essays\\22  · Second edition · ab12ab12ab12 · https://example.org/"') == text.count("@page") == 1


def test_every_page_names_its_edition(built):
    """Given either site, each page has the stamp and the content hash at its foot, and the page of editions all of it."""
    content, record = content_hash(ROOT / "docs"), edition(ROOT).record
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 40
    for path in pages:
        foot = path.read_text(encoding="utf-8").partition('<footer class="site-footer">')[2].partition("</p>")[0]
        assert re.search(rf'<a href="[^"]*">{re.escape(record.edition)}</a> · {content[:SHOWN]}$', foot), path
    page = next(path for path in pages if path.as_posix().endswith(("about/editions/index.html", "about/editions.html"))).read_text(encoding="utf-8")
    assert content in page and "data-edition" not in page and "data-changes" not in page
    for title, points in points_of((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")):
        assert f">{title}</h3>" in page and points
