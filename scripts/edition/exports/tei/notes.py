"""The notes of an essay in TEI: a `span` from point to point for each place, and a `note` for each further remark."""

from collections.abc import Iterable, Iterator
from typing import Any

from edition.exports.tei.body import point
from edition.exports.xml import Xml, element, pointers, start
from edition.records.themes import Passage
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed, PlacedCrossReference
from edition.resolve.kin import in_order

_CERT = {"certain": "high", "probable": "medium", "conjecture": "low", "high": "high", "medium": "medium", "low": "low"}
"""Certainty or confidence -> TEI's value of `cert`."""


def notes(edition: Edition, essay: Essay) -> Iterator[str]:
    """Every group of notes of one essay that reach from point to point."""
    yield from _group("gloss", (part for item in essay.glosses for part in _gloss(item)))
    yield from _group("claim", (part for item in essay.claims for part in _claim(item)))
    yield from _group("comment", (part for item in essay.comments for part in _spans(
        item.record.id, item.spans, item.record.text, type=item.record.kind, source=pointers("source-", item.record.sources))))
    yield from _group("voice", (part for item in essay.voices for part in _spans(
        item.record.id, item.spans, item.record.speaker.name, type=_token(item.record.mode), subtype=_token(item.record.speaker.kind),
        corresp=f"#entity-{item.record.speaker.entity}" if item.record.speaker.entity else None)))
    yield from _group("mention", _mentions(edition, essay))
    yield from _group("theme", _themes(edition, essay))
    yield from _group("cross-reference", _crossrefs(edition, essay))
    yield from _group("argument", _argument(essay))


def all_spans(edition: Edition, essay: Essay) -> Iterator[Span]:
    """Every place in an essay from which or to which a note reaches."""
    for kind in (essay.glosses, essay.claims, essay.comments, essay.voices):
        for item in kind:
            yield from item.spans
    for block in essay.blocks:
        touching = edition.notes[block.id]
        yield from (mention.span for mention in touching.mentions)
        yield from (item.first if first else item.second for item, first in touching.crossrefs)
        spans = [*(edition.events[event].spans for event in touching.events), *(passage.spans for _, passage in touching.themes)]
        yield from (span for found in spans for span in found if span.block == block.id)
    yield from (*essay.thesis, *(span for claim in essay.argument_claims for span in (claim.span, *claim.evidence)))


def _group(kind: str, spans: Iterable[str]) -> Iterator[str]:
    found = list(spans)
    if found:
        yield from (start("spanGrp", {"type": kind, "resp": "#editors"}), *found, "</spanGrp>")


def _spans(id: str, spans: tuple[Span, ...], words: str, **attributes: str | None) -> Iterator[Xml]:
    """The first place has the words and the id; others are the same note."""
    for at, span in enumerate(spans):
        named = {"xml:id": id, **attributes} if not at else {"sameAs": f"#{id}"}
        yield element("span", {**named, **_reach(span)}, *([] if at else [words]))


def _reach(span: Span) -> dict[str, str | None]:
    return {"from": f"#{point(span.block, span.start)}", "to": f"#{point(span.block, span.end)}"}


def _gloss(item: Placed[Any]) -> Iterator[Xml]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record = item.record
    return _spans(
        record.id, item.spans, record.reading, type=record.kind, subtype=record.need, cert=_CERT[record.certainty],
        source=pointers("source-", record.sources),
    )


def _claim(item: Placed[Any]) -> Iterator[Xml]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record = item.record
    return _spans(
        record.id, item.spans, record.record, type=record.verdict, cert=_CERT.get(record.confidence),
        source=pointers("source-", record.sources), corresp=pointers("event-", record.events),
    )


def _mentions(edition: Edition, essay: Essay) -> Iterator[Xml]:
    here = [edition.notes[block.id] for block in essay.blocks]
    named, told = ({id for notes in here for id in notes.entities}, {id for notes in here for id in notes.events})
    for id in in_order(edition.entities, named):
        for mention in edition.entities[id].mentions:
            if edition.essay_of(mention.span.block) is essay:
                kind = "allusion" if mention.form.allusion else None
                yield element("span", {"corresp": f"#entity-{id}", "type": kind, **_reach(mention.span)}, edition.quote(mention.span))
    for id in in_order(edition.events, told):
        for span in edition.events[id].spans:
            if edition.essay_of(span.block) is essay:
                yield element("span", {"corresp": f"#event-{id}", "type": "event", **_reach(span)}, edition.quote(span))


