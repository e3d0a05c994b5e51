"""JavaScript packages that readers' browsers load, copied from node_modules with their licences."""

import shutil
from pathlib import Path

FILES = {
    "minisearch/dist/umd/index.js": "minisearch.js",
    "minisearch/LICENSE.txt": "minisearch.LICENSE.txt",
    "iframe-worker/shim/index.js": "iframe-worker.js",
    "iframe-worker/LICENSE": "iframe-worker.LICENSE.txt",
}


def copy_vendor_files(node_modules: Path, site: Path) -> None:
    """Put the files into `assets/vendor/`. A missing package is an error: run the set-up."""
    target = site / "assets" / "vendor"
    target.mkdir(parents=True, exist_ok=True)
    for source, name in FILES.items():
        shutil.copyfile(node_modules / source, target / name)
