"""Whatever was written about the words of a block goes with them: quotations by their anchors, lists of blocks by their ids.

A record is known by its keys, not by its file: a mapping with `at` and `exact` is a quotation, one with `at` and `summary` a
summary, a list under `at` or `paragraphs` a list of blocks.
"""

from collections.abc import Iterator
from dataclasses import replace

import yaml

from edition.change.borders import Change
from edition.change.edits import Edited, between, keys, last_line, mappings, quoted
from edition.records.base import Selector
from edition.resolve.anchoring import Span, Texts, anchor, describe
from edition.words.problems import Problem


def carry(text: str, path: str, change: Change, old: Texts, new: Texts) -> tuple[str, list[Problem]]:
    """A file of notes as it shall be, and the records that cannot follow their words."""
    file = Edited(text)
    problems: list[Problem] = []
    summaries: dict[str, yaml.MappingNode] = {}
    for node in mappings(file.root):
        found = keys(node)
        at = found.get("at", found.get("paragraphs"))
        if isinstance(at, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in at.value):
            _list(file, at, change, asked="paragraphs" in found)
        elif isinstance(at, yaml.ScalarNode) and "exact" in found:
            problems += _quotation(file, path, node, change, old, new)
        elif isinstance(at, yaml.ScalarNode) and "summary" in found:
            summaries[at.value] = node
    _summary(file, summaries, change)
    return file.result(), problems


def _quotation(file: Edited, path: str, node: yaml.MappingNode, change: Change, old: Texts, new: Texts) -> Iterator[Problem]:
    """A quotation goes to the block in which its words stand now."""
    found = keys(node)
    at = found["at"].value
    touched = {part.id for part in change.old if part not in change.new}
    if at not in touched and at != change.essay:
        return
    selector = Selector(at=at, exact=found["exact"].value, occurs=int(found["occurs"].value) if "occurs" in found else 1,
                        **{name: found[name].value for name in ("prefix", "suffix") if name in found})
    name = found["id"].value if "id" in found else selector.exact[:40]
    whole = next((whole for whole in (False, True) if not anchor(old, selector, "", whole_words=whole)[1]), False)
    places = [change.places(span) for span in anchor(old, selector, "", whole_words=whole)[0]]
    homes = {place[0].id for place in places if place}
    if None not in places and len(homes) > 1 and not anchor(new, replace(selector, at=change.essay), "", whole_words=whole)[1]:
        homes = {change.essay}  # the places of the record are now in several blocks, and there are no others
    if None in places or (len(homes) > 1 and at != change.essay):
        yield Problem(code="212", where=f"{path}:{node.start_mark.line + 1}", id=name, what=f"`{selector.exact[:60]}` would lie on both sides of the border",
                      hint="Quote fewer words, or make two records of it, one for each side; then change the borders.")
        return
    home = at if at == change.essay else homes.pop()
    if home != at:
        file.replace(found["at"], home)
    if not anchor(new, replace(selector, at=home), "", whole_words=whole)[1]:
        return
    if len(places) == 1 and places[0] and home != change.essay:
        start, end = places[0][1:]
        context = describe(new.blocks[home], Span(block=home, start=start, end=end))
        _context(file, node, context.prefix, context.suffix)
        return
    yield Problem(code="212", where=f"{path}:{node.start_mark.line + 1}", id=name,
                  what=f"`{selector.exact[:60]}` would stand more often in {home} than is meant",
                  hint="Quote more words, so that each place is told apart; then change the borders.")


def _context(file: Edited, node: yaml.MappingNode, prefix: str, suffix: str) -> None:
    """Words before and after a quotation that tell it from others in its new block."""
    found = keys(node)
    exact = next(key for key, _ in node.value if key.value == "exact")
    for name, words in (("prefix", prefix), ("suffix", suffix)):
        if name in found and words:
            file.replace(found[name], quoted(words))
        elif words:
            file.insert(exact.start_mark.index, f"{name}: {quoted(words)}{between(node)}")
        elif name in found:
            file.drop(node, name)


def _list(file: Edited, node: yaml.SequenceNode, change: Change, asked: bool) -> None:
    """A list of blocks names both parts of what was split, and once what was joined. A question that was asked of one
    paragraph alone stays with its first part, as the summary does: the search knows it by that."""
    ids = [item.value for item in node.value]
    if asked and change.added and ids == [change.first]:
        file.insert(file.after_line(node.value[0].end_mark.line) - 1, f"  # look: it was asked when {change.added} belonged to it")
        return
    parted = ", " if node.flow_style else "\n" + " " * node.start_mark.column + "- "
    for at, item in enumerate(node.value):
        if change.added and item.value == change.first:
            file.replace(item, f"{change.first}{parted}{change.added}")
        elif change.gone and item.value == change.gone and change.first not in ids:
            file.replace(item, change.first)
        elif change.gone and item.value == change.gone and node.flow_style:
            span = (node.value[at - 1].end_mark.index, item.end_mark.index) if at else (item.start_mark.index, node.value[1].start_mark.index)
            file.changes[span] = ""
        elif change.gone and item.value == change.gone:
            file.remove_lines(item.start_mark.line, item.end_mark.line)


def _summary(file: Edited, summaries: dict[str, yaml.MappingNode], change: Change) -> None:
    """A summary stays with the first part of what was split, and says that it was of the whole; two that are joined are one."""
    first, gone = summaries.get(change.first), summaries.get(change.gone)
    if change.added and first and not first.flow_style:
        file.insert(keys(first)["at"].end_mark.index, f"  # look: it was written when {change.added} belonged to it")
    if not gone:
        return
    if not first:
        file.replace(keys(gone)["at"], change.first)
        return
    one, two = keys(first), keys(gone)
    file.replace(one["summary"], quoted(f"{one['summary'].value} {two['summary'].value}"))
    known = {item.value for item in one["asked"].value} if "asked" in one else set()
    more = [item.value for item in (two["asked"].value if "asked" in two else ()) if item.value not in known]
    listed = one.get("asked")
    if more and isinstance(listed, yaml.SequenceNode) and not listed.flow_style and listed.value:
        file.insert(listed.value[-1].end_mark.index, "".join(f"\n{' ' * listed.start_mark.column}- {quoted(words)}" for words in more))
    elif more:
        list_of = f"[{', '.join(quoted(words) for words in [*known, *more])}]"
        if "asked" in one:
            file.replace(one["asked"], list_of)
        else:
            file.insert(one["summary"].end_mark.index, f"{between(first)}asked: {list_of}")
    line, rows = last_line(gone), file.text.split("\n")
    blank = line + 2 < len(rows) and not rows[line + 1].strip()
    file.remove_lines(gone.start_mark.line, line + int(blank))
