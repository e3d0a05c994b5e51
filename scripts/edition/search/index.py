"""The index of the search page: made by node with MiniSearch, from the records of the build.

To the build's records come the pages of the site that have none, by what their heads say of them.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bootstrap import node_path

from edition.write.finish.addresses import location
from edition.write.finish.heads import headings
from edition.write.finish.html import Page

SCRIPT = Path(__file__).with_name("minisearch_index.js")
TARGET = Path("assets") / "search" / "index.js"

Record = dict[str, Any]  # Any: a record has fields of every kind that JSON knows


def write_search_page(site: Path, pages: Iterable[Page], data: Record, offline: bool) -> None:
    """Write the index of the search page, as a script that also runs from file://."""
    ours = [{**record, "address": _address(record, offline)} for record in data["records"]]
    ours = [{"id": record["fragment"] or record["address"], **record} for record in ours]
    rest = _other_pages(pages, {record["address"] for record in ours}, offline)
    given = json.dumps({**data, "records": [*ours, *rest]})
    node = shutil.which("node", path=node_path()) or "node"
    command = [node, str(SCRIPT), str(site / TARGET)]
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{SCRIPT.name} failed:\n{done.stderr}")


def _address(record: Record, offline: bool) -> str:
    page, fragment = location(record["location_page"], offline), record["fragment"]
    return f"{page}#{fragment}" if fragment else page


def _other_pages(pages: Iterable[Page], known: set[str], offline: bool) -> list[Record]:
    return [
        {"kind": "page", "id": heading["location"], "address": heading["location"], "title": heading["title"],
         "summary": heading["description"]}
        for heading in headings(pages, offline) if heading["location"] not in known
    ]
