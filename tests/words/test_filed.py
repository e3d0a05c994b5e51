"""Names in lists."""

import pytest
from edition.words.names import filed


@pytest.mark.parametrize(("name", "key"), [("“Do more”", "do more”"), ("(The) card", "the) card"), ("9/11", "9/11"), ("Émile", "émile"), ("_x", "x")])
def test_a_name_is_filed_by_its_first_letter_or_figure(name, key):
    assert filed(name) == key


def test_a_quotation_mark_moves_no_name():
    assert sorted(["War", "“Do more”", "Communism", "Jihad"], key=filed) == ["Communism", "“Do more”", "Jihad", "War"]
