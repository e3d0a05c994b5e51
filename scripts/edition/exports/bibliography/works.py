"""Works: what a bibliography says of a publication, in no form yet.

What is not known is not there: styles print `n.d.` for a missing date themselves. The kind of a scholarly work is read off
the words in which its publisher is recorded.
"""

import re
from dataclasses import dataclass, replace

from edition.exports.addresses import essay_address
from edition.records.sources import Source
from edition.resolve.edition import Edition, Essay
from edition.words.dates import When, parse

UNSIGNED = "Author unknown"
"""What the record of an essay has in place of an author."""
_VOLUME = re.compile(r"^(?P<journal>.+?) (?P<volume>\d+)(?:\((?P<issue>\d+)\))?(?:, pp\. (?P<pages>\d+–\d+))?(?:, (?P<publisher>.+))?$")
_ASIDE = re.compile(r" \([^()]*\)$")
_MAGAZINES = ("Arms Control Today", "Foreign Affairs", "Foreign Policy", "Newsline", "The National Interest", "India Today", "Outlook")
_BODY = re.compile(r"\b(?:of|for|the|The|Ministry|Office|Service|Committee|Council|Department)\b")
"""Words in the name of a body, and in no name of a person."""
_NO_BODY = re.compile(r"Librar|Archive|archive|Project|Publishing Office|[Cc]opy|Source not named|, in |, after |;|UKPOL")
"""Publishers of documents that did not write them."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""The words of which the stamp of an edition has one, in their order."""
_KINDS = {
    "news": "newspaper", "reference": "reference", "government-document": "report", "report": "report", "dataset": "dataset",
    "treaty-or-law": "law",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, by family name and the rest; or a body, which has only the first."""

    family: str
    """Family name, or the whole name of a body."""
    given: str = ""
    """Given names; empty for a body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a bibliography says of one publication."""

    id: str
    """Its key."""
    kind: str
    """newspaper, magazine, journal, book, part, thesis, reference, report, dataset, law or web."""
    title: str
    """Its title."""
    authors: tuple[Name, ...] = ()
    """Who wrote it."""
    editors: tuple[Name, ...] = ()
    """Who edited it."""
    container: str = ""
    """Newspaper, journal, work of reference or book in which it stands."""
    publisher: str = ""
    """Publisher or body that issued it."""
    volume: str = ""
    """Volume of the journal."""
    issue: str = ""
    """Issue of the volume."""
    pages: str = ""
    """First and last page."""
    chapter: str = ""
    """Number of the chapter."""
    edition: str = ""
    """State of the work: a number where it is one, which each style writes in its own way."""
    date: When | None = None
    """When it was published."""
    first: When | None = None
    """When its text was first published or written, if this is a later edition of it."""
    url: str = ""
    """Where it is read; a page of the site begins with `site:`, as in the heads of pages."""
    other_url: str = ""
    """Where it was read instead, if it has an address of its own."""
    accessed: str = ""
    """Day on which it was read."""
    keywords: tuple[str, ...] = ()
    """Kind and quality of a source."""
    annotation: str = ""
    """What the editors say of it; no style prints it."""


def source_works(edition: Edition) -> tuple[Work, ...]:
    """The sources of the notes."""
    return tuple(_source(entry.record) for entry in edition.sources.values())


def edition_works(edition: Edition) -> tuple[Work, ...]:
    """The edition, and each essay in it."""
    record = edition.record
    whole = Work(
        id="edition", kind="book", title=record.title, editors=_editors(edition), publisher=record.publisher, edition=_state(edition),
        date=parse(record.date), url="site:",
    )
    return (whole, *(_essay(edition, essay) for essay in edition.essays.values()))


def name_of(written: str) -> Name:
    """A person, of whom the last word is the family name, as the page of sources sorts them; or a body."""
    if _BODY.search(written):
        return Name(family=written)
    given, _, family = written.rpartition(" ")
    return Name(family=family, given=given)


def _essay(edition: Edition, essay: Essay) -> Work:
    record = essay.record
    known = "" if "not known" in record.published.lower() else record.published
    return Work(
        id=record.id, kind="part", title=record.title, authors=() if record.author == UNSIGNED else (name_of(record.author),),
        editors=_editors(edition), container=edition.record.title, publisher=edition.record.publisher, edition=_state(edition),
        date=parse(edition.record.date), first=essay.when, url=f"site:{essay_address(record.id)}",
        # the styles have no place for it in a part of a book: they would put it behind the paragraph, or the address
        annotation=", ".join(filter(None, (record.kind, known))),
    )


def _editors(edition: Edition) -> tuple[Name, ...]:
    return tuple(map(name_of, edition.record.editors))


def _state(edition: Edition) -> str:
    """The stamp of the edition without its date, which stands in a field of its own; for “Second edition” its number."""
    stamp = edition.record.edition.partition(", ")[0]
    word = stamp.removesuffix(" edition").lower()
    return str(_ORDINALS.index(word) + 1) if word in _ORDINALS else stamp


def _source(source: Source) -> Work:
    names = tuple(name_of(name) for name in source.author.removesuffix(" (ed.)").split(" and ") if name)
    edited = source.author.endswith(" (ed.)")
    work = Work(
        id=source.id, kind=_KINDS.get(source.type, "web"), title=source.title, authors=() if edited else names,
        editors=names if edited else (), publisher=source.publisher, date=parse(source.date) if source.date else None,
        url=source.url or source.seen_at, other_url=source.seen_at if source.url else "", accessed=source.accessed,
        keywords=(source.type, source.quality),
        annotation=f"{source.seen.replace('-', ' ')} read" + (f"; {source.note}" if source.note else ""),
    )
    if work.kind == "newspaper":
        magazine = any(name in source.publisher for name in _MAGAZINES)
        return replace(work, kind="magazine" if magazine else "newspaper", container=source.publisher, publisher="")
    if work.kind == "reference":
        return replace(work, container=source.publisher, publisher="")
    if work.kind == "report" and not names and not _NO_BODY.search(source.publisher):
        return replace(work, authors=(Name(family=_ASIDE.sub("", source.publisher)),))
    return _scholarly(work) if source.type == "scholarship" else work


def _scholarly(work: Work) -> Work:
    """A scholarly work by the words of its publisher and title."""
    if found := _VOLUME.match(work.publisher):
        return replace(
            work, kind="journal", container=found["journal"], volume=found["volume"], issue=found["issue"] or "",
            pages=found["pages"] or "", publisher=found["publisher"] or "",
        )
    if magazine := next((name for name in _MAGAZINES if name in work.publisher), ""):
        return replace(work, kind="journal", container=magazine, publisher="")
    if "Journal" in work.publisher:
        return replace(work, kind="journal", container=work.publisher, publisher="")
    if "dissertation" in work.title:
        return replace(work, kind="thesis", title=_ASIDE.sub("", work.title))
    if found := re.search(r" \(chapter abstract, (.+)\)$", work.title):
        return replace(work, kind="part", title=work.title[: found.start()], container=found[1])
    if re.search(r"\bPress\b", work.publisher):
        title, _, chapter = work.title.partition(", chapter ")
        return replace(work, kind="book", title=title, chapter=chapter)
    return work
