"""Elements of XML as text."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr


class Xml(str):
    """Text that is XML already."""

    __slots__ = ()


def element(tag: str, attributes: Mapping[str, str | None] | None = None, *content: str) -> Xml:
    """An element; attributes without a value are left out, and text in it is escaped."""
    opened = start(tag, attributes).removesuffix(">")
    inner = "".join(part if isinstance(part, Xml) else escape(part) for part in content)
    return Xml(f"{opened}>{inner}</{tag}>" if inner else f"{opened}/>")


def start(tag: str, attributes: Mapping[str, str | None] | None = None) -> Xml:
    """A start tag."""
    written = "".join(f" {name}={quoteattr(value)}" for name, value in (attributes or {}).items() if value)
    return Xml(f"<{tag}{written}>")


def pointers(prefix: str, ids: tuple[str, ...]) -> str:
    """Ids as the value of an attribute of pointers."""
    return " ".join(f"#{prefix}{id}" for id in ids)
