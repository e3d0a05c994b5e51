"""Read: the folder `seeds/` becomes `Sources`. With gate.py and files.py the only modules that open the seeds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from edition.read.atlas import MODULES, read_atlas
from edition.read.files import check_original, read_text, strangers
from edition.read.kept import held
from edition.read.records import read_records
from edition.read.typefaces import read_faces
from edition.records.bridge import FILE, BridgeWord, parse
from edition.records.essay import EditionRecord, EssayRecord
from edition.records.ids import IdFile
from edition.records.seeds import EssaySources, Sources
from edition.words.problems import Problem, stop_if

COMMON = ("themes", "entities", "events", "crossrefs", "arguments", "naming", "comparison", "sources", "synonyms",
           "index", "balance", "unknown")
_NOTES = ("glosses", "claims", "comments", "voices", "summaries")


def read(root: Path, modules: Path = MODULES) -> Sources:
    """Everything under `root/seeds`, the atlas and the faces. Raises `EditionError` with all problems of all files."""
    seeds, problems = root / "seeds", []

    def load(kind: str, path: Path) -> Any:  # Any: the kind of file decides what it holds
        record, found = read_records(kind, path, root)
        problems.extend(found)
        return record

    edition = load("edition", seeds / "edition.yml")
    common = {kind: load(kind, seeds / f"{kind}.yml") for kind in COMMON}
    register = seeds / "ids.yml"
    ids = load("ids", register) if register.exists() else IdFile()  # a new edition has given no id yet
    essays = [_read_essay(record, seeds, root, load, problems) for record in (edition.essays if edition else ())]
    if edition:
        problems += strangers(seeds, root, frozenset(_names(edition)))
    atlas, missing = read_atlas(modules)
    faces, unread = read_faces(modules)
    bridge, wrong = _read_bridge(seeds / FILE, root)
    stop_if([*problems, *missing, *unread, *wrong])
    assert atlas and faces  # without one of them there is a problem
    records = {kind: getattr(common[kind], kind) for kind in COMMON}
    return Sources(edition=edition, essays=tuple(filter(None, essays)), atlas=atlas, faces=faces, ids=ids, bridge=bridge, **records)


def _read_bridge(path: Path, root: Path) -> tuple[tuple[BridgeWord, ...], list[Problem]]:
    """The bridge of the search; an edition may have none."""
    if not path.is_file():
        return (), []
    raw, name = path.read_bytes(), path.relative_to(root).as_posix()
    return held(root, name, (raw,), lambda: parse(raw.decode("utf-8"), name))


def _names(edition: EditionRecord) -> Iterator[str]:
    """Every file of an edition, from `seeds/`."""
    yield from ("edition.yml", "ids.yml", FILE, *(f"{kind}.yml" for kind in COMMON))
    for essay in edition.essays:
        yield from (essay.file, f"structure/{essay.id}.yml", *(f"annotations/{essay.id}/{kind}.yml" for kind in _NOTES))


def _read_essay(record: EssayRecord, seeds: Path, root: Path, load: Any, problems: list[Problem]) -> EssaySources | None:  # Any: as of load above
    structure = load("structure", seeds / "structure" / f"{record.id}.yml")
    notes = {kind: load(kind, seeds / "annotations" / record.id / f"{kind}.yml") for kind in _NOTES}
    raw, problem = read_text(record, seeds)
    problems += filter(None, (problem, check_original(record, seeds)))
    if raw is None or structure is None or None in notes.values():
        return None
    return EssaySources(
        record=record, raw=raw, structure=structure, notes=notes["glosses"],
        claims=notes["claims"].claims, comments=notes["comments"].comments, voices=notes["voices"].voices,
        summaries=notes["summaries"],
    )
