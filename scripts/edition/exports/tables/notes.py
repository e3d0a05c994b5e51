"""Tables of the notes: glosses, claims, comments, voices, and every place at which one stands."""

from collections.abc import Iterator

from edition.exports.addresses import essay_address
from edition.exports.tables.table import PLACE, SOURCES, URL, Column, Row, Table, at, many, number, one_of, ref, refs, text
from edition.resolve.edition import Edition
from edition.words import vocabulary as v

_KINDS = {"gloss": "glosses", "claim": "claims", "comment": "comments", "voice": "voices"}
"""Kind of a note -> field of an essay that has them."""


def _glosses(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.glosses:
            record = item.record
            yield (record.id, *at(edition, item.spans[0]), len(item.spans), record.reading, record.alternatives, record.kind,
                   record.certainty, record.need, record.reason, record.sources, record.candidate_sources,
                   essay_address(essay.id, record.id))


def _claims(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.claims:
            record = item.record
            yield (record.id, *at(edition, item.spans[0]), len(item.spans), record.verdict, record.record, record.confidence,
                   record.events, record.judges, record.sources, record.unsourced, essay_address(essay.id, record.id))


def _comments(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.comments:
            record = item.record
            yield (record.id, *at(edition, item.spans[0]), len(item.spans), record.kind, record.text, record.sources,
                   record.unsourced, essay_address(essay.id, record.id))


def _voices(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.voices:
            record = item.record
            yield (record.id, *at(edition, item.spans[0]), len(item.spans), record.speaker.name, record.speaker.kind,
                   record.speaker.entity, record.mode, record.marker, record.begins, record.ends, record.remark, record.endnote,
                   essay_address(essay.id, record.id))


def _occurrences(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for kind, field in _KINDS.items():
            for item in getattr(essay, field):
                for span in item.spans:
                    yield item.record.id, kind, *at(edition, span)


def _substitutions(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.substitutions:
            yield essay.id, item.word, item.reading, item.pattern, item.occurs


_PLACES = {**PLACE, "places": number("Number of places at which the note stands; all are in the table of occurrences")}

NOTES: dict[str, Table] = {
    "glosses": Table(about="Hard words, and what they most probably mean.", rows=_glosses, columns={
        "id": text("Id of the gloss"), **_PLACES, "reading": text("Words that can stand in the sentence instead"),
        "alternatives": many("Other possible readings"), "kind": one_of("What makes the words hard", v.GlossKind),
        "certainty": one_of("How sure the reading is", v.Certainty), "need": one_of("Whether the sense is lost without it", v.Need),
        "reason": text("Why the words are read so"), "sources": refs("sources", "Ids of the sources of the reading"),
        "candidate_sources": refs("sources", "Ids of sources that may hold the original wording; not confirmed"), **URL,
    }),
    "claims": Table(about="A statement that can be checked.", rows=_claims, columns={
        "id": text("Id of the claim"), **_PLACES, "verdict": one_of("How the statement stands to the record", v.Verdict),
        "record": text("What the record says"), "confidence": one_of("How sure the editors are", v.Confidence),
        "events": refs("events", "Ids of the events it is about"),
        "judges": refs("glosses", "Ids of the glosses whose readings were judged"), **SOURCES, **URL,
    }),
    "comments": Table(about="A note on context or on the state of the text.", rows=_comments, columns={
        "id": text("Id of the comment"), **_PLACES, "kind": one_of("What it is on", v.CommentKind), "text": text("The note"),
        **SOURCES, **URL,
    }),
    "voices": Table(about="A passage in which the author reports somebody else.", rows=_voices, columns={
        "id": text("Id of the passage"), **_PLACES, "speaker": text("Whose view it is"),
        "speaker_kind": text("What sort of speaker: named person, institution, unnamed critics, unattributed, or a side"),
        "entity": ref("entities", "Id of the speaker among the entities"),
        "mode": one_of("How it is reported", v.VoiceMode), "marker": text("The phrase that announces it"),
        "begins": one_of("How sure its beginning is", v.VoiceLimit), "ends": one_of("How sure its end is", v.VoiceLimit),
        "remark": text("What makes the limits unsure"), "endnote": number("Number of the endnote that goes with it"), **URL,
    }),
    "occurrences": Table(about="A place at which a note stands.", rows=_occurrences, columns={
        "note": text("Id of the note"), "kind": Column(meaning="What sort of note", values=tuple(_KINDS)), **PLACE,
    }),
    "substitutions": Table(about="A word that one text puts for another all through.", rows=_substitutions, columns={
        "essay": ref("essays", "Id of the essay"), "word": text("The printed word"), "reading": text("What it stands for"),
        "pattern": text("Regular expression that finds it in the essay"), "occurs": number("How often it is found"),
    }),
}
"""Name of a table -> the table."""
