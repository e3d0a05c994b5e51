"""Measure the search of the built site: how often it is right, and how fast."""

import sys

from edition.search.evaluation.command import main

if __name__ == "__main__":
    sys.exit(main())
