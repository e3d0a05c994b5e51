"""Names, as catalogues write and file them."""

import re


def inverted(name: str) -> str:
    """`Shaikh, Ahsan ul Haq`: the last word first, as the list of sources sorts; a single word as it is."""
    rest, _, family = name.rpartition(" ")
    return f"{family}, {rest}" if rest else family


def filed(name: str) -> str:
    """Where a name stands in a list: by its first letter or figure, whatever stands before it."""
    return re.sub(r"^[\W_]+", "", name).casefold()
