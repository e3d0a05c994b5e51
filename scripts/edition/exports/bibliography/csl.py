"""CSL-JSON, which Zotero, Pandoc and every program with citation styles reads."""

from collections.abc import Iterable
from typing import Any

from edition.exports.bibliography.works import Name, Work
from edition.exports.dates import csl_date
from edition.words.dates import parse
from edition.words.indented import indented

_TYPES = {
    "newspaper": "article-newspaper", "magazine": "article-magazine", "journal": "article-journal", "book": "book", "part": "chapter",
    "thesis": "thesis", "reference": "entry-encyclopedia", "report": "report", "dataset": "dataset", "law": "legislation", "web": "webpage",
}


def csl(works: Iterable[Work]) -> str:
    """The works as a list of items."""
    return indented([csl_item(work) for work in works]) + "\n"


def csl_item(work: Work) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    """One work; what is not known of it is not there."""
    item = {
        "id": work.id, "type": _TYPES[work.kind], "title": work.title, "author": [_name(name) for name in work.authors],
        "editor": [_name(name) for name in work.editors], "container-title": work.container, "publisher": work.publisher,
        "volume": work.volume, "issue": work.issue, "page": work.pages.replace("–", "-"), "chapter-number": work.chapter,
        "edition": work.edition, "issued": csl_date(work.date) if work.date else None, "original-date": csl_date(work.first) if work.first else None,
        "URL": work.url, "accessed": csl_date(parse(work.accessed)) if work.accessed and work.url else None,
        "keyword": ", ".join(work.keywords), "annote": work.annotation, "language": "en",
    }
    return {name: value for name, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}
