"""The check of declared counts: what editors say is found in the texts is found there as often.

A pattern is tried at every place of every text, so those are refused that can be tried in a great many ways at each.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.resolve.witness import Block
from edition.words.problems import Problem, times


def counts_are_right(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """The declared counts of substitutions and of names are what the texts give."""
    plain = {name: "\n".join(without_markers(block) for block in blocks) for name, blocks in texts.essays.items()}
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
        for name, text in plain.items():
            taken: list[tuple[int, int]] = []
            for form in group.forms:
                if bad := _bad_pattern(form.where, group.id, form.pattern):
                    yield bad
                    break  # the counts of the forms after it depend on it
                found = _find(form.pattern, text)
                new = [span for span in found if not any(span[0] < end and start < span[1] for start, end in taken)]
                taken += new
                if len(new) != form.counts.get(name, 0):
                    yield Problem(
                        code="414", where=form.where, id=group.id,
                        what=f"`{form.form}` is found {times(len(new))} in {name}, not {times(form.counts.get(name, 0))}",
                        hint=f"Write `{name}: {len(new)}` in `counts`, or mend the pattern.",
                    )


def without_markers(block: Block) -> str:
    """Text of a block without the endnote numbers that are glued to its words."""
    text = block.text
    for raised in reversed([raised for raised in block.raised if raised.number]):
        text = text[: raised.start] + text[raised.end :]
    return text


def _find(pattern: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(pattern, text)]


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
