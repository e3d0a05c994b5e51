"""The check of the questions without an answer."""

import difflib
from collections.abc import Collection, Iterator

from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.words.problems import Problem


def open_questions_refer_to_what_is_there(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """Every block and every event for which an open question matters exists."""
    events = {event.id for event in sources.events}
    for item in sources.unknown:
        named: list[tuple[str, str, str, Collection[str]]] = [("311", "paragraph", block, texts.blocks.keys()) for block in item.at]
        named += [("304", "event", event, events) for event in item.events]
        for code, kind, value, known in named:
            if value not in known:
                near = difflib.get_close_matches(value, sorted(known), n=1, cutoff=0.5)
                yield Problem(code=code, where=item.where, id=item.id, what=f"there is no {kind} `{value}`",
                              hint=f"Did you mean `{near[0]}`?" if near else "Take it out here.")
