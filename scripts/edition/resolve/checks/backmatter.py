"""Checks of the index at the back, and the rule that keeps the edition in balance."""

import difflib
from collections.abc import Iterator

from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.resolve.balance import MEASURES
from edition.resolve.edition import Edition
from edition.words.problems import Problem


def index_refers_to_what_is_there(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """Every record, heading and block that the index names exists, and no heading refers to itself."""
    entities, themes = {item.id for item in sources.entities}, {item.id for item in sources.themes}
    headings = {item.id for item in sources.index} | entities | themes
    for item in sources.index:
        named = [("303", "entity", item.entity, entities), ("302", "theme", item.theme, themes)]
        named += [("313", "heading", other, headings) for other in (*item.see, *item.see_also)]
        named += [("311", "paragraph", block, set(texts.blocks)) for sub in item.subs for block in sub.at]
        for code, kind, value, known in named:
            if value == item.id:
                yield Problem(code="308", where=item.where, id=item.id, what="the heading refers to itself",
                              hint="Remove its own id from `see` and `see_also`.")
            elif value is not None and value not in known:
                near = difflib.get_close_matches(value, sorted(known), n=1, cutoff=0.5)
                yield Problem(code=code, where=item.where, id=item.id, what=f"there is no {kind} `{value}`",
                              hint=f"Did you mean `{near[0]}`?" if near else "Take it out here.")


def balance_is_kept(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every measure of balance has a threshold, and either keeps it or has a reason."""
    records = {record.id: record for record in edition.balance}
    for name, measure in MEASURES.items():
        value = measure.value(edition)
        if name not in records:
            yield Problem(code="417", where="seeds/balance.yml:1", id=name, what="the measure has no threshold",
                          hint=f"Add `- id: {name}` with a `threshold`; its value is {value:.2f} now.")
        elif value > records[name].threshold and not records[name].reason:
            yield Problem(code="416", where=records[name].where, id=name,
                          what=f"the value is {value:.2f}, beyond the threshold of {records[name].threshold:g}",
                          hint="Bring it back, or say in `reason` why it is so.")
        elif value <= records[name].threshold and records[name].reason:
            yield Problem(code="433", where=records[name].where, id=name,
                          what=f"the value is {value:.2f}, within the threshold of {records[name].threshold:g}, and has a reason",
                          hint="Take `reason` out: it excuses nothing any more.")
