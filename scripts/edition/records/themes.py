"""The records of themes and their passages: seeds/themes.yml."""

from dataclasses import dataclass

from edition.records.base import Id, Located, Prose, Selector
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeScope(Located):
    """What a theme takes in."""

    counts: Prose
    """What counts."""
    does_not_count: Prose
    """What does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Selector):
    """A passage under a theme."""

    reason: Prose
    """Why it stands there."""
    weight: v.Weight
    """Whether the passage is about the theme or only mentions it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Located):
    """A heading for browsing and searching."""

    id: Id
    """Id, also in the address of its page."""
    title: Prose
    """Title."""
    summary: Prose
    """What it is about, in a sentence."""
    scope: ThemeScope
    """What counts and what does not."""
    introduction: Prose
    """How the essays differ on it."""
    broader: tuple[Id, ...] = ()
    """Wider themes."""
    narrower: tuple[Id, ...] = ()
    """Themes within it."""
    related: tuple[Id, ...] = ()
    """Neighbouring themes."""
    aliases: tuple[Prose, ...] = ()
    """Other words for it, for search."""
    passages: tuple[Passage, ...]
    """The passages in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFile(Located):
    """themes.yml"""

    themes: tuple[Theme, ...]
    """The themes in the order in which pages list them."""
