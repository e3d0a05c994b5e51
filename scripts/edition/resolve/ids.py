"""Ids: which the edition has, whether each keeps what it was given for, and the register with those that are new."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from edition.records.ids import IdFile, RegisteredBlock, RegisteredIds
from edition.resolve.edition import Edition
from edition.resolve.sentences import sentences_of
from edition.resolve.witness import Block
from edition.words.problems import Problem

REGISTER = "seeds/ids.yml"
COMMAND = "python scripts/ids.py"


def ids(edition: Edition) -> dict[str, dict[str, str]]:
    """Kind -> id -> `path:line` of everything that has an address, in the order of the edition."""
    essays = edition.essays.values()
    kinds: dict[str, Sequence[Any]] = {  # Any: any record that has an id and a place
        "block": [block.record for essay in essays for block in essay.blocks],
        "gloss": [gloss.record for essay in essays for gloss in essay.glosses],
        "claim": [claim.record for essay in essays for claim in essay.claims],
        "comment": [comment.record for essay in essays for comment in essay.comments],
        "voice": [voice.record for essay in essays for voice in essay.voices],
        "question": [question for essay in essays for question in essay.questions],
        "theme": [entry.record for entry in edition.themes.values()],
        "entity": [entry.record for entry in edition.entities.values()],
        "event": [entry.record for entry in edition.events.values()],
        "cross-reference": [entry.record for entry in edition.crossrefs.values()],
        "source": [entry.record for entry in edition.sources.values()],
    }
    return {kind: {record.id: record.where for record in records} for kind, records in kinds.items()}


def check_ids(edition: Edition) -> Iterator[Problem]:
    """Every id of the edition is registered for what it names, none is lost, none comes back."""
    register, found = edition.ids, ids(edition)
    for kind, known in _registered(register).items():
        for id, where in known.items():
            if id not in found.get(kind, {}):
                yield Problem(
                    code="342", where=where, id=id, what=f"there is no {kind} {id} any more",
                    hint=f"Bring it back under its id, or write under `retired`:\n- {{kind: {kind}, id: {id}, reason: why it is gone}}",
                )
    for kind, used in found.items():
        registered = _registered(register).get(kind, {})
        for id in used.keys() - registered.keys():
            if any((item.kind, item.id) == (kind, id) for item in register.retired):
                continue
            yield Problem(
                code="341", where=used[id], id=id, what=f"the {kind} is not in {REGISTER}",
                hint=f"Run `{COMMAND}`, which gives it its place there.",
            )
    yield from _check_retired(register, found)
    yield from _check_texts(edition)


def _registered(register: IdFile) -> dict[str, dict[str, str]]:
    """Kind -> id -> `path:line` of every id that is given and not retired."""
    gone = {(item.kind, item.id) for item in register.retired}
    known: dict[str, dict[str, str]] = {"block": {item.id: item.where for item in register.blocks}}
    for group in register.notes:
        known.setdefault(group.kind, {}).update(dict.fromkeys(group.ids, group.where))
    return {kind: {id: where for id, where in items.items() if (kind, id) not in gone} for kind, items in known.items()}


def _check_retired(register: IdFile, found: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    for item in register.retired:
        used = found.get(item.kind, {})
        if item.id in used:
            yield Problem(
                code="343", where=used[item.id], id=item.id, what=f"this id of a {item.kind} was retired: {item.reason}",
                hint="Give the record an id that was never used.",
            )
        if item.instead and item.instead not in used:
            yield Problem(
                code="345", where=item.where, id=item.id, what=f"there is no {item.kind} {item.instead}",
                hint="Write in `instead` an id of the same kind, or leave it out.",
            )


def _check_texts(edition: Edition) -> Iterator[Problem]:
    blocks = edition.texts.blocks
    for item in edition.ids.blocks:
        if item.id in blocks and (item.sha256, item.sentences) != _text(blocks[item.id]):
            yield Problem(
                code="344", where=item.where, id=item.id, what="the text under this id is not the one that it was given for",
                hint="Bring the text back. If the new one is right, run "
                f"`{COMMAND} --texts`; references to its sentences made before may then miss.",
            )


def _text(block: Block) -> tuple[str, int]:
    """Hash of the folded text of a block, and the number of its sentences."""
    return hashlib.sha256(block.text.encode()).hexdigest(), len(sentences_of(block))


def register(edition: Edition, texts: bool = False) -> IdFile:
    """The register with the new ids in it and without the retired ones; with `texts`, changed texts are accepted."""
    old, found = edition.ids, ids(edition)
    known = {item.id: item for item in old.blocks}
    blocks = []
    for id in found["block"]:
        sha256, count = _text(edition.texts.blocks[id])
        if id in known and not texts:
            blocks.append(known[id])
        else:
            since = known[id].since if id in known else edition.record.date
            blocks.append(RegisteredBlock(id=id, since=since, sentences=count, sha256=sha256))
    blocks += [item for item in old.blocks if item.id not in found["block"]]
    given = _registered(old)
    groups = [replace(group, ids=tuple(id for id in group.ids if id in given.get(group.kind, {}))) for group in old.notes]
    groups += [
        RegisteredIds(kind=kind, since=edition.record.date, ids=new) for kind, used in found.items()
        if kind != "block" and (new := tuple(id for id in used if id not in given.get(kind, {})))
    ]
    gone = {item.id for item in old.retired if item.kind == "block"}
    return IdFile(blocks=tuple(item for item in blocks if item.id not in gone), notes=tuple(groups), retired=old.retired)
