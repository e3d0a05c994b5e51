"""The records that editors write in `seeds/`, one class per kind, one line under every field.

The classes are frozen and know nothing of files, texts or pages. `records.py` makes them from YAML;
the JSON Schemas in `seeds/schema/` are made from them too, so the line under a field is also
what an editor's tool shows.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from edition import vocabulary as v

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Prose = Annotated[str, StringConstraints(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Anything that stands at a line of a file."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "use_attribute_docstrings": True}

    where: str = ""
    """`path:line` of the record; filled in by the reader, never written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector(Located):
    """A quotation and the place where it stands (the W3C TextQuoteSelector with a scope)."""

    at: Id
    """Id of the block (`paper-12`), or of the essay (`paper`) when the words stand in several blocks."""
    exact: Prose
    """The quoted words, as in the text, with single spaces."""
    prefix: str = ""
    """Words directly before, to tell this place from others."""
    suffix: str = ""
    """Words directly after, to tell this place from others."""
    occurs: Annotated[int, Field(ge=1)] = 1
    """How often the words stand in `at`; every place is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Located):
    """One line of what is known of an essay."""

    point: Prose
    """What the line is about, such as Newspaper."""
    finding: Prose
    """What is known, in a few words."""
    evidence: Prose
    """How it is known."""
    standing: v.Standing
    """How sure it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EssayRecord(Located):
    """One essay of the edition."""

    id: Id
    """Id used in addresses and in the ids of its blocks."""
    siglum: Prose
    """One or two letters for tables."""
    name: Prose
    """The short name used in references: Paper, paragraph 12."""
    file: Prose
    """File of the text, from `seeds/`."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Hash of the file, byte for byte."""
    original_name: Prose
    """Name of the file when it was received."""
    title: Prose
    """Title; one given by the editors stands in square brackets."""
    title_status: v.TitleStatus
    """Where the title comes from."""
    title_note: Prose
    """How the title is known, in a sentence."""
    author: Prose
    """Author as signed, or `Author unknown`."""
    date: str
    """Date of publication or writing, as EDTF."""
    date_note: Prose
    """How the date is known, in a sentence."""
    kind: Prose
    """What sort of text it is: Newspaper letter."""
    published: Prose
    """Where it was published, or that this is not known."""
    about: Prose
    """One sentence on what it says."""
    findings: tuple[Finding, ...]
    """What is known, point by point."""
    missing: tuple[Prose, ...] = ()
    """What the text ought to have and has not."""
    sources: tuple[Id, ...] = ()
    """Sources that the findings rest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRecord(Located):
    """The edition as a whole."""

    title: Prose
    """Title of the site."""
    subtitle: Prose
    """What it is, in half a line."""
    description: Prose
    """One sentence for search engines and cards."""
    edition: Prose
    """Stamp of this state of the edition, printed at the foot of each page."""
    date: str
    """Date of this state, as `YYYY-MM-DD`."""
    essays: tuple[EssayRecord, ...]
    """The essays in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRecord(Located):
    """A heading, paragraph or signature of a text, by its lines."""

    id: Id
    """Essay id and number (`paper-12`), or essay id and a name (`paper-introduction`)."""
    kind: v.BlockKind
    """What sort of block it is."""
    lines: str
    """Lines of the file, counted from 1: `12` or `12-15`."""
    level: Annotated[int, Field(ge=2, le=6)] | None = None
    """Level of a heading; 1 is the title of the page."""
    note: str = ""
    """Why the lines are read so, where it is not plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Located):
    """Words of the file that are no part of the text."""

    line: int
    """Line of the file."""
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
