"""Read: the folder `seeds/` becomes `Sources`. The only module that opens the seeds."""

from pathlib import Path
from typing import Any

from edition.atlas import MODULES, read_atlas
from edition.bridge import FILE, BridgeWord, parse
from edition.files import EssaySources, Sources
from edition.model import EssayRecord
from edition.problems import Problem, stop_if
from edition.records import read_records

_COMMON = ("themes", "entities", "events", "crossrefs", "arguments", "naming", "sources", "synonyms", "index", "balance")
_NOTES = ("glosses", "claims", "comments", "voices", "summaries")


def read(root: Path, modules: Path = MODULES) -> Sources:
    """Everything under `root/seeds`, and the atlas. Raises `EditionError` with all problems of all files."""
    seeds, problems = root / "seeds", []

    def load(kind: str, path: Path) -> Any:
        record, found = read_records(kind, path, root)
        problems.extend(found)
        return record

    edition = load("edition", seeds / "edition.yml")
    common = {kind: load(kind, seeds / f"{kind}.yml") for kind in _COMMON}
    essays = [_read_essay(record, seeds, root, load, problems) for record in (edition.essays if edition else ())]
    atlas, missing = read_atlas(modules)
    bridge, wrong = _read_bridge(seeds / FILE, root)
    stop_if([*problems, *missing, *wrong])
    records = {kind: getattr(common[kind], kind) for kind in _COMMON}
    return Sources(edition=edition, essays=tuple(essays), atlas=atlas, bridge=bridge, **records)


def _read_bridge(path: Path, root: Path) -> tuple[tuple[BridgeWord, ...], list[Problem]]:
    """The bridge of the search; an edition may have none."""
    return parse(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()) if path.is_file() else ((), [])


def _read_essay(record: EssayRecord, seeds: Path, root: Path, load: Any, problems: list[Problem]) -> EssaySources | None:
    structure = load("structure", seeds / "structure" / f"{record.id}.yml")
    notes = {kind: load(kind, seeds / "annotations" / record.id / f"{kind}.yml") for kind in _NOTES}
    text = seeds / record.file
    if not text.is_file():
        problems.append(Problem(
            code="101", where=record.where, id=record.id, what=f"the text {text.relative_to(root).as_posix()} is missing",
            hint="Put the text there, or correct `file`.",
        ))
        return None
    if structure is None or None in notes.values():
        return None
    return EssaySources(
        record=record, raw=text.read_bytes(), structure=structure, notes=notes["glosses"],
        claims=notes["claims"].claims, comments=notes["comments"].comments, voices=notes["voices"].voices,
        summaries=notes["summaries"],
    )
