"""data/arguments.argdown: the arguments in Argdown (https://argdown.org), to be drawn or taught elsewhere.

Every statement has the id of its claim for a name, which stays when others come. `#author` marks words of the essay,
`#editors` what the editors say of it.
"""

import json
from collections.abc import Iterator

from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import PlacedClaim


def argdown(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    lines = ["===", f"title: {_line(edition.record.title)}", f"edition: {_line(edition.record.edition)}", "===", ""]
    for essay in edition.essays.values():
        if essay.argument:
            lines += _essay(edition, essay)
    return {"data/arguments.argdown": "\n".join(lines).rstrip() + "\n"}


def _essay(edition: Edition, essay: Essay) -> Iterator[str]:
    thesis = " … ".join(edition.quote(span) for span in essay.thesis)
    yield f"# {essay.record.name}"
    yield ""
    yield f"[{essay.id}-thesis]: {_line(thesis)} #author"
    for claim in essay.argument_claims:
        yield f"  + [{claim.record.id}]"
    yield ""
    for claim in essay.argument_claims:
        yield from _claim(edition, claim)
        yield ""


def _claim(edition: Edition, claim: PlacedClaim) -> Iterator[str]:
    """Argdown knows support and attack; that another essay speaks to a claim is neither, so it stands in the data of the
    claim."""
    id, record = claim.record.id, claim.record
    data = {"id": id, "source": claim.span.block, "answers": list(record.answer.claims)}
    yield f"[{id}]: {_line(record.plain)} #editors #{record.kind} {json.dumps(data)}"
    for at, span in enumerate(claim.evidence, 1):
        yield f"  + <{id} evidence {at}>: “{_line(edition.quote(span))}” #author {json.dumps({'source': span.block})}"
    yield f"  - <{id} objection>: {_line(record.objection)} #editors"
    yield f"  // What the other essays say: {_line(record.answer.note)}"


def _line(text: str) -> str:
    """One line in which nothing is taken for Argdown's own signs."""
    folded = " ".join(text.split())
    return "".join(f"\\{char}" if char in "[]<>#*_{}" else char for char in folded)
