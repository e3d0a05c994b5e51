"""A watched edition: what is read of it is noted, and what differs is told in the same terms."""

import dataclasses

import pytest
from edition.resolve.join import resolve
from edition.resolve.watched import KEYS, Watch, differences, part, watched
from support import MINIATURE, edition, sources


@pytest.mark.parametrize(("look", "reads"), [
    (lambda seen: seen.record.title, {("record",)}),
    (lambda seen: seen.essays["speech"].glosses, {("essays", "speech"), ("essays", "speech", "glosses")}),
    (lambda seen: seen.essays["speech"].words, {("essays", "speech"), ("essays", "speech", "words")}),
    (lambda seen: seen.notes["reply-2"].entities, {("notes", "reply-2"), ("notes", "reply-2", "mentions")}),
    (lambda seen: seen.events.get("never"), {("events", "never")}),
    (lambda seen: "never" in seen.themes, {("themes", "never")}),
    (lambda seen: len(seen.sources), {("sources", KEYS)}),
    (lambda seen: seen.is_large, {("essays", KEYS)}),
    (lambda seen: seen.essay_of("reply-2").id, {("texts",), ("essays", "reply"), ("essays", "reply", "record")}),
])
def test_what_is_read_is_noted(look, reads):
    """Given a look at a field, a record, a record that is not there, or all ids, that is noted, and nothing else."""
    plain, watch = edition(MINIATURE), Watch()
    assert look(watched(plain, watch)) == look(plain)
    assert watch.reads == reads


def test_going_through_records_notes_each():
    """Given a loop over a field, its ids are noted, and each record."""
    watch = Watch()
    themes = [*watched(edition(MINIATURE), watch).themes.values()]
    assert themes == [*edition(MINIATURE).themes.values()]
    assert watch.reads == {("themes", KEYS), *(("themes", id) for id in edition(MINIATURE).themes)}


def test_an_edition_differs_where_it_was_changed():
    """Given another reason of a gloss, it differs where it is placed, among the glosses of its essay and of its blocks; given the same seeds,
    nothing does."""
    given = sources(MINIATURE)
    assert differences(resolve(given), resolve(given)) == set()
    speech = next(essay for essay in given.essays if essay.record.id == "speech")
    first, *others = speech.notes.glosses
    notes = dataclasses.replace(speech.notes, glosses=(dataclasses.replace(first, reason="Another."), *others))
    essays = tuple(dataclasses.replace(essay, notes=notes) if essay is speech else essay for essay in given.essays)
    changed = resolve(dataclasses.replace(given, essays=essays))
    blocks = {span.block for span in changed.essays["speech"].glosses[0].spans}
    assert differences(resolve(given), changed) == {
        ("placed", first.id), ("essays", "speech", "glosses"), *(("notes", id, "glosses") for id in blocks),
    }


def test_what_came_and_went_differs():
    """Given a source less, and the others in another order, that source and the ids differ."""
    given = edition(MINIATURE)
    first, *others = given.sources
    fewer = dataclasses.replace(given, sources={id: given.sources[id] for id in reversed(others)})
    assert differences(given, fewer) == differences(fewer, given) == {("sources", KEYS), ("sources", first)}


def test_the_order_of_a_field_counts():
    """Given the summaries of an essay in another order, they differ."""
    given = edition(MINIATURE)
    speech = given.essays["speech"]
    turned = dataclasses.replace(speech, summaries=dict(reversed(speech.summaries.items())))
    assert turned == speech
    assert differences(given, dataclasses.replace(given, essays={**given.essays, "speech": turned})) == {("essays", "speech", "summaries")}


def test_lines_are_no_difference():
    """Given a record that only moved to another line of its file, nothing differs."""
    given = edition(MINIATURE)
    moved = dataclasses.replace(given, record=dataclasses.replace(given.record, where="seeds/edition.yml:99"))
    assert differences(given, moved) == set()


def test_a_part_is_made_again_where_what_it_read_differs():
    """Given a part that reads the titles of an essay, it is made again if these differ or something else is given, and only then; what it
    read is read by the whole each time."""
    plain, watch, made = edition(MINIATURE), Watch(), []
    seen = watched(plain, watch)

    def titles(given="a"):
        return part(seen, "titles", given, lambda: made.append(given) or seen.essays["speech"].record.title)

    reads = {("essays", "speech"), ("essays", "speech", "record")}
    for differs, given, times in ((set(), "a", 1), (set(), "a", 1), ({("record",)}, "a", 1), (reads, "a", 2), (set(), "b", 3), (set(), "b", 3)):
        watch.begin(watch.parts)
        watch.differs = differs
        _ = seen.record
        assert titles(given) == plain.essays["speech"].record.title
        assert len(made) == times, (differs, given)
        assert watch.reads == {("record",), *reads}


def test_of_a_plain_edition_a_part_is_made_each_time():
    """Given an edition that is not watched, nothing is remembered."""
    made = []
    for _ in range(2):
        assert part(edition(MINIATURE), "part", None, lambda: made.append(1) or len(made)) == len(made)
    assert made == [1, 1]
