"""Cross-references, seen from one end, and by relation."""

from collections import defaultdict
from dataclasses import dataclass

from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.entries import PlacedCrossReference
from edition.words import vocabulary as v


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossView:
    """A cross-reference as seen from one end."""

    crossref: PlacedCrossReference
    """The cross-reference."""
    relation: str
    """The relation in words, read from this end."""
    here: Span
    """The passage at this end."""
    there: Span
    """The passage at the other end."""


def cross_view(crossref: PlacedCrossReference, first: bool) -> CrossView:
    """A cross-reference from its first or its second end."""
    relation = crossref.record.relation
    return CrossView(
        crossref=crossref, relation=v.words(relation if first else v.inverse(relation)),
        here=crossref.first if first else crossref.second, there=crossref.second if first else crossref.first,
    )


def by_relation(edition: Edition) -> list[tuple[str, list[CrossView]]]:
    """Cross-references by relation, in the order of the vocabulary."""
    grouped: dict[str, list[CrossView]] = defaultdict(list)
    for crossref in edition.crossrefs.values():
        grouped[v.words(crossref.record.relation)].append(cross_view(crossref, True))
    order = [v.words(relation) for relation in v.RELATIONS]
    return [(relation, grouped[relation]) for relation in order if relation in grouped]


def by_theme(edition: Edition) -> list[tuple[str, list[CrossView]]]:
    """Themes in the order of the edition, with the relations that stand under each."""
    found = [
        (theme, [cross_view(edition.crossrefs[item], True) for item in entry.crossrefs])
        for theme, entry in edition.themes.items()
    ]
    return [(theme, views) for theme, views in found if views]


def crossrefs_page(edition: Edition) -> dict[str, object]:
    """What the list of cross-references shows."""
    return {"relations": by_relation(edition), "themes": by_theme(edition), "inverse": v.inverse}
