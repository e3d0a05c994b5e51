"""data/arguments.argdown: the arguments in Argdown (https://argdown.org), to be drawn or taught elsewhere."""

from collections.abc import Iterator

from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import PlacedClaim


def argdown(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    names = _names(edition)
    lines = ["===", f"title: {_line(edition.record.title)}", "===", ""]
    for essay in edition.essays.values():
        if essay.argument:
            lines += _essay(edition, essay, names)
    return {"data/arguments.argdown": "\n".join(lines).rstrip() + "\n"}


def _names(edition: Edition) -> dict[str, str]:
    return {
        claim.record.id: f"{essay.record.name} {at}"
        for essay in edition.essays.values() for at, claim in enumerate(essay.argument_claims, 1)
    }


def _essay(edition: Edition, essay: Essay, names: dict[str, str]) -> Iterator[str]:
    thesis = " … ".join(edition.quote(span) for span in essay.thesis)
    yield f"# {essay.record.name}"
    yield ""
    yield f"[{essay.record.name} thesis]: {_line(thesis)}"
    for claim in essay.argument_claims:
        yield f"  + [{names[claim.record.id]}]"
    yield ""
    for claim in essay.argument_claims:
        yield from _claim(edition, claim, names)
        yield ""


def _claim(edition: Edition, claim: PlacedClaim, names: dict[str, str]) -> Iterator[str]:
    """Argdown knows support and attack; that another essay speaks to a claim is neither, so it is a comment."""
    name = names[claim.record.id]
    yield f"[{name}]: {_line(claim.record.plain)} #{claim.record.kind}"
    for at, span in enumerate(claim.evidence, 1):
        yield f"  + <{name} evidence {at}>: “{_line(edition.quote(span))}” ({edition.reference(span.block)})"
    yield f"  - <{name} objection>: {_line(claim.record.objection)}"
    others = ", ".join(names[other] for other in claim.record.answer.claims) or "silent"
    yield f"  // Other essays: {others}. {_line(claim.record.answer.note)}"


def _line(text: str) -> str:
    """One line in which nothing is taken for Argdown's own signs."""
    folded = " ".join(text.split())
    return "".join(f"\\{char}" if char in "[]<>#*_{}" else char for char in folded)
