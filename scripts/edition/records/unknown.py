"""The record of a question that no text answers and no note says of itself."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown(Located):
    """Something that neither the texts nor the record tell, where no other field of the data says so."""

    id: Id
    """Id of the question."""
    question: Prose
    """What is not known, as a question."""
    why: Prose
    """Why it matters, and what was looked for."""
    at: tuple[Id, ...]
    """Ids of the blocks for which it matters, in reading order."""
    events: tuple[Id, ...] = ()
    """Events for which it matters."""
    asked: tuple[Prose, ...] = ()
    """How readers ask it in a search: all words of one stand in their question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownFile(Located):
    """unknown.yml"""

    unknown: tuple[Unknown, ...]
    """The questions, the most important first."""
