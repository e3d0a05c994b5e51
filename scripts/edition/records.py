"""Read: YAML files become records, with the line of each; all problems of a file at once.

Every scalar is a string until a schema says otherwise, so that YAML cannot turn 1947 into a number
or `no` into a falsehood.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from edition import files
from edition.model import EditionRecord, Selector, Structure
from edition.problems import Problem

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

SCHEMAS: dict[str, type] = {
    "edition": EditionRecord,
    "structure": Structure,
    "glosses": files.GlossFile,
    "claims": files.ClaimFile,
    "comments": files.CommentFile,
    "voices": files.VoiceFile,
    "summaries": files.SummaryFile,
    "themes": files.ThemeFile,
    "entities": files.EntityFile,
    "events": files.EventFile,
    "crossrefs": files.CrossReferenceFile,
    "arguments": files.ArgumentFile,
    "naming": files.NamingFile,
    "sources": files.SourceFile,
    "synonyms": files.SynonymFile,
    "index": files.IndexFile,
    "balance": files.BalanceFile,
    "unknown": files.UnknownFile,
}
"""Name of a kind of file -> what it holds."""


@dataclass(slots=True)
class _Reader:
    """Turns the nodes of one file into plain data and remembers lines."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def plain(self, node: yaml.Node, at: tuple[str | int, ...] = ()) -> Any:
        self.lines[at] = node.start_mark.line + 1
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*at, index)) for index, item in enumerate(node.value)]
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, line = key_node.value, key_node.start_mark.line + 1
            if key in result:
                self.problems.append(Problem(
                    code="103", where=f"{self.path}:{line}", id=Path(self.path).name, what=f"the key `{key}` is written twice",
                    hint="Keep one of the two.",
                ))
            result[key] = self.plain(value_node, (*at, key))
            self.lines[(*at, key)] = line
        return result

    def line_of(self, at: tuple[str | int, ...]) -> int:
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 1)


def read_records(kind: str, path: Path, root: Path) -> tuple[Any, list[Problem]]:
    """One YAML file -> (record of `SCHEMAS[kind]` or None, problems)."""
    name = path.relative_to(root).as_posix()
    reader = _Reader(name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
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
        record = _adapter(kind).validate_python(stamped)
    except ValidationError as error:
        return None, [*reader.problems, *_explain(error, reader, data, kind)]
    return record, reader.problems


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(SCHEMAS[kind])


def _stamp(data: Any, reader: _Reader, at: tuple[str | int, ...] = ()) -> Any:
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


def _explain(error: ValidationError, reader: _Reader, data: Any, kind: str) -> Iterator[Problem]:
    """The schema's findings in the words of an editor."""
    for item in error.errors():
        at = tuple(item["loc"])
        key = str(at[-1]) if at else kind
        yield Problem(
            where=f"{reader.path}:{reader.line_of(at)}", id=_nearest_id(data, at) or Path(reader.path).name,
            **_finding(item, key, kind, at),
        )


def _finding(item: Any, key: str, kind: str, at: tuple[str | int, ...]) -> dict[str, str]:
    value, sort = item["input"], item["type"]
    named = f"`{key}`" if not key.isdecimal() else f"an item of `{at[-2]}`"
    if sort == "unexpected_keyword_argument" or key == "where":
        return {"code": "104", "what": f"the key `{key}` is not known here", "hint": _key_hint(key, kind, at)}
    if sort == "missing":
        return {"code": "105", "what": f"the key `{key}` is missing", "hint": f"Write `{key}: …` in this {'record' if len(at) > 1 else 'file'}."}
    if sort == "literal_error":
        allowed = item["ctx"]["expected"].replace("'", "`")
        near = difflib.get_close_matches(str(value), re.findall(r"`([^`]*)`", allowed), n=1)
        guess = f"Did you mean `{near[0]}`?\n" if near else ""
        return {"code": "106", "what": f"`{value}` is not a value of `{key}`", "hint": f"{guess}Write one of {allowed}."}
    if sort == "string_pattern_mismatch" and item["ctx"]["pattern"].startswith("^[a-z0-9]+"):
        return {"code": "107", "what": f"`{value}` is not an id", "hint": f"Write `{_slug(str(value))}`."}
    if sort == "string_too_short":
        return {"code": "127", "what": f"{named} is empty", "hint": "Say it, or remove it."}
    wrong = _WRONG_TYPE.get(sort) or re.sub(r"^(string|input) should", "it should", item["msg"].lower())
    return {"code": "128", "what": f"{named} is {_short(value)}: {wrong}",
            "hint": f"See `{key}` in seeds/schema/{kind}.json."}


_WRONG_TYPE = {
    "tuple_type": "it should be a list", "dict_type": "it should be keys and values",
    "dataclass_type": "it should be keys and values", "string_type": "it should be text",
    "int_parsing": "it should be a whole number", "float_parsing": "it should be a number",
    "bool_parsing": "it should be true or false",
}
"""The schema library's findings in plain words."""


def _key_hint(key: str, kind: str, at: tuple[str | int, ...]) -> str:
    allowed = sorted(_keys_at(kind, at[:-1]))
    near = difflib.get_close_matches(key, allowed, n=1)
    known = f"Known keys: {', '.join(allowed)}."
    return f"Did you mean `{near[0]}`?\n{known}" if near else known


def _keys_at(kind: str, at: tuple[str | int, ...]) -> set[str]:
    """Keys that the schema of a file allows at a place."""
    schema = json_schema(kind)
    node = schema
    for step in at:
        node = _deref(node, schema)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return set(_deref(node, schema).get("properties", {}))


def _deref(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    for option in node.get("anyOf", ()):
        if "$ref" in option:
            node = option
    return schema["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def _nearest_id(data: Any, at: tuple[str | int, ...]) -> str:
    """Id of the innermost record around a place."""
    found = ""
    for step in at:
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            found = data["id"]
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
    else:
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            found = data["id"]
    return found


def _slug(text: str) -> str:
    kept = "".join(char if char.isascii() and char.isalnum() else "-" for char in text.lower())
    return "-".join(part for part in kept.split("-") if part) or "id"


def _short(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return "keys and values" if isinstance(value, dict) else "a list"
    return f"`{value}`" if len(str(value)) <= 60 else f"`{str(value)[:57]}…`"


def json_schema(kind: str) -> dict[str, Any]:
    """JSON Schema of a kind of file, without what the reader fills in."""
    schema = _adapter(kind).json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        part.get("properties", {}).pop("where", None)
        for name, value in part.get("properties", {}).items():
            # the schema library reads the lines under the fields of a class, not of the class that it extends
            if name in _selector_lines():
                value.setdefault("description", _selector_lines()[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


@cache
def _selector_lines() -> dict[str, str]:
    """The line under each field of a selector."""
    properties = TypeAdapter(Selector).json_schema()["properties"]
    return {name: field["description"] for name, field in properties.items() if name != "where"}
