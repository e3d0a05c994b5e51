"""Material's search index, with the edition's own entries in it.

The theme's plugin knows pages and headings. The build knows paragraphs, people, themes and what else
they are called; it leaves its records in docs/data/search.json:

    [{"location_page": "essays/paper.md", "fragment": "paper-12", "title": ..., "text": ..., "summary": ...,
      "names": "...", "asked": "...", "boost": 0.5}, ...]

Here the fields make two: words that are shown, and `aliases`, which are only found. Every page gets an entry: its record, else the plugin's, else its title and description. After it come
its parts: the records of the page, else what the plugin found. Each line of a text is a paragraph of
its own: of these Material shows the two that match best.
"""

import html
import json
import re
from collections import defaultdict
from pathlib import Path

from finishing.html import Page

SHOWN = ("text", "reading", "summary")
FOUND = ("names", "asked", "alike", "dates")
INDEX = Path("search") / "search_index.json"
INLINED = Path("search") / "search_index.js"
"""Only in the offline build, where a page cannot fetch."""
PERMALINK = "#"
"""What mkdocs.yml sets as the text of a heading's permalink."""
_TITLE = re.compile(r"<title>(.*?)(?: · [^<·]*)?</title>", re.DOTALL)

Entry = dict


def write_search_index(site: Path, pages: list[Page], records: list[dict]) -> None:
    """Put the records into the index, and into its copy for file://."""
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    offline = is_offline(site)
    heads = [
        {"location": head["location"], "title": head["title"], "text": _paragraphs(head["description"])}
        for head in headings(pages, offline)
    ]
    index["docs"] = merge(heads, index["docs"], records, offline)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / INDEX).write_text(text, encoding="utf-8", newline="\n")
    if offline:
        (site / INLINED).write_text(f"var __index = {text}", encoding="utf-8", newline="\n")


def is_offline(site: Path) -> bool:
    """Whether this is the build that runs from file://."""
    return (site / INLINED).exists()


def merge(headings: list[Entry], entries: list[Entry], records: list[dict], offline: bool) -> list[Entry]:
    """The entries of every page, the page itself first: Material relies on that order."""
    ours, plugins = defaultdict(list), defaultdict(list)
    for record in records:
        ours[location(record["location_page"], offline)].append(_entry(record, offline))
    for entry in entries:
        plugins[_page(entry)].append(_without_permalink(entry))
    merged = []
    for heading in headings:
        address = heading["location"]
        known = [*ours[address], *plugins[address], heading]
        parts = ours.pop(address) or plugins[address]
        merged.append(next(entry for entry in known if entry["location"] == address))
        merged += [entry for entry in parts if entry["location"] != address]
    lost = sorted(address for address, group in ours.items() if group)
    if lost:
        raise ValueError(f"docs/data/search.json names pages that are not built: {', '.join(lost)}")
    return merged


def location(page: str, offline: bool) -> str:
    """The address of a docs file in the site, as MkDocs makes it."""
    stem = page.removesuffix(".md")
    if offline:
        return f"{stem}.html"
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def _page(entry: Entry) -> str:
    return entry["location"].partition("#")[0]


def headings(pages: list[Page], offline: bool) -> list[Entry]:
    """Address, title and description of every page."""
    return [_heading(page, offline) for page in pages if page.path != "404.html"]


def _heading(page: Page, offline: bool) -> Entry:
    """What the head of a page says of it."""
    title = _TITLE.search(page.text)
    description = (tag for tag in page.tags if tag.attributes.get("name") == "description")
    text = next((tag.attributes.get("content", "") for tag in description), "")
    return {
        "location": page.path if offline else page.path.removesuffix("index.html"),
        "title": title[1].strip() if title else page.path,
        "description": text,
    }


def _without_permalink(entry: Entry) -> Entry:
    """The plugin leaves out a heading's permalink only if `headerlink` is its one class; ours has two."""
    return {**entry, "title": entry["title"].removesuffix(PERMALINK)}


def _entry(record: dict, offline: bool) -> Entry:
    fragment = record.get("fragment", "")
    address = location(record["location_page"], offline)
    entry = {
        "location": f"{address}#{fragment}" if fragment else address,
        "title": html.escape(record["title"], quote=False),
        "text": _paragraphs("\n".join(record[name] for name in SHOWN if record.get(name))),
    }
    if aliases := " ".join(record[name] for name in FOUND if record.get(name)):
        entry["aliases"] = aliases.replace("\n", " ")
    if record.get("tags"):
        entry["tags"] = list(record["tags"])
    if record.get("boost", 1) != 1:
        entry["boost"] = record["boost"]
    return entry


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text.splitlines() if line.strip())
