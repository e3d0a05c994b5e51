"""Anchoring: a quotation finds its place in a text, exactly or not at all.

Selectors are W3C TextQuoteSelectors. A near match is never accepted; it is offered in the hint.
"""

import difflib
import re
import string
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition.records.base import Selector
from edition.resolve.witness import Block
from edition.words.problems import Problem, times

BETWEEN = "\n\n"
"""What stands between two blocks in the text of an essay."""
_CONTEXT = 24
"""Code points shown before and after a quotation: three or four words tell a person where it is."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Part of a block, half-open, in code points of the folded text."""

    block: str
    """Id of the block."""
    start: int
    """First code point."""
    end: int
    """After the last code point."""


class Texts:
    """The folded texts in which selectors are anchored: blocks by id, and blocks by essay."""

    def __init__(self, essays: Mapping[str, Sequence[Block]]) -> None:
        self.blocks = {block.id: block for blocks in essays.values() for block in blocks}
        self.essays = {essay: tuple(blocks) for essay, blocks in essays.items()}
        self.order = {block: at for at, block in enumerate(self.blocks)}
        self.starts = {block: start for found in self.essays.values() for block, start in _starts(found)}
        """Where each block begins in the text of its essay, in which `BETWEEN` stands between two blocks."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and self.essays == other.essays

    __hash__ = None  # type: ignore[assignment]  # two that are alike are equal, and may be large

    def scope(self, at: str) -> tuple[Block, ...]:
        """The blocks that `at` names: one block, or all of an essay; none if unknown."""
        return (self.blocks[at],) if at in self.blocks else self.essays.get(at, ())


def _starts(blocks: Iterable[Block]) -> Iterator[tuple[str, int]]:
    start = 0
    for block in blocks:
        yield block.id, start
        start += len(block.text) + len(BETWEEN)


def anchor(
    texts: Texts, selector: Selector, name: str, *, whole_words: bool = False
) -> tuple[tuple[Span, ...], Problem | None]:
    """Spans of a selector, in reading order, or the problem that keeps it from anchoring.

    `name` is the id shown in the problem. With `whole_words` a match must not continue a word;
    an endnote number glued to the word does not count as part of it.
    """
    scope = texts.scope(selector.at)
    if not scope:
        return (), _unknown_place(texts, selector, name)
    if selector.exact != " ".join(selector.exact.split()):
        return (), Problem(
            code="206", where=selector.where, id=name, what="`exact` has doubled or outer blanks",
            hint=f"Write `exact: {_quoted(' '.join(selector.exact.split()))}`.",
        )
    matches = [span for block in scope for span in _matches(block, selector.exact, whole_words)]
    kept = [span for span in matches if _has_context(texts.blocks[span.block].text, span, selector)]
    if len(kept) == selector.occurs:
        return tuple(kept), None
    return (), _explain(texts, selector, name, scope, matches, kept)


def describe(block: Block, span: Span) -> Selector:
    """The shortest selector of a span: `exact`, with as much prefix and suffix as tells it from others."""
    exact = block.text[span.start : span.end]
    others = [other for other in _matches(block, exact) if other.start != span.start]
    prefix, suffix = _separate(block.text, span, others)
    return Selector(at=block.id, exact=exact, prefix=prefix, suffix=suffix)


def _matches(block: Block, exact: str, whole_words: bool = False) -> Iterator[Span]:
    if exact not in block.text:  # é may be one code point in the text and two in the quotation, or the reverse
        exact = next((form for form in _forms(exact) if form in block.text), exact)
    at = block.text.find(exact)
    while at >= 0:
        span = Span(block=block.id, start=at, end=at + len(exact))
        if not whole_words or _is_whole(block, span):
            yield span
        at = block.text.find(exact, at + 1)


def _is_whole(block: Block, span: Span) -> bool:
    before = block.text[span.start - 1 : span.start]
    after = block.text[span.end : span.end + 1]
    marker_follows = any(raised.start == span.end for raised in block.raised)
    return not (before.isalnum() and block.text[span.start].isalnum()) and (
        marker_follows or not (after.isalnum() and block.text[span.end - 1].isalnum())
    )


def _has_context(text: str, span: Span, selector: Selector) -> bool:
    return any(text[: span.start].endswith(form) for form in (selector.prefix, *_forms(selector.prefix))) and any(
        text[span.end :].startswith(form) for form in (selector.suffix, *_forms(selector.suffix))
    )


def _forms(text: str) -> tuple[str, ...]:
    """The text with its accents composed, and with them apart."""
    return tuple(unicodedata.normalize(form, text) for form in ("NFC", "NFD"))


def _separate(text: str, span: Span, others: Sequence[Span]) -> tuple[str, str]:
    """Shortest prefix that tells a span from others with the same words; a suffix where no prefix can."""
    for length in range(span.start + 1):
        prefix = text[span.start - length : span.start]
        if not any(text[: other.start].endswith(prefix) for other in others):
            return prefix, ""
    for length in range(1, len(text) - span.end + 1):
        suffix = text[span.end : span.end + length]
        if not any(text[other.end :].startswith(suffix) for other in others):
            return "", suffix
    return text[: span.start], text[span.end :]


def _unknown_place(texts: Texts, selector: Selector, name: str) -> Problem:
    known = [*texts.essays, *texts.blocks]
    near = difflib.get_close_matches(selector.at, known, n=1, cutoff=0.5)
    return Problem(
        code="205", where=selector.where, id=name, what=f"`{selector.at}` is no block and no essay",
        hint=f"Did you mean `{near[0]}`?" if near else f"Write the id of a block, such as `{next(iter(texts.blocks), 'essay-1')}`.",
    )


def _explain(
    texts: Texts, selector: Selector, name: str, scope: Sequence[Block], matches: Sequence[Span], kept: Sequence[Span]
) -> Problem:
    where, at = selector.where, selector.at
    if not matches:
        return Problem(
            code="201", where=where, id=name, what=f"`{_short(selector.exact)}` does not stand in {at}",
            hint=_elsewhere(texts, scope, selector.exact) or _closest(scope, selector.exact) or _closest(
                texts.essays[scope[0].essay], selector.exact) or "Nothing like it stands there: copy the words from the text.",
        )
    if not kept:
        return Problem(
            code="204", where=where, id=name,
            what=f"`{_short(selector.exact)}` stands in {at}, but not between this prefix and suffix",
            hint="\n".join(["It stands here:", *_contexts(texts, matches)]),
        )
    if selector.occurs == 1:
        return Problem(
            code="202", where=where, id=name, what=f"`{_short(selector.exact)}` stands {times(len(kept))} in {at}",
            hint="\n".join(["Choose one:", *_offers(texts, kept), f"or mean all of them with `occurs: {len(kept)}`."]),
        )
    return Problem(
        code="203", where=where, id=name,
        what=f"`{_short(selector.exact)}` stands {times(len(kept))} in {at}, not {times(selector.occurs)}",
        hint=f"Write `occurs: {len(kept)}` if all are meant." if len(kept) > 1 else "Leave `occurs` out.",
    )


def _offers(texts: Texts, spans: Sequence[Span]) -> Iterator[str]:
    """For each span the place and the context that tell it from the others."""
    for span in spans:
        text = texts.blocks[span.block].text
        others = [other for other in spans if other.block == span.block and other != span]
        prefix, suffix = _separate(text, span, others)
        context = f", prefix: {_quoted(prefix)}" if prefix else f", suffix: {_quoted(suffix)}" if suffix else ""
        yield f"at: {span.block}{context}"


def _contexts(texts: Texts, spans: Sequence[Span]) -> Iterator[str]:
    """For each span the words around it."""
    for span in spans:
        text = texts.blocks[span.block].text
        before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
        yield f"at: {span.block}, prefix: {_quoted(before)}, suffix: {_quoted(after)}"


def _quoted(text: str) -> str:
    """Text as YAML takes it, whatever it contains."""
    return "'" + text.replace("'", "''") + "'"


def _elsewhere(texts: Texts, scope: Sequence[Block], exact: str) -> str:
    """The blocks of the essay in which just these words stand, if any."""
    found = [block.id for block in texts.essays[scope[0].essay] if any(_matches(block, exact))]
    return f"The words stand in {found[0]}: write `at: {found[0]}`." if len(found) == 1 else (
        f"The words stand in {', '.join(found)}: write the one that is meant in `at`." if found else "")


def _closest(scope: Sequence[Block], exact: str) -> str:
    """The passage most like the quotation, ready to paste; empty if there is none."""
    wanted = exact.split()
    best, best_score, best_block = "", 0.0, ""
    for block in scope:
        tokens = [(found.start(), found.end()) for found in re.finditer(r"\S+", block.text)]
        for index in range(max(1, len(tokens) - len(wanted) + 1)):
            chosen = tokens[index : index + len(wanted)]
            candidate = block.text[chosen[0][0] : chosen[-1][1]]
            matcher = difflib.SequenceMatcher(None, exact, candidate, autojunk=False)
            if matcher.real_quick_ratio() > best_score and matcher.quick_ratio() > best_score:
                score = matcher.ratio()
                if score > best_score:
                    best, best_score, best_block = candidate, score, block.id
    if best_score < 0.5:
        return ""
    bare = best.strip(string.punctuation + "“”‘’…–—")
    if difflib.SequenceMatcher(None, exact, bare, autojunk=False).ratio() > best_score:
        best = bare
    return f"The closest words are in {best_block}:\nexact: {_quoted(best)}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
