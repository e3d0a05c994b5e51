"""The map of themes, and the page of each: passages, and what occurs with them."""

from collections import defaultdict
from typing import Any

from edition.records.notes import Claim
from edition.render.links import Links
from edition.render.views.crossrefs.page import cross_view
from edition.render.views.themes.picture import scale, strip
from edition.resolve.addresses import REGISTERS
from edition.resolve.edition import Edition
from edition.resolve.entries import Placed
from edition.words import vocabulary as v

_NAMED = (
    ("People", "people"), ("Places", "places"), ("Organisations and groups", "organisations"),
    ("Laws and programmes", "laws-and-programmes"), ("Wars and occasions", "wars-and-occasions"), ("Terms and publications", "glossary"),
)
"""What a theme calls the registers."""


def theme_map(edition: Edition) -> dict[str, object]:
    """One row per theme, the most frequent first, and the same themes in other orders."""
    links = Links(edition, "themes/index.md")
    rows = [_row(edition, theme, links) for theme in edition.themes]
    rows.sort(key=lambda row: (-row["size"], row["entry"].record.title))
    orders = [(key, title, sorted(rows, key=lambda row: row["keys"][key])) for key, title in _orders(edition)]
    for row in rows:
        # the place of the row in each order: what the script sorts by
        row["ranks"] = " ".join(f"{key}:{ordered.index(row)}" for key, _, ordered in orders)
    return {"rows": rows, "orders": orders, "scales": {essay.id: scale(edition, essay) for essay in edition.essays.values()}}


def _row(edition: Edition, theme_id: str, links: Links) -> dict[str, Any]:  # Any: a template shows values of every kind
    entry, found = edition.themes[theme_id], edition.themes[theme_id].weights
    title = entry.record.title
    counts = {
        essay.id: sum(block.id in found for block in essay.paragraphs) for essay in edition.essays.values()
    }
    positions = {block: at for at, block in enumerate(edition.notes)}
    name = title.lstrip("‘“").casefold()
    return {
        "entry": entry, "weights": found, "counts": counts, "size": sum(counts.values()),
        "strips": {essay.id: strip(essay, found, title, links) for essay in edition.essays.values()},
        "keys": {
            "size": (-sum(counts.values()), name), "name": name,
            **{essay: (-number, name) for essay, number in counts.items()},
            "reading": (min(positions[block] for block in found), name),
        },
    }


def _orders(edition: Edition) -> list[tuple[str, str]]:
    """Keys and names of the orders in which themes can stand."""
    return [
        ("size", "Most frequent first"), ("name", "By name"),
        *((essay.id, f"Most in the {essay.record.name.lower()}") for essay in edition.essays.values()),
        ("reading", "As they come up in reading"),
    ]


def theme(edition: Edition, theme_id: str) -> dict[str, Any]:  # Any: a template shows values of every kind
    """One theme: its passages by essay, and what occurs with it."""
    entry, found = edition.themes[theme_id], edition.themes[theme_id].weights
    links = Links(edition, f"themes/{theme_id}.md")
    here = list(dict.fromkeys(passage.block for passage in entry.passages))
    claims = [claim for block in here for claim in edition.notes[block].claims if claim.block == block]
    crossrefs = [cross_view(edition.crossrefs[item], True) for item in entry.crossrefs]
    meeting = _meeting(edition, theme_id, here)
    kin = {*entry.record.broader, *entry.record.narrower, *entry.record.related}
    return {
        "entry": entry,
        "passages": {
            essay: [item for item in entry.passages if edition.texts.blocks[item.block].essay == essay]
            for essay in edition.essays
        },
        "strips": {essay.id: strip(essay, found, entry.record.title, links) for essay in edition.essays.values()},
        "scales": {essay.id: scale(edition, essay) for essay in edition.essays.values()},
        "blocks": here, "claims": claims, "verdicts": _verdicts(claims),
        "events": [event for event in edition.events if any(event in edition.notes[block].events for block in here)],
        "named": [(title, names) for title, page in _NAMED if (names := _entities_at(edition, here, REGISTERS[page]))],
        "meeting": meeting, "others": [item for item in sorted(meeting.items(), key=lambda item: (-item[1], item[0])) if item[0] not in kin],
        "crossrefs": crossrefs,
    }


def _meeting(edition: Edition, theme_id: str, blocks: list[str]) -> dict[str, int]:
    """Other themes, by the number of paragraphs in which they meet this one."""
    meeting: dict[str, int] = defaultdict(int)
    for block in blocks:
        for other in {other for other, _ in edition.notes[block].themes} - {theme_id}:
            meeting[other] += 1
    return meeting


def _verdicts(claims: list[Placed[Claim]]) -> list[tuple[str, int]]:
    """Verdicts that occur, with their counts, in the order of the vocabulary."""
    counts = [(verdict, sum(claim.record.verdict == verdict for claim in claims)) for verdict in v.VERDICTS]
    return [(verdict, number) for verdict, number in counts if number]


def _entities_at(edition: Edition, block_ids: list[str], kinds: tuple[str, ...]) -> list[tuple[str, int]]:
    """Entities of some kinds mentioned in blocks, with the number of blocks, most frequent first."""
    counts: dict[str, int] = defaultdict(int)
    for block in block_ids:
        for entity in edition.notes[block].entities:
            if edition.entities[entity].record.kind in kinds:
                counts[entity] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
