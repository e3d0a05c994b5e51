"""The JSON Schemas of the YAML files in seeds/schema/, kept up to date."""

from collections.abc import Mapping
from pathlib import Path


def write_schemas(root: Path, schemas: Mapping[str, str]) -> None:
    """Bring seeds/schema/ up to date; files that are the same are not touched."""
    folder = root / "seeds" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas.items():
        target = folder / name
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8", newline="\n")
