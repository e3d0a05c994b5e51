"""Addresses of pages in both modes: on the web and on a stick."""

from pathlib import Path

INLINED = Path("search") / "search_index.js"
"""Only in the offline build, where a page cannot fetch."""


def is_offline(site: Path) -> bool:
    """Whether this is the build that runs from file://."""
    return (site / INLINED).exists()


def location(page: str, offline: bool) -> str:
    """The address of a docs file in the site, as MkDocs makes it."""
    stem = page.removesuffix(".md")
    if offline:
        return f"{stem}.html"
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
