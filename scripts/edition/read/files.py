"""The files under `seeds/` that are no YAML of an essay: its text, and whatever lies there without being asked for."""

import difflib
import hashlib
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from edition.records.essay import EssayRecord
from edition.words.problems import Problem

_LISTED = ("structure", "annotations")
"""Folders in which each file belongs to an essay; what lies beside them is read by other tools."""


def read_text(record: EssayRecord, seeds: Path) -> tuple[bytes | None, Problem | None]:
    """The text of an essay, byte for byte, or the problem that it cannot be had."""
    return _read(record, "text", record.file, seeds)


def check_original(record: EssayRecord, seeds: Path) -> Problem | None:
    """Whether the file from which a text was drawn is there, byte for byte."""
    if not record.original:
        return None
    raw, problem = _read(record, "original", record.original.file, seeds)
    if raw is None or hashlib.sha256(raw).hexdigest() == record.original.sha256:
        return problem
    return Problem(code="109", where=record.original.where, id=record.id,
                   what=f"{seeds.name}/{record.original.file} is not the file from which the text was drawn", hint="Bring the file back.")


def _read(record: EssayRecord, kind: str, name: str, seeds: Path) -> tuple[bytes | None, Problem | None]:
    def problem(code: str, what: str, hint: str) -> tuple[None, Problem]:
        return None, Problem(code=code, where=record.where, id=record.id, what=what, hint=hint)

    named = PurePosixPath(name)
    if named.is_absolute() or ".." in named.parts or "\\" in name:
        return problem("138", f"the {kind} `{name}` lies outside seeds/", f"Put the {kind} into seeds/texts/, and write its path from there.")
    try:
        return (seeds / named).read_bytes(), None
    except FileNotFoundError:
        return problem("101", f"the {kind} {seeds.name}/{name} is missing", f"Put the {kind} there, or correct `file`.")
    except OSError as error:
        return problem("132", f"the {kind} {seeds.name}/{name} cannot be read: {(error.strerror or 'unknown reason').lower()}",
                       "Put a file there that can be read; a folder is none.")


def strangers(seeds: Path, root: Path, known: Collection[str]) -> Iterator[Problem]:
    """Files and folders among those of the essays that no essay asks for: most often a name with a slip in it.

    A hidden file, which editors and file managers leave behind, is no concern of ours.
    """
    folders = {parent.as_posix() for name in known for parent in PurePosixPath(name).parents}
    for path in sorted(path for folder in _LISTED for path in (seeds / folder).rglob("*")):
        name = path.relative_to(seeds).as_posix()
        within = path.parent.relative_to(seeds).as_posix()
        if name in known or name in folders or within not in folders or any(part.startswith(".") for part in name.split("/")):
            continue
        beside = [PurePosixPath(other).name for other in sorted({*known, *folders}) if PurePosixPath(other).parent == PurePosixPath(within)]
        near = difflib.get_close_matches(path.name, beside, n=1, cutoff=0.7)
        yield Problem(
            code="135", where=f"{path.relative_to(root).as_posix()}:1", id=path.name,
            what=f"no essay asks for this {'folder' if path.is_dir() else 'file'}",
            hint=f"Did you mean {near[0]}? Rename it, or take it away." if near else "Take it away, or add its essay to edition.yml.",
        )
