"""The check of declared counts: what editors say is found in the texts is found there as often.

A pattern is tried at every place of every text, so those are refused that can be tried in a great many ways at each.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from edition.records.relations import Naming, NamingForm
from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.resolve.same import KEPT, Same
from edition.resolve.witness import Block
from edition.words.problems import Problem, times


def counts_are_right(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """The declared counts of substitutions and of names are what the texts give."""
    plain = plain_texts(Same(texts))
    for essay in sources.essays:
        for item in essay.notes.substitutions:
            if bad := _bad_pattern(item.where, item.word, item.pattern):
                yield bad
                continue
            found = _find(item.pattern, plain[essay.record.id])
            if len(found) != item.occurs:
                yield Problem(
                    code="209", where=item.where, id=item.word,
                    what=f"the pattern is found {times(len(found))}, not {times(item.occurs)}",
                    hint=f"Write `occurs: {len(found)}`, or mend the pattern.",
                )
    for group in sources.naming:
        if bad := next((bad for form in group.forms if (bad := _bad_pattern(form.where, group.id, form.pattern))), None):
            yield bad
            continue  # the counts of the forms after it depend on it
        for form, counts in count(Same(group), Same(texts)):
            for name, number in form.counts.items():
                if number != counts.get(name, number):
                    yield _miscounted("414", form, group.id, name, counts[name], f"not {times(number)}")


def counts_not_declared(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """A form that stands in an essay has its count declared."""
    for group in sources.naming:
        for form, found in count(Same(group), Same(texts)):
            for name, number in found.items():
                if number and name not in form.counts:
                    yield _miscounted("422", form, group.id, name, number, "and no count is declared")


def _miscounted(code: str, form: NamingForm, group: str, essay: str, number: int, otherwise: str) -> Problem:
    return Problem(code=code, where=form.where, id=group, what=f"`{form.form}` is found {times(number)} in {essay}, {otherwise}",
                   hint=f"Write `{essay}: {number}` in `counts`, or mend the pattern.")


def counted(naming: Iterable[Naming], texts: Texts) -> tuple[Naming, ...]:
    """The groups of names, each form with what is found of it in every essay."""
    return tuple(
        replace(group, forms=tuple(replace(form, counts={**form.counts, **found}) for form, found in count(Same(group), Same(texts))))
        for group in naming
    )


@lru_cache(maxsize=KEPT)
def count(group: Same[Naming], texts: Same[Texts]) -> tuple[tuple[NamingForm, Mapping[str, int]], ...]:
    """Each form of a group, and how often it is found in each essay where no form before it is."""
    plain = plain_texts(texts)
    taken: dict[str, list[tuple[int, int]]] = {name: [] for name in plain}
    counted = []
    for form in group.value.forms:
        found = {}
        for name, text in plain.items():
            new = [span for span in _find(form.pattern, text) if not any(span[0] < end and start < span[1] for start, end in taken[name])]
            taken[name] += new
            found[name] = len(new)
        counted.append((form, found))
    return tuple(counted)


@lru_cache(maxsize=2)
def plain_texts(texts: Same[Texts]) -> Mapping[str, str]:
    """Text of each essay, a block a line, without the numbers of endnotes."""
    return {name: "\n".join(without_markers(block) for block in blocks) for name, blocks in texts.value.essays.items()}


def without_markers(block: Block) -> str:
    """Text of a block without the endnote numbers that are glued to its words."""
    text = block.text
    for raised in reversed([raised for raised in block.raised if raised.number]):
        text = text[: raised.start] + text[raised.end :]
    return text


@lru_cache(maxsize=2_000)
def _find(pattern: str, text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in re.finditer(pattern, text))


def _bad_pattern(where: str, record: str, pattern: str) -> Problem | None:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return Problem(code="208", where=where, id=record, what=f"`{pattern}` is not a regular expression",
                       hint="Put a backslash before ( ) [ ] . * + ? that are meant as letters.")
    if _is_endless(pattern):
        return Problem(code="211", where=where, id=record, what=f"`{pattern}` can be tried in too many ways",
                       hint="Write out the forms, separated by |; repeat a single kind of letter, as in `\\w*`, once at most, and no group.")
    return None


_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!])|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)
_MOST_CHOICES = 10


def _is_endless(pattern: str) -> bool:
    """Whether the ways to try the pattern at one place may be more than a thousand or so: a group repeated,
    more than one letter repeated without a limit, or many alternatives after each other."""
    tokens = _TOKEN.findall(pattern)
    repeats = [(before, token) for before, token in pairwise(tokens) if token in ("*", "+") or re.fullmatch(r"\{.+\}", token)]
    choices = sum(token in ("|", "?") for token in tokens) + len(repeats)
    groups = any(before == ")" or re.fullmatch(r"\\\d", before) for before, _ in repeats)
    return groups or len(repeats) > 1 or choices > _MOST_CHOICES or "\\" + "1" in pattern
