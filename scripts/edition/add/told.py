"""Blocks that the markup of a file tells apart: nothing is guessed of them but who signed."""

from collections.abc import Sequence

from edition.add.formats.text import Piece
from edition.add.guess import Block, Judge, Line
from edition.add.paragraphs import find_names, find_title, settle_levels

_SAID = {
    "heading": "the file has it as a heading", "item": "the file has it as an item of a list", "row": "the file has it as a row of a table",
    "quotation": "the file has it as a quotation",
}
"""Kind of piece -> what is remarked; a paragraph needs no remark."""
_KINDS = {"heading": "heading", "item": "list", "quotation": "quotation"}
"""Kind of piece -> kind of block; the others are paragraphs."""


def blocks_told(lines: Sequence[Line], pieces: Sequence[Piece], judge: Judge) -> list[Block]:
    """The blocks of the lines that are kept. Items that follow each other are one list; rows are paragraphs."""
    kept = {line.number: line for line in lines}
    top = min(piece.level for piece in pieces if piece.kind == "heading")
    blocks: list[Block] = []
    number = 1
    for piece in pieces:
        count = piece.text.count("\n") + 1
        own = [kept[at] for at in range(number, number + count) if at in kept]
        number += count + 1  # a blank line parts them
        if not own:
            continue
        told = judge.says("markup", own[0].number, piece.kind in _SAID, _SAID.get(piece.kind, ""), sure=True)
        kind = _KINDS.get(piece.kind, "paragraph") if told else "paragraph"
        if kind == "list" and blocks and blocks[-1].kind == "list":
            blocks[-1].lines += own
            blocks[-1].items.append(own[0].number)
            continue
        items = [own[0].number] if kind == "list" else []
        blocks.append(Block(kind=kind, lines=own, level=min(6, piece.level - top + 2) if kind == "heading" else 2, items=items))
    find_names(blocks, judge)
    find_title(blocks, judge)
    settle_levels(blocks)
    return blocks
