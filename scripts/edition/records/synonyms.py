"""The records of words that are alike in search: seeds/synonyms.yml."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms(Located):
    """Words that mean the same to a reader who searches."""

    id: Id
    """Id of the group."""
    words: tuple[Prose, ...]
    """The words and phrases, each as good as the others."""
    reason: Prose
    """Why they are alike here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SynonymFile(Located):
    """synonyms.yml"""

    synonyms: tuple[Synonyms, ...]
    """Groups of words."""
