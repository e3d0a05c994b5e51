"""Lines of text in a picture, which does not break them itself."""

from collections.abc import Sequence

from edition.pictures.labels import width


def wrap(text: str, room: float, size: float) -> list[str]:
    """The text in lines that fit; a word that is too long stands alone. No word is left out."""
    return [" ".join(line) for line in pack(text.split(), room, size, " ")]


def pack(pieces: Sequence[str], room: float, size: float, between: str) -> list[list[str]]:
    """Pieces that must not be torn, in lines that fit."""
    rows: list[list[str]] = []
    for piece in pieces:
        if rows and width(between.join([*rows[-1], piece]), size) <= room:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows
