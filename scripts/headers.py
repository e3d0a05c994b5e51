"""The headers to send with the built site.

    python scripts/headers.py          of site/
    python scripts/headers.py FOLDER
"""

import argparse
import sys
from pathlib import Path

from edition.write.finish.headers import headers
from edition.write.finish.html import read_pages

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print them; 1 when there is no site, or one that runs from a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="the built site")
    found = headers(read_pages(parser.parse_args().site))
    if not found:
        print("No page there has a policy: build the site first, with python3 scripts/serve.py --build", file=sys.stderr)
        return 1
    print("\n".join(f"{name}: {value}" for name, value in found.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
