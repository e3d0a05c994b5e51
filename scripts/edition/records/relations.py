"""The records of what joins essays: cross-references, lines of argument, and how each names things."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from edition.records.base import Id, Located, Prose, Selector
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReference(Located):
    """A relation between two passages. Read: first, relation, second."""

    id: Id
    """Id of the cross-reference."""
    first: Selector
    """The passage from which it is read."""
    second: Selector
    """The passage to which it leads."""
    relation: v.Relation
    """How the first stands to the second."""
    themes: tuple[Id, ...]
    """Themes under which the relation stands."""
    note: Prose
    """What joins and what parts them."""
    strength: v.Strength
    """How close the relation is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Located):
    """What other essays say to a claim."""

    claims: tuple[Id, ...] = ()
    """Claims of other essays that bear on it; none means silence."""
    note: Prose
    """What they say, or that they are silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentClaim(Selector):
    """One claim in the line of argument of an essay."""

    id: Id
    """Id of the claim."""
    kind: v.ArgumentKind
    """Kind of the claim as made."""
    plain: Prose
    """The claim in plain words."""
    evidence: tuple[Selector, ...] = ()
    """What the text itself offers for it."""
    answer: Answer
    """What the other essays say to it."""
    objection: Prose
    """The strongest objection that a fair reader would raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Located):
    """The line of argument of one essay."""

    essay: Id
    """Id of the essay."""
    thesis: tuple[Selector, ...]
    """Where the essay states what it argues."""
    thesis_note: Prose
    """How the thesis is put."""
    shape: Prose
    """The course of the argument."""
    claims: tuple[ArgumentClaim, ...]
    """The claims in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingForm(Located):
    """One way of naming, with its count in each essay."""

    form: Prose
    """The form as printed, or a description."""
    pattern: Prose
    """Regular expression that finds it."""
    counts: Annotated[dict[str, int], Field(default_factory=dict)]
    """How often it is found, by essay id; for an essay not listed it is counted by the build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Located):
    """How the essays name one actor or thing. A word counts under the first form that matches it."""

    id: Id
    """Id of the group."""
    title: Prose
    """What is named."""
    forms: tuple[NamingForm, ...]
    """The forms, in the order in which they are tried."""
    suggests: dict[str, str]
    """What the choice of words suggests, by essay id."""
    entity: Id | None = None
    """The entry of what is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReferenceFile(Located):
    """crossrefs.yml"""

    crossrefs: tuple[CrossReference, ...]
    """The cross-references."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentFile(Located):
    """arguments.yml"""

    arguments: tuple[Argument, ...]
    """One line of argument per essay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingFile(Located):
    """naming.yml"""

    naming: tuple[Naming, ...]
    """The groups of names."""
