"""How long the edition takes to build, beside MkDocs alone."""

import sys

from edition.bench.command import main

if __name__ == "__main__":
    sys.exit(main())
