"""How programs find the site: robots.txt, the data files in the sitemap, a feed of editions."""

import gzip
import re
from html import escape
from pathlib import Path
from typing import NamedTuple

SITEMAP = "sitemap.xml"
_TITLE = re.compile(r"^## (.+)$", re.MULTILINE)
_POINT = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)
_DAY = re.compile(r"(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})")
_MONTHS = "January February March April May June July August September October November December".split()


class Change(NamedTuple):
    """One heading of the change log."""

    title: str
    date: str
    points: list[str]


def write_discovery(site: Path, site_url: str, changes: list[Change], name: str) -> None:
    """Write what there is to find; without the address of the site only that robots are welcome."""
    root = site_url and site_url.rstrip("/") + "/"
    robots = ["User-agent: *", "Allow: /", *([f"Sitemap: {root}{SITEMAP}"] if root else [])]
    (site / "robots.txt").write_text("\n".join(robots) + "\n", encoding="utf-8", newline="\n")
    if not root:
        return
    _add_data(site, root, changes[0].date if changes else "")
    (site / "feed.xml").write_text(feed(root, changes, name), encoding="utf-8", newline="\n")


def points_of(log: str) -> list[tuple[str, list[str]]]:
    """The headings of a change log, each with its points for readers."""
    parts = _TITLE.split(log)[1:]
    readers = (re.split(r"^### For developers", body, flags=re.MULTILINE)[0] for body in parts[1::2])
    return [(title, [" ".join(point.split()) for point in _POINT.findall(body)]) for title, body in zip(parts[::2], readers, strict=True)]


def changes_of(log: list[tuple[str, list[str]]], edition: str, date: str) -> list[Change]:
    """The headings of a change log that have a date, newest first; that of the edition itself has the edition's."""
    found = []
    for title, points in log:
        day = _day(title) or (date if title == edition else "")
        if day:
            found.append(Change(title, day, points))
    return sorted(found, key=lambda change: change.date, reverse=True)


def feed(root: str, changes: list[Change], name: str) -> str:
    """An Atom feed with an entry for each edition and each round of corrections."""
    updated = changes[0].date if changes else "1970-01-01"
    entries = "".join(
        f"<entry><title>{escape(change.title)}</title><id>{escape(root)}#{change.date}</id><link href=\"{escape(root)}\"/>"
        f"<updated>{change.date}T00:00:00Z</updated><content type=\"html\">{escape(_list(change.points))}</content></entry>\n"
        for change in changes
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<title>{escape(name)}: editions</title><id>{escape(root)}</id><link href=\"{escape(root)}\"/>"
        f"<link rel=\"self\" type=\"application/atom+xml\" href=\"{escape(root)}feed.xml\"/>"
        f"<updated>{updated}T00:00:00Z</updated><author><name>The editors of {escape(name)}</name></author>\n{entries}</feed>\n"
    )


def _list(points: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(point)}</li>' for point in points)}</ul>"


def _day(title: str) -> str:
    found = _DAY.search(title)
    return f"{found[3]}-{_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}" if found else ""


def _add_data(site: Path, root: str, date: str) -> None:
    """The data files into MkDocs' sitemap, which lists pages only."""
    sitemap = site / SITEMAP
    text = sitemap.read_text(encoding="utf-8") if sitemap.exists() else ""
    if "</urlset>" not in text or f"<loc>{root}data/" in text.replace(f"<loc>{root}data/</loc>", ""):
        return
    files = sorted(path.relative_to(site).as_posix() for path in (site / "data").rglob("*") if path.is_file() and path.suffix not in (".html", ".js"))
    rows = "".join(f"    <url>\n         <loc>{escape(root + file)}</loc>\n         <lastmod>{date}</lastmod>\n    </url>\n" for file in files)
    text = text.replace("</urlset>", rows + "</urlset>")
    sitemap.write_text(text, encoding="utf-8", newline="\n")
    (site / f"{SITEMAP}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
