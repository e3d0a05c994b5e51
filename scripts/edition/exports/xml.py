"""Elements of XML as text."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_BARE = re.compile(r"[^&<>\"\n\r\t]*").fullmatch
"""Whether a value stands in an attribute as it is."""


class Xml(str):
    """Text that is XML already."""

    __slots__ = ()


def element(tag: str, attributes: Mapping[str, str | None] | None = None, *content: str) -> Xml:
    """An element; attributes without a value are left out, and text in it is escaped."""
    written = _written(attributes) if attributes else ""
    inner = "".join([part if isinstance(part, Xml) else escape(part) for part in content])
    return Xml(f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>")


def start(tag: str, attributes: Mapping[str, str | None] | None = None) -> Xml:
    """A start tag."""
    return Xml(f"<{tag}{_written(attributes) if attributes else ''}>")


def _written(attributes: Mapping[str, str | None]) -> str:
    return "".join([f' {name}="{value}"' if _BARE(value) else f" {name}={quoteattr(value)}" for name, value in attributes.items() if value])


def pointers(prefix: str, ids: tuple[str, ...]) -> str:
    """Ids as the value of an attribute of pointers."""
    return " ".join(f"#{prefix}{id}" for id in ids)
