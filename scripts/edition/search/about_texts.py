"""Records of the search of kind `about`: what is known of the texts themselves, and what they do not speak of.

They are made of edition.yml, of the endnote numbers, of the themes on which an essay is silent and of the
questions that neither text nor record answers, such as for a number that the text does not give. Each
says which questions it answers: one of `asks` (all its words stand in the question), of one of its
`subjects` if it has any, with no words besides but little ones, names of the essay and `others`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from edition.records.unknown import Unknown
from edition.resolve.edition import Edition, Essay

Record = dict[str, object]

_ASKS = {
    "author": (
        ("who wrote", "who written", "who write", "author", "authors", "writer", "writers", "who penned", "who signed", "wrote this", "by whom", "whose work",
         "byline", "where written", "where write"),
        "name named known anonymous real identity person man woman newspaper academic original live lives living resident city town from where come comes "
        "born nationality american profession occupation job work works worked employed affiliation institution university department "
        "professor scholar researcher journalist student politician soldier expert qualified qualifications credentials famous biography background "
        "life age email contact gender else other writings ever anything",
    ),
    "date": (
        ("when written", "when wrote", "when published", "when printed", "when appear", "when appeared", "when made", "when come out", "when from",
         "date", "dated", "year written", "year published", "what year", "which year", "how old", "older", "oldest", "newer", "newest", "earlier", "later",
         "more recent", "how recent", "which first", "publication date", "day published"),
        "year day month exact written published printed publication come out two",
    ),
    "place": (
        ("where published", "where printed", "where appear", "where appeared", "newspaper", "journal", "magazine", "publisher", "publication",
         "who published", "who printed", "published in", "printed in", "was published", "were published", "peer reviewed", "peer review", "doi", "issn",
         "website", "online"),
        "published printed appear appeared publish print name place come out from ever real original scholarly academic which volume pages link find",
    ),
    "title": (("title", "titled", "headline", "called", "name of"), "real original actual first have has"),
    "missing": (
        ("missing", "lost", "incomplete", "complete", "left out", "gaps", "parts missing", "shortened", "abridged", "cut short", "excerpt", "full text",
         "whole text", "whole essay", "whole paper", "whole letter"),
        "part parts whole section sections cut full version original anything",
    ),
    "length": (
        ("how long", "length", "how many words", "how many paragraphs", "how many sections", "how many pages", "word count", "number of words",
         "number of paragraphs", "number of pages", "how short", "how big", "longer", "shorter", "longest", "shortest"),
        "words word paragraphs paragraph pages sections section long count number contain read two",
    ),
    "sources": (
        ("sources", "references", "bibliography", "works cited", "footnotes", "endnotes", "reference list", "notes", "citations", "footnote list",
         "endnote list", "cite sources"),
        "use used uses cite cites cited list literature give gives number many where end have has based",
    ),
    "language": (
        ("language", "strange english", "english strange", "odd english", "garbled", "bad english", "english bad", "english odd", "wording",
         "synonym replacer", "badly written", "strange words", "strange wording", "hard to read", "hard understand", "nonsense", "translated",
         "translation", "paraphrased", "rewritten", "spun", "grammar", "mistakes", "errors", "machine", "software"),
        "english strange odd weird words wording written write phrases text sentences sound sounds machine computer program software translated "
        "translation bad full many another language original author so changed was been",
    ),
    "kind": (("what kind", "what sort", "genre", "what type"), "text writing kind sort type"),
    "content": (("what about", "what summary", "summary", "summarise", "in short"), "short main whole"),
    "beginning": (
        ("begin", "begins", "beginning", "start", "starts", "opening", "opens", "open with", "first sentence", "first paragraph"),
        "how each first sentence paragraph both two words",
    ),
    "end": (
        ("end", "ends", "ending", "endings", "final paragraph", "last paragraph", "final sentence", "last sentence", "final words", "last words"),
        "how each final last sentence paragraph both two words like on what note",
    ),
}
_POINTS = {"author": ("Writer",), "date": ("Earliest date", "Latest date"), "missing": ("Completeness",), "length": ("Printed form",)}
"""Of an answer: the findings of edition.yml that say more."""
_MENTIONS = (
    "mention", "mentions", "mentioned", "discuss", "discusses", "treat", "deal", "speak", "speaks", "say", "says", "talk", "talks", "cover",
    "covers", "address", "touch", "write", "raise", "refer", "silent", "silence", "ignore", "ignores", "omit", "anything", "contain",
)

_OF_NUMBERS = (
    "people person men women members soldiers civilians troops fighters militants leaders pakistani pakistanis american americans pakistan "
    "america us al qaida taliban war strikes attacks times number figure total count counts give gives given state states cite name names "
    "killed died die dead lost lives handed exact according anywhere altogether there"
)


def about_texts(edition: Edition) -> Iterator[Record]:
    """All of them, essay by essay."""
    unknown: dict[str, list[Unknown]] = defaultdict(list)
    for item in edition.unknown:
        for name in dict.fromkeys(edition.texts.blocks[place].essay for place in item.at):
            unknown[name].append(item)
    for essay in edition.essays.values():
        yield from _facts(edition, essay, unknown[essay.id])
        yield from _endnotes(essay)
        yield from _silences(edition, essay)
        yield from _unknown(edition, essay, unknown[essay.id])
    yield from _comparisons(edition)


def _facts(edition: Edition, essay: Essay, unknown: Iterable[Unknown]) -> Iterator[Record]:
    record = essay.record
    the = f"{record.called}"
    signature = next((block.id for block in essay.blocks if block.record.kind == "signature"), "provenance")
    notes = [raised.number for block in essay.blocks for raised in block.raised if raised.number]
    found = {name: [finding.finding for finding in record.findings if finding.point in points] for name, points in _POINTS.items()}
    written = [item.why for item in unknown if signature in item.at]
    headings = sum(block.record.kind == "heading" for block in essay.blocks)
    extent = f"{essay.words:,} words in {len(essay.paragraphs)} paragraphs" + (f", under {headings} headings" if headings else "")
    first, last = essay.paragraphs[0].id, essay.paragraphs[-1].id
    answers = {
        "author": (f"Who wrote {the}", _lines(*(found["author"] or [record.author]), *_missing(essay, "author"), *written), signature),
        "date": (f"When {the} was written", _lines(essay.when.say(), record.date_note), "provenance"),
        "place": (f"Where {the} was published", _lines(record.published, *_missing(essay, "journal", "page")), "provenance"),
        "title": (f"The title of {the}", _lines(record.title, record.title_note), "provenance"),
        "missing": (f"What is missing from {the}", _lines("; ".join(record.missing) or "nothing that is known", *found["missing"]), "provenance"),
        "length": (f"How long {the} is", _lines(extent, *found["length"]), "provenance"),
        "sources": (f"Sources of {the}", _lines(f"{len(notes) or 'No'} numbered endnotes", *_missing(essay, "references")), "provenance"),
        "kind": (f"What {the} is", _lines(f"{record.kind}", record.about), ""),
        "content": (f"What {the} is about", record.about, ""),
        "beginning": (f"How {the} begins", essay.summaries.get(first, ""), first),
        "end": (f"How {the} ends", essay.summaries.get(last, ""), last),
    }
    for finding in record.findings:
        if finding.point.lower() in _ASKS:
            answers.setdefault(finding.point.lower(), (f"{finding.point} of {the}", _lines(finding.finding, finding.evidence), "provenance"))
    for name, (title, answer, place) in answers.items():
        if not answer:
            continue
        asks, others = _ASKS[name]
        blocks = {block.number: block.id for block in essay.paragraphs}
        shown = [blocks[number] for number in _paragraphs(essay, name, answer) if number in blocks]
        if name == "sources":
            shown = [block.id for block in essay.paragraphs if any(_is_work(edition, entity) for entity in edition.notes[block.id].entities)]
        yield _record(essay, name, title, answer, f"essays/{essay.id}.md", place, asks=asks, others=others, shown=shown)


def _is_work(edition: Edition, entity: str) -> bool:
    return edition.entities[entity].record.kind == "publication"


def _paragraphs(essay: Essay, name: str, answer: str) -> list[int]:
    """Paragraphs that an answer names, or the findings that belong to it, as they come."""
    points = _POINTS.get(name, ())
    texts = [answer, *(f"{finding.finding} {finding.evidence}" for finding in essay.record.findings if finding.point in points)]
    return list(dict.fromkeys(int(number) for text in texts for number in re.findall(r"[Pp]aragraph (\d+)", text)))


def _missing(essay: Essay, *words: str) -> list[str]:
    """What the text has not, of that kind."""
    lost = [part for part in essay.record.missing if any(word in part for word in words)]
    return [f"missing: {'; '.join(lost)}"] if lost else []


def _endnotes(essay: Essay) -> Iterator[Record]:
    for block in essay.blocks:
        for raised in block.raised:
            if raised.number:
                asks = [f"{word} {raised.number}" for word in ("endnote", "footnote", "note", "reference")]
                answer = _lines(f"its number stands in paragraph {block.number}", *_missing(essay, "notes lead"))
                title = f"Endnote {raised.number} of {essay.record.called}"
                yield _record(essay, f"endnote-{raised.number}", title, answer, f"essays/{essay.id}.md", block.id, asks=asks, others="number say text cite")


def _silences(edition: Edition, essay: Essay) -> Iterator[Record]:
    for theme in (edition.themes[id] for id in edition.silences.get(essay.id, ())):
        answer = _lines(f"{essay.record.called} does not", theme.record.introduction)
        yield _record(
            essay, theme.record.id, f"{essay.record.name}: nothing on “{theme.record.title}”", answer, f"themes/{theme.record.id}.md", "",
            asks=_MENTIONS, others="at all ever any thing anything something word words subject theme why nothing",
            subjects=(theme.record.title, *theme.record.aliases), part=True,
        )


def _unknown(edition: Edition, essay: Essay, unknown: Iterable[Unknown]) -> Iterator[Record]:
    for item in unknown:
        if item.asked:
            place = next(place for place in item.at if edition.texts.blocks[place].essay == essay.id)
            yield _record(
                essay, item.id, item.question, _lines(item.why), f"essays/{essay.id}.md", place,
                asks=item.asked, others=_OF_NUMBERS, part=True,
            )


def _comparisons(edition: Edition) -> Iterator[Record]:
    """The questions that the edition puts to every essay, as answers to questions that set the essays side by side."""
    for entry in edition.comparison:
        said = {edition.essays[essay].record.name: answer.record for essay, answer in entry.answers.items()}
        yield {
            "id": f"about-{entry.record.id}", "kind": "about", "location_page": "compare.md", "fragment": entry.record.id,
            "title": entry.record.question, "contrast": " ".join(f"{name}: {answer.says}" for name, answer in said.items()),
            "passages": list(dict.fromkeys(selector.at for answer in said.values() for selector in answer.passages)),
            "facets": {"essay": list(entry.answers)}, "boost": 1.0,
        }


def _record(
    essay: Essay, name: str, title: str, answer: str, page: str, fragment: str, *,
    part: bool = False, shown: Iterable[str] = (), **questions: str | Iterable[str],
) -> Record:
    """A record; `shown`: passages that show it; `part` where passages may answer the rest of the question."""
    return {
        "id": f"about-{essay.id}-{name}", "kind": "about", "location_page": page, "fragment": fragment, "title": title, "summary": answer,
        "names": f"{essay.record.name} {essay.record.kind}", "facets": {"essay": [essay.id]}, "boost": 1.0,
        **{field: value if isinstance(value, str) else "\n".join(value) for field, value in questions.items()},
        **({"part": True} if part else {}), **({"passages": list(shown)} if shown else {}),
    }


def _lines(*parts: str) -> str:
    """Sentences, each with a capital and a stop."""
    return " ".join(f"{part[:1].upper()}{part[1:].rstrip('.')}." for part in parts)
