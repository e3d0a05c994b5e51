"""The check of all ids, before anything else: whatever names a record names one record, on every page.

Pages list records of several kinds beside each other, under their ids, and have ids of their own.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from edition.records.seeds import Sources
from edition.words import vocabulary as v
from edition.words.problems import Problem

SHARED = frozenset({
    frozenset({"entity", "event"}), frozenset({"entity", "theme"}), frozenset({"entity", "group of names"}),
    frozenset({"theme", "group of names"}), frozenset({"event", "group of names"}), frozenset({"essay", "group of names"}),
    *(frozenset({"synonyms", kind}) for kind in ("entity", "event", "theme", "group of names", "source")),
})
"""Kinds that never stand under the same id on one page, so that one thing may have one id in both."""
SUFFIXES = ("-name", "-title", "-claim", "-outline", "-endnotes")
"""What pages put behind an id for a second place of the same record."""
KEPT = frozenset({
    "constructor",  # every object of a browser's script has something under this name
    "index",  # the page of a folder
    "by-paragraph", "by-theme", "by-verdict", "check-a-claim", "claim-list", "claims", "comments", "counted", "cross-references", "crossref-list",
    "dates", "drawn", "essays", "event-table", "events", "glosses", "handout-p", "handout-reading", "handout-said", "handout-words", "in-words",
    "key", "keys", "keys-title", "map", "measures", "moved", "naming", "near", "notes", "other-themes", "owed", "passages", "paths", "points",
    "provenance", "questions", "related", "results", "search-elsewhere", "search-near-title", "search-passages-title", "search-status",
    "search-topics-title", "search-words", "seminar", "signs", "silences", "source-list", "sources", "stick", "swaps", "ten-minutes", "texts",
    "theme-rows", "theme-table", "themes", "timeline-fade", "timeline-plot", "top", "topics", "verdicts", "voices", "ways-in", "who-and-where",
    "words",
    *v.RELATIONS, *v.SOURCE_NAMES, *(f"verdict-{verdict}" for verdict in v.VERDICTS),
})
"""Ids of places that pages have by themselves."""


def ids_are_single(sources: Sources) -> Iterator[Problem]:
    """An id is used once among all records, and is none that pages or browsers keep for themselves."""
    first: dict[str, list[tuple[str, str]]] = {}
    for kind, record in records(sources):
        if record.id in KEPT and kind != "measure":
            yield Problem(
                code="139", where=record.where, id=record.id, what=f"`{record.id}` is an id that pages keep for themselves",
                hint=f"Write one that says more, such as `{record.id}-{kind.split(' ')[0]}`.",
            )
        clash = next((place for other, place in first.get(record.id, ()) if frozenset({kind, other}) not in SHARED), None)
        if clash:
            yield Problem(
                code="108", where=record.where, id=record.id, what=f"the id is used at {clash} too",
                hint="Give the newer record an id of its own; ids are never changed once published.",
            )
        first.setdefault(record.id, []).append((kind, record.where))
    for used in first:
        for suffix in SUFFIXES:
            if used.endswith(suffix) and used.removesuffix(suffix) in first:
                yield Problem(
                    code="108", where=first[used][0][1], id=used,
                    what=f"pages use `{used}` for a second place of `{used.removesuffix(suffix)}`", hint="Give the newer record an id of its own.",
                )


def records(sources: Sources) -> Iterator[tuple[str, Any]]:  # Any: any record that has an id
    """Everything that has an id, with the name of its kind."""
    kinds: list[tuple[str, Any]] = [  # Any: any record that has an id
        ("essay", (essay.record for essay in sources.essays)), ("theme", sources.themes), ("entity", sources.entities),
        ("event", sources.events), ("cross-reference", sources.crossrefs), ("source", sources.sources),
        ("claim of an argument", chain.from_iterable(argument.claims for argument in sources.arguments)),
        ("group of names", sources.naming), ("synonyms", sources.synonyms), ("heading of the index", sources.index),
        ("measure", sources.balance), ("open question", sources.unknown), ("question of the comparison", sources.comparison),
    ]
    for essay in sources.essays:
        kinds += [
            ("block", essay.structure.blocks), ("gloss", essay.notes.glosses), ("claim", essay.claims),
            ("comment", essay.comments), ("voice", essay.voices), ("question", essay.summaries.questions),
        ]
    for kind, found in kinds:
        yield from ((kind, record) for record in found)
