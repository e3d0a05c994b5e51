"""JSON that people can read: an item a line, set in by one blank. The bytes are those of `json.dumps(indent=1)`, which for an
indent asks no code in C and takes ten times as long."""

import json
from functools import cache


class Encoded(str):
    """A value that is written already, for the depth at which it stands."""

    __slots__ = ()


def indented(value: object, depth: int = 0) -> str:
    """A value of JSON; `depth` is how far in its line stands."""
    if isinstance(value, Encoded):
        return value
    flat = _encoder(depth)
    if not isinstance(value, dict | list | tuple) or not value:
        return flat.encode(value)
    between = flat.item_separator
    if not any(isinstance(item, dict | list | tuple | Encoded) and item for item in (value.values() if isinstance(value, dict) else value)):
        inner = flat.encode(value)[1:-1]
    elif isinstance(value, dict):
        inner = between.join(f"{flat.encode(key)}: {indented(item, depth + 1)}" for key, item in value.items())
    else:
        inner = between.join(indented(item, depth + 1) for item in value)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}{between[1:]}{inner}\n{' ' * depth}{closing}"


@cache
def _encoder(depth: int) -> json.JSONEncoder:
    """Writes what has nothing within it, with its items on lines of their own."""
    return json.JSONEncoder(ensure_ascii=False, separators=(",\n" + " " * (depth + 1), ": "))
