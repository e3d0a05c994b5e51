"""Resolve: the records find their places in the texts and each other; backlinks are computed once."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from edition import checks, rules
from edition.anchoring import Span, Texts, anchor
from edition.dates import DateError, When, parse
from edition.files import EssaySources, Sources
from edition.model import Located, Selector
from edition.problems import Problem, stop_if
from edition.registers import SurfaceForm
from edition.resolved import (
    BlockNotes, Edition, EntityEntry, Essay, EventEntry, Mention, Placed, PlacedClaim, PlacedCrossReference,
    SourceEntry, ThemeEntry,
)
from edition.witness import read_witness


def resolve(sources: Sources) -> Edition:
    """`Sources` joined into an `Edition`. Raises `EditionError` at the end of each of three steps:
    texts into blocks; references, dates and quotations; editorial rules."""
    texts, problems = _read_texts(sources)
    stop_if(problems)
    places, problems = _anchor_all(sources, texts)
    stop_if([*problems, *checks.references(sources, texts), *_check_dates(sources)])
    edition = _join(sources, texts, places)
    stop_if(rules.editorial(edition, sources))
    return edition


class _Places:
    """Spans of every selector of the sources, by identity of the record."""

    def __init__(self) -> None:
        self._spans: dict[int, tuple[Span, ...]] = {}

    def add(self, selector: Selector, spans: tuple[Span, ...]) -> None:
        self._spans[id(selector)] = spans

    def __getitem__(self, selector: Selector) -> tuple[Span, ...]:
        return self._spans[id(selector)]

    def place(self, records: Iterable[Any]) -> tuple[Placed[Any], ...]:
        return tuple(Placed(record=record, spans=self[record]) for record in records)


def _read_texts(sources: Sources) -> tuple[Texts, list[Problem]]:
    blocks, problems = {}, []
    for essay in sources.essays:
        found, wrong = read_witness(essay.record, essay.raw, essay.structure, f"seeds/{essay.record.file}")
        blocks[essay.record.id] = found
        problems += wrong
    return Texts(blocks), problems


def _anchor_all(sources: Sources, texts: Texts) -> tuple[_Places, list[Problem]]:
    places, problems = _Places(), []
    for name, selector in _selectors(sources):
        spans, problem = anchor(texts, selector, name, whole_words=isinstance(selector, SurfaceForm))
        places.add(selector, spans)
        if problem:
            problems.append(problem)
    return places, problems


def _selectors(record: Any, name: str = "") -> Iterator[tuple[str, Selector]]:
    """Every selector within a record, with the id of the record around it."""
    if isinstance(record, tuple):
        for item in record:
            yield from _selectors(item, name)
    elif isinstance(record, (Located, Sources, EssaySources)):
        name = getattr(record, "id", name)
        if isinstance(record, Selector):
            yield name, record
        for part in dataclasses.fields(record):
            value = getattr(record, part.name)
            if isinstance(value, (tuple, Located)):
                yield from _selectors(value, name)


def _check_dates(sources: Sources) -> Iterator[Problem]:
    dated = [(essay.record, essay.record.date) for essay in sources.essays]
    dated += [(event, event.date) for event in sources.events]
    dated += [(source, source.date) for source in sources.sources if source.date]
    for record, text in dated:
        try:
            parse(text)
        except DateError as error:
            yield Problem(
                code="126" if error.refused else "125", where=record.where, id=record.id, what=str(error),
                hint="Write a day `2011-05-02`, a month `2011-05`, a year `2011`, a span `2001/2011` or `2001/..`; "
                "add `~` for about, `?` for uncertain.",
            )


def _join(sources: Sources, texts: Texts, places: _Places) -> Edition:
    order = {block_id: index for index, block_id in enumerate(texts.blocks)}

    def in_order(placed: Iterable[Placed[Any]]) -> tuple[Placed[Any], ...]:
        return tuple(sorted(placed, key=lambda item: (order[item.block], item.spans[0].start, -item.spans[0].end)))

    essays = {
        item.record.id: _join_essay(item, index, sources, texts, places, in_order)
        for index, item in enumerate(sources.essays)
    }
    themes = {
        theme.id: ThemeEntry(
            record=theme, passages=in_order(places.place(theme.passages)),
            crossrefs=tuple(item.id for item in sources.crossrefs if theme.id in item.themes),
        )
        for theme in sources.themes
    }
    whens: dict[str, When] = {event.id: parse(event.date) for event in sources.events}
    claims_about = _group((claim.event, claim.id) for essay in sources.essays for claim in essay.claims if claim.event)
    events = {
        event.id: EventEntry(
            record=event, when=whens[event.id], claims=tuple(claims_about[event.id]),
            spans=tuple(span for passage in event.passages for span in places[passage]),
        )
        for event in sorted(sources.events, key=lambda event: whens[event.id].sort_key)
    }
    events_at = _group((place, event.record.id) for event in events.values() for place in event.record.places)
    entities = {
        entity.id: EntityEntry(
            record=entity, events=tuple(events_at[entity.id]),
            mentions=_mentions(entity.id, ((form, places[form]) for form in entity.surface_forms), order),
        )
        for entity in sources.entities
    }
    crossrefs = {
        item.id: PlacedCrossReference(record=item, first=places[item.first][0], second=places[item.second][0])
        for item in sources.crossrefs
    }
    cited = _citations(sources)
    return Edition(
        record=sources.edition, essays=essays, texts=texts, themes=themes, entities=entities, events=events,
        crossrefs=crossrefs, naming=sources.naming, synonyms=sources.synonyms, atlas=sources.atlas,
        index=sources.index, balance=sources.balance, bridge=sources.bridge,
        notes=_notes(texts, essays, themes, entities, events, crossrefs),
        sources={
            source.id: SourceEntry(record=source, cited_by=tuple(dict.fromkeys(cited[source.id])))
            for source in sources.sources
        },
    )


def _join_essay(
    item: EssaySources, index: int, sources: Sources, texts: Texts, places: _Places, in_order: Any
) -> Essay:
    argument = next((found for found in sources.arguments if found.essay == item.record.id), None)
    return Essay(
        record=item.record, index=index, when=parse(item.record.date), structure=item.structure,
        blocks=texts.essays[item.record.id],
        glosses=in_order(places.place(item.notes.glosses)), claims=in_order(places.place(item.claims)),
        comments=in_order(places.place(item.comments)), voices=in_order(places.place(item.voices)),
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


def _mentions(
    entity: str, forms: Iterable[tuple[SurfaceForm, Sequence[Span]]], order: Mapping[str, int]
) -> tuple[Mention, ...]:
    """Mentions in reading order; a form inside a longer form of the same entity is the same mention."""
    found = [Mention(entity=entity, form=form, span=span) for form, spans in forms for span in spans]
    found.sort(key=lambda item: (order[item.span.block], item.span.start, -item.span.end))
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1].span if kept else None
        if not (last and last.block == mention.span.block and mention.span.end <= last.end):
            kept.append(mention)
    return tuple(kept)


def _notes(
    texts: Texts, essays: Mapping[str, Essay], themes: Mapping[str, ThemeEntry], entities: Mapping[str, EntityEntry],
    events: Mapping[str, EventEntry], crossrefs: Mapping[str, PlacedCrossReference],
) -> dict[str, BlockNotes]:
    """What touches each block."""
    found: dict[str, dict[str, list[Any]]] = {block_id: defaultdict(list) for block_id in texts.blocks}

    def touch(kind: str, value: Any, spans: Iterable[Span]) -> None:
        for block_id in dict.fromkeys(span.block for span in spans):
            found[block_id][kind].append(value)

    in_text = ("glosses", "claims", "comments", "voices")
    for essay in essays.values():
        for kind in in_text:
            for placed in getattr(essay, kind):
                touch(kind, placed, placed.spans)
    # a note of several blocks stands in each where its words do, not first because it began earlier
    for block_id, kinds in found.items():
        for kind in in_text:
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


def _citations(sources: Sources) -> dict[str, list[tuple[str, str]]]:
    """Source id -> kind and id of the records that cite it."""
    return _group((source, (kind, record)) for source, kind, record, _ in checks.citations(sources))


def _group(pairs: Iterable[tuple[str, Any]]) -> defaultdict[str, list[Any]]:
    grouped: defaultdict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return grouped
