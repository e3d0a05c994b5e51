"""The page of the claims: each order puts first what its name says."""

import pytest
from edition.render.views.claims.page import claims_page
from edition.resolve.parts import claims_parts
from edition.words.vocabulary import VERDICTS
from support import MINIATURE, ROOT, edition


def _in_order(root, order):
    """The claims of an edition as the page sorts them."""
    given = edition(root)
    claims = {claim.record.id: claim.record for essay in given.essays.values() for claim in essay.claims}
    places = {name: dict(part.split(":") for part in ranks.split()) for name, ranks in claims_page(given, claims_parts(given).first)["ranks"].items()}
    assert places.keys() == claims.keys()
    return [claims[name] for name in sorted(places, key=lambda name: int(places[name][order]))]


@pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])
def test_least_sure_first(root):
    """Given the order `Least sure first`, verdicts of low confidence come before those of medium, and high ones last."""
    found = [claim.confidence for claim in _in_order(root, "confidence")]
    assert len(set(found)) > 1, "nothing to sort"
    assert found == [word for word in ("low", "medium", "high") for _ in range(found.count(word))]


def test_by_verdict_keeps_to_the_order_of_the_verdicts():
    """Given the order `By verdict`, claims of one verdict stand together, in the order in which verdicts are explained."""
    found = [claim.verdict for claim in _in_order(ROOT, "verdict")]
    assert found == [word for word in VERDICTS for _ in range(found.count(word))]


def test_as_in_the_texts():
    """Given the order of the texts, claims stand essay after essay, each in reading order."""
    wanted = [claim.record.id for essay in edition().essays.values() for claim in essay.claims]
    assert [claim.id for claim in _in_order(ROOT, "text")] == wanted
