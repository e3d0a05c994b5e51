"""Anchoring: a quotation finds its place exactly or not at all."""

import pytest
from edition.records.base import Selector
from edition.resolve.anchoring import Span, anchor, describe
from fixtures_of import rows
from hypothesis import given
from hypothesis import strategies as st
from texts import TEXTS, block, folded, spans, texts_of


@given(st.data(), TEXTS)
def test_describe_then_anchor_gives_the_span_back(data, text):
    """Given any part of any text, even one of repeated words, its description anchors just there."""
    start, end = data.draw(spans(text))
    wanted = Span(block="essay-1", start=start, end=end)
    found, problem = anchor(texts_of(text), describe(block(text), wanted), "x")
    assert (found, problem) == ((wanted,), None)


@given(st.data(), st.sampled_from(["aaaaaaa", "ab ab ab ab", "the the the", "🙂🙂🙂 🙂🙂", "a a b a a"]))
def test_overlapping_repeats_are_told_apart(data, text):
    """Given text that repeats and overlaps itself, each part still has a description of its own."""
    start, end = data.draw(spans(text))
    wanted = Span(block="essay-1", start=start, end=end)
    assert anchor(texts_of(text), describe(block(text), wanted), "x") == ((wanted,), None)


@given(TEXTS, TEXTS)
def test_only_exact_words_are_accepted(text, quoted):
    """Given any quotation, it anchors if and only if its very characters stand in the text once."""
    found, problem = anchor(texts_of(text), Selector(at="essay-1", exact=quoted), "x")
    count = sum(text.startswith(quoted, at) for at in range(len(text)))
    assert bool(found) == (count == 1)
    assert (problem is None) == (count == 1)
    assert all(text[span.start : span.end] == quoted for span in found)


@given(st.data(), TEXTS)
def test_a_changed_letter_is_never_accepted(data, text):
    """Given a quotation with one letter changed to one that the text has nowhere, there is a problem, not a place."""
    start, end = data.draw(spans(text))
    at = data.draw(st.integers(start, end - 1))
    quoted = text[start:at] + "ꙮ" + text[at + 1 : end]
    found, problem = anchor(texts_of(text.replace("ꙮ", "o")), Selector(at="essay-1", exact=quoted), "x")
    assert found == ()
    assert problem.code == "201"


@given(TEXTS, st.integers(1, 4))
def test_occurs_must_be_the_number_of_places(word, times):
    """Given words that stand several times, they anchor with that number in `occurs`, and with no other."""
    text = folded(" ¶ ".join([word] * times))
    count = sum(text.startswith(word, at) for at in range(len(text)))
    texts = texts_of(text)
    found, problem = anchor(texts, Selector(at="essay-1", exact=word, occurs=count), "x")
    assert (len(found), problem) == (count, None)
    assert list(found) == sorted(found)
    found, problem = anchor(texts, Selector(at="essay-1", exact=word, occurs=count + 1), "x")
    assert found == ()
    assert problem.code == "203"


def test_an_essay_as_place_means_all_its_blocks():
    """Given the id of an essay as place, the words are found in whichever blocks have them, in order."""
    found, _ = anchor(texts_of("a key", "no such", "key and key"), Selector(at="essay", exact="key", occurs=3), "x")
    assert [(span.block, span.start) for span in found] == [("essay-1", 2), ("essay-3", 0), ("essay-3", 8)]


def test_words_never_run_over_the_end_of_a_block():
    """Given words that stand half at the end of one block and half at the start of the next, they are not found."""
    found, problem = anchor(texts_of("two", "keys"), Selector(at="essay", exact="two keys"), "x")
    assert (found, problem.code) == ((), "201")


@pytest.mark.parametrize(("text", "exact", "count"), [
    ("Brell, Brellish, Upper Brell", "Brell", 2),
    ("US and USA and bus", "US", 1),
    ("(US) US's", "US", 2),
    ("Quills quill Quill", "Quill", 1),
])
def test_names_are_whole_words(text, exact, count):
    """Given a name, the same letters inside a longer word are not meant."""
    found, problem = anchor(texts_of(text), Selector(at="essay-1", exact=exact, occurs=count), "x", whole_words=True)
    assert (len(found), problem) == (count, None)


@pytest.mark.parametrize(("text", "quoted", "offered"), rows("near-misses.txt"))
def test_the_hint_offers_the_true_words(text, quoted, offered):
    """Given a quotation that is almost right, it is refused, and the hint has the words ready to paste."""
    found, problem = anchor(texts_of(text), Selector(at="essay-1", exact=quoted), "x")
    assert found == ()
    quoted_for_yaml = offered.replace("'", "''")
    assert problem.hint == f"The closest words are in essay-1:\nexact: '{quoted_for_yaml}'"


@pytest.mark.parametrize(("exact", "hint"), [
    ("the toll is two crowns", "The words stand in essay-2: write `at: essay-2`."),
    ("a song", "The words stand in essay-2, essay-3: write the one that is meant in `at`."),
    ("the tolls are two crowns", "The closest words are in essay-2:\nexact: 'the toll is two crowns'"),
    ("Zwölf Boxkämpfer jagen Viktor quer", "Nothing like it stands there: copy the words from the text."),
])
def test_the_hint_looks_in_the_whole_essay(exact, hint):
    """Given words that stand in another paragraph, or nearly do, the hint says where."""
    texts = texts_of("Of gulls.", "I swam, for the toll is two crowns, to a song.", "It was a song.")
    _, problem = anchor(texts, Selector(at="essay-1", exact=exact), "x")
    assert (problem.code, problem.hint) == ("201", hint)


@given(st.data(), TEXTS)
def test_what_the_hint_offers_for_several_places_anchors(data, text):
    """Given words that stand in several places, each offer of the hint, read as YAML, anchors in one of them."""
    import yaml

    text = folded(f"{text} ¶ {text}")
    start, end = data.draw(spans(text.partition(" ¶ ")[0]))
    exact = text[start:end]
    _, problem = anchor(texts_of(text), Selector(at="essay-1", exact=exact), "x")
    assert problem.code == "202"
    offers = [yaml.safe_load(f"{{{line}}}") for line in problem.hint.splitlines()[1:-1]]
    found = [anchor(texts_of(text), Selector(exact=exact, **offer), "x") for offer in offers]
    assert all(problem is None for _, problem in found)
    starts = [span.start for spans, _ in found for span in spans]
    assert starts == [at for at in range(len(text)) if text.startswith(exact, at)]


@pytest.mark.parametrize(("text", "quoted"), [("a caf\u00e9 there", "cafe\u0301"), ("a cafe\u0301 there", "caf\u00e9")])
def test_an_accent_may_be_written_in_either_way(text, quoted):
    """Given a letter that is one code point in the text and two in the quotation, or the reverse, the very
    characters of the text are meant; context may differ in the same way."""
    found, problem = anchor(texts_of(text), Selector(at="essay-1", exact=quoted, prefix="a ", suffix=" there"), "x")
    assert problem is None
    assert text[found[0].start : found[0].end] == text.split(" ")[1]
    found, problem = anchor(texts_of(text), Selector(at="essay-1", exact="there", prefix=f"{quoted} "), "x")
    assert problem is None
