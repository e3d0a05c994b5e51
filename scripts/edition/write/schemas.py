"""What the build keeps up to date outside docs/: the JSON Schemas in seeds/schema/, and CITATION.cff."""

from collections.abc import Mapping
from pathlib import Path


def write_schemas(root: Path, schemas: Mapping[str, str]) -> None:
    """Bring seeds/schema/ up to date; files that are the same are not touched."""
    folder = root / "seeds" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas.items():
        _write(folder / name, text)


def write_citation(root: Path, text: str) -> None:
    """Bring CITATION.cff up to date."""
    _write(root / "CITATION.cff", text)


def _write(target: Path, text: str) -> None:
    if not target.is_file() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8", newline="\n")
