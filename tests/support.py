"""What several tests need: the miniature edition, the real build command, Markdown as MkDocs renders it."""

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import build
import pytest
import yaml
from bs4 import BeautifulSoup
from edition.read.seeds import read
from edition.records.seeds import Sources
from edition.render.files import render
from edition.resolve.edition import Edition
from edition.resolve.join import resolve
from markdown import Markdown

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
MINIATURE = TESTS / "miniature"


def copy_miniature(folder: Path) -> Path:
    """The seeds of the miniature in a folder of their own, as a root for the build command."""
    shutil.copytree(MINIATURE / "seeds", folder / "seeds")
    return folder


def take_kept(folder: Path) -> None:
    """What a build of the project keeps for the next one, for a project in another folder: faces cut, templates compiled,
    citations written; and what Python compiled of itself and of its packages, though not of ours. Each is known by what it
    was made of, and making them is most of the work of a first build."""
    compiled = {Path("pycache", *Path(prefix).parts[1:]) for prefix in (sys.prefix, sys.base_prefix)}
    for name in (Path("typefaces"), Path("templates"), Path("citations"), *compiled):
        kept, taken = ROOT / ".cache" / name, folder / ".cache" / name
        kept.mkdir(parents=True, exist_ok=True)
        taken.parent.mkdir(parents=True, exist_ok=True)
        taken.symlink_to(kept)


def run_build(root: Path, *options: str) -> tuple[int, str]:
    """Exit code and message of `scripts/build.py --root ROOT`, in this process."""
    said = io.StringIO()
    with mock.patch.object(sys, "argv", ["build.py", "--root", str(root), *options]), contextlib.redirect_stderr(said):
        code = build.main()
    return code, said.getvalue()


@cache
def sources(root: Path = ROOT) -> Sources:
    """The seeds of a root, as read."""
    return read(root)


@cache
def edition(root: Path = ROOT) -> Edition:
    """The edition of a root, joined and checked."""
    return resolve(sources(root))


@cache
def rendered(root: Path = ROOT) -> dict[str, str]:
    """Every generated file of a root, by path under docs/."""
    return files_of(edition(root))


def files_of(whole: Edition) -> dict[str, str]:
    """Every generated file of an edition, by path under docs/, from the compiled templates that the build keeps."""
    build.TEMPLATES.mkdir(parents=True, exist_ok=True)
    return dict(render(whole, build.TEMPLATES))


def html_of(markdown: str) -> str:
    """Markdown, with or without front matter, as MkDocs turns it into HTML."""
    if markdown.startswith("---\n"):
        markdown = markdown.partition("\n---\n")[2]
    return _converter().reset().convert(markdown)


def soup_of(markdown: str) -> BeautifulSoup:
    """Markdown as a tree of HTML elements."""
    return BeautifulSoup(html_of(markdown), "lxml")


@cache
def _converter() -> Markdown:
    names, settings = [], {}
    for item in mkdocs_settings()["markdown_extensions"]:
        name, setting = next(iter(item.items())) if isinstance(item, dict) else (item, None)
        names.append(name)
        if setting:
            settings[name] = setting
    # MkDocs itself always adds these three
    return Markdown(extensions=[*dict.fromkeys(["toc", "tables", "fenced_code", *names])], extension_configs=settings)


@cache
def mkdocs_settings() -> dict[str, Any]:
    """mkdocs.yml as plain data; its own tags are left as text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("!", lambda loader, suffix, node: f"!{suffix}")
    return yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)


def witness(soup: BeautifulSoup) -> list[str]:
    """Text of each `.witness` element of a page in order, without what editors put inside."""
    return [_own_text(element) for element in soup.select(".witness")]


def _own_text(element: Any) -> str:
    return "".join(
        text for text in element.find_all(string=True)
        if not any("editorial" in (parent.get("class") or ()) for parent in _up_to(text, element))
    )


def _up_to(node: Any, top: Any) -> Iterable[Any]:
    for parent in node.parents:
        yield parent
        if parent is top:
            return


def java_for(program: str) -> list[str]:
    """The beginning of a command for a checker that needs Java, which does no more for its own speed than pays in so short a
    life; where there is none, the test is skipped."""
    java = os.environ.get("JAVA_PATH") or shutil.which("java")
    if not java:
        pytest.skip(f"{program} was not run: there is no java here")
    return [java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


def squeezed(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())
