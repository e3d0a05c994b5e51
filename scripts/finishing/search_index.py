"""Material's search index, with the edition's own entries in it.

The theme's plugin knows pages and headings. The build knows paragraphs, people, themes and what else
they are called; it leaves its records in docs/data/search.json:

    [{"location_page": "essays/paper.md", "fragment": "paper-12", "title": ..., "text": ...,
      "aliases": [...], "tags": [...], "boost": 0.5}, ...]

A page with records loses the plugin's entries; pages written by hand keep theirs.
"""

import html
import json
from pathlib import Path

PERMALINK = "#"
"""Its text, as mkdocs.yml sets it."""
INDEX = Path("search") / "search_index.json"
INLINED = Path("search") / "search_index.js"
"""Only in the offline build, where a page cannot fetch."""


def write_search_index(site: Path, records: list[dict]) -> None:
    """Put the records into the index, and into its copy for file://."""
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    index["docs"] = merge(index["docs"], records, offline=is_offline(site))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / INDEX).write_text(text, encoding="utf-8", newline="\n")
    if is_offline(site):
        (site / INLINED).write_text(f"var __index = {text}", encoding="utf-8", newline="\n")


def is_offline(site: Path) -> bool:
    """Whether this is the build that runs from file://."""
    return (site / INLINED).exists()


def merge(entries: list[dict], records: list[dict], offline: bool) -> list[dict]:
    """The plugin's entries of uncovered pages, then ours; Material wants a page before its parts."""
    ours: dict[str, list[dict]] = {}
    for record in records:
        ours.setdefault(location(record["location_page"], offline), []).append(record)
    kept = [_without_permalink(entry) for entry in entries if entry["location"].partition("#")[0] not in ours]
    for address, group in ours.items():
        group.sort(key=lambda record: bool(record.get("fragment")))
        if group[0].get("fragment"):
            raise ValueError(f"search records: {group[0]['location_page']} has parts but no entry of its own")
        kept += [_entry(address, record) for record in group]
    return kept


def location(page: str, offline: bool) -> str:
    """The address of a docs file in the site, as MkDocs makes it."""
    stem = page.removesuffix(".md")
    if offline:
        return f"{stem}.html"
    folder = stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
    return folder


def _without_permalink(entry: dict) -> dict:
    """The plugin leaves out a heading's permalink only if `headerlink` is its one class; ours has two."""
    return {**entry, "title": entry["title"].removesuffix(PERMALINK)}


def _entry(address: str, record: dict) -> dict:
    fragment = record.get("fragment", "")
    entry = {
        "location": f"{address}#{fragment}" if fragment else address,
        "title": html.escape(record["title"], quote=False),
        "text": f"<p>{html.escape(record['text'], quote=False)}</p>" if record["text"] else "",
    }
    if record.get("aliases"):
        entry["aliases"] = " ".join(record["aliases"])
    if record.get("tags"):
        entry["tags"] = list(record["tags"])
    if record.get("boost", 1) != 1:
        entry["boost"] = record["boost"]
    return entry
