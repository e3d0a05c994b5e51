"""What the commands share that ask something of the whole edition."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from edition.read.seeds import read
from edition.resolve.edition import Edition
from edition.resolve.join import resolve
from edition.words.problems import EditionError

ROOT = Path(__file__).resolve().parent.parent


def with_edition(parser: argparse.ArgumentParser, work: Callable[[Edition, argparse.Namespace], None]) -> int:
    """Do the work with the edition of the folder `--root`, and with what else was asked; 1 when its seeds have problems, which are told."""
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that holds seeds/")
    options = parser.parse_args()
    try:
        edition = resolve(read(options.root))
    except EditionError as error:
        print(error, file=sys.stderr)
        return 1
    work(edition, options)
    return 0
