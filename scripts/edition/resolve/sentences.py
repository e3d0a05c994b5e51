"""Sentences of a block: paragraph 12, sentence 2."""

from edition.resolve.witness import Block
from edition.words.sentences import sentences


def sentences_of(block: Block) -> list[tuple[int, int]]:
    """Where each sentence begins and ends in the folded text. Endnote numbers are stepped over, whether they are
    glued to the full stop or stand before the next sentence."""
    numbers = {at for raised in block.raised if raised.number for at in range(raised.start, raised.end)}
    if not numbers:
        return list(sentences(block.text))
    places = [at for at in range(len(block.text)) if at not in numbers]
    plain = "".join(block.text[at] for at in places)
    return [(places[start], places[end - 1] + 1) for start, end in sentences(plain)]
