"""Which edition the site is, by its stamp, date and content: on the page of editions, with what changed for readers in
each, and at the foot of every printed page.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from edition.words.dates import parse

SHOWN = 12
"""How much of the content hash stands at the foot of each page."""
_FOOT = "/* The edition, at the foot of every page. */"
_NAMED, _CHANGES = '<div data-edition=""></div>', '<div data-changes=""></div>'


def content_hash(docs: Path) -> str:
    """A hash of all texts, notes and data: of the sums of their files as the build writes them, wherever the site is published."""
    sums = docs / "data" / "SHA256SUMS"
    return sha256(sums.read_bytes()).hexdigest() if sums.is_file() else ""


def write_editions(page: Path, stamp: str, date: str, content: str, changes: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Fill in the page; one that is filled, or that is not there, stays as it is."""
    if not page.is_file():
        return
    text = page.read_text(encoding="utf-8")
    named = (
        f'<dl class="scope"><div><dt>Edition</dt><dd>{escape(stamp)}</dd></div><div><dt>Date</dt><dd>{escape(parse(date).say())}</dd></div>'
        f'<div><dt>Content</dt><dd><code class="hash">{content}</code></dd></div></dl>'
    )
    listed = "\n".join(
        f'<h3 id="{_slug(title)}">{escape(title)}</h3>\n<ul>{"".join(f"<li>{_inline(point)}</li>" for point in points)}</ul>' for title, points in changes
    )
    page.write_text(text.replace(_NAMED, named).replace(_CHANGES, listed), encoding="utf-8", newline="\n")


def write_foot(site: Path, name: str, stamp: str, content: str, site_url: str) -> None:
    """Name the edition at the foot of every printed page, with the address of the site where it is known; once."""
    sheet = site / "assets" / "css" / "print.css"
    text = sheet.read_text(encoding="utf-8") if sheet.is_file() else _FOOT
    if _FOOT in text:
        return
    said = " · ".join(part for part in (name, stamp, content[:SHOWN], site_url) if part)
    sheet.write_text(f"{text}{_FOOT}\n{foot_of(said)}\n", encoding="utf-8", newline="\n")


def foot_of(said: str) -> str:
    """The rule that prints some words at the foot of every sheet."""
    quoted = "".join(f"\\{ord(char):x} " if char in '"\\' else char for char in said)
    return f'@page {{ @bottom-left {{ content: "{quoted}"; font: 8pt sans-serif; color: #333; }} }}'


def _inline(point: str) -> str:
    """A point of the log as HTML; it has code and emphasis, and nothing else of Markdown."""
    return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(point, quote=False)))


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
