"""BibLaTeX, for LaTeX and its reference managers (dates are EDTF there too)."""

from collections.abc import Iterable

from edition.exports.bibliography.works import Name, Work
from edition.exports.dates import biblatex_date

_TYPES = {
    "newspaper": ("article", "journaltitle", "publisher"), "magazine": ("article", "journaltitle", "publisher"),
    "journal": ("article", "journaltitle", "note"), "book": ("book", "booktitle", "publisher"), "part": ("incollection", "booktitle", "publisher"),
    "thesis": ("thesis", "booktitle", "institution"), "reference": ("online", "organization", "organization"),
    "report": ("report", "booktitle", "institution"), "dataset": ("dataset", "booktitle", "publisher"),
    "law": ("misc", "booktitle", "organization"), "web": ("online", "booktitle", "organization"),
}
"""Kind of a work -> type of an entry, and the fields for its container and its publisher."""
_SUBTYPES = {"newspaper": "newspaper", "magazine": "magazine"}
_ESCAPES = {"\\": r"\textbackslash{}", **{char: f"\\{char}" for char in "&%$#_{}"}, "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def biblatex(works: Iterable[Work], about: str) -> str:
    """The works as entries, after a line about the file, which programs pass over."""
    return "\n".join([f"% {about}\n", *map(_entry, works)])


def _entry(work: Work) -> str:
    kind, container, publisher = _TYPES[work.kind]
    fields = {
        "entrysubtype": _SUBTYPES.get(work.kind, ""), "author": _names(work.authors), "editor": _names(work.editors),
        # doubled braces keep the capitals of the title: most of them are names, and no style can tell
        "title": f"{{{_escape(work.title)}}}", container: _escape(work.container), publisher: _escape(work.publisher),
        "type": "phdthesis" if work.kind == "thesis" else "", "volume": work.volume, "number": work.issue,
        "pages": work.pages.replace("–", "--"), "chapter": work.chapter, "edition": _escape(work.edition),
        "date": biblatex_date(work.date) if work.date else "", "origdate": biblatex_date(work.first) if work.first else "",
        "url": work.url, "urldate": work.accessed if work.url else "",
        "addendum": f"Read at \\url{{{work.other_url}}}" if work.other_url else "",
        "keywords": ", ".join(work.keywords), "annotation": _escape(work.annotation),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{work.id},", *lines, "}", ""])


def _names(names: tuple[Name, ...]) -> str:
    """`Family, Given and Family, Given`: written so, no particle is taken for a part of the family name; a body in braces."""
    return " and ".join(f"{_escape(name.family)}, {_escape(name.given)}" if name.given else f"{{{_escape(name.family)}}}" for name in names)


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in " ".join(text.split()))
