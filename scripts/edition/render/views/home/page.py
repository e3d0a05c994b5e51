"""The start page: the essays, ways in, and the map of the whole."""

from collections import defaultdict

from edition.render.links import Links
from edition.render.views.home.picture import density, events_in_small, themes_in_small
from edition.render.views.timeline.lanes import mentioned_in
from edition.resolve.balance import NOTES
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import EventEntry
from edition.resolve.readings import pieces

LISTED = 24
"""Essays that the page names at most; in an edition of more, their list has the others."""


def home(edition: Edition) -> dict[str, object]:
    """Pictures in small, and the targets of the suggested paths."""
    links = Links(edition, "index.md")
    counts = {theme: len({edition.essay_of(item.block).id for item in entry.passages}) for theme, entry in edition.themes.items()}
    shared = [theme for theme in edition.themes if counts[theme] == len(edition.essays)]
    claims = [claim for essay in edition.essays.values() for claim in essay.claims]
    span = edition.specimen
    return {
        "specimen": list(pieces(edition, edition.texts.blocks[span.block], span)) if span else [],
        "densities": {
            essay.id: density(edition, essay, links)
            for essay in edition.essays.values() if not edition.is_large and any(getattr(essay, kind) for kind in NOTES)
        },
        "themes_map": [] if edition.is_large else themes_in_small(edition),
        "counted": _counted(edition) if edition.is_large else [],
        "events_map": "" if edition.is_large else events_in_small(edition, links), "decades": _decades(edition),
        "shortest": min(edition.essays.values(), key=lambda essay: essay.words, default=None),
        "shared": (shared or list(edition.themes))[:3],
        "doubtful": next((claim for claim in claims if claim.record.verdict == "inaccurate"), claims[0] if claims else None),
        "claims": len(claims),
        "arguments": any(essay.argument for essay in edition.essays.values()),
        "asking": [essay for essay in edition.essays.values() if essay.questions][:LISTED], "listed": list(edition.essays.values())[:LISTED],
    }


def _counted(edition: Edition) -> list[tuple[str, int, int]]:
    """Themes, the most frequent first, each with the number of its essays and of its paragraphs."""
    found = [
        (theme, len({edition.essay_of(block).id for block in entry.weights}), len(entry.weights)) for theme, entry in edition.themes.items()
    ]
    return sorted(found, key=lambda row: (-row[2], edition.themes[row[0]].record.title))


def _decades(edition: Edition) -> list[tuple[int, list[tuple[EventEntry, list[Essay]]]]]:
    """Events by decade, each with the essays that mention it."""
    found: dict[int, list[tuple[EventEntry, list[Essay]]]] = defaultdict(list)
    for event in edition.events.values():
        found[event.when.decade].append((event, mentioned_in(edition, event)))
    return sorted(found.items())
