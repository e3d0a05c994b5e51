"""The check of the index at the back."""

import difflib
from collections.abc import Collection, Iterator

from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.words.problems import Problem


def index_refers_to_what_is_there(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """Every record, heading and block that the index names exists, and no heading refers to itself."""
    entities, themes = {item.id for item in sources.entities}, {item.id for item in sources.themes}
    headings = {item.id for item in sources.index} | entities | themes
    blocks = texts.blocks.keys()
    for item in sources.index:
        named: list[tuple[str, str, str | None, Collection[str]]] = [("303", "entity", item.entity, entities), ("302", "theme", item.theme, themes)]
        named += [("313", "heading", other, headings) for other in (*item.see, *item.see_also)]
        named += [("311", "paragraph", block, blocks) for sub in item.subs for block in sub.at]
        for code, kind, value, known in named:
            if value == item.id:
                yield Problem(code="308", where=item.where, id=item.id, what="the heading refers to itself",
                              hint="Remove its own id from `see` and `see_also`.")
            elif value is not None and value not in known:
                near = difflib.get_close_matches(value, sorted(known), n=1, cutoff=0.5)
                yield Problem(code=code, where=item.where, id=item.id, what=f"there is no {kind} `{value}`",
                              hint=f"Did you mean `{near[0]}`?" if near else "Take it out here.")
