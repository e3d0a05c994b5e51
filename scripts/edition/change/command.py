"""A change of borders from the seeds as they are to the seeds as they shall be: all of it, or nothing."""

import difflib
import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from edition.change.borders import Change, ChangeError, join, move, split
from edition.change.carry import carry
from edition.change.structure import edit_structure
from edition.read.records import read_records
from edition.read.seeds import read
from edition.records.ids import IdFile, RegisteredBlock, RetiredId
from edition.records.seeds import EssaySources, Sources
from edition.records.structure import Structure
from edition.resolve.anchoring import Texts
from edition.resolve.edition import Edition
from edition.resolve.join import resolve
from edition.resolve.sentences import sentences_of
from edition.resolve.witness import Block, read_witness
from edition.words.problems import OWED, EditionError, Problem, stop_if
from edition.write.all_or_none import all_or_none
from edition.write.ids import write_register

_NUMBERED = re.compile(r"\b[Pp]aragraphs? (\d{1,4})(?: (?:to|and) (\d{1,4}))?")
_UNTOUCHED = ("structure", "schema", "texts")


def restructure(root: Path, verb: str, id: str, rest: str, kind: str = "leading") -> tuple[Change, dict[str, tuple[str, str]]]:
    """What `verb` (split, join, move) does to the paragraph `id`: the change, and each file that changes, by its path from the
    root, as it is and as it shall be. Nothing is written. Raises `ChangeError`, and `EditionError` with every record that
    cannot follow its words."""
    sources = read(root)
    edition = resolve(sources)
    essay = next((essay for essay in sources.essays if any(block.id == id for block in edition.essays[essay.record.id].blocks)), None)
    if not essay:
        raise ChangeError(f"There is no block {id}.")
    blocks = edition.essays[essay.record.id].blocks
    name = essay.record.id
    verbs: dict[str, Callable[[str, Sequence[Block], str, str], Change]] = {"split": partial(split, taken=_taken(edition)), "join": join, "move": move}
    change = verbs[verb](name, blocks, id, rest)
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        shutil.copytree(root / "seeds", trial / "seeds")
        if (root / ".cache" / "kept").is_dir():  # what did not change is not read again
            shutil.copytree(root / ".cache" / "kept", trial / ".cache" / "kept")
        _change(trial, essay, edition, sources, change, kind)
        files = {path.relative_to(trial).as_posix(): path.read_text(encoding="utf-8") for path in sorted((trial / "seeds").rglob("*.yml"))}
    before = {path: (root / path).read_text(encoding="utf-8") if (root / path).exists() else "" for path in files}
    return change, {path: (before[path], text) for path, text in files.items() if before[path] != text}


