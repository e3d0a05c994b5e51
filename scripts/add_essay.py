"""Add a text to the edition: the file byte for byte, its record, a first structure, and files for its notes.

    python3 scripts/add_essay.py FILE --id federalist-10 --title "…" --author "…" --date 1787-11-22 --source "…"
    python3 scripts/add_essay.py FILE --id federalist-10 --review     walk through the doubtful places, yes or no

FILE is plain text in UTF-8 (a paragraph a line, or hard-wrapped, or drawn out of a PDF), a PDF with a text layer, a Word file
(.docx), a book (.epub) or a web page (.html). A second run changes nothing.
"""

import argparse
import sys
from pathlib import Path

from bootstrap import ROOT, enter


def main() -> int:
    """Add the text; 1 when it cannot be added, and then nothing was changed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="the text")
    parser.add_argument("--id", required=True, help="small letters, digits and hyphens; it stays for good")
    for name, what in (("title", "as printed"), ("author", "as signed"), ("date", "EDTF: 1787-11-22, 1787, 1787~"), ("source", "where it was published")):
        parser.add_argument(f"--{name}", default="", help=what)
    parser.add_argument("--review", action="store_true", help="ask about each doubtful place")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that holds seeds/")
    options = parser.parse_args()
    enter()
    # these need what `enter` sets up
    from edition.add.essay import AddError, Given, add_essay
    from edition.add.review import on_terminal
    from edition.words.problems import EditionError

    given = Given(id=options.id, title=options.title, author=options.author, date=options.date, source=options.source)
    try:
        for line in add_essay(options.root, options.file, given, on_terminal if options.review else None):
            print(line)
    except (AddError, EditionError, OSError) as error:
        print(f"{error}\nNothing was changed.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
