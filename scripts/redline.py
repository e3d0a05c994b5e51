"""What editors changed between two states of the notes, as a page of a site of its own.

    python scripts/redline.py first second    tags, branches or commits; into site-redline/, at about/redline/
"""

import argparse
import os
import sys

import serve
from bootstrap import ROOT
from edition.redline.history import state_of
from edition.redline.page import redline
from edition.words.problems import EditionError


def main() -> int:
    """Build a site with the page; 1 when git does not know one of the two, or the site is not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", help="the earlier state")
    parser.add_argument("new", help="the later state")
    options = parser.parse_args()
    try:
        page = redline(state_of(ROOT, options.old), state_of(ROOT, options.new))
    except (ValueError, EditionError) as error:
        print(error, file=sys.stderr)
        return 1
    file = ROOT / ".cache" / "redline.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(page, encoding="utf-8", newline="\n")
    os.environ["REDLINE"] = str(file)
    return serve.build("site-redline")


if __name__ == "__main__":
    sys.exit(main())
