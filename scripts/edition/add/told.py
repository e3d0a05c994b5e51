"""Blocks that the markup of a file tells apart: nothing is guessed of them but who signed."""

from collections.abc import Sequence

from edition.add.formats.text import Piece
from edition.add.guess import Block, Judge, Line
from edition.add.paragraphs import find_names, settle_levels

_SAID = {
    "heading": "the file has it as a heading", "item": "the file has it as an item of a list", "row": "the file has it as a row of a table",
    "quotation": "the file has it as a quotation",
}
"""Kind of piece -> what is remarked; a paragraph needs no remark."""


def blocks_told(lines: Sequence[Line], pieces: Sequence[Piece], judge: Judge) -> list[Block]:
    """The blocks of the lines that are kept. Items, rows and quotations are paragraphs, which is what an edition numbers."""
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
        heading = judge.says("markup", own[0].number, piece.kind in _SAID, _SAID.get(piece.kind, ""), sure=True) and piece.kind == "heading"
        blocks.append(Block(kind="heading" if heading else "paragraph", lines=own, level=min(6, piece.level - top + 2) if heading else 2))
    find_names(blocks, judge)
    settle_levels(blocks)
    return blocks
