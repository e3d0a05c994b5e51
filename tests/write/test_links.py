"""Every link of both variants arrives; every page is reached from the home page."""

import re

from edition.write.finish.html import Page, read_pages
from edition.write.finish.links import Checked, check_site, wires


def test_no_broken_link(built):
    problems = check_site(built, map(wires, read_pages(built)), "/")
    assert not problems, "\n".join(map(str, problems))


def test_every_page_is_reached_from_home(site):
    pages = {page.path: page for page in read_pages(site)}
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        for tag in pages[path].tags:
            target = (site / path).parent / tag.attributes.get("href", "").partition("#")[0].partition("?")[0]
            if tag.name == "a" and "://" not in tag.attributes.get("href", "") and target.exists():
                target = (target / "index.html" if target.is_dir() else target).resolve()
                if target.suffix == ".html" and target.is_relative_to(site.resolve()):
                    waiting.append(target.relative_to(site.resolve()).as_posix())
    assert set(pages) - reached == {"404.html"}


def test_the_top_navigation_has_seven_entries(site):
    header = (site / "index.html").read_text(encoding="utf-8").partition('<nav class="site-nav"')[2].partition("</nav>")[0]
    assert re.findall(r"<a [^>]*>([^<]*)</a>", header) == [
        "Read", "Themes", "Timeline", "Compare", "Who and where", "Claims", "About",
    ]


def test_a_page_is_checked_again_where_it_or_its_ends_changed(tmp_path):
    """Given a check after another, a link that came to break, by its page, by the page to which it leads, by a file or by the site's
    address, is found, and one that was mended is not; pages that stay are not looked at again."""
    (tmp_path / "file.txt").touch()
    page, other = '<a href="other.html#there"></a><a href="file.txt"></a><a href="/base/file.txt"></a>', '<p id="there"></p>'

    def codes(first, second, base="/base/"):
        for name, text in (("page.html", first), ("other.html", second)):
            (tmp_path / name).write_text(text)
        pages = [known.setdefault((name, text), wires(Page(name, text))) for name, text in (("page.html", first), ("other.html", second))]
        return [problem.code for problem in check_site(tmp_path, pages, base, last)]

    known, last = {}, Checked()
    assert codes(page, other) == codes(page, other) == []
    found = [*last.found.values()]
    assert codes(page, other) == [] and all(one is two for one, two in zip(found, last.found.values(), strict=True))
    assert codes(page, "<p></p>") == codes(page, "<p></p>") == ["512"]
    assert codes(page, other) == []
    assert codes(page.replace("there", "nowhere"), other) == ["512"]
    assert codes(page, other, base="/") == ["511"]
    assert codes(page, other) == []
    (tmp_path / "file.txt").unlink()
    assert codes(page, other) == ["511", "511"]
