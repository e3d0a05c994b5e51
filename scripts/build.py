"""seeds/ -> docs/: builds the pages of the edition.

    python scripts/build.py            write the pages that changed
    python scripts/build.py --check    fail, with a diff, if docs/ lags behind seeds/, or an id is not what it was
    python scripts/build.py --explain 203    what a problem means, and an example before and after
"""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from edition.exports.citation_file import citation_file
from edition.read.atlas import MODULES
from edition.read.kept import kept
from edition.read.seeds import read
from edition.records.schemas import schemas
from edition.render.files import render
from edition.render.jobs import Memory
from edition.resolve.ids import check_ids
from edition.resolve.join import resolve
from edition.words.examples.all import explain
from edition.words.problems import CATALOGUE, EditionError, list_of_work, stop_if
from edition.write.output import compare, write
from edition.write.schemas import write_citation, write_schemas

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / ".cache" / "templates"
"""Where compiled templates are kept."""
_memories: dict[Path, Memory] = {}
"""What was rendered last in this program, by folder."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build or check, as the command line says if not told otherwise; 1 when something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if docs/ lags behind seeds/")
    parser.add_argument("--serving", action="store_true", help="remember what pages were made of, for a program that builds again")
    parser.add_argument("--root", type=Path, default=ROOT, help="folder that holds seeds/ and docs/")
    parser.add_argument("--modules", type=Path, default=MODULES, help="folder of the JavaScript packages")
    parser.add_argument("--explain", metavar="CODE", choices=CATALOGUE, type=lambda code: code.upper().removeprefix("A"),
                        help="say what a problem's code means, and end")
    options = parser.parse_args(arguments)
    if options.explain:
        print(explain(options.explain))
        return 0
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    gc.set_threshold(100_000, 50, 100)  # a build makes much that it keeps; looking through it again and again finds nothing
    try:
        sources = read(options.root, options.modules)
        edition = resolve(sources)
        if not options.serving:
            gc.freeze()  # it stays to the end: nothing of it needs to be looked through again
        files = render(edition, TEMPLATES, _memories.setdefault(options.root, Memory()) if options.serving else None)
        if options.check:
            stop_if([*compare(options.root, files), *check_ids(edition)])
        else:
            write(options.root, files)
            write_schemas(options.root, kept(ROOT, "schemas", (), schemas))
            write_citation(options.root, citation_file(edition))
            if edition.owed:
                print(list_of_work(edition.owed), file=sys.stderr)
    except EditionError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' if count != 1 else ''}. Nothing was written.", file=sys.stderr)
        return 1
    except OSError as error:  # a full disk, a folder that is not ours
        print(f"Not finished: {error}. Run it again when there is room and leave to write.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
