"""Whether other programs than MkDocs make the same site of our pages; run it in the environment of the tests.

    .venv/bin/python scripts/platforms.py properdocs    MkDocs carried on by others: byte for byte
    .venv/bin/python scripts/platforms.py zensical      what the makers of Material write anew: the text of each page

site/ has to be built before. The program is installed once, into .cache/platforms/. The result of the last comparison
stands in decisions/14-other-platforms.md.
"""

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = {"properdocs": "1.6.7", "zensical": "0.0.73"}
"""The programs, and the versions of the last comparison."""
OURS = ".headerlink, script, nav, details.contents, #signs, #keys"
"""What `overrides/` and the theme put into an article, besides its text."""


def main() -> int:
    """Install, build, compare; 1 if something differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", choices=VERSIONS, help="what to build with")
    name = parser.parse_args().program
    python = _environment(name)
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        other = _properdocs(python, Path(folder)) if name == "properdocs" else _zensical(python, Path(folder))
        print(f"{name} {VERSIONS[name]}: built in {time.perf_counter() - start:.1f} s")
        found = list(_other_bytes(ROOT / "site", other) if name == "properdocs" else _other_words(ROOT / "site", other))
    print("\n".join(found) or "Nothing differs.")
    return 1 if found else 0


def _environment(name: str) -> Path:
    """The Python of an environment that has the program and what our build needs."""
    folder = ROOT / ".cache" / "platforms" / name
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", "-r", ROOT / "requirements.lock"], check=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", f"{name}=={VERSIONS[name]}"], check=True)
    return python


def _properdocs(python: Path, folder: Path) -> Path:
    shutil.rmtree(ROOT / ".cache" / "kept", ignore_errors=True)  # nothing that MkDocs converted
    command: list[str | Path] = [python, "-m", "properdocs", "build", "--strict", "-q", "-f", "mkdocs.yml", "--site-dir", folder / "site"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    return folder / "site"


def _zensical(python: Path, folder: Path) -> Path:
    """It knows no hooks, and not all of our overrides: the pages alone, in its own frame."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    settings = yaml.compose((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert isinstance(settings, yaml.MappingNode)
    settings.value = [pair for pair in settings.value if pair[0].value not in ("hooks", "watch")]
    for key, value in settings.value:
        if key.value == "theme":
            value.value = [pair for pair in value.value if pair[0].value != "custom_dir"]
    (folder / "mkdocs.yml").write_text(yaml.serialize(settings), encoding="utf-8")
    for page in ("quote.md", "r.md"):  # they have templates of their own
        (folder / "docs" / page).unlink()
    subprocess.run([python.with_name("zensical"), "build", "-c", "-f", "mkdocs.yml"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / "site"


def _other_bytes(site: Path, other: Path) -> Iterator[str]:
    paths = {path.relative_to(folder).as_posix() for folder in (site, other) for path in folder.rglob("*") if path.is_file()}
    _, differ, missing = filecmp.cmpfiles(site, other, sorted(paths), shallow=False)
    yield from (f"differs: {path}" for path in differ)
    yield from (f"only in one: {path}" for path in missing)


def _other_words(site: Path, other: Path) -> Iterator[str]:
    for path in sorted(path for path in other.rglob("*.html") if path.name != "404.html"):
        page = path.relative_to(other)
        if _words(site / page) != _words(path):
            yield f"other words: {page.as_posix()}"


def _words(page: Path) -> str:
    article = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").select_one("article")
    assert article, page
    for part in article.select(OURS):
        part.decompose()
    return " ".join(article.get_text().split())


if __name__ == "__main__":
    sys.exit(main())
