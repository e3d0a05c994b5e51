"""The theme's two checkboxes, which hold its drawer and its search open, as valid HTML.

They stand outside every block of the theme's template, so no override reaches them. `autocomplete` is not
allowed on a checkbox; scripts/browser/pages/frame.js sets it for the browser that heeds it.
"""

import re
from pathlib import Path

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def mend_toggles(site: Path) -> None:
    """Take the attribute out of every page."""
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if (mended := _TOGGLE.sub(r"\1", text)) != text:
            page.write_text(mended, encoding="utf-8", newline="\n")
