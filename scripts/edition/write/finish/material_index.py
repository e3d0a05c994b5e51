"""The index that Material fetches with every page.

The header asks the engine of the search page, so all that this index need hold is the pages themselves.
"""

import html
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from edition.write.finish.addresses import INLINED, is_offline

INDEX = Path("search") / "search_index.json"


def write_search_index(site: Path, headings: Iterable[Mapping[str, str]]) -> None:
    """Put one entry per page into the index, and into its copy for file://."""
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    index["docs"] = [
        {"location": head["location"], "title": head["title"],
         "text": f"<p>{html.escape(head['description'], quote=False)}</p>"}
        for head in headings
    ]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / INDEX).write_text(text, encoding="utf-8", newline="\n")
    if is_offline(site):
        (site / INLINED).write_text(f"var __index = {text}", encoding="utf-8", newline="\n")
