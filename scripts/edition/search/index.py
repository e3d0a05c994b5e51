"""The index of the search page: made by node from the records of the build.

To the build's records come the pages of the site that have none, by what their heads say of them.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from bootstrap import node_path

from edition.write.finish.addresses import location

SCRIPT = Path(__file__).with_name("make_index.js")
TARGET = Path("assets") / "search" / "index.js"
ONE_INDEX = 10_000
"""Passages up to which a site has one index, loaded whole; with more it has a head and parts, which are fetched when a question needs them."""

Record = dict[str, Any]  # Any: a record has fields of every kind that JSON knows
Heading = dict[str, str]
"""Address, title and description of a page."""


def write_search_page(site: Path, pages: Iterable[Heading], data: Record, offline: bool, most: int = ONE_INDEX) -> None:
    """Write the index of the search page; `pages` are the headings of the site's pages.

    It is one script, which also runs from file://. Of more passages than `most` it is the head, with parts beside it, but
    not offline: a page from a folder can fetch nothing. Raises `RuntimeError` with what node says.
    """
    node = shutil.which("node", path=node_path()) or "node"
    command = [node, str(SCRIPT), str(site / TARGET), "Infinity" if offline else str(most)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin  # as asked for
        with suppress(BrokenPipeError):  # then its own words follow
            process.stdin.writelines(_given(pages, data, offline))
        _, said = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{SCRIPT.name} failed:\n{said}")


def _given(pages: Iterable[Heading], data: Record, offline: bool) -> Iterator[str]:
    """What the script reads, record by record: the text of a large edition does not stand in memory as a whole."""
    rest = {name: value for name, value in data.items() if name != "records"}
    yield f'{json.dumps(rest)[:-1]}{", " if rest else ""}"records": ['
    known = {_address(record, offline) for record in data["records"]}
    between = ""
    for record in chain((_addressed(record, offline) for record in data["records"]), _other_pages(pages, known)):
        yield f"{between}{json.dumps(record)}"
        between = ","
    yield "]}"


def _addressed(record: Record, offline: bool) -> Record:
    address = _address(record, offline)
    return {"id": record["fragment"] or address, **record, "address": address}


def _address(record: Record, offline: bool) -> str:
    page, fragment = location(record["location_page"], offline), record["fragment"]
    return f"{page}#{fragment}" if fragment else page


def _other_pages(pages: Iterable[Heading], known: set[str]) -> list[Record]:
    return [
        {"kind": "page", "id": heading["location"], "address": heading["location"], "title": heading["title"],
         "summary": heading["description"]}
        for heading in pages if heading["location"] not in known
    ]
