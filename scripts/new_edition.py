"""Make an edition of one's own: a folder with the programs, empty seeds, and no essay.

    python3 scripts/new_edition.py ../essays-on-rivers --title "Essays on Rivers"

Then add texts with its own scripts/add_essay.py, and see it with its own scripts/serve.py.
"""

import argparse
import datetime
import sys
from pathlib import Path

from bootstrap import ROOT, enter


def main() -> int:
    """Make the folder; 1 when it is there already."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    parser.add_argument("--title", default="Essays", help="title of the edition")
    options = parser.parse_args()
    enter()
    # this needs what `enter` sets up
    from edition.add.edition import NewEditionError, new_edition

    day = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    try:
        for line in new_edition(ROOT, options.folder.resolve(), options.title, day):
            print(line)
    except (NewEditionError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
