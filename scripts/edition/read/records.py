"""A YAML file becomes a record, with the line of each part; all problems of the file at once."""

from pathlib import Path

from pydantic import ValidationError

from edition.read.explain import explain
from edition.read.gate import parse_yaml, read_file
from edition.read.kept import held
from edition.read.lines import Reader
from edition.records.schemas import adapter, json_schema
from edition.words.problems import Problem


def read_records(kind: str, path: Path, root: Path) -> tuple[object, list[Problem]]:
    """One YAML file -> (record of `SCHEMAS[kind]` or None, problems)."""
    raw, missing = read_file(path, root, f"Write it after the pattern of seeds/schema/{kind}.json, or copy the file of another essay.")
    if missing:
        return None, [missing]
    name = path.relative_to(root).as_posix()
    return held(root, name, (kind.encode(), raw), lambda: _parse(kind, raw, path, root), keep=lambda found: not found[1])


def _parse(kind: str, raw: bytes, path: Path, root: Path) -> tuple[object, list[Problem]]:
    name = path.relative_to(root).as_posix()
    reader = Reader(name)
    node, refused = parse_yaml(raw, path, root)
    if refused:
        return None, refused
    data = reader.plain(node) if node is not None else {}
    if not isinstance(data, dict):
        return None, [Problem(
            code="128", where=f"{name}:1", id=path.name, what=f"the file is {'a list' if isinstance(data, list) else 'text'}: it should be keys and values",
            hint=f"Begin it with `{next(iter(json_schema(kind)['properties']))}:`.",
        )]
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
