"""Tables of the essays and of their blocks."""

from collections.abc import Iterator

from edition.exports.addresses import block_address, essay_address
from edition.exports.tables.table import URL, Column, Row, Table, many, number, one_of, ref, refs, text
from edition.exports.texts import place
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.readings import reading
from edition.words import vocabulary as v


def _essays(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        record = essay.record
        yield (record.id, record.siglum, record.name, record.title, record.title_status, record.title_note, record.author,
               record.date, record.date_note, record.kind, record.published, record.about, essay.abstract, record.missing,
               essay.words, f"data/texts/{record.id}.source.txt", record.original_name, record.sha256, essay.structure.note,
               essay.structure.endnotes_note, record.sources, essay_address(record.id))


def _findings(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for finding in essay.record.findings:
            yield essay.id, finding.point, finding.finding, finding.evidence, finding.standing


def _passages(edition: Edition) -> Iterator[Row]:
    for block in edition.texts.blocks.values():
        notes, essay, whole = edition.notes[block.id], edition.essays[block.essay], Span(block=block.id, start=0, end=len(block.text))
        conjectures = tuple(gloss.record.id for gloss in notes.glosses if gloss.record.certainty == "conjecture")
        yield (block.id, block.essay, block.number, block.record.kind, block.record.level, edition.quote(whole),
               reading(edition, block), conjectures, essay.summaries.get(block.id, ""), essay.asked.get(block.id, ()),
               tuple(dict.fromkeys(theme for theme, _ in notes.themes)), notes.entities, notes.events,
               *place(edition, whole), block.record.lines, block.record.note, block_address(edition, block.id))


def _exclusions(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.structure.exclusions:
            yield essay.id, item.line, item.to or item.line, item.exact, item.label, item.reason


def _layout(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for item in essay.structure.breaks:
            yield essay.id, item.line, item.kind, "", ""
        for joint in essay.structure.joints:
            yield essay.id, joint.line, "joint", joint.drop, joint.reason
        for letters in essay.structure.superscripts:
            yield essay.id, letters.line, "superscript", letters.exact, ""
        for note in essay.structure.endnotes:
            yield essay.id, note.line, "endnote", str(note.number), note.after


def _questions(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for question in essay.questions:
            yield question.id, essay.id, question.question, question.paragraphs, question.key


def _unknown(edition: Edition) -> Iterator[Row]:
    for item in edition.unknown:
        yield item.id, item.question, item.why, item.asked, item.at, item.events


TEXTS: dict[str, Table] = {
    "essays": Table(about="An essay of the edition, and how it is known.", rows=_essays, columns={
        "id": text("Id of the essay"), "siglum": text("Its letter in references"), "name": text("Its short name"),
        "title": text("Its title; one that the editors gave stands in square brackets"),
        "title_status": one_of("Where the title comes from", v.TitleStatus), "title_note": text("How the title is known"),
        "author": text("The author as signed"), "date": text("Date of publication or writing, in EDTF"),
        "date_note": text("How the date is known"), "kind": text("What sort of text it is"),
        "published": text("Where it was published"), "about": text("What it says, in a sentence"),
        "abstract": text("The essay in one paragraph, by the editors"), "missing": many("What the text ought to have and has not"),
        "words": number("Number of its words"), "file": text("The file as received, from the root of the site"),
        "original_name": text("Name of the file when it was received"), "sha256": text("Hash of the file"),
        "structure_note": text("What is to be known of the layout of the file"),
        "endnotes_note": text("What is to be known of its endnotes"), "sources": refs("sources", "Ids of the sources of the findings"), **URL,
    }),
    "findings": Table(about="A point that is known, or not known, of an essay.", rows=_findings, columns={
        "essay": ref("essays", "Id of the essay"), "point": text("What it is about"), "finding": text("What is known"),
        "evidence": text("How it is known"), "standing": one_of("How sure it is", v.Standing),
    }),
    "passages": Table(about="A block of an essay: a paragraph, list, verse, quotation, heading and so on.", rows=_passages, columns={
        "id": text("Id of the block; with the essay’s address it is a link that never changes"), "essay": ref("essays", "Id of the essay"),
        "number": number("Number of the paragraph, list, verse or quotation; empty (null) for blocks that have a name"),
        "kind": one_of("What sort of block it is", v.BlockKind), "level": number("Level of a heading"),
        "text": text("The words of the source, white space folded, endnote numbers taken out"),
        "reading": text("The same with the readings of the glosses in place of the glossed words"),
        "conjectures": refs("glosses", "Ids of the glosses among them whose readings are guesses"),
        "summary": text("The paragraph in one plain sentence, by the editors"),
        "asked": many("Other words in which readers ask for it, for search"), "themes": refs("themes", "Ids of themes"),
        "entities": refs("entities", "Ids of people, places, bodies, laws and terms mentioned"),
        "events": refs("events", "Ids of events mentioned"),
        "start": number("First character in the essay’s text file, from 0"), "end": number("The character after the last"),
        "lines": text("Its lines in the source file, from 1"), "note": text("Why the lines are read so"), **URL,
    }),
    "exclusions": Table(about="Words of a source file that are no part of the text.", rows=_exclusions, columns={
        "essay": ref("essays", "Id of the essay"), "line": number("Line of the source file"), "to": number("Last line, where whole lines are left out"),
        "exact": text("The words"),
        "label": text("What they are"), "reason": text("Why they are left out"),
    }),
    "layout": Table(about="What the lines of a source file show beyond words.", rows=_layout, columns={
        "essay": ref("essays", "Id of the essay"), "line": number("Line of the source file"),
        "kind": Column(meaning="What it is: a break inside a block (column, page, leading), a line end that is no space, "
                       "raised letters or a raised number", values=(
            *v.BREAK_KINDS, "joint", "superscript", "endnote")),
        "exact": text("The raised letters, the number, or what the end of a line loses"),
        "note": text("Why a line end is no space; the characters before an endnote number"),
    }),
    "questions": Table(about="A question that a teacher could ask.", rows=_questions, columns={
        "id": text("Id of the question"), "essay": ref("essays", "Id of the essay"), "question": text("The question"),
        "paragraphs": refs("passages", "Ids of the paragraphs to read for it"),
        "key": one_of("Which notes on them answer it: the markers of voices, or the verdicts of claims", v.QuestionKey),
    }),
    "unknown": Table(about="A question that neither the texts nor the record answer.", rows=_unknown, columns={
        "id": text("Id of the question"), "question": text("What is not known"), "why": text("Why it matters, and what was looked for"),
        "asked": many("Questions for a number that it answers in the search: that no text gives one"),
        "at": refs("passages", "Ids of the blocks for which it matters"), "events": refs("events", "Ids of the events for which it matters"),
    }),
}
"""Name of a table -> the table."""
