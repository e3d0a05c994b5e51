"""The records of publications: seeds/sources.yml."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Located):
    """A publication that notes rest on."""

    id: Id
    """Id of the source."""
    type: v.SourceType
    """What sort of publication."""
    title: Prose
    """Title."""
    author: str = ""
    """Author, where named."""
    publisher: Prose
    """Publisher or newspaper."""
    date: str = ""
    """Date of publication, as EDTF."""
    url: str = ""
    """The publication's own address."""
    seen_at: str = ""
    """Other address at which it was read."""
    accessed: str
    """Day on which it was read."""
    seen: v.SourceSeen
    """How much of it was read: all, the passage on which the notes rest, another excerpt, a listing."""
    quality: v.SourceQuality
    """How near it is to what it reports."""
    note: str = ""
    """A remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile(Located):
    """sources.yml"""

    sources: tuple[Source, ...]
    """The sources."""
