"""Records of the search of kind `about`: what is known of the texts themselves, and what they do not speak of.

They are made of edition.yml, of the endnote numbers, of the themes on which an essay is silent and of the
questions that neither text nor record answers, such as for a number that the text does not give. Each
says which questions it answers: one of `asks` (all its words stand in the question), of one of its
`subjects` if it has any, with no words besides but little ones, names of the essay and `others`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import get_args

from edition.records.unknown import Unknown
from edition.resolve.edition import Edition, Essay
from edition.search.text_questions import BESIDE_MENTIONS, BESIDE_NUMBERS, MENTIONS, PAGES, QUESTIONS
from edition.words import vocabulary as v
from edition.words.dates import parse

Record = dict[str, object]

_POINTS = {"author": ("Writer",), "date": ("Earliest date", "Latest date"), "missing": ("Completeness",), "length": ("Printed form",)}
"""Of an answer: the findings of edition.yml that say more."""


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
    yield from _pages()


def _facts(edition: Edition, essay: Essay, unknown: Iterable[Unknown]) -> Iterator[Record]:
    blocks = {block.number: block.id for block in essay.paragraphs}
    data = _words_of_data(edition, essay)
    for name, (title, answer, place) in _answers(essay, unknown).items():
        if not answer:
            continue
        asked = QUESTIONS[name]
        shown = [blocks[number] for number in _paragraphs(essay, name, answer) if number in blocks]
        if name == "sources":
            shown = [block.id for block in essay.paragraphs if any(_is_work(edition, entity) for entity in edition.notes[block.id].entities)]
        yield _record(
            essay, name, title, answer, f"essays/{essay.id}.md", place, shown=shown,
            asks=(*asked.asks, *(_days(essay) if name == "date" else ())), alone=asked.alone, others=f"{asked.others} {data.get(name, '')}".strip(),
        )


def _answers(essay: Essay, unknown: Iterable[Unknown]) -> dict[str, tuple[str, str, str]]:
    """What is asked for -> title, answer and the place that says so."""
    record = essay.record
    the = record.called
    signature = next((block.id for block in essay.blocks if block.record.kind == "signature"), "provenance")
    notes = [raised.number for block in essay.blocks for raised in block.raised if raised.number]
    found = {name: [finding.finding for finding in record.findings if finding.point in points] for name, points in _POINTS.items()}
    written = [item.why for item in unknown if signature in item.at]
    headings = sum(block.record.kind == "heading" for block in essay.blocks)
    extent = f"{essay.words:,} words in {len(essay.paragraphs)} paragraphs" + (f", under {headings} headings" if headings else "")
    first, last = essay.paragraphs[0].id, essay.paragraphs[-1].id
    return {
        "author": (f"Who wrote {the}", _lines(*(found["author"] or [record.author]), *_missing(essay, "author"), *written), signature),
        "date": (f"When {the} was written", _lines(essay.when.say(), record.date_note), "provenance"),
        "place": (f"Where {the} was published", _lines(record.published, *_missing(essay, "journal", "page")), "provenance"),
        "title": (f"The title of {the}", _lines(record.title, record.title_note), "provenance"),
        "missing": (f"What is missing from {the}", _lines("; ".join(record.missing) or "nothing that is known", *found["missing"]), "provenance"),
        "length": (f"How long {the} is", _lines(extent, *found["length"]), "provenance"),
        "sources": (f"Sources of {the}", _lines(f"{len(notes) or 'No'} numbered endnotes", *_missing(essay, "references")), "provenance"),
        "content": (f"What {the} is about", record.about, first),
        "kind": (f"What {the} is", _lines(record.kind, record.about), "provenance"),
        "beginning": (f"How {the} begins", essay.summaries.get(first, ""), first),
        "end": (f"How {the} ends", essay.summaries.get(last, ""), last),
        "standing": (f"What is sure of {the}, and what was checked", _standing(essay), "provenance"),
        "language": (f"Language of {the}", _language(essay), "provenance"),
        "file": (f"The file of {the}", _lines(f"received as {record.original_name}", f"checksum (SHA-256) of the text: {record.sha256}"), "provenance"),
    }


def _words_of_data(edition: Edition, essay: Essay) -> dict[str, str]:
    """What is asked for -> words of the edition that such a question may have, too: "is the author ...", "printed in ..."."""
    record = essay.record
    signed = " ".join(block.text for block in essay.blocks if block.record.kind in ("signature", "byline"))
    dates = [essay.when.say(), *([parse(essay.when.earliest.isoformat()).say()] if essay.when.earliest else [])]
    others = " ".join(name for finding in record.findings for name in re.findall(r"\b[A-Z]\w+", finding.evidence))
    return {
        "author": f"{_names(edition, [essay.paragraphs[0].id])} {signed}".lower().strip(), "date": " ".join(dates), "place": f"{record.published} {others}",
        "title": record.title, "missing": " ".join(record.missing),
    }


def _days(essay: Essay) -> Iterator[str]:
    """The date of an essay, asked for by itself if it is a day; its year, asked why."""
    if essay.when.earliest and essay.when.earliest == essay.when.latest:
        yield from (essay.when.say(), f"{essay.when.earliest:%Y %m %d}")
    if essay.when.earliest:
        yield from (f"{word} {essay.when.earliest.year}" for word in ("why", "how", "from"))


def _standing(essay: Essay) -> str:
    """Which points are certain and which are not, and how many statements came out how."""
    points = {standing: [finding.point.lower() for finding in essay.record.findings if finding.standing == standing] for standing in get_args(v.Standing)}
    verdicts = Counter(claim.record.verdict for claim in essay.claims)
    counts = ", ".join(f"{number} {v.words(verdict)}" for verdict, number in sorted(verdicts.items(), key=lambda count: v.VERDICTS.index(count[0])))
    return _lines(
        *(f"{standing}: {', '.join(names)}" for standing, names in points.items() if names),
        *([f"of its statements {verdicts.total()} were compared with the record: {counts}"] if counts else []),
    )


def _language(essay: Essay) -> str:
    """What is found of the language, and how many phrases are explained."""
    found = [part for finding in essay.record.findings if finding.point == "Language" for part in (finding.finding, finding.evidence)]
    return _lines(*found, *([f"{len(essay.glosses)} of its phrases are explained beside it"] if essay.glosses else []))


def _names(edition: Edition, blocks: Iterable[str]) -> str:
    """Names of what is named in some blocks, and of other names those of one word: a question may say whom it means."""
    named = [edition.entities[name].record for block in blocks for name in edition.notes[block].entities]
    words = [*(entity.name for entity in named), *(alias for entity in named for alias in entity.aliases if " " not in alias)]
    return " ".join(dict.fromkeys(" ".join(words).lower().split()))


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
            asks=MENTIONS, others=BESIDE_MENTIONS,
            subjects=(theme.record.title, *theme.record.aliases), part=True,
        )


def _unknown(edition: Edition, essay: Essay, unknown: Iterable[Unknown]) -> Iterator[Record]:
    for item in unknown:
        if item.asked:
            place = next(place for place in item.at if edition.texts.blocks[place].essay == essay.id)
            yield _record(
                essay, item.id, item.question, _lines(item.why), f"essays/{essay.id}.md", place,
                asks=item.asked, others=f"{BESIDE_NUMBERS} {_names(edition, item.at)}", part=True,
            )


def _comparisons(edition: Edition) -> Iterator[Record]:
    """The questions that the edition puts to every essay, as answers to questions that set the essays side by side."""
    for entry in edition.comparison:
        said = {edition.essays[essay].record.name: answer.record for essay, answer in entry.answers.items()}
        yield {
            "id": f"about-{entry.record.id}", "kind": "about", "location_page": "compare.md", "fragment": entry.record.id,
            "title": entry.record.question, "contrast": " ".join(f"{name}: {answer.says}" for name, answer in said.items()),
            "passages": list(dict.fromkeys(selector.at for answer in said.values() for selector in answer.passages)),
            "facets": {"essay": list(entry.answers)}, "boost": 1.0, **({"asks": "\n".join(entry.record.asked)} if entry.record.asked else {}),
        }


def _pages() -> Iterator[Record]:
    """Pages that answer a question by themselves: records of no essay, of which the page is shown."""
    for page, asked in PAGES.items():
        name = page.removesuffix(".md").split("/")[-1]
        yield {
            "id": f"about-{name}", "kind": "about", "location_page": page, "fragment": "", "title": name.capitalize(), "facets": {}, "boost": 1.0,
            "asks": "\n".join(asked.asks), "others": asked.others, "alone": asked.alone,
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
