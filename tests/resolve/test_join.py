"""Resolving: what is joined once for all pages, on the miniature with a record changed."""

import dataclasses

from edition.records.entities import SurfaceForm
from edition.records.notes import Gloss
from edition.resolve.join import resolve
from edition.resolve.readings import reading
from support import MINIATURE, sources


def _mentions(*forms):
    """The mentions of the Salt Guild in the miniature, if these are its forms."""
    given = sources(MINIATURE)
    guild = next(entity for entity in given.entities if entity.id == "salt-guild")
    changed = dataclasses.replace(guild, surface_forms=tuple(SurfaceForm(at="reply-2", exact=exact) for exact in forms))
    entities = tuple(changed if entity is guild else entity for entity in given.entities)
    edition = resolve(dataclasses.replace(given, entities=entities))
    return [edition.quote(mention.span) for mention in edition.entities["salt-guild"].mentions]


def test_a_name_inside_a_longer_name_counts_once():
    """Given a form within a longer form, in whatever order they are written, the place is one mention by the longer."""
    assert _mentions("Salt Guild", "The Salt Guild") == ["The Salt Guild"]
    assert _mentions("The Salt Guild", "Salt Guild") == ["The Salt Guild"]
    assert _mentions("The Salt Guild", "The Salt") == ["The Salt Guild"]


def test_names_beside_each_other_count_each():
    """Given forms at places of their own, each is a mention, in reading order."""
    assert _mentions("Jon Marl", "The Salt Guild") == ["The Salt Guild", "Jon Marl"]
    assert _mentions("The Salt", "Guild") == ["The Salt", "Guild"]


def _reading(*glosses):
    """The last paragraph of the Speech as read, if these are its glosses."""
    given = sources(MINIATURE)
    speech = next(essay for essay in given.essays if essay.record.id == "speech")
    others = tuple(gloss for gloss in speech.notes.glosses if gloss.at != "speech-4")
    notes = dataclasses.replace(speech.notes, glosses=others + tuple(
        Gloss(id=f"for-the-test-{number}", at="speech-4", exact=exact, reading=reading, kind="grammar", certainty="certain",
              need="helpful", reason="For the test.")
        for number, (exact, reading) in enumerate(glosses, 1)
    ))
    essays = tuple(dataclasses.replace(speech, notes=notes) if essay is speech else essay for essay in given.essays)
    # the measures of balance count glosses, and these are not the miniature's
    lax = tuple(dataclasses.replace(item, threshold=99, reason="") for item in given.balance)
    edition = resolve(dataclasses.replace(given, essays=essays, balance=lax))
    return reading(edition, edition.texts.blocks["speech-4"])


def test_the_longer_of_two_overlapping_glosses_stands():
    """Given glosses of which one holds or crosses the other, the reading has the longer and leaves the shorter out."""
    wanted = "The harbour cost 3,000 crowns. It was a waste, Quill said in the Coast Gazette, and the Treaty of Two Keys paid none of it."
    longer, inner, crossing = ('"money well melted"', "a waste"), ("well melted", "well spent"), ('melted", Quill', "MELTED")
    assert _reading(longer, inner) == wanted
    assert _reading(inner, longer) == wanted
    assert _reading(longer, crossing) == wanted
    assert _reading(crossing, longer) == wanted


def test_of_equal_glosses_the_first_stands():
    """Given two glosses as long as each other that cross, the one that begins first stands."""
    assert "Quill wrote for Coast Gazette" in _reading(("said in the", "wrote for"), ("the Coast G", "THE POST G"))
    assert "Quill wrote for Coast Gazette" in _reading(("the Coast G", "THE POST G"), ("said in the", "wrote for"))


def test_glosses_beside_each_other_both_stand():
    """Given glosses that touch without crossing, the reading has both."""
    assert "It had been fully spent, Quill" in _reading(("was", "had been"), ('"money well', "fully"), ('melted"', "spent"))


def test_a_claim_on_two_events_stands_at_both():
    """Given a claim that names two events, each of them lists it."""
    given = sources(MINIATURE)
    here = next(essay for essay in given.essays if essay.claims)
    claim = dataclasses.replace(here.claims[0], events=tuple(event.id for event in given.events[:2]))
    changed = dataclasses.replace(here, claims=(claim, *here.claims[1:]))
    edition = resolve(dataclasses.replace(given, essays=tuple(changed if essay is here else essay for essay in given.essays)))
    assert len(claim.events) == 2
    assert all(claim.id in edition.events[event].claims for event in claim.events)
