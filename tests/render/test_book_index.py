"""The index at the back, and the page on balance."""

import pytest
from edition.render.views.book_index.page import book_index, index_parts, locators
from edition.render.views.registers.page import MANY, register
from edition.resolve import balance
from edition.resolve.parts import register_parts
from support import edition, rendered, soup_of


def _headings():
    return [*index_parts(edition()).first.shown]


def test_every_record_has_a_heading():
    """Given the edition, each entity, theme and event has one heading in the index."""
    found = [heading.target for heading in _headings() if heading.target[0]]
    wanted = [*(("entity", id) for id in edition().entities), *(("theme", id) for id in edition().themes),
              *(("event", id) for id in edition().events)]
    assert sorted(found) == sorted(wanted)


def test_every_reference_leads_to_a_heading_with_locators():
    """Given see and see also, each leads to a heading of the page, and never from one reference to another."""
    by_anchor = {heading.anchor: heading for heading in _headings()}
    assert len(by_anchor) == len(_headings())
    for heading in by_anchor.values():
        for text, anchor in (*heading.see, *heading.see_also):
            assert anchor in by_anchor, (heading.text, text)
            assert not by_anchor[anchor].see, f"{heading.text} leads to {text}, which leads on"


def test_one_thing_is_found_in_one_place():
    """Given an event that has an entry of its own, no other name of either leads to the event past the entry."""
    by_anchor = {heading.anchor: heading for heading in _headings()}
    both = {entry.record.event: f"entity-{id}" for id, entry in edition().entities.items() if entry.record.event}
    assert both
    for heading in by_anchor.values():
        targets = {anchor for _, anchor in heading.see}
        for event, entry in both.items():
            assert f"event-{event}" not in targets or entry in targets, heading.text
    assert {anchor for _, anchor in by_anchor["see-armitage-demands"].see} == {anchor for _, anchor in by_anchor["see-armitage-s-list"].see}


def test_locators_are_the_paragraphs_of_the_mentions():
    """Given an entity, its locators are just the blocks that mention it, in reading order."""
    for heading in _headings():
        if heading.target[0] == "entity":
            entry = edition().entities[heading.target[1]]
            blocks = [locator.block for _, here in heading.locators for locator in here]
            assert blocks == list(dict.fromkeys(mention.span.block for mention in entry.mentions))


def test_sub_headings_stay_within_their_heading():
    """Given sub-headings, each has locators, and all of them are locators of the heading."""
    for heading in _headings():
        own = {locator.block for _, here in heading.locators for locator in here}
        for text, found in heading.subs:
            blocks = {locator.block for _, here in found for locator in here}
            assert blocks and blocks <= own, (heading.text, text, sorted(blocks - own))


def test_headings_stand_in_one_alphabet():
    """Given the page, its headings run from A to Z, and accents and articles do not count."""
    division = index_parts(edition())
    letters = [letter for letter, _ in book_index(division, division.first)["letters"]]
    assert letters == sorted(letters)
    page = soup_of(rendered()["book-index.md"])
    assert len(page.select(".book-index .term[id]")) == len(_headings())
    assert locators(edition(), []) == ()


@pytest.mark.parametrize("page", ["people", "places", "organisations", "laws-and-programmes", "wars-and-occasions", "glossary"])
def test_registers_show_every_mention(page):
    """Given a register, the mentions it shows or counts are all mentions, in their own words."""
    for entry in register(edition(), register_parts(edition(), page).first, page)["entries"]:
        mentions = edition().entities[entry["record"].id].mentions
        shown = [item for place in entry["places"] for item in place.shown]
        counted = sum(number for place in entry["places"] for _, number in place.further)
        assert len(shown) + counted == len(mentions) == sum(entry["counts"].values())
        assert all(item.words == edition().quote(item.mention.span) for item in shown)
        assert counted == 0 or len(mentions) > MANY


def test_balance_counts_what_the_edition_counts():
    """Given the page on balance, each measure has a record, and a measure beyond its threshold a reason."""
    records = {record.id: record for record in edition().balance}
    assert list(records) and set(records) == set(balance.MEASURES)
    page = rendered()["about/balance.md"]
    for name, measure in balance.MEASURES.items():
        assert measure.title in page
        assert measure.value(edition()) <= records[name].threshold or records[name].reason in page
