"""What a file gives: its words as a text, and the blocks that its own markup tells apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.words.characters import without_unfit

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block as the markup of a file has it."""

    kind: str
    """Heading, paragraph, item, quotation or row."""
    text: str
    """Its words; a line end where the file breaks a line."""
    level: int = 0
    """Level of a heading, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The text that was drawn out of a file."""

    raw: bytes
    """The text, in UTF-8: what becomes the witness."""
    read_by: str = ""
    """Program that drew it out, with its version; empty if the file is the text itself."""
    pieces: tuple[Piece, ...] = ()
    """Its blocks in order, where the file tells them; each begins on a line of its own, with a blank line before it."""
    left_out: tuple[str, ...] = ()
    """What of the file is no part of the text, for the editor."""


def marked(pieces: Sequence[Piece], read_by: str, left_out: Sequence[str] = ()) -> Text:
    """The text of blocks that the markup tells apart: a block, a blank line, a block."""
    found = tuple(Piece(kind=piece.kind, text=text, level=piece.level) for piece in pieces if (text := _clean(piece.text)))
    raw = "\n\n".join(piece.text for piece in found) + "\n"
    return Text(raw=raw.encode(), read_by=read_by, pieces=found, left_out=tuple(left_out))


def clean_line(text: str) -> str:
    """A line without what no page could show, and with the letters of its ligatures."""
    return without_unfit(text).translate(_LIGATURES).rstrip()


def _clean(text: str) -> str:
    """The lines of a block that have words."""
    lines = (" ".join(clean_line(line).split()) for line in re.split(r"[\n\r\f]", text))
    return "\n".join(line for line in lines if line)
