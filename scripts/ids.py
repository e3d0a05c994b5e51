"""The register of ids: gives new ids their place in seeds/ids.yml, and takes retired ones out of the lists.

    python scripts/ids.py            after records were added, or ids were written under `retired`
    python scripts/ids.py --texts    after a text was declared anew: its blocks get their new hashes
"""

import argparse
import sys

from edition.resolve.ids import register
from edition.write.ids import write_register
from opened import with_edition


def main() -> int:
    """Rewrite the register; 1 when the seeds have problems."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", action="store_true", help="accept the texts as they are now")
    return with_edition(parser, lambda edition, options: write_register(options.root, register(edition, options.texts)))


if __name__ == "__main__":
    sys.exit(main())
