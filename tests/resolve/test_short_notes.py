"""What stands alone beside a text: the first sentence of a check, and a reading."""

import re

import pytest
from edition.words.sentences import first_sentence
from support import ROOT, edition

SIDES = re.compile(r"\b(?:but|while|others|against|one side’s|disputed|debated|denied|disagreed|rejected)\b", re.IGNORECASE)
"""Words of which a sentence has at least one that gives a view and what stands against it."""

CLAIMS = [claim.record for essay in edition(ROOT).essays.values() for claim in essay.claims]
GLOSSES = [gloss.record for essay in edition(ROOT).essays.values() for gloss in essay.glosses]


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim.verdict == "contested"], ids=lambda claim: claim.id)
def test_what_is_contested_is_so_in_its_first_sentence(claim):
    """Given a claim that is contested, the sentence that stands alone beside the text names what stands against what."""
    assert SIDES.search(first_sentence(claim.record)), first_sentence(claim.record)


def test_square_brackets_are_for_conjectures():
    """Given the readings, there are some with words in square brackets, and each of these is a conjecture."""
    bracketed = [gloss for gloss in GLOSSES if "[" in gloss.reading]
    assert bracketed
    assert {gloss.certainty for gloss in bracketed} == {"conjecture"}
    assert all(re.fullmatch(r"[^\[\]]*(?:\[[^\[\]]+\][^\[\]]*)+", gloss.reading) for gloss in bracketed)
