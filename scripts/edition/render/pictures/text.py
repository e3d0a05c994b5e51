"""Letters in a picture, which does not break lines itself: measured, broken and drawn here.

A drawn text is told the room it takes. In the shipped face that is the room it would take anyway; in
any other face, at a reader's own size or spacing, the letters close up until they fit it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edition.records.typefaces import Face
from edition.render.markup import Markdown
from edition.render.pictures.svg import element


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters of one face and size; the styles have to give the text the same."""

    face: Face
    """Their face."""
    size: float
    """Their size, in units of the picture."""

    def width(self, text: str) -> float:
        """Width of a text on one line."""
        return self.face.width(text, self.size)

    def wrap(self, text: str, room: float) -> list[str]:
        """The text in lines that fit; a word that is too long stands alone. No word is left out."""
        rows: list[str] = []
        for word in text.split():
            if rows and self.width(f"{rows[-1]} {word}") <= room:
                rows[-1] += f" {word}"
            else:
                rows.append(word)
        return rows

    def shortened(self, text: str, room: float) -> str:
        """The text, or as many of its words as fit on one line, with an ellipsis; one word at least."""
        if self.width(text) <= room:
            return text
        words = text.split()
        while len(words) > 1 and self.width(f"{' '.join(words)} …") > room:
            words.pop()
        return f"{' '.join(words)} …"

    def line(self, text: str, x: float, y: float, class_: str | None = None, **attributes: object) -> Markdown:
        """A <text> on one line."""
        return element("text", text, x=x, y=y, class_=class_, **self._room(text), **attributes)

    def lines(self, rows: Sequence[str], x: float, y: float, leading: float, class_: str | None = None) -> Markdown:
        """A <text> of several lines; between them a blank of its own place, for who copies it or has it read out."""
        spans: Iterable[Markdown] = (
            element("tspan", row, x=x, y=y + leading * at, **self._room(row)) for at, row in enumerate(rows)
        )
        return element("text", Markdown(element("tspan", " ", x=x).join(spans)), class_=class_)

    def _room(self, text: str) -> dict[str, object]:
        return {"textLength": float(self.width(text)), "lengthAdjust": "spacingAndGlyphs"}
