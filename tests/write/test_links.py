"""Every link of both variants arrives; every page is reached from the home page."""

import re

from edition.write.finish.html import read_pages
from edition.write.finish.links import check_site, wires


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
