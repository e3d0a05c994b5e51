"""Readings: what stands in the sentence, and what a short form keeps."""

from edition.resolve.readings import pieces, reading, standing
from edition.words.sentences import first_sentence, lemma
from hypothesis import given
from hypothesis import strategies as st
from support import MINIATURE, edition


def test_pieces_are_the_reading():
    """Given every block of both editions, its pieces put together are its reading, and each gloss in it is named."""
    for found in (edition(), edition(MINIATURE)):
        for block in found.texts.blocks.values():
            parts = list(pieces(found, block))
            assert "".join(part.words for part in parts) == reading(found, block)
            assert [part.gloss for part in parts if part.gloss] == [gloss for _, gloss in standing(found, block)]


def test_first_sentences():
    """Given abbreviations, capitals and quotations, the sentence ends where it ends."""
    for text, first in (
        ("One. Two.", "One."),
        ("The U.S. Senate voted. It did.", "The U.S. Senate voted."),
        ("Gen. Musharraf agreed. So it was.", "Gen. Musharraf agreed."),
        ("‘Is it so?’ He asks.", "‘Is it so?’"),
        ("He said 34.2 billion. Then more.", "He said 34.2 billion."),
        ("Doc. 228 is later. It is.", "Doc. 228 is later."),
        ("Only one", "Only one"),
    ):
        assert first_sentence(text) == first


@given(st.text())
def test_a_first_sentence_is_the_beginning(text):
    """Given any text, its first sentence is how it begins."""
    assert text.startswith(first_sentence(text))


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), min_size=1))
def test_a_lemma_begins_and_ends_as_the_words_do(parts):
    """Given any words, a lemma is all of them or their beginning and end."""
    short = lemma(" ".join(parts))
    if " … " not in short:
        assert short == " ".join(parts)
    else:
        begin, end = short.split(" … ")
        assert parts[:3] == begin.split() and parts[-2:] == end.split()
