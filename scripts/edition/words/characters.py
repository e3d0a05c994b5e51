"""Characters that no text of the edition may have: those that cannot be shown, and those that turn other words round."""

import re
from dataclasses import dataclass

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_TURNS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space, the joiners, word joiner, byte order mark: part of a text, no part of a word."""
SEEN = r"[^\s\u00ad\u200b-\u200d\u2060\ufeff]"
"""A pattern for something that can be seen, as schemas write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """The first such character of a text."""

    code: str
    """Code of the problem."""
    what: str
    """What it is."""
    hint: str
    """What to do."""


def unfit(text: str) -> Unfit | None:
    """The first character of the text that no page could show as it is meant. A tab and a line end are fine."""
    found = _UNFIT.search(text)
    if not found:
        return None
    name = f"U+{ord(found[0]):04X}"
    if _TURNS.match(found[0]):
        what = f"the mark {name} turns the direction of the words after it"
        return Unfit(code="133", what=what, hint="Take it out; the words themselves know their direction.")
    return Unfit(code="111", what=f"the control character {name} cannot be shown", hint="Take it out.")


def without_unfit(text: str) -> str:
    """The text without any such character."""
    return _UNFIT.sub("", text)
