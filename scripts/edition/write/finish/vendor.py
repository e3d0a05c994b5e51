"""What of JavaScript packages is copied from node_modules: the licences of those that are bundled
(scripts.py), and a script that runs as it comes."""

import shutil
from pathlib import Path

FILES = {
    "@noble/hashes/LICENSE": "noble-hashes.LICENSE.txt",
    "stemmer/license": "stemmer.LICENSE.txt",
    "iframe-worker/shim/index.js": "iframe-worker.js",
    "iframe-worker/LICENSE": "iframe-worker.LICENSE.txt",
}


def copy_vendor_files(node_modules: Path, site: Path) -> None:
    """Put the files into `assets/vendor/`. A missing package is an error: run the set-up."""
    target = site / "assets" / "vendor"
    target.mkdir(parents=True, exist_ok=True)
    for source, name in FILES.items():
        shutil.copyfile(node_modules / source, target / name)
