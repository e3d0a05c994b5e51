"""data/witness/<essay>.js: what a page of an essay must show, for a reader who verifies it.

Of each block the text as printed without white space, and its SHA-256 in UTF-8; of all of them together the same.
A classic script, so that it comes from file:// too; the page asks for it when the reader does.
"""

from hashlib import sha256

from edition.resolve.edition import Edition, Essay
from edition.words.indented import indented


def witness_record(_: Edition, essay: Essay) -> dict[str, str]:
    """The file of an essay, by path."""
    return {f"data/witness/{essay.id}.js": _script(essay)}


def _script(essay: Essay) -> str:
    blocks = [(block.id, "".join(block.text.split())) for block in essay.blocks]
    record = {
        "essay": essay.id, "sha256": _hash("".join(text for _, text in blocks)), "file": essay.record.sha256,
        "blocks": [{"id": id, "sha256": _hash(text), "text": text} for id, text in blocks],
    }
    return f"window.editionWitness={indented(record).replace('<', chr(92) + 'u003c')};\n"


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
