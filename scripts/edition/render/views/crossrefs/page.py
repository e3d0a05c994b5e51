"""Cross-references, seen from one end, and by relation."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.entries import PlacedCrossReference
from edition.resolve.parts import Part
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cross-references of one relation."""

    relation: str
    """The relation; of a pair of inverses the one that the vocabulary lists first."""
    views: tuple[CrossView, ...]
    """The cross-references, each from the end that is read first."""

    @property
    def title(self) -> str:
        """The relation in words, with its inverse if it has one."""
        there, back = v.relation_words(self.relation), v.relation_words(v.inverse(self.relation))
        return there.capitalize() if there == back else f"{there.capitalize()} or {back}"


def cross_view(crossref: PlacedCrossReference, first: bool) -> CrossView:
    """A cross-reference from its first or its second end."""
    relation = crossref.record.relation
    return CrossView(
        crossref=crossref, relation=v.relation_words(relation if first else v.inverse(relation)),
        here=crossref.first if first else crossref.second, there=crossref.second if first else crossref.first,
    )


def side_by_side(edition: Edition, crossref: PlacedCrossReference) -> CrossView:
    """A cross-reference from the end that comes first in reading order, so that it can be read from left to right."""
    order = edition.texts.order
    return cross_view(crossref, order[crossref.first.block] <= order[crossref.second.block])


def by_relation(edition: Edition, shown: Iterable[str]) -> list[Group]:
    """Cross-references, by their ids, by relation, in the order of the vocabulary; a relation and its inverse are one group with a direction."""
    grouped: dict[str, list[CrossView]] = defaultdict(list)
    for crossref in (edition.crossrefs[id] for id in shown):
        relation = crossref.record.relation
        grouped[min(relation, v.inverse(relation), key=v.RELATIONS.index)].append(side_by_side(edition, crossref))
    return [Group(relation=relation, views=tuple(grouped[relation])) for relation in v.RELATIONS if relation in grouped]


def crossrefs_page(edition: Edition, part: Part[str]) -> dict[str, object]:
    """What the list of cross-references shows."""
    groups = by_relation(edition, part.shown)
    counts = Counter(theme for group in groups for view in group.views for theme in view.crossref.record.themes)
    return {"groups": groups, "counts": counts}
