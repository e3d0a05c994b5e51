"""Sentences of a text, and short forms of quotations."""

import re

_END = re.compile(r"[.!?][’”)\]]*\s+(?=[‘“(\[]?[A-Z0-9])")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Doctor|Gen|Lt|Col|Sen|Rep|Gov|St|No|no|nos|vol|vols|p|pp|para|paras|Doc|doc|docs|ch|ed|eds|art|cf|vs|v|ca|c|al)"
    r"|\b[A-Z])\.$"
)
"""Words whose full stop does not end a sentence, and single capitals (`U.S.`, `J. Smith`)."""
SHORT = 9
"""A quotation of up to so many words stands in full as a lemma."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends. One ends at a full stop, question or exclamation mark, with the
    marks that close it, before white space and a capital, a digit or a mark that opens; not after an abbreviation."""
    ends = [found for found in _END.finditer(text) if not _NO_END.search(text[: found.start() + 1])]
    starts = [0, *(found.end() for found in ends)]
    return [(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def first_sentence(text: str) -> str:
    """The first sentence of a text; all of it if it has only one."""
    start, end = sentences(text)[0]
    return text[start:end]


def lemma(words: str) -> str:
    """A quotation as editors name it beside the text: `three words at … its end`."""
    parts = words.split()
    return words if len(parts) <= SHORT else f"{' '.join(parts[:3])} … {' '.join(parts[-2:])}"
