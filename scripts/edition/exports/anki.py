"""data/glossary.tsv: the glosses as cards for learners, as the program Anki imports them.

On the front the sentence, with the hard words in bold; on the back the reading, why, how sure, and where.
"""

from collections.abc import Iterator
from html import escape

from edition.exports.addresses import essay_address
from edition.records.notes import Gloss
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed

AROUND = 90
"""Characters of the sentence on each side of the words, to the next blank."""


def anki(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    head = ["#separator:tab", "#html:true", f"#deck:{edition.record.title}", "#columns:Id\tFront\tBack\tTags", "#tags column:4"]
    cards = ["\t".join(_card(edition, essay, gloss)) for essay in edition.essays.values() for gloss in essay.glosses]
    return {"data/glossary.tsv": "\n".join([*head, *cards]) + "\n"}


def _card(edition: Edition, essay: Essay, gloss: Placed[Gloss]) -> Iterator[str]:
    record = gloss.record
    yield record.id
    yield _front(edition, gloss.spans[0])
    others = f"<br>Or: {_said('; '.join(record.alternatives))}" if record.alternatives else ""
    where = f"{edition.reference(gloss.block)}, {essay_address(essay.id, record.id)}"
    yield f"<b>{_said(record.reading)}</b>{others}<br>{_said(record.reason)}<br><small>{record.certainty}; {_said(where)}</small>"
    yield f"{essay.id} {record.kind} {record.certainty} {record.need}"


def _front(edition: Edition, span: Span) -> str:
    """The words with some of the text around them, cut at blanks."""
    length = len(edition.texts.blocks[span.block].text)
    before = edition.quote(Span(block=span.block, start=max(0, span.start - AROUND), end=span.start))
    after = edition.quote(Span(block=span.block, start=span.end, end=min(length, span.end + AROUND)))
    if span.start > AROUND:
        before = "… " + before.partition(" ")[2]
    if span.end + AROUND < length:
        after = after.rpartition(" ")[0] + " …"
    return f"{_said(before)}<b>{_said(edition.quote(span))}</b>{_said(after)}"


def _said(text: str) -> str:
    return escape(text.replace("\t", " ").replace("\n", " "), quote=False)
