"""The seeds as they were at a state of the history that git knows, as plain records."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from edition.read.gate import open_yaml
from edition.words.problems import Problem, stop_if

_KEYS = ("id", "at", "essay", "point", "word")
"""Fields by which a record is known, the first that it has."""
_LEFT_OUT = ("ids.yml",)
"""What a program writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The seeds at one state of the history."""

    name: str
    """Tag, branch or commit."""
    stamp: str
    """Stamp of the edition, as its pages had it."""
    date: str
    """Its date."""
    records: dict[tuple[str, str], dict[str, str]]
    """File and id of each record -> its fields as text."""


def state_of(root: Path, name: str) -> State:
    """The seeds of a project at a tag, branch or commit. Raises ValueError if git has none there,
    `EditionError` if they cannot be read."""
    command = ["git", "archive", "--format=zip", "--end-of-options", name, "seeds"]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    if done.returncode:
        raise ValueError(f"git has no seeds at {name}: {done.stderr.decode('utf-8', 'replace').strip()}")
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
            archive.extractall(folder)
        return _state(Path(folder), name)


def _state(root: Path, name: str) -> State:
    records: dict[tuple[str, str], dict[str, str]] = {}
    problems: list[Problem] = []
    for path in sorted((root / "seeds").rglob("*.yml")):
        if path.name not in _LEFT_OUT:
            node, found = open_yaml(path, root)
            problems += found
            file = path.relative_to(root / "seeds").with_suffix("").as_posix()
            records |= {(file, id): fields for id, fields in _records(_plain(node), "")}
    stop_if(problems)
    head = records.get(("edition", ""), {})
    return State(name=name, stamp=head.get("edition", ""), date=head.get("date", ""), records=records)


def _plain(node: yaml.Node | None) -> Any:  # Any: a value of YAML: text, or lists and mappings of it
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _records(value: Any, above: str) -> Iterator[tuple[str, dict[str, str]]]:  # Any: a value of YAML, whose kinds no type of ours tells
    """A mapping as a record, after the records that stand in it; `above` is the id of the record around it."""
    if not isinstance(value, dict):
        return
    own = next((str(value[key]) for key in _KEYS if isinstance(value.get(key), str)), "")
    id = own if not above or "id" in value else f"{above}, {own}"
    fields = {}
    for key, item in value.items():
        if isinstance(item, list) and item and all(isinstance(part, dict) and _is_record(part) for part in item):
            for part in item:
                yield from _records(part, id)
        else:
            fields[key] = _text(item)
    if fields:
        yield id, fields


def _is_record(part: dict[str, Any]) -> bool:  # Any: a value of YAML, whose kinds no type of ours tells
    """Whether it is known by a field of its own; a place in a text (`at`, `exact`) is part of the record around it."""
    return "id" in part or ("exact" not in part and any(isinstance(part.get(key), str) for key in _KEYS))


def _text(value: Any) -> str:  # Any: a value of YAML, whose kinds no type of ours tells
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_text(item)}" for key, item in value.items())
    return " | ".join(map(_text, value)) if isinstance(value, list) else " ".join(value.split())
