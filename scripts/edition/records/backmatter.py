"""The records of the index at the back, and of the edition's watch over its own balance."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSub(Located):
    """A sub-heading with its paragraphs."""

    text: Prose
    """The sub-heading, as it reads after its heading."""
    at: tuple[Id, ...]
    """Ids of blocks, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexHeading(Located):
    """A heading that editors shape; entities, themes and events without one get theirs from their record."""

    id: Id
    """Id of the heading, by which others refer to it."""
    heading: Prose
    """The heading, with the word first under which it is looked for."""
    entity: Id | None = None
    """The entity whose mentions are its locators."""
    theme: Id | None = None
    """The theme whose passages are its locators."""
    subs: tuple[IndexSub, ...] = ()
    """Sub-headings; without any, a long entry is divided by themes."""
    see: tuple[Id, ...] = ()
    """Headings, entities or themes under which the matter stands instead."""
    see_also: tuple[Id, ...] = ()
    """Headings, entities or themes that stand near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance(Located):
    """One measure of balance, how far it may go, and why it goes farther if it does."""

    id: v.BalanceMeasure
    """What is measured."""
    threshold: float
    """How far it may go without a reason."""
    reason: str = ""
    """Why it goes farther, and what the editors make of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexFile(Located):
    """index.yml"""

    index: tuple[IndexHeading, ...]
    """The headings that editors shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceFile(Located):
    """balance.yml"""

    balance: tuple[Balance, ...]
    """The measures of balance."""
