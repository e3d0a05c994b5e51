"""Pairs of passages that no editor has joined yet, best first: for editors to read, never shown to readers.

    python scripts/suggest.py                 the 25 likeliest pairs
    python scripts/suggest.py --number 60
    python scripts/suggest.py --within        pairs within one essay as well

Needs the packages for tests.
"""

import argparse
import sys
from pathlib import Path

from edition.read.seeds import read
from edition.resolve.join import resolve
from edition.search.pairs import report, suggest
from edition.words.problems import EditionError

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the likeliest pairs; 1 when the seeds have problems."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=25, help="how many pairs")
    parser.add_argument("--within", action="store_true", help="pairs within one essay as well")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that holds seeds/")
    options = parser.parse_args()
    try:
        edition = resolve(read(options.root))
    except EditionError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(report(edition, suggest(edition, within=options.within)[: options.number])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
