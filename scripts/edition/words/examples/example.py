"""What stands beside a rule of the catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """Why a rule is there, and how a file looks that breaks it, and that keeps it."""

    why: str
    """What would go wrong without the rule."""
    file: str
    """The file, from the project's folder."""
    before: str
    """What breaks the rule, or in brackets what is the matter."""
    after: str
    """The same as it should be, or in brackets what to do."""
