"""The bibliography: what rests on each source."""

from typing import get_args

from edition.render.links import Links
from edition.resolve.edition import Edition
from edition.resolve.entries import SourceEntry
from edition.words import vocabulary as v


def by_type(edition: Edition) -> list[tuple[str, list[SourceEntry]]]:
    """Sources by kind in the order of the vocabulary, each kind by author or publisher, then by date."""
    grouped = {kind: [entry for entry in edition.sources.values() if entry.record.type == kind] for kind in get_args(v.SourceType)}
    return [(kind, sorted(found, key=_order)) for kind, found in grouped.items() if found]


def _order(entry: SourceEntry) -> tuple[str, str, str]:
    record = entry.record
    # by surname: the last word of a name, without what stands in brackets behind it
    name = record.author.partition(" and ")[0].partition(" (")[0].rpartition(" ")[2] if record.author else record.publisher
    return name.casefold(), record.date, record.title


def citing(edition: Edition, links: Links) -> dict[str, list[tuple[str, str]]]:
    """Source id -> label and address of each record that cites it."""
    places: dict[str, str] = {}
    for essay in edition.essays.values():
        places |= {item.record.id: item.block for item in essay.glosses}
        places |= {item.record.id: item.block for item in essay.claims}
        places |= {item.record.id: item.block for item in essay.comments}

    def cite(kind: str, record: str) -> tuple[str, str]:
        if kind == "entity":
            return edition.entities[record].record.name, links.entity(record)
        if kind == "event":
            return edition.events[record].record.title, links.event(record)
        if kind == "essay":
            return edition.essays[record].record.name, links.essay(record)
        essay = edition.essay_of(places[record])
        return f"{kind} at {edition.reference(places[record])}", links.essay(essay.id, record)

    return {source: [cite(*item) for item in entry.cited_by] for source, entry in edition.sources.items()}
