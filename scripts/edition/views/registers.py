"""The registers of people, places, bodies, laws and terms: every mention in its context."""

from collections import defaultdict
from typing import Any

from edition.anchoring import Span
from edition.links import REGISTERS
from edition.resolved import Edition, Mention


def register(edition: Edition, page: str) -> list[dict[str, Any]]:
    """Entries of one register page, by name."""
    entries = [entry for entry in edition.entities.values() if entry.record.kind in REGISTERS[page]]
    return [
        {
            "record": entry.record,
            "counts": {essay: entry.count(essay, edition.texts) for essay in edition.essays},
            "forms": _forms(edition, entry.mentions),
            "mentions": [(mention, *context(edition, mention.span)) for mention in entry.mentions],
            "events": entry.events,
        }
        for entry in sorted(entries, key=lambda entry: entry.record.name.casefold())
    ]


def _forms(edition: Edition, mentions: tuple[Mention, ...]) -> dict[str, dict[str, int]]:
    """Essay id -> form of name -> count, most frequent first."""
    counts: dict[str, dict[str, int]] = {essay: defaultdict(int) for essay in edition.essays}
    for mention in mentions:
        if not mention.form.allusion:
            counts[edition.texts.blocks[mention.span.block].essay][mention.form.exact] += 1
    return {
        essay: dict(sorted(forms.items(), key=lambda item: (-item[1], item[0])))
        for essay, forms in counts.items() if forms
    }


def context(edition: Edition, span: Span, width: int = 40) -> tuple[str, str, str]:
    """Keyword in context: words before, the words themselves, words after, without endnote markers."""
    text = edition.texts.blocks[span.block].text
    start, end = max(0, span.start - width), min(len(text), span.end + width)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    before = Span(block=span.block, start=start, end=span.start)
    after = Span(block=span.block, start=span.end, end=end)
    return (
        ("… " if start else "") + edition.quote(before), edition.quote(span),
        edition.quote(after) + (" …" if end < len(text) else ""),
    )
