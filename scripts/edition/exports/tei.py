"""data/<essay>.tei.xml: each essay in TEI P5, the text bare and every note standing off from it.

The text has nothing in it but endnote numbers and raised letters, so that it can be compared with its
source; notes point into it with TEI's `string-range(block, offset, length)`.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EntityEntry, Placed
from edition.resolve.witness import Block
from edition.words import vocabulary as v
from edition.words.dates import When

_LISTS = {"person": ("listPerson", "person", "persName"), "place": ("listPlace", "place", "placeName")}
_BODIES = ("organisation", "armed-group", "military")


def tei(edition: Edition) -> dict[str, str]:
    """A file per essay, by path."""
    return {f"data/{essay.id}.tei.xml": "\n".join(_document(edition, essay)) + "\n" for essay in edition.essays.values()}


def _document(edition: Edition, essay: Essay) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">'
    yield from _header(edition, essay)
    yield "<standOff>"
    yield from _named(edition, essay)
    yield from _spans(edition, essay)
    yield "</standOff>"
    yield "<text><body>"
    yield from _body(essay)
    yield "</body></text>"
    yield "</TEI>"


def _header(edition: Edition, essay: Essay) -> Iterator[str]:
    record = essay.record
    yield from (
        "<teiHeader>", "<fileDesc>",
        f"<titleStmt>{_e('title', record.title)}{_e('author', record.author)}</titleStmt>",
        f"<editionStmt>{_e('edition', edition.record.edition)}</editionStmt>",
        f"<publicationStmt>{_e('publisher', edition.record.title)}{_e('date', edition.record.date, when=edition.record.date)}</publicationStmt>",
        f"<sourceDesc><bibl>{_e('title', record.title)}, {_e('author', record.author)}, {_e('publisher', record.published)}, "
        f"{_e('date', essay.when.say(), **_dated(essay.when))}{_e('note', f'{record.title_note} {record.date_note}')}</bibl></sourceDesc>",
        "</fileDesc>",
        "<encodingDesc><editorialDecl>"
        + _e("p", "Words, spelling and punctuation are those of the source file. White space is folded. "
                  f"SHA-256 of the file: {record.sha256}.")
        + "".join(_e("p", f"Left out as no part of the text: “{item.exact}” ({item.label}).") for item in essay.structure.exclusions)
        + "</editorialDecl></encodingDesc>",
        f"<profileDesc>{_e('abstract', Markup(_e('p', essay.abstract)))}</profileDesc>",
        "</teiHeader>",
    )


def _body(essay: Essay) -> Iterator[str]:
    """Headings open divisions by their level; paragraphs stand in the innermost one."""
    open_levels: list[int] = []
    for block in essay.blocks:
        if block.record.kind == "heading":
            level = block.record.level or 2
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
                yield "</div>"
            open_levels.append(level)
            yield "<div>"
            yield f"<head xml:id={quoteattr(block.id)}>{_text(block)}</head>"
        elif block.record.kind == "signature":
            yield f"<closer xml:id={quoteattr(block.id)}><signed>{_text(block)}</signed></closer>"
        else:
            yield f'<p xml:id={quoteattr(block.id)} n="{block.number}">{_text(block)}</p>'
    yield from ("</div>" for _ in open_levels)


def _text(block: Block) -> str:
    """The folded text with its raised parts."""
    parts, at = [], 0
    for raised in block.raised:
        words = block.text[raised.start : raised.end]
        parts.append(escape(block.text[at : raised.start]))
        parts.append(_e("hi", words, rend="superscript") if raised.number is None
                     else _e("ref", words, type="endnote", n=str(raised.number)))
        at = raised.end
    return "".join([*parts, escape(block.text[at:])])


def _named(edition: Edition, essay: Essay) -> Iterator[str]:
    """Persons, places and bodies that the essay names; then the events."""
    here = [entry for entry in edition.entities.values() if entry.count(essay.id, edition.texts)]
    for kind, (group, element, name) in _LISTS.items():
        yield from _list(group, (_entity(entry, element, name) for entry in here if entry.record.kind == kind))
    yield from _list("listOrg", (_entity(entry, "org", "orgName") for entry in here if entry.record.kind in _BODIES))
    yield from _list("listEvent", (
        f"<event xml:id={quoteattr(f'event-{event.record.id}')}{_attributes(_dated(event.when))}>"
        f"{_e('label', event.record.title)}{_e('desc', event.record.explanation)}</event>"
        for event in edition.events.values() if any(edition.essay_of(span.block) is essay for span in event.spans)
    ))


def _list(name: str, items: Iterable[str]) -> Iterator[str]:
    found = list(items)
    if found:
        yield from (f"<{name}>", *found, f"</{name}>")


def _entity(entry: EntityEntry, element: str, name: str) -> str:
    record, place = entry.record, entry.record.location
    where = _e("location", Markup(_e("geo", f"{place.latitude} {place.longitude}"))) if place else ""
    return f"<{element} xml:id={quoteattr(f'entity-{record.id}')}>{_e(name, record.name)}{where}{_e('note', record.explanation)}</{element}>"


def _spans(edition: Edition, essay: Essay) -> Iterator[str]:
    groups: list[tuple[str, tuple[Placed[Any], ...], Any]] = [  # Any: each kind of note with a function for its own records
        ("gloss", essay.glosses, lambda record: (record.reading, record.kind)),
        ("claim", essay.claims, lambda record: (record.record, record.verdict)),
        ("comment", essay.comments, lambda record: (record.text, record.kind)),
        ("voice", essay.voices, lambda record: (record.speaker.name, record.mode)),
    ]
    for kind, placed, said in groups:
        yield from _list_of_spans(kind, (
            _span(f"{kind}-{item.record.id}", item.spans, v.words(said(item.record)[1]), said(item.record)[0]) for item in placed
        ))
    mentions = [(entry, [mention.span for mention in entry.mentions if edition.essay_of(mention.span.block) is essay])
                for entry in edition.entities.values()]
    yield from _list_of_spans("mention", (
        _span(f"mentions-{entry.record.id}", spans, v.words(entry.record.kind), entry.record.name) for entry, spans in mentions if spans
    ))


def _list_of_spans(kind: str, spans: Iterable[str]) -> Iterator[str]:
    found = list(spans)
    if found:
        yield from (f'<spanGrp type="{kind}">', *found, "</spanGrp>")


def _span(id: str, spans: Iterable[Span], ana: str, text: str) -> str:
    target = " ".join(f"#string-range({span.block},{span.start},{span.end - span.start})" for span in spans)
    return f"<span xml:id={quoteattr(id)} target={quoteattr(target)} n={quoteattr(ana)}>{escape(text)}</span>"


def _dated(when: When) -> dict[str, str]:
    """TEI's attributes for a date: a day that is sure, or the days between which it lies."""
    if when.edtf.replace("-", "").isdigit():
        return {"when": when.edtf}
    return {
        name: day.isoformat()
        for name, day in (("notBefore", when.earliest), ("notAfter", when.latest)) if day
    }


class Markup(str):
    """Text that is XML already."""

    __slots__ = ()


def _e(name: str, text: str, **attributes: str) -> str:
    return f"<{name}{_attributes(attributes)}>{text if isinstance(text, Markup) else escape(text)}</{name}>"


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
