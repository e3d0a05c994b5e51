"""Resolve: the records find their places in the texts and each other; backlinks are computed once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from edition.records.entities import SurfaceForm
from edition.records.essay import EssayRecord
from edition.records.relations import Argument
from edition.records.seeds import EssaySources, Sources
from edition.records.structure import Structure
from edition.resolve.anchoring import Span, Texts
from edition.resolve.checks.counts import counted
from edition.resolve.checks.editorial import editorial
from edition.resolve.checks.first import first_of_all
from edition.resolve.checks.ids import ids_are_single
from edition.resolve.checks.owed import owed
from edition.resolve.checks.references import references
from edition.resolve.citations import citations
from edition.resolve.comparison import answered
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import (
    BlockNotes,
    EntityEntry,
    EventEntry,
    Mention,
    PlacedClaim,
    PlacedCrossReference,
    SourceEntry,
    ThemeEntry,
)
from edition.resolve.parts import moved_to_parts
from edition.resolve.places import Places, find_places
from edition.resolve.same import KEPT, Same
from edition.resolve.witness import Block, read_witness
from edition.words.dates import When, parse
from edition.words.problems import Problem, stop_if

Value = TypeVar("Value")
_IN_TEXT = ("glosses", "claims", "comments", "voices")
"""Kinds of notes that an essay has."""


def resolve(sources: Sources) -> Edition:
    """`Sources` joined into an `Edition`. Raises `EditionError` at the end of each of three steps:
    ids, dates, and texts into blocks; references and quotations; editorial rules."""
    texts, problems = _read_texts(sources)
    stop_if([*ids_are_single(sources), *first_of_all(sources), *problems])
    places, problems = find_places(sources, texts)
    stop_if([*problems, *references(sources, texts)])
    edition = _join(sources, texts, places)
    missing = owed(edition, sources)
    stop_if([*editorial(edition, sources), *(missing if sources.edition.complete else ())])
    return replace(edition, owed=missing, parts=moved_to_parts(edition))


def _read_texts(sources: Sources) -> tuple[Texts, list[Problem]]:
    blocks, problems = {}, []
    for essay in sources.essays:
        found, wrong = _witness(Same(essay.record), essay.raw, Same(essay.structure))
        blocks[essay.record.id] = Same(found)
        problems += wrong
    return _texts(tuple(blocks.items())), problems


@lru_cache(maxsize=KEPT)
def _witness(record: Same[EssayRecord], raw: bytes, structure: Same[Structure]) -> tuple[tuple[Block, ...], list[Problem]]:
    return read_witness(record.value, raw, structure.value, f"seeds/{record.value.file}")


@lru_cache(maxsize=2)
def _texts(essays: tuple[tuple[str, Same[tuple[Block, ...]]], ...]) -> Texts:
    return Texts({essay: blocks.value for essay, blocks in essays})


def _join(sources: Sources, texts: Texts, places: Places) -> Edition:
    arguments = {argument.essay: argument for argument in reversed(sources.arguments)}  # of two the first
    essays = {
        item.record.id: _join_essay(item, index, arguments.get(item.record.id), texts, places)
        for index, item in enumerate(sources.essays)
    }
    themes = _join_themes(sources, texts, places)
    events = _join_events(sources, places)
    events_at = _group((place, event.record.id) for event in events.values() for place in event.record.places)
    said_by = _group((voice.record.speaker.entity, voice) for essay in essays.values() for voice in essay.voices if voice.record.speaker.entity)
    entities = {
        entity.id: EntityEntry(
            record=entity, index=index, events=tuple(events_at[entity.id]), when=events[entity.event].when if entity.event else None,
            voices=tuple(said_by[entity.id]),
            mentions=_mentions(entity.id, ((form, places[form]) for form in entity.surface_forms), places.order),
        )
        for index, entity in enumerate(sources.entities)
    }
    crossrefs = {
        item.id: PlacedCrossReference(record=item, index=index, first=places[item.first][0], second=places[item.second][0])
        for index, item in enumerate(sources.crossrefs)
    }
    return Edition(
        record=sources.edition, essays=essays, texts=texts, themes=themes, entities=entities, events=events, crossrefs=crossrefs,
        specimen=places.first(sources.edition.specimen), comparison=answered(sources.comparison, places), naming=counted(sources.naming, texts),
        synonyms=sources.synonyms, atlas=sources.atlas, faces=sources.faces, index=sources.index, balance=sources.balance,
        notes=_notes(texts, essays, themes, entities, events, crossrefs), unknown=sources.unknown, ids=sources.ids, bridge=sources.bridge,
        sources=_cited(sources),
        placed={item.record.id: item for essay in essays.values() for kind in _IN_TEXT for item in getattr(essay, kind)},
        argued={claim.record.id: (essay.id, at) for essay in essays.values() for at, claim in enumerate(essay.argument_claims, 1)},
        silences={essay: tuple(silent) for essay, silent in _group((essay, id) for id, theme in themes.items() for essay in theme.silent).items()},
    )


def _join_themes(sources: Sources, texts: Texts, places: Places) -> dict[str, ThemeEntry]:
    """The themes. An essay is silent on a theme when all of it was read for themes, and nothing of it stands there."""
    passages = {theme.id: places.place(theme.passages) for theme in sources.themes}
    themed = {span.block for placed in passages.values() for item in placed for span in item.spans}
    read = [
        name for name, blocks in texts.essays.items()
        if themed and all(block.id in themed for block in blocks if block.number is not None)
    ]
    speaking = {theme: {texts.blocks[item.block].essay for item in placed} for theme, placed in passages.items()}
    return {
        theme.id: ThemeEntry(
            record=theme, passages=passages[theme.id], silent=tuple(name for name in read if name not in speaking[theme.id]),
            crossrefs=tuple(item.id for item in sources.crossrefs if theme.id in item.themes),
        )
        for theme in sources.themes
    }


def _when(record: EssayRecord) -> When:
    """The date of an essay, no earlier than the text itself allows."""
    when = parse(record.date)
    return replace(when, earliest=date.fromisoformat(record.not_before)) if record.not_before else when


def _join_essay(
    item: EssaySources, index: int, argument: Argument | None, texts: Texts, places: Places
) -> Essay:
    claims = places.place(item.claims)
    judged = _group((gloss, claim) for claim in claims for gloss in claim.record.judges)
    return Essay(
        record=item.record, index=index, when=_when(item.record), source=item.raw.decode(), structure=item.structure,
        blocks=texts.essays[item.record.id],
        glosses=places.place(item.notes.glosses), claims=claims,
        judged={gloss: tuple(found) for gloss, found in judged.items()},
        comments=places.place(item.comments), voices=places.place(item.voices),
        abstract=item.summaries.abstract, questions=item.summaries.questions,
        summaries={summary.at: summary.summary for summary in item.summaries.paragraphs},
        asked={summary.at: summary.asked for summary in item.summaries.paragraphs},
        substitutions=item.notes.substitutions, argument=argument,
        thesis=tuple(places[selector][0] for selector in argument.thesis) if argument else (),
        argument_claims=tuple(
            PlacedClaim(
                record=claim, span=places[claim][0],
                evidence=tuple(places[selector][0] for selector in claim.evidence),
            )
            for claim in (argument.claims if argument else ())
        ),
    )


def _join_events(sources: Sources, places: Places) -> dict[str, EventEntry]:
    """The events by date, with what points to them."""
    whens: dict[str, When] = {event.id: parse(event.date) for event in sources.events}
    claims_about = _group((event, claim.id) for essay in sources.essays for claim in essay.claims for event in claim.events)
    entities = _group((entity.event, entity.id) for entity in sources.entities if entity.event)
    return {
        event.id: EventEntry(
            record=event, index=index, when=whens[event.id], claims=tuple(claims_about[event.id]), entities=tuple(entities[event.id]),
            spans=tuple(span for passage in event.passages for span in places[passage]),
        )
        for index, event in enumerate(sorted(sources.events, key=lambda event: whens[event.id].sort_key))
    }


def _mentions(
    entity: str, forms: Iterable[tuple[SurfaceForm, Sequence[Span]]], order: Mapping[str, int]
) -> tuple[Mention, ...]:
    """Mentions in reading order. They do not overlap: the longest form wins, then a name over an allusion."""
    found = [Mention(entity=entity, form=form, span=span) for form, spans in forms for span in spans]
    found.sort(key=lambda item: (item.span.start - item.span.end, item.form.allusion, order[item.span.block], item.span.start))
    kept: list[Mention] = []
    for mention in found:
        if not any(_overlap(mention.span, other.span) for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda item: (order[item.span.block], item.span.start)))


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _notes(
    texts: Texts, essays: Mapping[str, Essay], themes: Mapping[str, ThemeEntry], entities: Mapping[str, EntityEntry],
    events: Mapping[str, EventEntry], crossrefs: Mapping[str, PlacedCrossReference],
) -> dict[str, BlockNotes]:
    """What touches each block."""
    found: dict[str, dict[str, list[Any]]] = {block_id: defaultdict(list) for block_id in texts.blocks}  # Any: each kind of note has a list of its own type

    def touch(kind: str, value: object, spans: Iterable[Span]) -> None:
        for block_id in dict.fromkeys(span.block for span in spans):
            found[block_id][kind].append(value)

    for essay in essays.values():
        for kind in _IN_TEXT:
            for placed in getattr(essay, kind):
                touch(kind, placed, placed.spans)
    # a note of several blocks stands in each where its words do, not first because it began earlier
    for block_id, kinds in found.items():
        for kind in _IN_TEXT:
            kinds[kind].sort(key=lambda placed: next(span.start for span in placed.spans if span.block == block_id))
    mentions = [mention for entry in entities.values() for mention in entry.mentions]
    for mention in sorted(mentions, key=lambda item: (item.span.start, -item.span.end)):
        touch("mentions", mention, [mention.span])
    for event_id, event in events.items():
        touch("events", event_id, event.spans)
    for crossref in crossrefs.values():
        touch("crossrefs", (crossref, True), [crossref.first])
        touch("crossrefs", (crossref, False), [crossref.second])
    for theme_id, theme in themes.items():
        for passage in theme.passages:
            touch("themes", (theme_id, passage), passage.spans)
    return {
        block_id: BlockNotes(**{kind: tuple(values) for kind, values in kinds.items()})
        for block_id, kinds in found.items()
    }


def _cited(sources: Sources) -> dict[str, SourceEntry]:
    """Sources by id, each with kind and id of the records that cite it."""
    cited = _group((source, (kind, record)) for source, kind, record, _ in citations(sources))
    return {
        source.id: SourceEntry(record=source, index=index, cited_by=tuple(dict.fromkeys(cited[source.id])))
        for index, source in enumerate(sources.sources)
    }


def _group(pairs: Iterable[tuple[str, Value]]) -> defaultdict[str, list[Value]]:
    grouped: defaultdict[str, list[Value]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return grouped
