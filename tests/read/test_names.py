"""How an essay is called amid a sentence."""

import dataclasses

import pytest
from support import MINIATURE, sources


@pytest.mark.parametrize(("name", "short", "called", "first"), [
    ("Letter", "letter", "the letter", "The letter"), ("Federalist 10", "Federalist 10", "Federalist 10", "Federalist 10"),
    ("On Liberty", "On Liberty", "On Liberty", "On Liberty"), ("L’Ami", "L’Ami", "L’Ami", "L’Ami"),
])
def test_a_sort_of_text_has_an_article_and_a_name_stays_a_name(name, short, called, first):
    """Given a name of one word, it is the sort of text and takes an article; one of several words, or with a number, stays."""
    record = dataclasses.replace(sources(MINIATURE).essays[0].record, name=name)
    assert (record.short, record.called, record.called_first) == (short, called, first)
