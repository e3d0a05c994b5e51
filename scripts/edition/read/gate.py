"""The gate: the only way by which YAML comes in.

It lets through mappings, lists and text, and nothing else of YAML: no tags, no anchors or aliases (nine lines of
them can stand for a billion), no depth or size that no editor writes, no character that a page cannot show. What
it refuses is a problem with its line. The file is looked through event by event before any of it is kept.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from edition.words.characters import unfit
from edition.words.problems import Problem

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # Any: a node of YAML, of whatever kind
LARGEST, DEEPEST = 32_000_000, 24
"""Bytes of a file, and lists and mappings within each other; the deepest file of an edition has six."""
_NOTHING = frozenset({"~", "null", "Null", "NULL"})


def open_yaml(path: Path, root: Path, pattern: str = "") -> tuple[yaml.Node | None, list[Problem]]:
    """The node of a YAML file, or what keeps it out. None without a problem is an empty file.

    `pattern` names what a missing file could be written after.
    """
    raw, problem = read_file(path, root, pattern)
    return (None, [problem]) if problem else parse_yaml(raw, path, root)


def read_file(path: Path, root: Path, pattern: str = "") -> tuple[bytes, Problem | None]:
    """The bytes of a file, or what keeps it out."""
    def problem(code: str, what: str, hint: str) -> tuple[bytes, Problem]:
        return b"", Problem(code=code, where=f"{path.relative_to(root).as_posix()}:1", id=path.name, what=what, hint=hint)

    try:
        if path.stat().st_size > LARGEST:
            return problem("130", f"the file has more than {LARGEST // 1_000_000} million bytes", "Divide it, or look for what fills it.")
        return path.read_bytes(), None
    except FileNotFoundError:
        return problem("101", "the file is missing", pattern)
    except OSError as error:
        return problem("132", f"it cannot be read: {(error.strerror or 'unknown reason').lower()}",
                       "Put a file there that can be read; a folder is none.")


def parse_yaml(raw: bytes, path: Path, root: Path) -> tuple[yaml.Node | None, list[Problem]]:
    """The node of a file's bytes, or what keeps it out."""
    name = path.relative_to(root).as_posix()
    text, problem = _text(raw, path, name)
    if problem:
        return None, [problem]
    try:
        problems = [
            Problem(code=code, where=f"{name}:{line}", id=path.name, what=what, hint=hint)
            for code, line, what, hint in _refused(text)
        ]
        return (None, problems) if problems else (yaml.compose(text, Loader=LOADER), [])
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        tab = text.split("\n")[line - 1].lstrip(" ").startswith("\t") if line <= text.count("\n") + 1 else False
        return None, [Problem(
            code="102", where=f"{name}:{line}", id=path.name,
            what=f"not valid YAML: {getattr(error, 'problem', None) or error}",
            hint="Write spaces instead of the tab at the start of the line." if tab
            else "Check the indentation, and put quotes around text with a colon or a leading sign.",
        )]


def _text(raw: bytes, path: Path, name: str) -> tuple[str, Problem | None]:
    """The text of a file, with the line ends of Unix and without a mark of its byte order."""
    def problem(code: str, line: int, what: str, hint: str) -> tuple[str, Problem]:
        return "", Problem(code=code, where=f"{name}:{line}", id=path.name, what=what, hint=hint)

    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return problem("110", line, f"the byte {raw[error.start]:#04x} is not UTF-8", "Save the file as UTF-8.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, words in enumerate(text.split("\n"), 1):
        if found := unfit(words):
            return problem(found.code, number, found.what, found.hint)
    return text, None


def _refused(text: str) -> Iterator[tuple[str, int, str, str]]:
    """Code, line, what and hint of everything that is YAML and yet no part of an edition."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if anchor := getattr(event, "anchor", None):  # of an alias, its name
            yield "131", line, f"`{anchor}` is an anchor or an alias", "Write out what is meant; quote text that begins with & or *."
        if tag := getattr(event, "tag", None):
            yield "131", line, f"`{tag}` is a tag", "Take it out; quote text that begins with an exclamation mark."
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield "130", line, f"more than {DEEPEST} lists and mappings stand within each other", "Close brackets, and check the indentation."
            return
        if isinstance(event, yaml.ScalarEvent):
            if event.value in _NOTHING and not event.style:
                yield "127", line, f"`{event.value}` says nothing", "Say it, or leave the key out; quote the word if it is meant."
            if found := unfit(event.value):
                yield found.code, line, found.what, found.hint

