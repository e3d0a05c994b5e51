"""data/sources.bib: the bibliography for reference managers, as BibLaTeX (dates are EDTF there too)."""

from edition.records.sources import Source
from edition.resolve.edition import Edition

_TYPES = {
    "news": ("article", "journaltitle"), "reference": ("online", "organization"), "government-document": ("report", "institution"),
    "report": ("report", "institution"), "scholarship": ("misc", "publisher"), "dataset": ("dataset", "publisher"),
    "treaty-or-law": ("legal", "organization"),
}
"""Type of a source -> type of a BibLaTeX entry, and the field for its publisher."""

_ESCAPES = {"\\": r"\textbackslash{}", **{char: f"\\{char}" for char in "&%$#_{}"}, "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibliography(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    return {"data/sources.bib": "\n".join(_entry(source.record) for source in edition.sources.values())}


def _entry(source: Source) -> str:
    kind, publisher = _TYPES[source.type]
    editor = source.author.endswith(" (ed.)")
    fields = {
        "editor" if editor else "author": _escape(source.author.removesuffix(" (ed.)")),
        # doubled braces keep the capitals of the title as they are
        "title": f"{{{_escape(source.title)}}}", publisher: f"{{{_escape(source.publisher)}}}",
        "type": "report" if kind == "report" else "", "date": source.date, "url": source.url, "urldate": source.accessed,
        "keywords": f"{source.type}, {source.quality}",
        "note": _escape(f"{source.seen.replace('-', ' ')} read" + (f"; {source.note}" if source.note else "")),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value and value != "{}"]
    return "\n".join([f"@{kind}{{{source.id},", *lines, "}", ""])


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in " ".join(text.split()))
