"""The bridge of the search: words that readers use, and the words of the edition that lie nearest in meaning.

seeds/bridge.tsv has a line for every frequent English word: the word, its neighbours with their similarity
in hundredths (`disputes:71 conflict:59`), and the neighbours that an editor struck out (`*`: it is a name, or leads nowhere),
with tabs between. A word with a capital is a name, and leads nowhere. No search takes a word of the list for a slip.
scripts/make_bridge.py makes the file, and keeps what was struck out.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from edition.words.problems import Problem

FILE = "bridge.tsv"
"""Below seeds/. An edition without it searches by words alone."""

FIELDS = ("title", "section", "text", "reading", "summary", "asked", "names", "notes")
"""What a record of the search says in words that can be neighbours."""

REMAKE = "The texts changed since the bridge was made: `python scripts/make_bridge.py --prune` takes such words out of it."
_LINE = re.compile(r"(?P<word>[A-Za-z]+)(?:\t(?P<near>(?:[a-z]+:\d\d(?: |(?=\t|$)))*)(?:\t(?P<struck>\*|[a-z]+(?: [a-z]+)*))?)?")
_NEIGHBOURS = re.compile(r"\t(?P<near>[a-z]+:\d\d(?: [a-z]+:\d\d)*)(?=(?P<rest>\t?))")


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeWord:
    """A frequent English word."""

    word: str
    """The word, in letters a-z; a name begins with a capital."""
    near: tuple[tuple[str, int], ...] = ()
    """Words of the edition and their similarity in hundredths, the nearest first."""
    struck: tuple[str, ...] = ()
    """Neighbours that an editor took out; `*` for all."""
    where: str = ""
    """`path:line`."""

    @property
    def leads(self) -> str:
        """Its line without what was taken out, as the search has it."""
        near = " ".join([f"{word}:{similarity}" for word, similarity in self.near])
        return f"{self.word}\t{near}" if near else self.word

    def __str__(self) -> str:
        return f"{self.leads}{'' if self.near else chr(9)}\t{' '.join(self.struck)}" if self.struck else self.leads


def parse(text: str, path: str) -> tuple[tuple[BridgeWord, ...], list[Problem]]:
    """The words of the file's text, and what is wrong with its lines."""
    words, problems = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if not (found := _LINE.fullmatch(line)):
            problems.append(Problem(
                code="140", where=f"{path}:{number}", id=FILE, what=f"`{line}` is not a line of the bridge",
                hint="Write `word<tab>neighbour:71 neighbour:59<tab>struck struck`, in letters a-z.",
            ))
            continue
        pairs = (pair.split(":") for pair in (found["near"] or "").split())
        words.append(BridgeWord(
            word=found["word"], near=tuple((word, int(similarity)) for word, similarity in pairs),
            struck=tuple((found["struck"] or "").split()), where=f"{path}:{number}",
        ))
    return tuple(words), problems


def corpus(records: Iterable[Mapping[str, object]]) -> tuple[set[str], set[str]]:
    """All words of the records of the search, and those that stand there in small letters as often as with a capital: names do not."""
    words: Counter[str] = Counter()
    for text in (str(record[field]) for record in records for field in FIELDS if field in record):
        words.update(re.findall(r"[^\W\d_]{3,}", _plain(text)))
    return {word.lower() for word in words}, {word for word in words if word.islower() and words[word] >= words[word.capitalize()]}


def _plain(text: str) -> str:
    """A text without accents."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return apart.translate({ord(letter): None for letter in set(apart) if unicodedata.combining(letter)})


def pruned(text: str, known: set[str]) -> str:
    """The file's text without neighbours that are not among the words `known`; all else stays as it is."""
    return "".join(_NEIGHBOURS.sub(lambda found: _kept(found, known), line) if not line.startswith("#") else line for line in text.splitlines(keepends=True))


def _kept(found: re.Match[str], known: set[str]) -> str:
    near = " ".join(pair for pair in found["near"].split() if pair.partition(":")[0] in known)
    return f"\t{near}" if near or found["rest"] else ""


def stale(bridge: Collection[BridgeWord], known: Collection[str]) -> Iterator[Problem]:
    """Every word to which the bridge leads stands in the edition, which has the words `known`."""
    for entry in bridge:
        for word in (word for word, _ in entry.near if word not in known):
            yield Problem(
                code="315", where=entry.where, id=entry.word, what=f"the bridge leads to `{word}`, which no text and no note has",
                hint=REMAKE,
            )
