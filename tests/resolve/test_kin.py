"""Kin: what stands under a theme is what its passages hold, not what shares a paragraph with them."""

import pytest
from edition.resolve import kin
from support import edition


def _places(spans):
    """Block and place of every character of some spans."""
    return {(span.block, at) for span in spans for at in range(span.start, span.end)}


@pytest.fixture(scope="module")
def whole(root):
    return edition(root)


def test_claims_events_and_names_of_a_theme_are_those_of_its_passages(whole):
    """Given every theme, each claim, event and name is listed if and only if it shares a character with a passage."""
    claims = [claim for essay in whole.essays.values() for claim in essay.claims]
    for entry in whole.themes.values():
        under = _places(entry.spans)
        assert kin.claims_of_theme(whole, entry) == [claim for claim in claims if _places(claim.spans) & under]
        assert kin.events_of_theme(whole, entry) == [
            event for event, found in whole.events.items() if _places(found.spans) & under
        ]
        assert dict(kin.entities_of_theme(whole, entry)) == {
            entity: number for entity, found in whole.entities.items()
            if (number := sum(bool(_places([mention.span]) & under) for mention in found.mentions))
        }


def test_a_claim_names_the_themes_that_list_it(whole):
    """Given every claim, the way from it to a theme is also a way back."""
    for essay in whole.essays.values():
        for claim in essay.claims:
            listed = [theme for theme, entry in whole.themes.items() if claim in kin.claims_of_theme(whole, entry)]
            assert kin.themes_of(whole, claim.spans) == listed


def test_what_only_shares_a_paragraph_is_left_out(whole):
    """Given Kashmir, the election of 2008 and the attacks of 2001 share a paragraph with it and are not listed."""
    entry = whole.themes["kashmir"]
    beside = {event for block in entry.weights for event in whole.notes[block].events}
    listed = set(kin.events_of_theme(whole, entry))
    assert listed < beside
    assert "september-11-attacks" in beside - listed
