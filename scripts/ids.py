"""The register of ids: gives new ids their place in seeds/ids.yml, and takes retired ones out of the lists.

    python scripts/ids.py            after records were added, or ids were written under `retired`
    python scripts/ids.py --texts    after a text was declared anew: its blocks get their new hashes
"""

import argparse
import sys
from pathlib import Path

from edition.read.seeds import read
from edition.resolve.ids import register
from edition.resolve.join import resolve
from edition.words.problems import EditionError
from edition.write.ids import write_register

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Rewrite the register; 1 when the seeds have problems."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", action="store_true", help="accept the texts as they are now")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that holds seeds/")
    options = parser.parse_args()
    try:
        edition = resolve(read(options.root))
    except EditionError as error:
        print(error, file=sys.stderr)
        return 1
    write_register(options.root, register(edition, options.texts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
