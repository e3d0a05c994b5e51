"""What the search knows (data/search.json), one record per passage, theme, entity, event and claim.

Each field holds one kind of words, so that the two engines can weigh them, and so that a reader can
be told whose words matched: the author's (`text`), the editors' (`reading`, `summary`, `notes`,
`asked`), or the names of what is mentioned (`names`, `dates`, `themes`). `scripts/finish.py` makes
both indexes of it; `synonyms` goes with the records because words are matched there, by their stems.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from edition.records.notes import Claim
from edition.resolve.addresses import REGISTER_OF, entity_page, page_of
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed
from edition.resolve.readings import reading, standing
from edition.resolve.witness import Block
from edition.search.about_texts import about_texts
from edition.search.called import called
from edition.words import vocabulary as v
from edition.words.characters import INVISIBLE
from edition.words.dates import When

_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
_BOOST = {"theme": 3.0, "page": 2.0, "entity": 2.0, "event": 1.5, "claim": 1.0}
"""In the header topics stand over paragraphs: who types a name there wants its entry first."""

_FACET_OF_REGISTER = {"people": "person", "places": "place", "organisations": "organisation"}
_KIND_OF_REGISTER = {**_FACET_OF_REGISTER, "laws-and-programmes": "law", "wars-and-occasions": "event", "glossary": "term"}

Record = dict[str, object]
Making = Iterator[tuple[str, object, Callable[[], Iterable[Record]]]]
"""Records to be made: their name, what the maker knows besides the edition, and the maker."""


def records(edition: Edition) -> list[Record]:
    """What the search knows."""
    return [record for _, _, make in makings(edition) for record in make()]


def makings(edition: Edition) -> Making:
    """The same, not made yet."""
    for kind in (_essays, _passages, _topics, _claims, _about):
        yield from kind(edition)


def _about(edition: Edition) -> Making:
    yield "about", None, partial(about_texts, edition)


def _record(kind: str, page: str, fragment: str, title: str, **fields: object) -> Record:
    filled = {name: value for name, value in fields.items() if value}
    return {"kind": kind, "location_page": page, "fragment": fragment, "title": title, **filled}


def _lines(*parts: Iterable[str] | str) -> str:
    """Pieces of text, each once and on a line of its own: words of two pieces are no phrase."""
    pieces = [piece for part in parts for piece in ([part] if isinstance(part, str) else part)]
    return "\n".join(dict.fromkeys(piece for piece in pieces if piece))


def _essays(edition: Edition) -> Making:
    for essay in edition.essays.values():
        calls = called(edition, essay)  # here, so that it need not read what is said of others
        yield f"essay {essay.id}", calls, partial(_essay, edition, essay, calls)


def _essay(edition: Edition, essay: Essay, calls: tuple[str, ...]) -> Iterator[Record]:
    record = essay.record
    yield _record(
        "page", f"essays/{essay.id}.md", "", record.title, name=record.name, siglum=record.siglum, called=_lines(calls), names=_lines(record.name, record.kind),
        brief=record.about, text=f"{record.author}. {record.published}\n{essay.abstract}", dates=_when(essay.when),
        facets={"essay": [essay.id]}, boost=_BOOST["page"],
    )


def _passages(edition: Edition) -> Making:
    for essay in edition.essays.values():
        section = ""
        for order, block in enumerate(essay.blocks):
            section = block.text if block.record.kind == "heading" else section
            said = essay.summaries.get(block.id, ""), essay.asked.get(block.id, ())  # here, so that it need not read what is said of others
            given = block, order, section, *said
            yield f"passage {block.id}", given, partial(_passage, edition, essay, *given)


def _passage(
    edition: Edition, essay: Essay, block: Block, order: int, section: str, summary: str, asked: tuple[str, ...]
) -> Iterator[Record]:
    notes = edition.notes[block.id]
    text, plain = _visible(edition.quote(Span(block=block.id, start=0, end=len(block.text)))), _visible(reading(edition, block))
    entities = [edition.entities[name].record for name in notes.entities]
    events = [edition.events[name] for name in notes.events]
    yield _record(
        block.record.kind, f"essays/{essay.id}.md", block.id, edition.reference(block.id),
        text=text, reading=plain if plain != text else "", summary=summary, asked=_lines(asked),
        names=_lines(*([entity.name, *entity.aliases] for entity in entities),
                     *([event.record.title, *event.record.aliases] for event in events)),
        dates=_lines(_when(event.when) for event in events),
        notes=_notes(edition, essay, block), section=section if section != text else "",
        facets=_facets(edition, essay, block), mentions=_mentions(edition, block),
        changes=_changes(edition, block), order=essay.index * 10_000 + order,
        when=min((_figures(event.when)[0] for event in events), default=""), boost=0.8,
    )


def _notes(edition: Edition, essay: Essay, block: Block) -> str:
    """What the editors say of a passage elsewhere."""
    notes = edition.notes[block.id]
    return _lines(
        (passage.record.reason for _, passage in notes.themes),
        (claim.record.plain for claim in essay.argument_claims if claim.span.block == block.id),
        (item.question for item in essay.questions if len(item.paragraphs) == 1 and block.id in item.paragraphs),
        (comment.record.text for comment in notes.comments),
    )


def _mentions(edition: Edition, block: Block) -> dict[str, list[int]]:
    """Where a passage first names a thing or an event, by its id: start and length in `text`, and 1 for an allusion."""
    notes = edition.notes[block.id]
    places = [(name, [*_place(edition, span)]) for name in notes.events for span in edition.events[name].spans if span.block == block.id]
    mentions = sorted(notes.mentions, key=lambda mention: not mention.form.allusion)  # a name wins over an allusion
    places += [(item.entity, [*_place(edition, item.span), *([1] if item.form.allusion else [])]) for item in mentions]
    return dict(places)


def _changes(edition: Edition, block: Block) -> list[list[object]]:
    """Where words of a passage are read otherwise: start and length in `text`, and the reading."""
    return [[*_place(edition, span), gloss.record.reading] for span, gloss in standing(edition, block)]


def _place(edition: Edition, span: Span) -> list[int]:
    """Start and length of a span in its block without endnote markers."""
    before = edition.quote(Span(block=span.block, start=0, end=span.start))
    return [len(_visible(before)), len(_visible(edition.quote(span)))]


def _visible(text: str) -> str:
    """The text without soft hyphens and their like, which would hide its words from who looks for them."""
    return text.translate(_INVISIBLE)


def _facets(edition: Edition, essay: Essay, block: Block) -> dict[str, list[str]]:
    notes = edition.notes[block.id]
    facets: dict[str, list[str]] = {"essay": [essay.id], "theme": [name for name, _ in notes.themes]}
    for name in notes.entities:
        if facet := _FACET_OF_REGISTER.get(REGISTER_OF[edition.entities[name].record.kind]):
            facets.setdefault(facet, []).append(name)
    facets["decade"] = sorted({_decade(edition.events[name].when) for name in notes.events})
    facets["voice"] = [voice.record.speaker.kind for voice in notes.voices]
    facets["verdict"] = [claim.record.verdict for claim in notes.claims]
    return {facet: list(dict.fromkeys(values)) for facet, values in facets.items() if values}


def _topics(edition: Edition) -> Making:
    for kind, ids, make in (("theme", edition.themes, _theme), ("entity", edition.entities, _entity), ("event", edition.events, _event)):
        for id in ids:
            yield f"{kind} {id}", None, partial(make, edition, id)


def _theme(edition: Edition, id: str) -> Iterator[Record]:
    theme = edition.themes[id]
    record = theme.record
    yield _record(
        "theme", f"themes/{record.id}.md", "", record.title, id=record.id, names=_lines(record.aliases),
        summary=record.summary, notes=record.introduction, contrast=record.introduction, boost=_BOOST["theme"],
        **_spread(edition, (passage.block for passage in theme.passages), theme=[record.id]),
    )


def _entity(edition: Edition, id: str) -> Iterator[Record]:
    entity = edition.entities[id]
    record = entity.record
    register = REGISTER_OF[record.kind]
    kind = _KIND_OF_REGISTER[register]
    forms = [form.exact for form in record.surface_forms if not form.allusion]
    own = {kind: [record.id]} if kind in _FACET_OF_REGISTER.values() else {}
    yield _record(
        kind, entity_page(edition, record.id), record.id, record.name, names=_lines(record.aliases, forms),
        summary=record.explanation, notes=record.editor_note,
        dates=entity.dates, boost=_BOOST["entity"],
        **_spread(edition, (mention.span.block for mention in entity.mentions), **own),
    )


def _event(edition: Edition, id: str) -> Iterator[Record]:
    event = edition.events[id]
    record = event.record
    yield _record(
        "event", page_of(edition, "event", record.id), record.id, f"{event.when.say()}: {record.title}",
        names=_lines(record.title, record.aliases, record.date_as_given), dates=_when(event.when),
        summary=record.explanation, notes=_lines(record.other_places), boost=_BOOST["event"],
        **_spread(edition, (span.block for span in event.spans), decade=[_decade(event.when)], place=list(event.record.places)),
        when=_figures(event.when)[0],
    )


def _claims(edition: Edition) -> Making:
    for essay in edition.essays.values():
        for claim in essay.claims:
            yield f"claim {claim.record.id}", claim, partial(_claim, edition, claim)


def _claim(edition: Edition, claim: Placed[Claim]) -> Iterator[Record]:
    record = claim.record
    yield _record(
        "claim", page_of(edition, "claim", record.id), record.id, f"{edition.reference(claim.block)}: {v.words(record.verdict)}",
        text=edition.quote(claim.spans[0]), summary=record.record, quoted=[claim.block, *_place(edition, claim.spans[0])],
        **_spread(edition, (claim.block,), verdict=[record.verdict]), boost=_BOOST["claim"],
    )


def _spread(edition: Edition, blocks: Iterable[str], **facets: list[str]) -> dict[str, object]:
    """Facets of a topic, and in how many blocks of each essay it is met, in reading order."""
    met = Counter(edition.texts.blocks[block].essay for block in set(blocks))
    counts = {essay: met[essay] for essay in sorted(met, key=lambda essay: edition.essays[essay].index)}
    facets = {"essay": list(counts), **facets}
    return {"counts": counts, "facets": {facet: values for facet, values in facets.items() if values}}


def _when(when: When) -> str:
    """A date in words, in figures and as a decade."""
    return f"{when.say()}\n{' '.join(_figures(when))}\n{_decade(when)}"


def _figures(when: When) -> list[str]:
    """The dates of a date in figures, first to last as written, without the marks of doubt."""
    return re.findall(r"\d[\dX]*(?:-\d+)*", re.sub("[~?%]", "", when.edtf))


def _decade(when: When) -> str:
    return f"{when.decade}s"
