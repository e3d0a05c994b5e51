"""The register of ids as YAML: an id a line, so that a change is seen as one."""

import dataclasses
import json
from pathlib import Path
from typing import Any

HEAD = """\
# yaml-language-server: $schema=schema/ids.json
# Every id that has an address, with the edition that first had it. Written by `python scripts/ids.py`, but for `retired`:
# there editors say, by hand, which id is gone, and why. An id is never given twice.
"""


def write_register(root: Path, register: Any) -> None:  # Any: a frozen record, of whatever it may be made
    """Write the register as it was computed."""
    parts = dataclasses.asdict(register)
    rows = {name: [{key: value for key, value in row.items() if key != "where"} for row in parts[name]] for name in ("blocks", "notes", "retired")}
    write_ids(root, **rows)


def write_ids(root: Path, blocks: list[dict[str, Any]], notes: list[dict[str, Any]], retired: list[dict[str, Any]]) -> None:  # Any: what was read from JSON
    """Write seeds/ids.yml: rows of blocks, groups of other ids, rows of retired ones."""
    lines = ["blocks:", *(f"- {_row(row)}" for row in blocks)] if blocks else ["blocks: []"]
    lines += ["notes:"] if notes else ["notes: []"]
    for group in notes:
        lines += [f"- kind: {group['kind']}", f"  since: '{group['since']}'", "  ids:", *(f"  - {_scalar(id)}" for id in group["ids"])]
    lines += ["retired:", *(f"- {_row(row)}" for row in retired)] if retired else ["retired: []"]
    (root / "seeds" / "ids.yml").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _row(row: dict[str, Any]) -> str:  # Any: what was read from JSON
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in row.items() if value != "") + "}"


def _scalar(value: Any) -> str:  # Any: what was read from JSON
    """A number as it is; text bare where YAML reads it as text, else in quotes."""
    if isinstance(value, int) or (value[0].isalpha() and value.replace("-", "").isalnum() and value not in ("no", "yes", "on", "off", "null", "true", "false")):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
