"""Addresses of pages in both modes, and the index that Material fetches with every page.

The header asks the engine of the search page (scripts/browser/search/header-worker.js), so all that this index
need hold is the pages themselves.
"""

import html
import json
import re
from pathlib import Path

from finishing.html import Page

INDEX = Path("search") / "search_index.json"
INLINED = Path("search") / "search_index.js"
"""Only in the offline build, where a page cannot fetch."""
_TITLE = re.compile(r"<title>(.*?)(?: · [^<·]*)?</title>", re.DOTALL)


def write_search_index(site: Path, pages: list[Page]) -> None:
    """Put one entry per page into the index, and into its copy for file://."""
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    offline = is_offline(site)
    index["docs"] = [
        {"location": head["location"], "title": head["title"],
         "text": f"<p>{html.escape(head['description'], quote=False)}</p>"}
        for head in headings(pages, offline)
    ]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / INDEX).write_text(text, encoding="utf-8", newline="\n")
    if offline:
        (site / INLINED).write_text(f"var __index = {text}", encoding="utf-8", newline="\n")


def is_offline(site: Path) -> bool:
    """Whether this is the build that runs from file://."""
    return (site / INLINED).exists()


def location(page: str, offline: bool) -> str:
    """The address of a docs file in the site, as MkDocs makes it."""
    stem = page.removesuffix(".md")
    if offline:
        return f"{stem}.html"
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def headings(pages: list[Page], offline: bool) -> list[dict[str, str]]:
    """Address, title and description of every page."""
    return [_heading(page, offline) for page in pages if page.path != "404.html"]


def _heading(page: Page, offline: bool) -> dict[str, str]:
    """What the head of a page says of it."""
    title = _TITLE.search(page.text)
    description = (tag for tag in page.tags if tag.attributes.get("name") == "description")
    text = next((tag.attributes.get("content", "") for tag in description), "")
    return {
        "location": page.path if offline else page.path.removesuffix("index.html"),
        "title": title[1].strip() if title else page.path,
        "description": text,
    }
