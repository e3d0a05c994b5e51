"""The map of themes, and the page of each: passages, and what occurs with them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from edition.records.notes import Claim
from edition.render.links import Links
from edition.render.views.crossrefs.page import side_by_side
from edition.render.views.themes.picture import WEIGHTS, scale, strip
from edition.resolve import kin
from edition.resolve.addresses import REGISTERS
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed, ThemeEntry
from edition.resolve.parts import Part
from edition.words import vocabulary as v
from edition.words.names import filed

_NAMED = (
    ("People", "people"), ("Places", "places"), ("Organisations and groups", "organisations"),
    ("Laws and programmes", "laws-and-programmes"), ("Wars and occasions", "wars-and-occasions"), ("Terms and publications", "glossary"),
)
"""What a theme calls the registers."""


def theme_map(edition: Edition, part: Part[Essay]) -> dict[str, object]:
    """One row per theme, the most frequent first, and the same themes in other orders."""
    links = Links(edition, part.path)
    rows = [_row(part, theme, links) for theme in edition.themes]
    rows.sort(key=lambda row: (-row["size"], row["entry"].record.title))
    orders = [(key, title, sorted(rows, key=lambda row: row["keys"][key])) for key, title in _orders(part)]
    for row in rows:
        # the place of the row in each order: what the script sorts by
        row["ranks"] = " ".join(f"{key}:{ordered.index(row)}" for key, _, ordered in orders)
    scales = {essay.id: scale(edition, essay) for essay in part.shown}
    return {"rows": rows, "orders": orders, "scales": scales, "essays": part.shown, "weight_words": WEIGHTS}


def _row(part: Part[Essay], theme_id: str, links: Links) -> dict[str, Any]:  # Any: a template shows values of every kind
    entry = links.edition.themes[theme_id]
    found, title = _within(links.edition, entry, part.counted).weights, entry.record.title
    paragraphs = (block for id in found if (block := links.edition.texts.blocks[id]).number is not None)
    found_in = Counter(block.essay for block in paragraphs)
    counts = {essay.id: found_in[essay.id] for essay in part.counted}
    order = links.edition.texts.order
    name = filed(title)
    return {
        "entry": entry, "weights": found, "speaking": sum(map(bool, counts.values())), "size": sum(counts.values()),
        "strips": {essay.id: strip(essay, found, title, links) for essay in part.shown},
        "keys": {
            "size": (-sum(counts.values()), name), "name": name,
            **{essay.id: (-counts[essay.id], name) for essay in part.shown},
            "reading": (order[entry.passages[0].block], name),
        },
    }


def _orders(part: Part[Essay]) -> list[tuple[str, str]]:
    """Keys and names of the orders in which themes can stand."""
    return [
        ("size", "Most frequent first"), ("name", "By name"),
        *((essay.id, f"Most in {essay.record.called}") for essay in part.shown),
        ("reading", "As they come up in reading"),
    ]


def theme(edition: Edition, part: Part[Essay], theme_id: str) -> dict[str, Any]:  # Any: a template shows values of every kind
    """One theme: its passages by essay, and what its passages hold."""
    entry = _within(edition, edition.themes[theme_id], part.shown)
    found, links = entry.weights, Links(edition, part.path)
    claims = kin.claims_of_theme(edition, entry)
    named = _named(edition, entry)
    meeting = _meeting(edition, theme_id, list(_within(edition, edition.themes[theme_id], part.counted).weights))
    relatives = {*entry.record.broader, *entry.record.narrower, *entry.record.related}
    return {
        "entry": entry, "essays": part.shown, "columns": [_column(essay, entry) for essay in part.shown],
        "strips": {essay.id: strip(essay, found, entry.record.title, links) for essay in part.shown},
        "scales": {essay.id: scale(edition, essay) for essay in part.shown},
        "claims": claims, "verdicts": _verdicts(claims),
        "events": kin.events_of_theme(edition, entry), "named": named, "names": sum(len(found) for _, found in named),
        "meeting": meeting,
        "others": [item for item in sorted(meeting.items(), key=lambda item: (-item[1], item[0])) if item[0] not in relatives],
        "meetings": [side_by_side(edition, edition.crossrefs[item]) for item in entry.crossrefs],
    }


def _within(edition: Edition, entry: ThemeEntry, essays: Iterable[Essay]) -> ThemeEntry:
    """A theme as far as it stands in some essays; a cross-reference counts where its first passage stands."""
    notes = [(block.id, edition.notes[block.id]) for essay in essays for block in essay.blocks]
    named = {item.record.id for _, note in notes for item, first in note.crossrefs if first and entry.record.id in item.record.themes}
    return replace(
        entry, crossrefs=tuple(kin.in_order(edition.crossrefs, named)),
        passages=tuple(item for block, note in notes for theme, item in note.themes if theme == entry.record.id and item.block == block),
    )


def _column(essay: Essay, entry: ThemeEntry) -> dict[str, Any]:  # Any: a template shows values of every kind
    """Passages of one essay: those about the theme, and folded those that mention it; where there are only these, they are shown."""
    own = {block.id for block in essay.blocks}
    placed = [item for item in entry.passages if item.block in own]
    central = [item for item in placed if item.record.weight == "central"]
    return {"essay": essay, "shown": central or placed, "folded": [item for item in placed if central and item not in central]}


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


def _named(edition: Edition, entry: ThemeEntry) -> list[tuple[str, list[tuple[str, int]]]]:
    """What the passages name, by register, with the number of mentions; registers without any are left out."""
    found = kin.entities_of_theme(edition, entry)
    groups = [
        (title, [item for item in found if edition.entities[item[0]].record.kind in REGISTERS[page]]) for title, page in _NAMED
    ]
    return [(title, names) for title, names in groups if names]
