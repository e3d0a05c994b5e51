"""The page of the claims: each order puts first what its name says, and what has no source says so."""

import pytest
from edition.render.views.claims.page import claims_page
from edition.resolve.parts import claims_parts
from edition.words.vocabulary import VERDICTS
from support import MINIATURE, ROOT, edition, rendered


def _in_order(root, order):
    """The claims of an edition as the page sorts them."""
    given = edition(root)
    claims = {claim.record.id: claim.record for essay in given.essays.values() for claim in essay.claims}
    places = {name: dict(part.split(":") for part in ranks.split()) for name, ranks in claims_page(given, claims_parts(given).first)["ranks"].items()}
    assert places.keys() == claims.keys()
    return [claims[name] for name in sorted(places, key=lambda name: int(places[name][order]))]


@pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])
def test_least_sure_first(root):
    """Given the order `Least sure first`, verdicts of low confidence come before those of medium and of high; those without a source come last."""
    found = [claim.confidence for claim in _in_order(root, "confidence")]
    assert len(set(found)) > 1, "nothing to sort"
    assert found == [word for word in ("low", "medium", "high", None) for _ in range(found.count(word))]


def test_by_verdict_keeps_to_the_order_of_the_verdicts():
    """Given the order `By verdict`, claims of one verdict stand together, in the order in which verdicts are explained."""
    found = [claim.verdict for claim in _in_order(ROOT, "verdict")]
    assert found == [word for word in VERDICTS for _ in range(found.count(word))]


def test_as_in_the_texts():
    """Given the order of the texts, claims stand essay after essay, each in reading order."""
    wanted = [claim.record.id for essay in edition().essays.values() for claim in essay.claims]
    assert [claim.id for claim in _in_order(ROOT, "text")] == wanted


@pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])
def test_who_names_no_source_states_no_confidence(root):
    """Given claims that name no source, their entry says so and no confidence, and no link to them is called `Sources`."""
    without = [(essay, claim.record) for essay in edition(root).essays.values() for claim in essay.claims if not claim.record.sources]
    assert without
    pages = rendered(root)
    for essay, claim in without:
        entry = pages["claims.md"].partition(f'id="{claim.id}"')[2].partition("</section>")[0]
        assert "<summary>No source" in entry and "confidence" not in entry.partition("<details")[2]
        assert (claim.unsourced or "No source: no record can settle it.").rstrip(".") in entry
        note = pages[f"essays/{essay.id}.md"].partition(f'="{claim.id}" markdown')[2].partition("</p>")[0]
        assert f"#{claim.id})" in note and "[Sources]" not in note
