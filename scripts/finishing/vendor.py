"""JavaScript packages that readers' browsers load, copied from node_modules with their licences."""

import shutil
from pathlib import Path

FILES = {
    "minisearch/dist/umd/index.js": "minisearch.js",
    "minisearch/LICENSE.txt": "minisearch.LICENSE.txt",
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
    module = (node_modules / "stemmer" / "index.js").read_text(encoding="utf-8")
    (target / "stemmer.js").write_text(classic(module, "stemmer"), encoding="utf-8", newline="\n")


def classic(module: str, name: str) -> str:
    """A JavaScript module as a script that sets one global: modules do not load from file://."""
    export = f"export function {name}("
    if module.count("export ") != 1 or export not in module:
        raise ValueError(f"{name} no longer exports one function of its name; see scripts/finishing/vendor.py")
    body = module.replace(export, f"function {name}(")
    return f"window.{name} = (function () {{\n{body}\nreturn {name};\n}})();\n"
