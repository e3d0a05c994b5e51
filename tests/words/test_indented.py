"""JSON that people can read, as the standard library would write it."""

import json

from edition.words.indented import indented
from hypothesis import given
from hypothesis import strategies as some

_SCALARS = some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text()
_VALUES = some.recursive(_SCALARS, lambda below: some.lists(below) | some.dictionaries(some.text(), below), max_leaves=20)


@given(_VALUES)
def test_the_bytes_are_those_of_the_standard_library(value):
    """Given any value of JSON, it is written as `json.dumps` writes it with an indent of one."""
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)
