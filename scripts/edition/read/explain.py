"""What the schema finds wrong, in the words of an editor."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from edition.read.lines import Reader
from edition.records.schemas import json_schema
from edition.words.characters import SEEN
from edition.words.problems import Problem


def explain(error: ValidationError, reader: Reader, data: object, kind: str) -> Iterator[Problem]:
    """The schema's findings in the words of an editor."""
    for item in error.errors():
        at = tuple(item["loc"])
        key = str(at[-1]) if at else kind
        yield Problem(
            where=f"{reader.path}:{reader.line_of(at)}", id=_nearest_id(data, at) or Path(reader.path).name,
            **_finding(item, key, kind, at),
        )


def _finding(item: Any, key: str, kind: str, at: tuple[str | int, ...]) -> dict[str, str]:  # Any: as pydantic reports it
    value, sort = item["input"], item["type"]
    named = f"an item of `{at[-2]}`" if at and isinstance(at[-1], int) else f"`{key}`"
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
    if sort == "string_too_short" or (sort == "string_pattern_mismatch" and item["ctx"]["pattern"] == SEEN):
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


def _deref(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:  # Any: JSON Schema as made by pydantic
    for option in node.get("anyOf", ()):
        if "$ref" in option:
            node = option
    return schema["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def _nearest_id(data: Any, at: tuple[str | int, ...]) -> str:  # Any: YAML as read
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


def _short(value: Any) -> str:  # Any: YAML as read
    if isinstance(value, (dict, list)):
        return "keys and values" if isinstance(value, dict) else "a list"
    return f"`{value}`" if len(str(value)) <= 60 else f"`{str(value)[:57]}…`"