def diff(files: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """The change as a patch."""
    for path, (old, new) in files.items():
        yield from difflib.unified_diff(old.splitlines(), new.splitlines(), path, path, lineterm="")


def write(root: Path, files: Mapping[str, tuple[str, str]]) -> None:
    """Write all files, or, if one cannot be written, none."""
    with all_or_none(root / path for path in files):
        for path, (_, new) in files.items():
            (root / path).write_text(new, encoding="utf-8", newline="\n")


def numbers_in_prose(root: Path, change: Change) -> Iterator[str]:
    """Lines of the seeds in which editors name a paragraph by a number that may be another's now; none if all are as they were.
    Of which essay a line speaks outside the essays' own folders, no program can tell."""
    paths = sorted((root / "seeds").rglob("*.yml")) if change.added or change.gone else []
    of_others = [path for path in paths if ("annotations" in path.parts and path.parent.name != change.essay)
                 or (path.parent.name == "structure" and path.stem != change.essay)]
    for path in (path for path in paths if path not in of_others):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if any(int(last or first) > change.number for first, last in _NUMBERED.findall(line)):
                yield f"{path.relative_to(root).as_posix()}:{number}: {line.strip()}"


def _taken(edition: Edition) -> frozenset[str]:
    """Every id that a block has or had, or that something else has."""
    register = edition.ids
    return frozenset((*edition.texts.blocks, *(item.id for item in register.blocks), *(item.id for item in register.retired),
                      *(id for group in register.notes for id in group.ids)))


def _change(trial: Path, essay: EssaySources, edition: Edition, sources: Sources, change: Change, kind: str) -> None:
    """Make the change in a copy of the seeds, and see that all of it holds together. Raises `EditionError`."""
    path = trial / "seeds" / "structure" / f"{change.essay}.yml"
    blocks = edition.essays[change.essay].blocks
    text = edit_structure(path.read_text(encoding="utf-8"), essay.raw, essay.structure, blocks, change, kind)
    path.write_text(text, encoding="utf-8", newline="\n")
    structure, wrong = read_records("structure", path, trial)
    stop_if(wrong)
    assert isinstance(structure, Structure)  # or something was wrong
    changed, wrong = read_witness(essay.record, essay.raw, structure, f"seeds/{essay.record.file}")
    stop_if(wrong)
    if sum(len(block.raised) for block in changed) != sum(len(block.raised) for block in blocks):
        raise ChangeError("A raised letter or the number of a note on the line of the border would stand on both sides. Choose another place.")
    assert " ".join(block.text for block in changed) == " ".join(block.text for block in blocks), "no word is lost"
    new = Texts({other: changed if other == change.essay else found.blocks for other, found in edition.essays.items()})
    problems: list[Problem] = []
    for file in sorted((trial / "seeds").rglob("*.yml")):
        name = file.relative_to(trial).as_posix()
        if name != "seeds/ids.yml" and file.parent.name not in _UNTOUCHED:
            text, found = carry(file.read_text(encoding="utf-8"), name, change, edition.texts, new)
            file.write_text(text, encoding="utf-8", newline="\n")
            problems += found
    write_register(trial, _register(edition, changed, change))
    _hold(trial, problems)


def _register(edition: Edition, blocks: Sequence[Block], change: Change) -> IdFile:
    """The register with the texts of the changed blocks, the new id, and the one that is gone with what leads on from it."""
    now = {block.id: block for block in blocks}
    touched = {part.id for part in change.new if part not in change.old}
    rows = []
    for item in edition.ids.blocks:
        if item.id in touched:
            rows.append(_row(now[item.id], item.since))
        elif item.id != change.gone:
            rows.append(item)
        if change.added and item.id == change.first:
            rows.append(_row(now[change.added], edition.record.date))
    gone = (RetiredId(kind="block", id=change.gone, reason=change.said, instead=change.first),) if change.gone else ()
    # who was led to the block that is gone is led on with it
    retired = tuple(replace(item, instead=change.first) if change.gone and (item.kind, item.instead) == ("block", change.gone) else item
                    for item in edition.ids.retired)
    return replace(edition.ids, blocks=tuple(rows), retired=(*retired, *gone))


def _incomplete(text: str) -> str:
    """The text of edition.yml, of an edition to which something is owed again."""
    return re.sub(r"^complete: true\b.*$", "complete: false  # paragraphs were changed; true again when nothing is owed", text, flags=re.MULTILINE)


def _row(block: Block, since: str) -> RegisteredBlock:
    return RegisteredBlock(id=block.id, since=since, sentences=len(sentences_of(block)), sha256=hashlib.sha256(block.text.encode()).hexdigest())


def _hold(trial: Path, problems: list[Problem]) -> None:
    """The changed seeds are an edition, in which at most something is still to be written."""
    known = {problem.where for problem in problems}
    try:
        resolve(read(trial))
    except EditionError as error:
        found = [problem for problem in error.problems if problem.where not in known]
        if problems or any(problem.code not in OWED for problem in found):
            raise EditionError([*problems, *found]) from error
        path = trial / "seeds" / "edition.yml"
        path.write_text(_incomplete(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        resolve(read(trial))
    stop_if(problems)
