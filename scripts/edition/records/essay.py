"""The records of the edition and of each essay: seeds/edition.yml."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

from edition.records.base import Id, Located, Prose, Selector, Words
from edition.words import vocabulary as v
from edition.words.characters import SEEN


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
class Original(Located):
    """The file from which a text was drawn."""

    file: Prose
    """The file, from `seeds/`."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Hash of the file, byte for byte."""
    read_by: Prose
    """Program that drew the text out of it, with its version."""


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
    original: Original | None = None
    """That file, where the text was drawn out of a PDF, a Word file, a book or a web page."""
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
    not_before: str | None = None
    """First day that is possible by what the text says, where the date alone leaves more open."""
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

    @property
    def short(self) -> str:
        """Its name amid a sentence, without an article: `letter`, but `Federalist 10`, which is a name of its own."""
        return self.name.lower() if self.name.isalpha() else self.name

    @property
    def called(self) -> str:
        """Its name amid a sentence: `the letter`, `Federalist 10`."""
        return f"the {self.short}" if self.name.isalpha() else self.name

    @property
    def called_first(self) -> str:
        """The same where a sentence begins: `The letter`."""
        return self.called[:1].upper() + self.called[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track(Located):
    """A line of the timeline."""

    id: Id
    """Id by which events name it."""
    name: Prose
    """How the timeline names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapWords(Located):
    """What is said of the map of the region."""

    shows: Prose
    """What lies in it, for who cannot see it."""
    disputed: Prose
    """What its broken lines are."""
    status: Prose
    """What the lines and names do not say, and what each disputed line is."""
    not_drawn: Prose
    """What is not drawn for want of data."""


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
    special: Prose
    """What is special about the texts, for a reader who knows neither."""
    specimen: Selector | None = None
    """A passage that shows it, printed beside its reading on the start page."""
    tracks: tuple[Track, ...] = ()
    """Lines of the timeline, from the top."""
    sides: tuple[Words, ...] = ()
    """Kinds of speakers besides the usual: the sides of a conflict."""
    map: MapWords | None = None
    """What is said of the map of the region."""
    contact: Annotated[str, StringConstraints(pattern=r"^(?:https?://\S+|[^@\s:/]+@[^@\s:/]+\.[^@\s:/]+)?$")] = ""
    """Where readers report mistakes to who publishes this copy: a web address or a mail address; empty where there is none."""
    editors: tuple[Prose, ...] = ()
    """Who made the edition, the family name last: every citation names them; empty where none is named."""
    publisher: Annotated[str, StringConstraints(pattern=rf"^$|{SEEN}")] = ""
    """Who publishes the edition: every citation names them; empty where none is named."""
    complete: bool = False
    """Whether everything is written that an essay needs: what is still owed is then a problem, and no list of work."""
    essays: tuple[EssayRecord, ...]
    """The essays in reading order."""
