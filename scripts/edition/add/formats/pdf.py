"""The text layer of a PDF becomes lines, by pypdf, which needs nothing but Python. Where lines stand on the page makes blank
lines, indents and pages of them, as programs that draw text out of a PDF leave them; paragraphs are guessed from these."""

import io
import logging
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import pairwise
from typing import Any

from edition.add.formats.refusal import needs, refused
from edition.add.formats.text import Text, clean_line
from edition.words.problems import EditionError

_MOST = 2_000
"""Pages."""
_WIDE, _RAISED, _SMALL, _LETTER = 1.3, 0.55, 0.9, 0.5
"""A wider step down than this many usual ones parts paragraphs; a smaller rise than this share of the type is a raised letter,
whose own type is smaller by this; a letter is about half as wide as its type is high."""


@dataclass(slots=True, kw_only=True)
class _Line:
    """A line as it stands on a page, in points from the lower left."""

    x: float
    y: float
    size: float
    text: str


def read_pdf(name: str, raw: bytes) -> Text:
    """The text layer of a PDF. Raises `EditionError`."""
    try:
        import pypdf
    except ImportError as error:
        raise needs(name, "pypdf") from error
    from pypdf.errors import LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it mends small faults, and would tell of each
    try:
        book = pypdf.PdfReader(io.BytesIO(raw))
        if book.is_encrypted:
            raise refused("143", name, "the PDF is locked with a password", "Save it without a password; print it to a new PDF, for one.")
        if len(book.pages) > _MOST:
            raise refused("142", name, f"it has {len(book.pages):,} pages, more than any text", "Add the pages of one essay.")
        pages = [_lines(page) for page in book.pages]
    except LimitReachedError as error:
        raise refused("142", name, "a page of it unpacks to far more than a text has",
                      "Print it to a new PDF; if it is refused again, take the text of it by hand.") from error
    except EditionError:
        raise
    except Exception as error:  # whatever a broken file makes of the reader, the editor is told that it is broken
        raise refused("141", name, f"it cannot be read as a PDF ({type(error).__name__})", "Print it to a new PDF, or fetch it again.") from error
    return Text(raw=_text(pages).encode(), read_by=f"pypdf {version('pypdf')}")


def _lines(page: Any) -> list[_Line]:  # Any: a page of pypdf, which is there only where it is installed
    """The lines of a page, in the order in which they are drawn."""
    found: list[_Line] = []
    fresh = True

    def take(text: str, outer: Sequence[float], inner: Sequence[float], font: object, size: float) -> None:
        nonlocal fresh
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        height = abs(size * (inner[3] or inner[1]) * (outer[3] or outer[1]))
        for at, part in enumerate(text.split("\n")):
            fresh = fresh or at > 0
            if part.strip() and fresh:
                found.append(_Line(x=x, y=y, size=height, text=part))
                fresh = False
            elif part and found and not fresh:
                raised = height < _SMALL * found[-1].size and part.strip().isdigit()
                found[-1].text = found[-1].text.rstrip() + part.strip() if raised else found[-1].text + part

    page.extract_text(visitor_text=take)
    return _with_raised(found)


def _with_raised(lines: Sequence[_Line]) -> list[_Line]:
    """Lines put together that stand on one line of print: letters that are raised, and what comes after them."""
    found: list[_Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and line.x > before.x and abs(line.y - before.y) < _RAISED * max(line.size, before.size):
            smaller = line.size < _SMALL * before.size
            before.text = f"{before.text.rstrip()}{'' if smaller else ' '}{line.text.lstrip()}"
        else:
            found.append(line)
    return found


def _text(pages: Sequence[Sequence[_Line]]) -> str:
    """The lines of all pages; a form feed begins each page but the first."""
    steps = [one.y - two.y for lines in pages for one, two in pairwise(lines) if 0 < one.y - two.y < 4 * max(one.size, 1)]
    step = statistics.median(steps) if steps else 0
    return "\f".join("".join(f"{line}\n" for line in _laid_out(_in_order(lines, step), step)) for lines in pages if lines)


def _in_order(lines: Sequence[_Line], step: float) -> list[_Line]:
    """The lines of a page with its head first and its foot last, whenever a program drew them."""
    found = list(lines)
    for edge, sign in ((0, 1), (len(lines), -1)):
        heights = sorted((sign * line.y for line in lines), reverse=True)
        if len(lines) > 2 and heights[0] - heights[1] > _WIDE * step:
            line = next(line for line in found if sign * line.y == heights[0])
            found.remove(line)
            found.insert(edge, line)
    return found


def _laid_out(lines: Sequence[_Line], step: float) -> Iterator[str]:
    """The lines of a page with its gaps as blank lines, and its indents as blanks."""
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else line
        if at and not 0 <= before.y - line.y <= _WIDE * max(step, 1.1 * line.size):
            yield ""
        near = [other for other in lines if abs(other.x - line.x) < 12 * max(line.size, 1)]
        edges = Counter(round(other.x) for other in near)
        edge = max(edges, key=lambda x: (edges[x], -x))
        indent = round((line.x - edge) / (_LETTER * max(line.size, 1)))
        yield " " * max(0, min(indent, 40)) + clean_line(line.text).strip()
