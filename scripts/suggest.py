"""Pairs of passages that no editor has joined yet, best first: for editors to read, never shown to readers.

    python scripts/suggest.py                 the 25 likeliest pairs
    python scripts/suggest.py --number 60
    python scripts/suggest.py --within        pairs within one essay as well

Needs the packages for tests.
"""

import argparse
import sys

from edition.search.pairs import report, suggest
from opened import with_edition


def main() -> int:
    """Print the likeliest pairs; 1 when the seeds have problems."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=25, help="how many pairs")
    parser.add_argument("--within", action="store_true", help="pairs within one essay as well")
    return with_edition(parser, lambda edition, options: print(
        "\n".join(report(edition, suggest(edition, within=options.within)[: options.number]))
    ))


if __name__ == "__main__":
    sys.exit(main())
