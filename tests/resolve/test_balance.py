"""Balance: every measure is counted again here by hand, on an edition so small that the number is plain."""

import dataclasses
from types import SimpleNamespace

import pytest
from edition.resolve.balance import MEASURES, bare_paragraphs
from edition.resolve.entries import BlockNotes
from support import MINIATURE, edition

NOTE = SimpleNamespace(record=SimpleNamespace(verdict="accurate", sources=("a",)))


def _essay(name, *, paragraphs=4, words=100, **notes):
    """An essay as the measures see it: its name, paragraphs, words and notes."""
    blocks = tuple(SimpleNamespace(id=f"{name}-{number}") for number in range(1, paragraphs + 1))
    return SimpleNamespace(
        id=name, paragraphs=blocks, words=words, **{"glosses": (), "claims": (), "comments": (), "voices": (), **notes}
    )


def _edition(*essays, annotated=(), themes=(), sources=()):
    """An edition of such essays; `annotated` are the paragraphs with a comment."""
    blocks = [block.id for essay in essays for block in essay.paragraphs]
    silences = {essay.id: [f"theme-{at}" for at, silent in enumerate(themes) if essay.id in silent] for essay in essays}
    return SimpleNamespace(
        record=SimpleNamespace(complete=True), essays={essay.id: essay for essay in essays},
        notes={block: BlockNotes(comments=(NOTE,) if block in annotated else ()) for block in blocks},
        silences=silences, themes={f"theme-{at}": SimpleNamespace(record=SimpleNamespace(id=f"theme-{at}"), silent=silent) for at, silent in enumerate(themes)},
        sources={f"source-{at}": SimpleNamespace(record=SimpleNamespace(**source)) for at, source in enumerate(sources)},
    )


def _claims(*verdicts, sources=("a",)):
    return tuple(SimpleNamespace(record=SimpleNamespace(verdict=verdict, sources=sources)) for verdict in verdicts)


def _value(name, given):
    return MEASURES[name].value(given)


def test_bare_paragraphs_are_those_of_the_worst_essay():
    """Given one essay with a note in every paragraph and one with a note in one of four, three quarters are bare."""
    given = _edition(_essay("full", paragraphs=2), _essay("poor"), annotated={"full-1", "full-2", "poor-3"})
    assert bare_paragraphs(given, given.essays["poor"]) == ["poor-1", "poor-2", "poor-4"]
    assert _value("bare-paragraphs", given) == 0.75


@pytest.mark.parametrize("kind", ["glosses", "claims", "comments", "voices"])
def test_any_kind_of_note_covers_a_paragraph(kind):
    """Given a paragraph with one note of any kind, it is not bare."""
    given = _edition(_essay("one", paragraphs=1))
    given.notes["one-1"] = BlockNotes(**{kind: (NOTE,)})
    assert _value("bare-paragraphs", given) == 0


def test_a_mention_alone_leaves_a_paragraph_bare():
    """Given a paragraph that only names somebody and stands under a theme, it counts as without a note."""
    given = _edition(_essay("one", paragraphs=1))
    given.notes["one-1"] = BlockNotes(mentions=(NOTE,), themes=(("theme", NOTE),))
    assert _value("bare-paragraphs", given) == 1


def test_silent_themes_are_those_of_the_most_silent_essay():
    """Given four themes, one essay silent on one and the other on three, the measure is three quarters."""
    given = _edition(_essay("a"), _essay("b"), themes=(("a",), ("b",), ("b",), ("b",)))
    assert _value("silent-themes", given) == 0.75


def test_density_is_the_larger_against_the_smaller_whatever_the_order():
    """Given three notes in 100 words and six in 800, one essay has four times as many per 100 words as the other."""
    dense, thin = _essay("dense", words=100, glosses=(NOTE,) * 3), _essay("thin", words=800, glosses=(NOTE,) * 6)
    assert _value("glosses-per-100-words", _edition(dense, thin)) == 4
    assert _value("glosses-per-100-words", _edition(thin, dense)) == 4


def test_no_note_against_some_is_out_of_all_bounds():
    """Given an essay without a note beside one with notes, the measure passes any threshold; without any note it is nothing."""
    assert _value("voices-per-100-words", _edition(_essay("a", voices=(NOTE,)), _essay("b"))) == 99
    assert _value("voices-per-100-words", _edition(_essay("a"), _essay("b"))) == 0


def test_verdicts_are_compared_by_their_share():
    """Given half of one essay's claims found imprecise or inaccurate and none of the other's, they are a half apart."""
    first = _essay("a", claims=_claims("accurate", "imprecise", "inaccurate", "accurate"))
    second = _essay("b", claims=_claims("accurate", "opinion", "contested", "unverifiable"))
    assert _value("unfavourable-verdicts", _edition(first, second)) == 0.5
    assert _value("opinion-verdicts", _edition(first, second)) == 0.75


def test_opinions_need_no_source_and_other_claims_do():
    """Given claims without sources, an opinion is not counted, neither among the unsourced nor among all."""
    essay = _essay("a", claims=(*_claims("accurate", "opinion", sources=()), *_claims("accurate", "imprecise", "inaccurate")))
    assert _value("unsourced-claims", _edition(essay)) == 0.25


def test_sources_are_counted_by_kind_publisher_and_quality():
    """Given four sources, each measure is the share that can be counted with the finger."""
    rows = [("news", "Dawn", "primary", "full"), ("news", "Dawn", "tertiary", "excerpt"),
            ("news", "Dawn", "secondary", "listing-only"), ("report", "Senate", "secondary", "abstract")]
    given = _edition(_essay("a"), sources=[dict(zip(("type", "publisher", "quality", "seen"), row, strict=True)) for row in rows])
    assert _value("largest-source-type", given) == 0.75
    assert _value("largest-publisher", given) == 0.75
    assert _value("tertiary-sources", given) == 0.25
    assert _value("unread-sources", given) == 0.5


def test_where_there_is_nothing_every_share_is_nothing():
    """Given an essay without paragraphs, words and claims in an edition without themes and sources, no measure divides by nothing."""
    given = _edition(_essay("empty", paragraphs=0, words=0), _essay("empty too", paragraphs=0, words=0))
    assert {name: measure.value(given) for name, measure in MEASURES.items()} == dict.fromkeys(MEASURES, 0)


def test_a_single_source_or_claim_is_all_of_them():
    """Given one source and one claim, their shares are whole."""
    essay = _essay("a", claims=_claims("imprecise", sources=()))
    given = _edition(essay, _essay("b"), sources=[{"type": "news", "publisher": "Dawn", "quality": "tertiary", "seen": "excerpt"}])
    for name in ("largest-source-type", "largest-publisher", "tertiary-sources", "unread-sources", "unsourced-claims", "unfavourable-verdicts"):
        assert _value(name, given) == 1, name


def test_the_real_records_have_the_fields_that_are_counted():
    """Given the miniature without any note, all of it is bare, so the measures read the fields that notes have."""
    given = edition(MINIATURE)
    bare = dataclasses.replace(given, notes={block: BlockNotes() for block in given.notes})
    for essay in given.essays.values():
        assert bare_paragraphs(bare, essay) == [block.id for block in essay.paragraphs]
        notes = [*essay.glosses, *essay.claims, *essay.comments, *essay.voices]
        noted = {span.block for note in notes for span in note.spans}
        assert bare_paragraphs(given, essay) == [block.id for block in essay.paragraphs if block.id not in noted]
    assert bare_paragraphs(given, given.essays["speech"]) == [], "no essay shows what a note does"
