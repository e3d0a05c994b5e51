"""The record of how the lines of a text make blocks: seeds/structure/<essay>.yml."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from edition.records.base import Id, Located, Prose
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRecord(Located):
    """A block of a text, by its lines: a heading, a paragraph, a list, and so on."""

    id: Id
    """Essay id and number (`paper-12`), or essay id and a name (`paper-introduction`). It stays when numbers change."""
    kind: v.BlockKind
    """What sort of block it is."""
    lines: str
    """Lines of the file, counted from 1: `12` or `12-15`."""
    begins: str = ""
    """Words with which it begins amid its first line, where that line is the last of the block before."""
    level: Annotated[int, Field(ge=2, le=6)] | None = None
    """Level of a heading; 1 is the title of the page."""
    items: tuple[int, ...] = ()
    """Lines on which the items of a list or the lines of verse begin, where not every line begins one."""
    ordered: bool = False
    """True for a list whose items are numbered or lettered."""
    note: str = ""
    """Why the lines are read so, where it is not plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Located):
    """Words of the file that are no part of the text."""

    line: int
    """Line of the file."""
    to: int | None = None
    """Last line, where whole lines are left out; `exact` is then the first of them."""
    exact: Prose
    """The words."""
    label: Prose
    """What they are, in two or three words."""
    reason: Prose
    """Why they are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break(Located):
    """A blank line or page top inside a block that does not end it."""

    line: int
    """The blank line, or the first line of the new page."""
    kind: v.BreakKind
    """Foot of a column, foot of a page, or wide leading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint(Located):
    """A line end that is not a space."""

    line: int
    """The line whose end joins the next without a space."""
    drop: str = ""
    """What the end of the line loses: the hyphen of a word that is divided in print only."""
    reason: Prose
    """Why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Superscript(Located):
    """Letters that were raised in print."""

    line: int
    """Line of the file."""
    exact: Prose
    """The letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endnote(Located):
    """A raised number that points to a note of the source."""

    number: int
    """The number."""
    line: int
    """Line of the file."""
    after: Prose
    """The characters directly before the number on that line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure(Located):
    """How the lines of one text make blocks."""

    note: str = ""
    """What is to be known of the layout of the file."""
    renumbered: str = ""
    """What was split or joined after ids were given, in a sentence or more: ids stay, so they no longer end in the numbers of
    their paragraphs. Empty while they do."""
    blocks: tuple[BlockRecord, ...]
    """The blocks in the order of the text."""
    exclusions: tuple[Exclusion, ...] = ()
    """Words that are no part of the text."""
    breaks: tuple[Break, ...] = ()
    """Breaks inside blocks."""
    joints: tuple[Joint, ...] = ()
    """Line ends that are not spaces."""
    superscripts: tuple[Superscript, ...] = ()
    """Raised letters."""
    endnotes: tuple[Endnote, ...] = ()
    """Raised numbers."""
    endnotes_note: str = ""
    """What is to be known of the notes, in a sentence."""
