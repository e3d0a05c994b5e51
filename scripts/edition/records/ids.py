"""The register of ids: what has an address keeps it. seeds/ids.yml, written by scripts/ids.py."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from edition.records.base import Id, Located, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredBlock(Located):
    """A block and the text that its id stands for."""

    id: Id
    """Id of the block."""
    since: Prose
    """Day of the edition that first had it."""
    sentences: Annotated[int, Field(ge=0)]
    """Number of its sentences, which are counted from 1."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Hash of its folded text, in UTF-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredIds(Located):
    """Ids of one kind that came with one edition."""

    kind: Prose
    """What the ids name: gloss, claim, theme and so on."""
    since: Prose
    """Day of the edition that first had them."""
    ids: tuple[Id, ...]
    """The ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredId(Located):
    """An id that is gone, and is never given again."""

    kind: Prose
    """What it named: block, gloss, claim and so on."""
    id: Id
    """The id."""
    reason: Prose
    """Why it is gone, in a sentence."""
    instead: str = ""
    """Id of the same kind to which readers are led; empty if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdFile(Located):
    """ids.yml"""

    blocks: tuple[RegisteredBlock, ...] = ()
    """Blocks of the texts."""
    notes: tuple[RegisteredIds, ...] = ()
    """Everything else that has an address."""
    retired: tuple[RetiredId, ...] = ()
    """Ids that are gone."""
