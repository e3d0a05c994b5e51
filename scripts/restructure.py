"""Split, join or part paragraphs elsewhere: what was written about them follows its words, and ids stay.

    python3 scripts/restructure.py split paper-12 "first words of the second part"
    python3 scripts/restructure.py join paper-12 paper-13
    python3 scripts/restructure.py move paper-13 "first words of paper-13 from now on"

All of it, or nothing. With --check nothing is written and the change is shown.
"""

import argparse
import sys
from pathlib import Path

from bootstrap import ROOT, enter


def main() -> int:
    """Change the paragraphs; 1 when it cannot be done, and then nothing was changed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["split", "join", "move"])
    parser.add_argument("id", help="the paragraph: the one to be split, the first of two, or the one whose beginning moves")
    parser.add_argument("rest", metavar="words or id", help="words with which a paragraph is to begin; to join, the second paragraph")
    parser.add_argument("--break", dest="kind", choices=["column", "page", "leading"], default="leading",
                        help="what a blank line is that comes to stand inside a paragraph")
    parser.add_argument("--check", action="store_true", help="show the change and write nothing")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that holds seeds/")
    options = parser.parse_args()
    enter()
    # these need what `enter` sets up
    from edition.change.borders import ChangeError
    from edition.change.command import diff, numbers_in_prose, restructure, write
    from edition.words.problems import EditionError

    try:
        change, files = restructure(options.root, options.verb, options.id, options.rest, options.kind)
        if options.check:
            print("\n".join(diff(files)))
            return 0
        write(options.root, files)
    except (ChangeError, EditionError, OSError) as error:
        print(f"{error}\nNothing was changed.", file=sys.stderr)
        return 1
    print(f"{change.said} {len(files)} files changed. Build, and look at the records that are marked `look`.")
    if named := list(numbers_in_prose(options.root, change)):
        print("Numbers of paragraphs after it are others now. Editors name numbers here:", *named, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
