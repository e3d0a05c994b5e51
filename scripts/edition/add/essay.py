"""Adds a text to an edition: the file byte for byte, its record, a first structure, files for its notes, its ids."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.add.formats.kinds import ending_of, read_as_text
from edition.add.formats.text import Text
from edition.add.record import edition_with, record_yaml
from edition.add.review import Ask, review
from edition.add.structure import Guess, guess, lines_of, structure_yaml
from edition.add.suggestions import suggestions
from edition.read.records import read_records
from edition.read.seeds import read
from edition.records.essay import EditionRecord
from edition.resolve.edition import Edition
from edition.resolve.ids import register
from edition.resolve.join import resolve
from edition.words.characters import unfit
from edition.words.problems import list_of_work, stop_if
from edition.write.all_or_none import all_or_none
from edition.write.ids import write_register

_ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z")
NOTES = ("glosses", "claims", "comments", "voices")


class AddError(Exception):
    """Why a text cannot be added, in a sentence for the editor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is told of a text when it is added; what is empty is not known."""

    id: str
    """Id of the essay."""
    title: str = ""
    """Its title."""
    author: str = ""
    """Its author."""
    date: str = ""
    """Its date, as EDTF."""
    source: str = ""
    """Where it was published."""


def add_essay(root: Path, file: Path, given: Given, ask: Ask | None = None) -> Iterator[str]:
    """What is said while the text is added. `ask` is asked about doubtful places. Raises `AddError` and `EditionError`;
    the edition is then as it was. A text that is there already changes nothing."""
    if not _ID.match(given.id):
        raise AddError(f"`{given.id}` is no id: write small letters, digits and single hyphens.")
    raw = _bytes(file)
    seeds = root / "seeds"
    found, problems = read_records("edition", seeds / "edition.yml", root)
    stop_if(problems)
    assert isinstance(found, EditionRecord)  # or there was a problem
    known = next((essay for essay in found.essays if essay.id == given.id), None)
    if known and (known.original or known).sha256 != hashlib.sha256(raw).hexdigest():
        raise AddError(f"There is an essay `{given.id}` with another text. Choose another --id; a text is never replaced.")
    if known and not ask:
        yield f"{given.id} is there already; nothing was changed."
        return
    text = read_as_text(str(file), raw)
    lines = _readable(file, text.raw)
    structure = guess(lines, pieces=text.pieces)
    if not structure.paragraphs:
        raise AddError(f"{file.name} has no paragraph that a reader could read.")
    if known and ask:
        yield _again(seeds, given, structure, lines, text, ask)
        return
    if ask:
        structure = review(lines, structure, ask, text.pieces)
    edition = _write(root, file, raw, text, found, given, structure)
    yield from _report(edition, file, given, structure, text)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise AddError(f"{file} cannot be read: {(error.strerror or 'unknown reason').lower()}.") from error


def _readable(file: Path, raw: bytes) -> list[str]:
    """The lines of a text that has nothing in it which no page could show."""
    try:
        lines = lines_of(raw)
    except UnicodeDecodeError as error:
        raise AddError(f"{file.name} is not UTF-8: byte {error.start + 1} is {raw[error.start]:#04x}. Convert it first; texts are kept as they are.") from error
    for number, line in enumerate(lines, 1):
        if wrong := unfit(line.replace("\f", " ")):
            raise AddError(f"{file.name}, line {number}: {wrong.what}. Take it out of the file before it becomes a text of the edition.")
    return lines


def _again(seeds: Path, given: Given, structure: Guess, lines: list[str], text: Text, ask: Ask) -> str:
    """A text that is there is reviewed: only a structure that nobody has touched is changed."""
    path = seeds / "structure" / f"{given.id}.yml"
    if path.read_text(encoding="utf-8") == structure_yaml(structure, given.id):
        path.write_text(structure_yaml(review(lines, structure, ask, text.pieces), given.id), encoding="utf-8", newline="\n")
        return f"The structure of {given.id} is as you answered. Run `.venv/bin/python scripts/ids.py --texts`, then build."
    return f"The structure of {given.id} was edited by hand; it is left alone."


def _write(root: Path, file: Path, raw: bytes, text: Text, found: EditionRecord, given: Given, structure: Guess) -> Edition:
    """All files of the essay, then the edition with it in its list; if that does not hold together, all as it was."""
    seeds = root / "seeds"
    path = seeds / "edition.yml"
    notes = seeds / "annotations" / given.id
    original = f"texts/{given.id}{ending_of(file.name)}" if text.read_by else ""
    written = {
        seeds / "texts" / f"{given.id}.txt": text.raw,
        **({seeds / original: raw} if original else {}),
        seeds / "structure" / f"{given.id}.yml": structure_yaml(structure, given.id).encode(),
        **{notes / f"{kind}.yml": f"# yaml-language-server: $schema=../../schema/{kind}.json\n{kind}: []\n".encode() for kind in NOTES},
        notes / "summaries.yml": b"# yaml-language-server: $schema=../../schema/summaries.json\nabstract: ''\nparagraphs: []\n",
    }
    for target, content in written.items():
        if target.exists() and target.read_bytes() != content:
            raise AddError(f"{target.relative_to(root)} is there already, and no essay of edition.yml. Take it away, or choose another --id.")
    drawn = (("file", original), ("sha256", hashlib.sha256(raw).hexdigest()), ("read_by", text.read_by)) if original else ()
    record = record_yaml(found, given.id, file.name, hashlib.sha256(text.raw).hexdigest(), structure,
                         given.title, given.author, given.date, given.source, drawn)
    with all_or_none((*written, path, seeds / "ids.yml")):
        for target, content in written.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        path.write_text(edition_with(path.read_text(encoding="utf-8"), record), encoding="utf-8", newline="\n")
        edition = resolve(read(root))
        for kind, lines in suggestions(edition, given.id).items():
            with (notes / f"{kind}.yml").open("a", encoding="utf-8", newline="\n") as file_of_notes:
                file_of_notes.write("".join(f"{line}\n" for line in lines))
        write_register(root, register(edition))
    return edition


def _report(edition: Edition, file: Path, given: Given, structure: Guess, text: Text) -> Iterator[str]:
    essay = edition.essays[given.id]
    yield f"{file.name} is the essay `{given.id}` now: {len(essay.blocks)} blocks, {len(essay.paragraphs)} of them paragraphs, {essay.words:,} words."
    if text.read_by:
        yield f"  drawn out of {file.name} by {text.read_by}; the file is kept as seeds/texts/{given.id}{ending_of(file.name)}"
    yield from (f"  not read: {item}" for item in text.left_out)
    for item in structure.exclusions:
        where = f"lines {item.first} to {item.last}" if item.last > item.first else f"line {item.first}"
        yield f"  left out: {item.label.lower()}, {where}"
    if structure.doubtful:
        yield f"  {len(structure.doubtful)} places to look at in seeds/structure/{given.id}.yml, marked `look`; --review walks through them:"
        yield from (f"    line {item.line}: {item.what}" for item in structure.doubtful)
    else:
        yield "  no doubtful place"
    yield ""
    yield "What next:"
    yield "  1. python3 scripts/serve.py                       see the page; it builds again at every save"
    yield f"  2. seeds/edition.yml, `{given.id}`: title, author, date and what is known of the text"
    yield f"  3. seeds/annotations/{given.id}/: abstract and summaries first; suggestions stand there as remarks"
    yield "  4. seeds/themes.yml: a passage of every paragraph under a theme"
    yield "  5. .venv/bin/python scripts/suggest.py           passages of other essays that may have to do with it"
    if edition.owed:
        yield ""
        yield list_of_work(edition.owed)
