"""The pages of themes: passages, and what occurs with them."""

from collections import defaultdict
from typing import Any

from edition.resolved import Edition
from edition.views.relations import cross_view


def theme(edition: Edition, theme_id: str) -> dict[str, Any]:
    """One theme: its passages by essay, and what occurs with it."""
    entry = edition.themes[theme_id]
    here = list(dict.fromkeys(passage.block for passage in entry.passages))
    claims = [claim for block in here for claim in edition.notes[block].claims if claim.block == block]
    events = [event for event in edition.events if any(event in edition.notes[block].events for block in here)]
    meeting: dict[str, int] = defaultdict(int)
    for block in here:
        for other in {other for other, _ in edition.notes[block].themes} - {theme_id}:
            meeting[other] += 1
    return {
        "entry": entry,
        "passages": {
            essay: [item for item in entry.passages if edition.texts.blocks[item.block].essay == essay]
            for essay in edition.essays
        },
        "blocks": here, "claims": claims, "events": events,
        "people": _entities_at(edition, here, ("person",)), "places": _entities_at(edition, here, ("place",)),
        "meeting": sorted(meeting.items(), key=lambda item: (-item[1], item[0])),
        "crossrefs": [cross_view(edition.crossrefs[item], True) for item in entry.crossrefs],
    }


def _entities_at(edition: Edition, block_ids: list[str], kinds: tuple[str, ...]) -> list[tuple[str, int]]:
    """Entities of some kinds mentioned in blocks, with the number of blocks, most frequent first."""
    counts: dict[str, int] = defaultdict(int)
    for block in block_ids:
        for entity in edition.notes[block].entities:
            if edition.entities[entity].record.kind in kinds:
                counts[entity] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def weights(edition: Edition, theme_id: str) -> dict[str, str]:
    """Block id -> weight of a theme there; central wins over passing."""
    found: dict[str, str] = {}
    for passage in edition.themes[theme_id].passages:
        if found.get(passage.block) != "central":
            found[passage.block] = passage.record.weight
    return found
