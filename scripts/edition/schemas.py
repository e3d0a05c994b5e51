"""JSON Schemas of the YAML files, for editors' tools: they complete keys, explain fields and mark mistakes."""

import json
from pathlib import Path

from edition.records import SCHEMAS, json_schema


def schemas() -> dict[str, str]:
    """Text of every schema, by file name under seeds/schema/."""
    return {
        f"{kind}.json": json.dumps(json_schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in SCHEMAS
    }


def write_schemas(root: Path) -> None:
    """Bring seeds/schema/ up to date; files that are the same are not touched."""
    folder = root / "seeds" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        target = folder / name
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8", newline="\n")
