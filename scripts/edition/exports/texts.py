"""data/texts/: each essay as plain text, in three forms.

`<essay>.source.txt` is the file as received, byte for byte. `<essay>.txt` has one paragraph a block, white space
folded (lists and verse too), endnote numbers kept, a blank line between blocks: the text in which every position of the
other files counts. `<essay>.reading.txt` is the same with the readings of the glosses in place of the glossed words.
"""

from edition.resolve.anchoring import BETWEEN, Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.readings import reading


def texts(edition: Edition, essay: Essay) -> dict[str, str]:
    """The files of an essay, by path."""
    return {
        f"data/texts/{essay.id}.source.txt": essay.source,
        f"data/{text_path(essay.id)}": normalised(essay),
        f"data/texts/{essay.id}.reading.txt": BETWEEN.join(reading(edition, block) for block in essay.blocks) + "\n",
    }


def text_path(essay_id: str) -> str:
    """The file in which positions count, from data/."""
    return f"texts/{essay_id}.txt"


def normalised(essay: Essay) -> str:
    """The text in which positions count."""
    return BETWEEN.join(block.text for block in essay.blocks) + "\n"


def place(edition: Edition, span: Span) -> tuple[int, int]:
    """First character of a span in the normalised text of its essay, from 0, and the character after its last."""
    start = edition.texts.starts[span.block]
    return start + span.start, start + span.end
