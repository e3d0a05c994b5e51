"""Made-up editions of any size, always the same for the same size: 24 paragraphs and 60 marks an essay, and a person, an event and
three relations to the essay before. The words are as frequent as in a language, so that an index grows as it would."""

import hashlib
import random
import re
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

import yaml

from edition.words.vocabulary import BALANCE_MEASURES

PARAGRAPHS = 24
WORDS = 62
THEMES = 16
VOCABULARY = 20_000
"""Different words that the essays draw from. As in a language, the second is half as frequent as the first, the third a third."""
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu")


def write_seeds(seeds: Path, count: int) -> None:
    """A whole `seeds/` folder with `count` essays of about 1,500 words."""
    chance = random.Random(count)
    essays = [_Essay(f"e{number}", number, chance) for number in range(1, count + 1)]
    for essay in essays:
        essay.write(seeds)
    _dump(seeds / "edition.yml", {
        "title": "Made-up essays", "subtitle": "For the bench", "description": "Essays that nobody wrote.", "special": "Nobody wrote them.",
        "edition": "Bench", "date": "2026-01-01", "tracks": [{"id": "events", "name": "Events"}], "essays": [essay.record() for essay in essays],
    })
    _dump(seeds / "themes.yml", {"themes": [_theme(number, essays) for number in range(THEMES)]})
    _dump(seeds / "entities.yml", {"entities": [
        {
            "id": f"person-{essay.number}", "kind": "person", "name": essay.name,
            "surface_forms": [{"at": f"{essay.id}-1", "exact": essay.name}],
            "explanation": "Somebody.", "unsourced": "All of it.", "confidence": "low",
        }
        for essay in essays
    ]})
    _dump(seeds / "events.yml", {"events": [
        {
            "id": f"event-{essay.number}", "title": "Something", "date": str(1900 + essay.number % 120),
            "precision": "Year.", "track": "events", "passages": [{"at": f"{essay.id}-2", "exact": essay.phrase(2, 0)}],
            "explanation": "It happened.", "unsourced": "All of it.", "confidence": "low",
        }
        for essay in essays
    ]})
    _dump(seeds / "crossrefs.yml", {"crossrefs": [
        {
            "id": f"relation-{later.number}-{paragraph}", "relation": "answers", "themes": [f"theme-{paragraph}"],
            "first": {"at": f"{later.id}-{paragraph}", "exact": later.phrase(paragraph, 6)},
            "second": {"at": f"{earlier.id}-{paragraph + 1}", "exact": earlier.phrase(paragraph + 1, 6)},
            "note": "Made up.", "strength": "weak",
        }
        for earlier, later in pairwise(essays) for paragraph in (3, 6, 9)
    ]})
    # what nobody wrote need not be in balance
    _dump(seeds / "balance.yml", {"balance": [{"id": name, "threshold": 1_000_000} for name in BALANCE_MEASURES]})
    for name in ("arguments", "naming", "sources", "synonyms", "index", "unknown", "comparison"):
        _dump(seeds / f"{name}.yml", {name: []})


class _Essay:
    def __init__(self, essay_id: str, number: int, chance: random.Random) -> None:
        self.id, self.number, self.name = essay_id, number, f"Nemo{number} Nobody"
        self.paragraphs = [_paragraph(chance) for _ in range(PARAGRAPHS)]
        self.paragraphs[0][5] = self.name
        self.text = "\n\n".join(" ".join(words) + "." for words in self.paragraphs)

    def phrase(self, paragraph: int, place: int) -> str:
        """Three words of a paragraph, unique in it."""
        start = 8 + place * 7
        return " ".join(self.paragraphs[paragraph - 1][start : start + 3])

    def record(self) -> dict[str, object]:
        return {
            "id": self.id, "siglum": f"E{self.number}", "name": f"Essay {self.number}", "file": f"texts/{self.id}.txt",
            "sha256": hashlib.sha256(self.text.encode()).hexdigest(), "original_name": f"{self.id}.txt",
            "title": f"Essay {self.number}", "title_status": "editorial", "title_note": "Made up.", "author": "Nobody",
            "date": "2026", "date_note": "Made up.", "kind": "Essay", "published": "Nowhere", "about": "Nothing.",
            "findings": [],
        }

    def write(self, seeds: Path) -> None:
        (seeds / "texts").mkdir(parents=True, exist_ok=True)
        (seeds / "texts" / f"{self.id}.txt").write_text(self.text, encoding="utf-8")
        numbers = range(1, PARAGRAPHS + 1)
        _dump(seeds / "structure" / f"{self.id}.yml", {"blocks": [
            {"id": f"{self.id}-{number}", "kind": "paragraph", "lines": str(number * 2 - 1)} for number in numbers
        ]})
        notes = seeds / "annotations" / self.id
        # 36 glosses, 12 claims, 12 voices: 60 marks an essay
        _dump(notes / "glosses.yml", {"glosses": [
            {"id": f"{self.id}-g{index}", **self._at(index, 0), "reading": "plain words", "kind": "tortured-phrase",
             "certainty": "probable", "need": "helpful", "reason": "Made up."}
            for index in range(36)
        ]})
        _dump(notes / "claims.yml", {"claims": [
            {"id": f"{self.id}-c{index}", **self._at(index, 3), "verdict": "accurate", "record": "The record is made up.",
             "unsourced": "All of it."}
            for index in range(12)
        ]})
        _dump(notes / "voices.yml", {"voices": [
            {"id": f"{self.id}-v{index}", **self._at(index, 4), "speaker": {"kind": "unattributed", "name": "somebody"},
             "mode": "reported view", "begins": "certain", "ends": "certain"}
            for index in range(12)
        ]})
        _dump(notes / "comments.yml", {"comments": []})
        _dump(notes / "summaries.yml", {"abstract": "It says nothing.", "paragraphs": [
            {"at": f"{self.id}-{number}", "summary": "It says nothing."} for number in numbers
        ]})

    def _at(self, index: int, place: int) -> dict[str, str]:
        paragraph, place = index % PARAGRAPHS + 1, place + index // PARAGRAPHS
        return {"at": f"{self.id}-{paragraph}", "exact": self.phrase(paragraph, place)}


def _word(rank: int) -> str:
    """A word of its own for each rank, the frequent ones short."""
    word, rest = "", rank + len(_SYLLABLES)
    while rest:
        rest, syllable = divmod(rest, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """The words, and how frequent all up to each are."""
    return [_word(rank) for rank in range(VOCABULARY)], list(accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))


def _paragraph(chance: random.Random) -> list[str]:
    """Words in which no three that follow each other come twice, so that each phrase has one place."""
    words, weights = _vocabulary()
    while True:
        drawn = chance.choices(words, cum_weights=weights, k=WORDS)
        text = " ".join(drawn)
        if all(len(re.findall(f"(?={' '.join(drawn[at : at + 3])})", text)) == 1 for at in range(WORDS - 2)):
            return drawn


def _theme(number: int, essays: list[_Essay]) -> dict[str, object]:
    passages = [
        {"at": f"{essay.id}-{paragraph}", "exact": essay.phrase(paragraph, 5), "reason": "Made up.", "weight": "central"}
        for essay in essays for paragraph in range(1, PARAGRAPHS + 1) if paragraph % THEMES == number
    ]
    return {
        "id": f"theme-{number}", "title": f"Theme {number}", "summary": "A theme.", "introduction": "A theme.",
        "scope": {"counts": "Words.", "does_not_count": "Other words."}, "passages": passages,
    }


def _dump(path: Path, data: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.dump(data, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), sort_keys=False), encoding="utf-8")
