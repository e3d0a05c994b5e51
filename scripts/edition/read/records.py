"""A YAML file becomes a record, with the line of each part; all problems of the file at once."""

from pathlib import Path

import yaml
from pydantic import ValidationError

from edition.read.explain import explain
from edition.read.lines import LOADER, Reader
from edition.records.schemas import adapter
from edition.words.problems import Problem


def read_records(kind: str, path: Path, root: Path) -> tuple[object, list[Problem]]:
    """One YAML file -> (record of `SCHEMAS[kind]` or None, problems)."""
    name = path.relative_to(root).as_posix()
    reader = Reader(name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    except FileNotFoundError:
        return None, [Problem(
            code="101", where=f"{name}:1", id=path.name, what="the file is missing",
            hint=f"Write it after the pattern of seeds/schema/{kind}.json, or copy the file of another essay.",
        )]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return None, [Problem(
            code="102", where=f"{name}:{line}", id=path.name,
            what=f"not valid YAML: {getattr(error, 'problem', None) or error}",
            hint="Check the indentation, and put quotes around text with a colon or a leading sign.",
        )]
    data = reader.plain(node) if node is not None else {}
    if not isinstance(data, dict):
        data = {}
    stamped = _stamp(data, reader)
    try:
        record = adapter(kind).validate_python(stamped)
    except ValidationError as error:
        return None, [*reader.problems, *explain(error, reader, data, kind)]
    return record, reader.problems


def _stamp(data: object, reader: Reader, at: tuple[str | int, ...] = ()) -> object:
    """The data with `where` in every mapping that is a record."""
    if isinstance(data, list):
        return [_stamp(item, reader, (*at, index)) for index, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    stamped = {key: _stamp(value, reader, (*at, key)) for key, value in data.items()}
    if at and at[-1] in ("counts", "suggests"):
        return stamped
    # a `where` that an editor wrote is left for the schema to refuse
    return {**stamped, "where": ["written"] if "where" in data else f"{reader.path}:{reader.line_of(at)}"}
