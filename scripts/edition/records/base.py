"""What all records have: an id, a line in a file, a quotation that finds its place."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from edition.words.characters import SEEN

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]+(?: [A-Za-z]+)*$")]
Prose = Annotated[str, StringConstraints(min_length=1, pattern=SEEN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Anything that stands at a line of a file."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "use_attribute_docstrings": True}

    where: str = field(default="", compare=False)
    """`path:line` of the record; filled in by the reader, never written, and no part of what the record says."""


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
