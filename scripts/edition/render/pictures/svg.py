"""SVG elements: escaped, and written without anything that the content security policy forbids."""

from collections.abc import Iterable
from html import escape

from edition.render.markup import Markdown


def element(tag: str, *children: str | None, **attributes: object) -> Markdown:
    """`element("a", "text", href="#x", class_="y", data_theme="z")`.

    Children that are not markup are escaped; None is left out, as are attributes that are None.
    """
    written = "".join(
        f' {_name(name)}="{escape(_value(value))}"' for name, value in attributes.items() if value is not None
    )
    inner = "".join(child if isinstance(child, Markdown) else escape(child) for child in children if child is not None)
    return Markdown(f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>")


def join(parts: Iterable[str]) -> Markdown:
    """Elements one after the other, each on its line; never a blank line, which would end the picture in Markdown."""
    return Markdown("\n".join(part for part in parts if part))


def picture(*parts: str, width: float, height: float, title: str, description: str, class_: str, **attributes: object) -> Markdown:
    """An <svg> that has links within: a group with a name, not one image."""
    return _svg("group", parts, width, height, title, description, class_, attributes)


def image(*parts: str, width: float, height: float, title: str, description: str, class_: str, **attributes: object) -> Markdown:
    """An <svg> without links: one image to a screen reader."""
    return _svg("img", parts, width, height, title, description, class_, attributes)


def link(href: str, title: str, *parts: str, **attributes: object) -> Markdown:
    """A mark that leads somewhere, with its name."""
    return element("a", element("title", title), *parts, href=href, **attributes)


def number(value: float) -> str:
    """A coordinate, to a tenth."""
    return f"{round(value, 1):g}"


def _svg(
    role: str, parts: tuple[str, ...], width: float, height: float, title: str, description: str, class_: str,
    attributes: dict[str, object],
) -> Markdown:
    return element(
        "svg", Markdown("\n"), join((element("title", title), element("desc", description), *parts)), Markdown("\n"),
        viewBox=f"0 0 {number(width)} {number(height)}", width=width, height=height, role=role,
        aria_label=title, class_=class_, **attributes,
    )


def _name(name: str) -> str:
    """`class_` -> `class`, `data_theme` -> `data-theme`; names in camel case stand as they are."""
    return name.rstrip("_").replace("_", "-")


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)
