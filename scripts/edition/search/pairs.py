"""Pairs of passages that have words in common and that no editor has joined yet.

Passages are scored by BM25 over the text with its readings in place, from each side, and the mean
counts. Pairs that seeds/crossrefs.yml already joins are left out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from edition.resolve.edition import Edition
from edition.resolve.readings import reading
from edition.resolve.witness import Block

EVERYWHERE = 0.5
"""Words of more than this share of the passages tell nothing about any (`Pakistan`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two passages that may have to do with each other."""

    first: Block
    """The earlier one."""
    second: Block
    """The later one."""
    score: float
    """1 for passages as alike as a passage is to itself."""
    shared: tuple[str, ...]
    """Words of both, the rarest first."""


def suggest(edition: Edition, *, within: bool = False, of: str = "") -> list[Pair]:
    """All pairs with a word in common, or those with a passage of the essay `of`, best first, without those that the edition
    already joins."""
    blocks = [block for essay in edition.essays.values() for block in essay.paragraphs]
    words = _words([reading(edition, block) for block in blocks])
    known = {frozenset((crossref.first.block, crossref.second.block)) for crossref in edition.crossrefs.values()}
    scores = _scores(words)
    rarity = Counter(word for passage in words for word in set(passage))
    found = [
        Pair(
            first=blocks[a], second=blocks[b], score=(scores[a][b] + scores[b][a]) / 2,
            shared=tuple(sorted(set(words[a]) & set(words[b]), key=lambda word: (rarity[word], word))),
        )
        for a, b in combinations(range(len(blocks)), 2)
        if of in ("", blocks[a].essay, blocks[b].essay) and (within or blocks[a].essay != blocks[b].essay)
        and frozenset((blocks[a].id, blocks[b].id)) not in known
    ]
    return sorted((pair for pair in found if pair.shared), key=lambda pair: (-pair.score, pair.first.id, pair.second.id))


def _words(texts: Sequence[str]) -> list[list[str]]:
    """Words of each text, without the small words of English and those that stand nearly everywhere."""
    import bm25s  # only here: the site is built without it

    found = bm25s.tokenize(list(texts), stopwords="english_plus", return_ids=False, show_progress=False)
    counts = Counter(word for passage in found for word in set(passage))
    return [[word for word in passage if counts[word] <= EVERYWHERE * len(texts)] for passage in found]


def _scores(words: list[list[str]]) -> list[list[float]]:
    """Score of every passage as an answer to every other, as a share of what it scores for itself."""
    import bm25s

    index = bm25s.BM25()
    index.index(words, show_progress=False)
    rows = [index.get_scores(passage) if passage else [0.0] * len(words) for passage in words]
    return [[float(score / row[at]) if row[at] else 0.0 for score in row] for at, row in enumerate(rows)]


def report(edition: Edition, pairs: Sequence[Pair]) -> Iterator[str]:
    """The pairs in words."""
    for pair in pairs:
        yield f"{pair.score:.2f}  {edition.reference(pair.first.id)}  –  {edition.reference(pair.second.id)}"
        yield f"      shared: {', '.join(pair.shared[:12])}"
        for block in (pair.first, pair.second):
            yield f"      {block.id}: {edition.essays[block.essay].summaries.get(block.id, '')}"
