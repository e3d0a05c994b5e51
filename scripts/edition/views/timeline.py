"""The timeline: events by decade."""

from collections import defaultdict
from typing import Any

from edition.resolved import Edition


def decades(edition: Edition) -> list[tuple[int, list[Any]]]:
    """Events by decade."""
    grouped: dict[int, list[Any]] = defaultdict(list)
    for event in edition.events.values():
        grouped[event.when.decade].append(event)
    return sorted(grouped.items())
