"""The theme's style sheets, less one rule.

The theme's script puts `data-md-color-switching` on every page as it starts, and takes it away again, so that a change of
the colour scheme is not drawn step by step. The rule for that begins with *every element*: twice all of the page is
looked at anew, which on a slow phone is most of what the page costs at its start.
"""

import re
from pathlib import Path

_RULE = re.compile(r"\[data-md-color-switching\] \*,[^{}]*\{transition-duration:0s!important\}")


def lighten(site: Path) -> None:
    """Take the rule out of the sheet that has it; harmless to run again."""
    for sheet in sorted((site / "assets" / "stylesheets").glob("palette.*.css")):
        text = sheet.read_text(encoding="utf-8")
        if (lighter := _RULE.sub("", text)) != text:
            sheet.write_text(lighter, encoding="utf-8", newline="\n")