def _themes(edition: Edition, essay: Essay) -> Iterator[Xml]:
    here: dict[str, list[Placed[Passage]]] = {id: [] for id in edition.themes}
    for block in essay.blocks:
        for id, passage in edition.notes[block.id].themes:
            if passage.block == block.id:
                here[id].append(passage)
    for id, passages in here.items():
        for passage in passages:
            for span in passage.spans:
                if edition.essay_of(span.block) is essay:
                    yield element("span", {"ana": f"#theme-{id}", "type": passage.record.weight, **_reach(span)}, passage.record.reason)


def _crossrefs(edition: Edition, essay: Essay) -> Iterator[Xml]:
    """Each stands in the file of its first passage, and points at the beginning of the second in the file of that."""
    here = {item.record.id for block in essay.blocks for item, first in edition.notes[block.id].crossrefs if first}
    for id in in_order(edition.crossrefs, here):
        item = edition.crossrefs[id]
        yield element("span", {
            "xml:id": id, "type": item.record.relation, "subtype": item.record.strength, "corresp": _other_end(edition, essay, item),
            "ana": pointers("theme-", item.record.themes), **_reach(item.first),
        }, item.record.note)


def _other_end(edition: Edition, essay: Essay, item: PlacedCrossReference) -> str:
    other = edition.essay_of(item.second.block)
    ends = (point(item.second.block, edge) for edge in (item.second.start, item.second.end))
    return " ".join(f"{'' if other is essay else f'{other.id}.tei.xml'}#{end}" for end in ends)


def _argument(essay: Essay) -> Iterator[Xml]:
    for at, span in enumerate(essay.thesis):
        yield element("span", {"type": "thesis", **_reach(span)}, essay.argument.thesis_note if essay.argument and not at else "")
    for claim in essay.argument_claims:
        yield from _spans(claim.record.id, (claim.span,), claim.record.plain, type=claim.record.kind)
        for span in claim.evidence:
            yield element("span", {"type": "evidence", "corresp": f"#{claim.record.id}", **_reach(span)})


def remarks(essay: Essay) -> Iterator[Xml]:
    """What a note says beyond its span, and what is said of whole paragraphs."""
    for block, summary in essay.summaries.items():
        yield _note(block, "summary", summary)
    for question in essay.questions:
        yield element("note", {"xml:id": question.id, "type": "question", "target": pointers("", question.paragraphs), "resp": "#editors"}, question.question)
    for gloss in essay.glosses:
        yield _note(gloss.record.id, "reason", gloss.record.reason)
        yield from (_note(gloss.record.id, "alternative", other) for other in gloss.record.alternatives)
        if gloss.record.candidate_sources:
            yield element("note", {
                "type": "candidate-source", "target": f"#{gloss.record.id}", "source": pointers("source-", gloss.record.candidate_sources),
            }, "May hold the original wording; not confirmed.")
    judged: tuple[Placed[Any], ...] = (*essay.claims, *essay.comments)  # Any: a value of JSON or XML, whose kinds no type of ours tells
    for item in judged:
        if item.record.unsourced:
            yield _note(item.record.id, "unsourced", item.record.unsourced)
    for voice in essay.voices:
        limits = f"Begins: {voice.record.begins}. Ends: {voice.record.ends}."
        yield _note(voice.record.id, "limits", f"{limits} {voice.record.remark}".rstrip())
    for claim in essay.argument_claims:
        yield _note(claim.record.id, "objection", claim.record.objection)
        yield _note(claim.record.id, "answer", claim.record.answer.note)


def _note(id: str, kind: str, words: str) -> Xml:
    return element("note", {"type": kind, "target": f"#{id}", "resp": "#editors"}, words)


def _token(value: str) -> str:
    """A value of a closed list as one word, as TEI wants it."""
    return value.replace(" ", "-")
