"""What an editor may want to write about a new essay, as remarks at the end of the files of its notes. Nothing of it counts
until somebody takes the number sign away."""

import re
from collections import Counter
from collections.abc import Iterator

from edition.resolve.edition import Edition, Essay
from edition.resolve.witness import Block
from edition.search.pairs import Pair, suggest

PAIRS, PHRASES, OF_A_KIND = 8, 8, 30
"""How many of each at most."""
_WORDS = 4
"""Length of a phrase that may come again."""
_YEAR = re.compile(r"\b(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:1[4-9]|20)\d\d\b")
_SUM = re.compile(r"(?:[$£€] ?\d[\d.,]*(?: (?:million|billion))?|\b\d[\d.,]* (?:per cent|percent|million|billion|dollars|pounds)\b)")


def suggestions(edition: Edition, essay_id: str) -> dict[str, list[str]]:
    """Kind of file -> lines to be put at its end."""
    essay = edition.essays[essay_id]
    found = {
        "glosses": list(_known_readings(edition, essay)),
        "claims": list(_checkable(essay)),
        "comments": [*_mentions(edition, essay), *_events(edition, essay), *_phrases(essay), *_related(edition, essay)],
    }
    return {kind: ["", "# Suggestions of a program, to be taken or left:", *lines] for kind, lines in found.items() if lines}


def _places(essay: Essay, words: str) -> list[Block]:
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return [block for block in essay.blocks if pattern.search(block.text)]


def _known_readings(edition: Edition, essay: Essay) -> Iterator[str]:
    """Garbled words that are explained in another essay."""
    for other in edition.essays.values():
        for gloss in other.glosses:
            record = gloss.record
            if other is essay or record.kind not in ("tortured-phrase", "term-of-art") or " " not in record.exact:
                continue
            for block in _places(essay, record.exact)[:1]:
                yield (f"#  - {{id: {essay.id}-g-{record.id}, at: {block.id}, exact: '{_safe(record.exact)}', "
                       f"reading: '{_safe(record.reading)}'}}  # as {record.id}")


def _checkable(essay: Essay) -> Iterator[str]:
    """Dates and sums, which a fact checker would test."""
    found = [(block, match[0]) for block in essay.paragraphs for match in (*_YEAR.finditer(block.text), *_SUM.finditer(block.text))]
    for block, words in found[:OF_A_KIND]:
        yield f"#  - {{id: {essay.id}-…, at: {block.id}, exact: '… {_safe(words)} …'}}"


def _mentions(edition: Edition, essay: Essay) -> Iterator[str]:
    """Known names that the text has."""
    lines = []
    for entry in edition.entities.values():
        record = entry.record
        names = dict.fromkeys([record.name, *record.aliases, *(form.exact for form in record.surface_forms if not form.allusion)])
        for name in (name for name in names if len(name) > _WORDS - 1 and name[:1].isupper()):
            if places := _places(essay, name):
                number = sum(len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", block.text)) for block in essay.blocks)
                lines.append(f"#   {record.id}: {{at: {places[0].id if len(places) == 1 else essay.id}, exact: '{_safe(name)}'"
                             + (f", occurs: {number}" if number > 1 else "") + "}")
                break
    if lines:
        yield from ("# names, for `surface_forms` in entities.yml:", *lines[: 2 * OF_A_KIND])


def _events(edition: Edition, essay: Essay) -> Iterator[str]:
    """Events whose year the text names, with the words."""
    lines = []
    years = {match[0][-_WORDS:]: block for block in reversed(essay.paragraphs) for match in _YEAR.finditer(block.text)}
    for event in edition.events.values():
        day = event.when.earliest
        if day and (block := years.get(str(day.year))):
            lines.append(f"#   {event.record.id}: {block.id} names {day.year}")
    if lines:
        yield from ("# events of the same years, for `passages` in events.yml:", *lines[:OF_A_KIND])


def _phrases(essay: Essay) -> Iterator[str]:
    """Words that come three times and more in the same order."""
    counts: Counter[tuple[str, ...]] = Counter()
    for block in essay.paragraphs:
        words = re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", block.text)
        counts.update(tuple(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1))
    often = [(phrase, number) for phrase, number in counts.most_common() if number > 2 and any(len(word) > _WORDS for word in phrase)]
    if often:
        yield "# phrases that come again:"
        yield from (f"#   {number} times: {' '.join(phrase)}" for phrase, number in often[:PHRASES])


def _related(edition: Edition, essay: Essay) -> Iterator[str]:
    """The likeliest relations to other essays, and the themes to which they point."""
    try:
        pairs = suggest(edition, of=essay.id)
    except ImportError:  # the packages for tests are not there
        return
    if pairs:
        yield "# passages that may have to do with each other, for crossrefs.yml; more by scripts/suggest.py:"
        yield from (f"#   {pair.first.id} and {pair.second.id}: {', '.join(pair.shared[:6])}" for pair in pairs[:PAIRS])
    themes = list(_themes(edition, essay, pairs))
    if themes:
        yield from ("# likely themes, for `passages` in themes.yml:", *themes)


def _themes(edition: Edition, essay: Essay, pairs: list[Pair]) -> Iterator[str]:
    """For each paragraph the themes of the passage that is nearest to it."""
    for block in essay.paragraphs:
        near = next((pair.second if pair.first is block else pair.first for pair in pairs if block in (pair.first, pair.second)), None)
        names = dict.fromkeys(theme for theme, _ in edition.notes[near.id].themes) if near else {}
        if near and names:
            yield f"#   {block.id}: {', '.join(names)} (as {near.id})"


def _safe(words: str) -> str:
    return words.replace("'", "''")
