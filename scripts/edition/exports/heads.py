"""data/heads.json: what the head of a page tells programs of it, for scripts/finish.py.

A value that begins with `site:` is a page or file of the site, and stays out where the site's own address is not
known; one that begins with `here:` becomes the way from the page to it.
"""

import re
from collections.abc import Iterator
from typing import Any

from edition.resolve.edition import Edition, Essay
from edition.words.indented import indented
from edition.words.names import inverted

UNKNOWN = "Author unknown"
"""How seeds/edition.yml says that nobody is known to have written a text."""
LANGUAGE = "en"
_EXACT = re.compile(r"\d{4}(?:-\d\d){0,2}")

Head = dict[str, Any]  # Any: a value of JSON or XML, whose kinds no type of ours tells


def heads(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    pages = {f"essays/{essay.id}.md": _essay(edition, essay) for essay in edition.essays.values()}
    pages["index.md"] = {"kind": "website", "meta": [], "links": [], "data": _website(edition)}
    bibliography = _link("alternate describedby", "here:data/sources.bib", "application/x-bibtex")
    pages["sources.md"] = {"kind": "website", "meta": [], "links": [bibliography], "data": None}
    record = edition.record
    shared = {"name": record.title, "description": record.description, "edition": record.edition, "date": record.date, "language": LANGUAGE,
              "example": _example(edition), "contact": record.contact}
    return {"data/heads.json": indented({"site": shared, "pages": pages}) + "\n"}


def _example(edition: Edition) -> dict[str, str] | None:
    """The essay by which addresses and references are explained: the last."""
    essays = list(edition.essays.values())
    return {"id": essays[-1].id, "siglum": essays[-1].record.siglum, "name": essays[-1].record.name} if essays else None


def _essay(edition: Edition, essay: Essay) -> Head:
    here, tei = f"site:essays/{essay.id}.md", f"here:data/{essay.id}.tei.xml"
    return {
        "kind": "article",
        "meta": [*_highwire(edition, essay, here), *_dublin_core(edition, essay, here)],
        "links": [
            _link("schema.dcterms", "http://purl.org/dc/terms/"), _link("cite-as", here),
            _link("alternate describedby", tei, "application/tei+xml"), _link("item", tei, "application/tei+xml"), _link("type", "https://schema.org/Article"),
            _link("license", "here:about/rights.md"), _link("collection", "here:index.md"),
        ],
        "data": _article(edition, essay, here),
    }


def _link(rel: str, href: str, type: str = "") -> dict[str, str]:
    # `alternate` never alone: Material takes such a link for the page in another language, and asks for its sitemap
    return {"rel": rel, "href": href, **({"type": type} if type else {})}


def date_of(essay: Essay) -> str:
    """The day, month or year of an essay, as far as the edition knows it, without its doubt; "" for a span."""
    date = essay.record.date.rstrip("~?%")
    return date if _EXACT.fullmatch(date) else ""


def author_of(essay: Essay) -> str:
    """Who wrote an essay; "" if nobody is known."""
    return "" if essay.record.author == UNKNOWN else essay.record.author


def editors_of(edition: Edition) -> tuple[str, ...]:
    """Who made the edition; where none is named, what they are, for the forms that cannot do without."""
    return edition.record.editors or (f"Editors of {edition.record.title}",)


def _highwire(edition: Edition, essay: Essay, here: str) -> Iterator[tuple[str, str]]:
    """Tags that reference managers and search engines for scholars read."""
    yield "citation_title", essay.record.title
    if author := author_of(essay):
        yield "citation_author", inverted(author)
    if date := date_of(essay):
        yield "citation_publication_date", date.replace("-", "/")
    yield "citation_book_title", edition.record.title
    yield from (("citation_editor", inverted(name)) for name in edition.record.editors)
    if edition.record.publisher:
        yield "citation_publisher", edition.record.publisher
    yield "citation_online_date", edition.record.date.replace("-", "/")
    yield "citation_language", LANGUAGE
    yield "citation_public_url", here
    yield "citation_fulltext_html_url", here


def _dublin_core(edition: Edition, essay: Essay, here: str) -> Iterator[tuple[str, str]]:
    """No type and no source: reference managers take them for the type and the journal of the item."""
    yield "dcterms.title", essay.record.title
    if author := author_of(essay):
        yield "dcterms.creator", inverted(author)
    if essay.record.date:
        yield "dcterms.issued", essay.record.date
    yield "dcterms.modified", edition.record.date
    yield "dcterms.isPartOf", edition.record.title
    yield "dcterms.language", LANGUAGE
    yield "dcterms.abstract", essay.record.about
    yield "dcterms.rights", "The text belongs to its author and publisher."
    yield "dcterms.identifier", here


def _article(edition: Edition, essay: Essay, here: str) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record, author, date = essay.record, author_of(essay), date_of(essay)
    touched = {theme for block in essay.blocks for theme, _ in edition.notes[block.id].themes}
    themes = [entry for theme, entry in edition.themes.items() if theme in touched]
    found: dict[str, Any] = {  # Any: a value of JSON or XML, whose kinds no type of ours tells
        "@context": "https://schema.org", "@type": "Article", "@id": here, "url": here, "headline": record.title, "name": record.title,
        "genre": record.kind, "abstract": record.about, "inLanguage": LANGUAGE, "wordCount": essay.words, "version": edition.record.edition,
        "dateModified": edition.record.date, "isPartOf": _part(edition),
    }
    if author:
        found["author"] = {"@type": "Person", "name": author, "familyName": inverted(author).partition(", ")[0]}
    # a date about which there is doubt is said as such, not as a day of publication
    found |= {"datePublished": date} if date == record.date else {"temporal": record.date}
    found["keywords"] = "; ".join(entry.record.title for entry in themes)
    found["citation"] = [
        {
            "@type": "CreativeWork", "name": source.title, "publisher": {"@type": "Organization", "name": source.publisher},
            **({"url": source.url} if source.url else {}),
        }
        for source in (edition.sources[id].record for id in record.sources)
    ]
    found["encoding"] = {"@type": "MediaObject", "encodingFormat": "application/tei+xml", "contentUrl": f"site:data/{essay.id}.tei.xml"}
    return found


def _part(edition: Edition) -> dict[str, str]:
    """The edition, as what an essay is part of."""
    return {"@type": "Collection", "name": edition.record.title, "url": "site:index.md", "version": edition.record.edition}


def _website(edition: Edition) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record = edition.record
    return {
        "@context": "https://schema.org", "@type": "WebSite", "@id": "site:index.md", "url": "site:index.md", "name": record.title,
        "alternateName": record.subtitle, "description": record.description, "inLanguage": LANGUAGE, "version": record.edition,
        "dateModified": record.date,
        "hasPart": [
            {"@type": "Article", "name": essay.record.title, "url": f"site:essays/{essay.id}.md"} for essay in edition.essays.values()
        ],
    }
