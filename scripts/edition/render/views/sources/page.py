"""The bibliography: what rests on each source."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from edition.render.links import Links
from edition.resolve.edition import Edition
from edition.resolve.entries import SourceEntry
from edition.resolve.parts import Part
from edition.words import dates
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A record that cites a source, as a link."""

    label: str
    """What the link says."""
    address: str
    """Where it leads."""
    full: str = ""
    """The place in full, where the label has it in short."""


def sources_page(edition: Edition, part: Part[SourceEntry]) -> dict[str, Any]:  # Any: a template shows values of every kind
    """Sources by author or publisher, what can be filtered, and the days on which they were read."""
    entries = part.counted
    return {
        "entries": part.shown, "citing": citing(edition, Links(edition, part.path), part.shown),
        "read_on": [dates.parse(day).say() for day in sorted({entry.record.accessed for entry in entries})],
        "kinds": _counted(get_args(v.SourceType), (entry.record.type for entry in entries)),
        "grades": _counted(get_args(v.SourceQuality), (entry.record.quality for entry in entries)),
        "seens": _counted(get_args(v.SourceSeen), (entry.record.seen for entry in entries)),
    }


def _counted(vocabulary: Iterable[str], values: Iterable[str]) -> list[tuple[str, int]]:
    """Values that occur, in the order of the vocabulary, with their number."""
    found = Counter(values)
    return [(value, found[value]) for value in vocabulary if found[value]]


def citing(edition: Edition, links: Links, sources: Iterable[SourceEntry]) -> dict[str, list[Citing]]:
    """Source id -> the records that cite it."""

    def cite(kind: str, record: str) -> Citing:
        if kind == "entity":
            return Citing(label=edition.entities[record].record.name, address=links.entity(record))
        if kind == "event":
            return Citing(label=edition.events[record].record.title, address=links.event(record))
        if kind == "essay":
            return Citing(label=edition.essays[record].record.name, address=links.essay(record))
        place = edition.placed[record].block
        block, essay = edition.texts.blocks[place], edition.essay_of(place)
        return Citing(
            label=f"{kind} {essay.record.siglum}{block.number or ' ' + block.record.kind}", address=links.essay(essay.id, record),
            full=edition.reference(place),
        )

    return {entry.record.id: [cite(*item) for item in entry.cited_by] for entry in sources}
