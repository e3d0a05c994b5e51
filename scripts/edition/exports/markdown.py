"""data/<essay>.md: each essay as plain Markdown with its notes as footnotes, for note-takers. Without its footnotes and
signs it is the text.
"""

from collections.abc import Iterator
from typing import Any

from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed, PlacedNote
from edition.resolve.witness import Block

_SPECIAL = {ord(char): f"\\{char}" for char in "\\`*_[]<>#"}


def markdown(edition: Edition, essay: Essay) -> dict[str, str]:
    """The file of an essay, by path."""
    return {f"data/{essay.id}.md.txt": "\n\n".join(_document(edition, essay)) + "\n"}


def _document(edition: Edition, essay: Essay) -> Iterator[str]:
    record = essay.record
    yield f"# {_said(record.title)}"
    yield _said(f"{record.author}. {record.kind}, {essay.when.say()}. {edition.record.title}, {edition.record.edition}.")
    for block in essay.blocks:
        level = "#" * (block.record.level or 2) + " " if block.record.kind == "heading" else ""
        number = f"**{block.number}** " if block.number is not None else ""
        quoted = "> " if block.record.kind == "quotation" else ""
        yield f"{quoted}{level}{number}{_words(edition, block)}"
    for id, note in _notes(essay):
        yield f"[^{id}]: {_said(note)}"


def _words(edition: Edition, block: Block) -> str:
    """The text, with a sign for each note behind the last of its words."""
    notes = edition.notes[block.id]
    ends: dict[int, list[str]] = {}
    placed: tuple[PlacedNote, ...] = (*notes.glosses, *notes.claims, *notes.comments)
    for item in placed:
        for span in item.spans:
            if span.block == block.id:
                ends.setdefault(span.end, []).append(f"[^{item.record.id}]")
    opened = {item.start: 1 + item.apart * (block.record.kind == "verse") for item in block.items[1:]}
    edges = sorted({0, *ends, *opened, len(block.text)})
    parts = []
    for at, after in zip(edges, [*edges[1:], len(block.text)], strict=True):
        parts += ends.get(at, [])
        parts.append("\\\n" * opened.get(at, 0))  # a line end that stays one; two before a stanza
        parts.append(_said(block.text[at:after]).removesuffix(" " * (after in opened)))
    return "".join(parts)


def _notes(essay: Essay) -> Iterator[tuple[str, str]]:
    for gloss in essay.glosses:
        record = gloss.record
        yield record.id, f"Read: {record.reading} ({record.kind}, {record.certainty}). {record.reason}"
    for claim in essay.claims:
        yield claim.record.id, _judged(claim)
    for comment in essay.comments:
        yield comment.record.id, comment.record.text


def _judged(claim: Placed[Any]) -> str:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record = claim.record
    return f"Claim, {record.verdict}, {f'confidence {record.confidence}' if record.sources else 'no source'}. {record.record}"


def _said(text: str) -> str:
    return text.translate(_SPECIAL)
