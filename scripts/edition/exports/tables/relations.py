"""Tables of what joins essays: cross-references, lines of argument, and how each names things."""

from collections.abc import Iterator

from edition.exports.addresses import argument_address, crossref_address
from edition.exports.tables.table import PLACE, URL, Column, Row, Table, at, many, number, one_of, ref, refs, text
from edition.resolve.edition import Edition
from edition.words import vocabulary as v


def _crossrefs(edition: Edition) -> Iterator[Row]:
    for item in edition.crossrefs.values():
        record = item.record
        yield (record.id, *at(edition, item.first)[1:], record.relation, *at(edition, item.second)[1:], record.strength,
               record.themes, record.note, crossref_address(edition, record.id))


def _arguments(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        if essay.argument:
            yield essay.id, tuple(map(edition.quote, essay.thesis)), essay.argument.thesis_note, essay.argument.shape


def _claims(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for claim in essay.argument_claims:
            record = claim.record
            yield (record.id, *at(edition, claim.span), record.kind, record.plain, record.answer.claims, record.answer.note,
                   record.objection, argument_address(edition, record.id))


def _evidence(edition: Edition) -> Iterator[Row]:
    for essay in edition.essays.values():
        for claim in essay.argument_claims:
            for span in claim.evidence:
                yield claim.record.id, *at(edition, span)


def _naming(edition: Edition) -> Iterator[Row]:
    for group in edition.naming:
        for form in group.forms:
            for essay in edition.essays:
                yield group.id, group.title, group.entity, form.form, form.pattern, essay, form.counts.get(essay, 0)


def _suggests(edition: Edition) -> Iterator[Row]:
    for group in edition.naming:
        for essay, words in group.suggests.items():
            yield group.id, essay, words


def _end(name: str) -> dict[str, Column]:
    return {
        name: ref("passages", f"Id of the {name} block"), f"{name}_start": number("First character in its essay’s text file, from 0"),
        f"{name}_end": number("The character after the last"), f"{name}_words": text("Its words, without endnote numbers"),
    }


RELATIONS: dict[str, Table] = {
    "cross-references": Table(about="A relation between two passages, read from the first to the second.", rows=_crossrefs, columns={
        "id": text("Id of the cross-reference"), **_end("first"), "relation": one_of("How the first stands to the second", v.Relation),
        **_end("second"), "strength": one_of("How close the relation is", v.Strength), "themes": refs("themes", "Ids of themes"),
        "note": text("What joins and what parts them"), **URL,
    }),
    "arguments": Table(about="The line of argument of an essay.", rows=_arguments, columns={
        "essay": ref("essays", "Id of the essay"), "thesis": many("Words in which the essay states what it argues"),
        "thesis_note": text("How the thesis is put"), "shape": text("The course of the argument"),
    }),
    "argument-claims": Table(about="A step in the line of argument of an essay, which the data call its claim.", rows=_claims, columns={
        "id": text("Id of the claim"), **PLACE, "kind": one_of("Kind of the claim as made", v.ArgumentKind),
        "plain": text("The claim in plain words, by the editors"),
        "answer_claims": refs("argument-claims", "Ids of claims of other essays that bear on it; none means silence"),
        "answer_note": text("What the other essays say to it, by the editors"),
        "objection": text("The strongest objection of a fair reader, by the editors"), **URL,
    }),
    "evidence": Table(about="What the text itself offers for a step of its argument.", rows=_evidence, columns={
        "claim": ref("argument-claims", "Id of the claim"), **PLACE,
    }),
    "naming": Table(about="How often an essay uses a name for an actor or thing.", rows=_naming, columns={
        "group": text("Id of what is named"), "title": text("What is named"), "entity": ref("entities", "Its entry"),
        "form": text("The form as printed, or a description"), "pattern": text("Regular expression that finds it"),
        "essay": ref("essays", "Id of the essay"), "count": number("How often it is found"),
    }),
    "naming-suggests": Table(about="What the choice of names suggests, in the editors’ view.", rows=_suggests, columns={
        "group": text("Id of what is named"), "essay": ref("essays", "Id of the essay"), "suggests": text("What the choice of words suggests"),
    }),
}
"""Name of a table -> the table."""
