"""What is asked once as long as the objects are the same: all of it is asked, and anew for others."""

import dataclasses

from edition.records.base import Located
from edition.resolve.checks.prose import prose_of
from edition.resolve.join import resolve
from edition.resolve.same import Same, each_of
from support import MINIATURE, sources


def test_an_object_is_the_same_only_as_itself():
    """Given two objects that are equal, they are two keys; the same object is one."""
    first = sources(MINIATURE).edition
    second = dataclasses.replace(first)
    assert first == second
    assert Same(first) == Same(first) and hash(Same(first)) == hash(Same(first))
    assert Same(first) != Same(second)


def test_each_record_is_asked():
    """Given the sources, whatever stands anywhere within them is within one of the values that are asked by themselves."""
    given = sources(MINIATURE)
    among = {id(record) for value in each_of(given) for record in _within(value)}
    assert {id(record) for record in _within(given)} == among != set()


def test_other_records_are_asked_anew():
    """Given a comment with other words at another place, and the old one again, its prose and its place are those of the record that stands there."""
    given = sources(MINIATURE)
    speech = next(essay for essay in given.essays if essay.record.id == "speech")
    first, *others = speech.comments
    exact = first.exact.split()[0]
    comment = dataclasses.replace(first, text="Changed.", exact=exact, prefix="", suffix="")
    changed = tuple(
        dataclasses.replace(essay, comments=(comment, *others)) if essay is speech else essay for essay in given.essays
    )
    as_it_was = given, first.text, first.exact
    for now, text, words in (as_it_was, (dataclasses.replace(given, essays=changed), "Changed.", exact), as_it_was):
        placed = resolve(now).placed[first.id]
        span = placed.spans[0]
        assert (placed.record.text, resolve(now).texts.blocks[span.block].text[span.start : span.end]) == (text, words)
        assert text in {piece for *_, piece in prose_of(now)}


def _within(value):
    """Every record within a value that stands in a file."""
    if isinstance(value, tuple):
        for item in value:
            yield from _within(item)
    elif dataclasses.is_dataclass(value):
        yield from [value] if isinstance(value, Located) else []
        for field in dataclasses.fields(value):
            yield from _within(getattr(value, field.name))
