"""All examples, and a code explained in words."""

from edition.words.examples.editorial import EDITORIAL
from edition.words.examples.output import OUTPUT
from edition.words.examples.places import PLACES
from edition.words.examples.reading import READING
from edition.words.examples.references import REFERENCES
from edition.words.problems import CATALOGUE

EXAMPLES = {**READING, **PLACES, **REFERENCES, **EDITORIAL, **OUTPUT}
"""Code -> its example."""


def explain(code: str) -> str:
    """What a code means, why, and an example before and after. Raises `KeyError` for a code that is not known."""
    example = EXAMPLES[code]
    return "\n".join([
        f"{code}  {CATALOGUE[code]}", "", example.why, "", f"Before, in {example.file}:", *_indented(example.before),
        "", "After:", *_indented(example.after),
    ])


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
