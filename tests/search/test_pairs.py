"""Pairs suggested to editors: none that is known, and each says which words it rests on."""

from edition.resolve.readings import reading
from edition.search.pairs import report, suggest
from support import edition


def _known() -> set[frozenset[str]]:
    return {frozenset((item.first.block, item.second.block)) for item in edition().crossrefs.values()}


def test_known_pairs_are_left_out():
    pairs = [frozenset((pair.first.id, pair.second.id)) for pair in suggest(edition(), within=True)]
    assert pairs and not _known() & set(pairs)
    assert len(pairs) == len(set(pairs))


def test_pairs_are_between_essays_unless_asked():
    assert all(pair.first.essay != pair.second.essay for pair in suggest(edition()))
    assert any(pair.first.essay == pair.second.essay for pair in suggest(edition(), within=True))


def test_pairs_of_one_essay_are_those_of_all_that_have_it():
    """Given one essay, its pairs are those of all in which it has a passage, in their order."""
    every = [pair for pair in suggest(edition(), within=True) if "letter" in (pair.first.essay, pair.second.essay)]
    assert suggest(edition(), within=True, of="letter") == every != suggest(edition(), within=True)


def test_best_first_and_with_words_of_both():
    pairs = suggest(edition())
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)
    for pair in pairs[:20]:
        texts = [reading(edition(), block).lower() for block in (pair.first, pair.second)]
        assert pair.shared and all(word in text for word in pair.shared for text in texts)


def test_the_report_names_both_passages():
    pair = suggest(edition())[0]
    text = "\n".join(report(edition(), [pair]))
    assert edition().reference(pair.first.id) in text and edition().reference(pair.second.id) in text
