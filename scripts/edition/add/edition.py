"""A folder becomes an edition with no essay: the programs as they are here, empty seeds, and pages that say little yet."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from edition.add.structure import quoted
from edition.read.seeds import COMMON

COPIED = (
    "scripts", "overrides", "docs/assets", "docs/about/add-an-essay.md", "docs/about/editing.md", "docs/about/editions.md",
    "docs/about/words.md",
    "mkdocs.yml", "pyproject.toml", "package.json", "package-lock.json", ".npmrc", ".gitignore", "tsconfig.json",
    "requirements.lock", "requirements-test.lock", "requirements-node.lock",
    "requirements-formats.lock",
)
"""What an edition shares with every other, from the project's folder."""
OWN = ("__pycache__", "*.pyc", "test.py", "screenshot.png", "js", "fonts", "vendor")
"""What lies in there and is this edition's own, or made."""
STARTER = Path(__file__).parent / "starter"


class NewEditionError(Exception):
    """Why the folder cannot become an edition, in a sentence."""


def new_edition(root: Path, folder: Path, title: str, day: str) -> Iterator[str]:
    """What is said while the edition is made. `day` is the day of its first state. Raises `NewEditionError`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NewEditionError(f"{folder} is there already and not empty. Name a folder that is not there yet.")
    for name in COPIED:
        _copy(root / name, folder / name)
    for name in ("pyproject.toml", "package.json", "mkdocs.yml"):
        _rename(root, folder / name, title)
    for path in STARTER.glob("*.md"):
        _write(folder / "docs" / "about" / path.name, path.read_text(encoding="utf-8").replace("{{title}}", title))
    for name, text in _seeds(title, day).items():
        _write(folder / "seeds" / name, text)
    (folder / "seeds" / "texts").mkdir()
    _write(folder / "CHANGELOG.md", "# Changes\n\n## First state\n\n- The edition begins.\n")
    _write(folder / "README.md", f"# {title}\n\nAn annotated edition. `python3 scripts/serve.py` sets it up and shows it; "
           "docs/about/editing.md tells how to go on.\n")
    yield f"{folder} is an edition now, with no essay yet."
    yield ""
    yield "What next:"
    yield f"  1. cd {folder}"
    yield "  2. python3 scripts/add_essay.py FILE --id …    the first text; as often as there are texts"
    yield "  3. python3 scripts/serve.py                    see it"
    yield "  4. seeds/edition.yml                           what the edition is; docs/about/ holds pages of its own"


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*OWN) if source.name == "assets" else shutil.ignore_patterns(*OWN[:3]))
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _rename(root: Path, path: Path, title: str) -> None:
    """The name of this project, where its files of settings have it, becomes that of the new one."""
    told = (root / "seeds" / "edition.yml").read_text(encoding="utf-8")
    old = re.search(r"^title: (.+)$", told, re.MULTILINE)
    text = path.read_text(encoding="utf-8")
    if old:
        text = text.replace(f"site_name: {old[1]}", f"site_name: {quoted(title)}").replace(_slug(old[1]), _slug(title))
    text = re.sub(r"^description = .+$", 'description = "An annotated edition, built as a static site"', text, flags=re.MULTILINE)
    text = re.sub(r"^( *\"description\": ).+$", r'\1"An annotated edition, built as a static site",', text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8", newline="\n")


def _slug(title: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", title.lower())) or "edition"


def _seeds(title: str, day: str) -> dict[str, str]:
    """The seeds of an edition in which nothing is written yet."""
    head = "# yaml-language-server: $schema=schema/{}.json\n"
    edition = head.format("edition") + (
        "# The edition and its essays, in reading order. scripts/add_essay.py puts a text at the end.\n\n"
        f"title: {quoted(title)}\nsubtitle: An annotated edition\n"
        "description: Texts, word for word, with notes.\nedition: First state\n"
        f"date: '{day}'\nspecial: This edition has just been begun.\n"
        "# complete: true   when no essay owes anything any more: the build then insists on it\ntracks: []\nessays: []\n"
    )
    return {"edition.yml": edition, **{f"{kind}.yml": f"{head.format(kind)}{kind}: []\n" for kind in COMMON}}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
