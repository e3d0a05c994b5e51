"""The theme's two checkboxes, which hold its drawer and its search open, as valid HTML.

They stand outside every block of the theme's template, so no override reaches them. `autocomplete` is not
allowed on a checkbox; scripts/browser/pages/frame.js sets it for the browser that heeds it.
"""

import re

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def mended(text: str) -> str:
    """The text of a page without the attribute."""
    return _TOGGLE.sub(r"\1", text)
