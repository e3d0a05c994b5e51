"""RIS, for EndNote, Mendeley and others. It knows no doubtful dates: those stand in a note, in words."""

from collections.abc import Iterable, Iterator

from edition.exports.bibliography.works import Name, Work
from edition.exports.dates import plain

_TYPES = {
    "newspaper": "NEWS", "magazine": "MGZN", "journal": "JOUR", "book": "BOOK", "part": "CHAP", "thesis": "THES", "reference": "ENCYC",
    "report": "RPRT", "dataset": "DATA", "law": "STAT", "web": "ELEC",
}


def ris(works: Iterable[Work]) -> str:
    """The works as records, lines ended by CR LF."""
    return "".join(f"{tag}  - {value}\r\n" for work in works for tag, value in _record(work) if value or tag == "ER")


def _record(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[work.kind]
    yield "ID", work.id
    yield from (("AU", _name(name)) for name in work.authors)
    yield from (("ED", _name(name)) for name in work.editors)
    first, _, last = work.pages.partition("–")
    yield from (("TI", work.title), ("T2", work.container), ("PB", work.publisher), ("VL", work.volume), ("IS", work.issue),
                ("SP", first), ("EP", last), ("SE", work.chapter), ("ET", work.edition))
    yield from _dates(work)
    if work.first:
        yield "N1", f"Date of the text: {work.first.say()}"
    yield from (("UR", work.url), ("UR", work.other_url), ("Y2", work.accessed.replace("-", "/") if work.url else ""))
    yield from (("KW", word) for word in work.keywords)
    yield from (("N1", work.annotation), ("LA", "en"), ("ER", ""))


def _dates(work: Work) -> Iterator[tuple[str, str]]:
    if work.date is None:
        return
    day = "" if work.date.is_doubtful or work.date.is_span else plain(work.date.edtf)
    if day:
        year, *rest = day.split("-")
        yield "PY", year
        yield "DA", "/".join([year, *rest, *[""] * (3 - len(rest))])
    else:
        yield "N1", f"Date: {work.date.say()}"


def _name(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family
