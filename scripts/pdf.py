"""Each essay as a PDF, into pdf/: printed from site-offline/ by a Chromium of this machine.

    python scripts/pdf.py

With SITE_URL set, the foot of each sheet has the whole address.
"""

import argparse
import os
import sys
from pathlib import Path

from edition.write.finish.chromium import chromium
from edition.write.finish.pdf import print_page

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print every essay; 1 when there is no browser or no site."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    pages = [page for page in sorted((ROOT / "site-offline" / "essays").glob("*.html")) if page.name != "index.html"]
    program = chromium()
    if not (pages and program):
        print("Build first, with python3 scripts/serve.py --offline." if program else "There is no Chromium here: set CHROMIUM_PATH.", file=sys.stderr)
        return 1
    (ROOT / "pdf").mkdir(exist_ok=True)
    site = os.environ.get("SITE_URL", "")
    for page in pages:
        print_page(program, page, ROOT / "pdf" / f"{page.stem}.pdf", f"{site}essays/{page.stem}/")
    print(f"{len(pages)} essays are in pdf/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
