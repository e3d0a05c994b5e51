"""The map of an argument: the thesis, the claims under it, and for each its evidence, answer and objection."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.render.links import Links
from edition.render.markup import Markdown
from edition.render.pictures.signs import sign
from edition.render.pictures.svg import element, link, picture
from edition.render.pictures.text import Letters
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import PlacedClaim

WIDTH, CLAIM, EVIDENCE, ANSWER, OBJECTION = 1036.0, 34.0, 404.0, 508.0, 668.0
TOP, CLAIM_ROOM, LEADING, GAP = 32.0, 330.0, 17.0, 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """The letters of the drawing."""

    plain: Letters
    """Claims, objections and answers."""
    small: Letters
    """Where a claim stands, and of what kind it is."""
    head: Letters
    """Heads of the columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim in its place."""

    claim: PlacedClaim
    number: int
    top: float
    plain: tuple[str, ...]
    objection: tuple[str, ...]

    @property
    def height(self) -> float:
        """Room of the row."""
        answers = len(self.claim.record.answer.claims)
        evidence = len(_distinct(self.claim))
        return max((len(self.plain) + 1) * LEADING + 4, len(self.objection) * LEADING + 2, (answers + 1) // 2 * 18, (evidence + 2) // 3 * 20, 22)


def argument_map(edition: Edition, essay: Essay, links: Links) -> Markdown:
    """The drawing of one essay's argument; its thesis stands above it in words."""
    faces = edition.faces
    type_ = Type(plain=Letters(faces.regular, 13), small=Letters(faces.regular, 12), head=Letters(faces.semibold, 13))
    rows = list(_rows(essay, type_))
    return picture(
        *_heads(type_), element("path", d=f"M14 0V{rows[-1].top + 12:g}", class_="branch") if rows else "",
        *(part for row in rows for part in _row(edition, row, type_, links)),
        width=WIDTH, height=rows[-1].top + rows[-1].height + 8 if rows else TOP, class_="drawing argument-map",
        title=f"The argument of {essay.record.called}",
        description=f"{len(rows)} steps under the thesis, each with its evidence, what other essays say, and the strongest "
        "objection; the same stands below in words.",
    )


def _rows(essay: Essay, type_: Type) -> Iterator[Row]:
    top = TOP
    for at, claim in enumerate(essay.argument_claims, 1):
        row = Row(
            claim=claim, number=at, top=top, plain=tuple(type_.plain.wrap(claim.record.plain, CLAIM_ROOM)),
            objection=tuple(type_.plain.wrap(claim.record.objection, WIDTH - OBJECTION - 18)),
        )
        yield row
        top += row.height + GAP


def _heads(type_: Type) -> Iterator[Markdown]:
    for x, name in ((CLAIM, "Step"), (EVIDENCE, "Evidence in"), (ANSWER, "Other essays"), (OBJECTION + 14, "Strongest objection")):
        yield type_.head.line(name, x, 16, "head")


def _distinct(claim: PlacedClaim) -> list[str]:
    """Blocks in which evidence stands."""
    return list(dict.fromkeys(span.block for span in claim.evidence))


def _row(edition: Edition, row: Row, type_: Type, links: Links) -> Iterator[Markdown]:
    record, middle = row.claim.record, row.top + 12
    yield element("path", d=f"M14 {middle:g}H{CLAIM - 6:g}", class_="branch")
    yield element("path", d=f"M{CLAIM + CLAIM_ROOM + 8:g} {middle:g}H{EVIDENCE - 6:g}", class_="tie")
    yield link(
        links.span(row.claim.span), f"Step {row.number}, {edition.reference(row.claim.span.block)}: {record.plain}",
        element("rect", x=CLAIM - 6, y=row.top, width=CLAIM_ROOM + 14, height=(len(row.plain) + 1) * LEADING + 4, class_=f"box box--{record.kind}"),
        type_.plain.lines(row.plain, CLAIM, row.top + 14, LEADING),
        type_.small.line(f"{row.number} · {record.kind} · {_place(edition, row.claim.span.block)}", CLAIM, row.top + 14 + LEADING * len(row.plain), "quiet"),
        class_="node",
    )
    yield from _evidence(edition, row, type_, links)
    yield from _answer(edition, row, type_, links)
    yield element("path", d=f"M{OBJECTION:g} {row.top:g}v{row.height:g}", class_="objects")
    objection = type_.plain.lines(row.objection, OBJECTION + 14, row.top + 12, LEADING)
    yield link(f"#{record.id}", f"Objection to step {row.number}", objection, class_="node")


def _place(edition: Edition, block: str) -> str:
    found = edition.texts.blocks[block]
    return f"paragraph {found.number}" if found.number is not None else found.record.kind


def _evidence(edition: Edition, row: Row, type_: Type, links: Links) -> Iterator[Markdown]:
    found = _distinct(row.claim)
    if not found:
        yield type_.plain.line("none offered", EVIDENCE, row.top + 16, "silence")
    for at, block in enumerate(found):
        x, y = EVIDENCE + at % 3 * 30, row.top + at // 3 * 20 + 2
        yield link(
            links.block(block), f"Evidence: {edition.reference(block)}",
            element("rect", x=x, y=y, width=26, height=18, class_="chip"),
            type_.plain.line(str(edition.texts.blocks[block].number or "H"), x + 13, y + 13, "centred"), class_="node",
        )


def _answer(edition: Edition, row: Row, type_: Type, links: Links) -> Iterator[Markdown]:
    answers = row.claim.record.answer.claims
    if not answers:
        yield type_.plain.line("silent", ANSWER, row.top + 16, "silence")
    for at, claim in enumerate(answers):
        essay_id, number = edition.argued[claim]
        essay = edition.essays[essay_id]
        x, y = ANSWER + at % 2 * 74, row.top + at // 2 * 18 + 12
        name = f"step {number}"
        yield link(
            links.argument(claim), f"{essay.record.name}, {name}",
            element("rect", x=x - 2, y=y - 9, width=type_.plain.width(name) + 20, height=17, class_="hit"),
            sign(essay, x + 5, y, 4, "mark"), type_.plain.line(name, x + 14, y + 4), class_="node",
        )
