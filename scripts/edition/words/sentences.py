"""Sentences of the editors' prose, and short forms of quotations."""

import re

_END = re.compile(r"[.!?][’”)\]]*\s+(?=[‘“(\[]?[A-Z0-9])")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|no|nos|vol|vols|p|pp|para|paras|Doc|doc|docs|ch|ed|eds|art|cf|vs|v|ca|c|al)"
    r"|\b[A-Z])\.$"
)
"""Words whose full stop does not end a sentence, and single capitals (`U.S.`, `J. Smith`)."""
SHORT = 9
"""A quotation of up to so many words stands in full as a lemma."""


def first_sentence(text: str) -> str:
    """The first sentence of a text; all of it if it has only one."""
    for found in _END.finditer(text):
        if not _NO_END.search(text[: found.start() + 1]):
            return text[: found.end()].rstrip()
    return text


def lemma(words: str) -> str:
    """A quotation as editors name it beside the text: `four words at its … three at its end`."""
    parts = words.split()
    return words if len(parts) <= SHORT else f"{' '.join(parts[:4])} … {' '.join(parts[-3:])}"
