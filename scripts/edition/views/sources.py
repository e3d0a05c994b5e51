"""The bibliography: what rests on each source."""

from edition.links import Links
from edition.resolved import Edition


def citing(edition: Edition, links: Links) -> dict[str, list[tuple[str, str]]]:
    """Source id -> label and address of each record that cites it."""
    places = {
        item.record.id: item.block
        for essay in edition.essays.values() for item in (*essay.glosses, *essay.claims, *essay.comments)
    }

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
