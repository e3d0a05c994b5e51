"""The comparison: what each paragraph of one essay has to do with the others."""

from collections.abc import Sequence

from edition.render.views.compare.picture import comparison, legend, longest
from edition.render.views.crossrefs.page import CrossView, by_relation, cross_view
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import PlacedCrossReference
from edition.resolve.kin import in_order
from edition.resolve.parts import Part


def by_paragraph(edition: Edition, essays: Sequence[Essay]) -> list[tuple[str, list[CrossView]]]:
    """Paragraphs that have relations, in reading order, with each relation read from there."""
    found = [
        (block.id, [cross_view(crossref, first) for crossref, first in edition.notes[block.id].crossrefs if _is_within(edition, crossref, essays)])
        for essay in essays for block in essay.blocks
    ]
    return [(block, views) for block, views in found if views]


def _is_within(edition: Edition, crossref: PlacedCrossReference, essays: Sequence[Essay]) -> bool:
    here = {essay.id for essay in essays}
    return all(edition.texts.blocks[span.block].essay in here for span in (crossref.first, crossref.second))


def _meeting(edition: Edition) -> list[str]:
    """The themes with most relations between essays, three at most."""
    counts = {theme: len(entry.crossrefs) for theme, entry in edition.themes.items() if entry.crossrefs}
    return sorted(counts, key=lambda theme: (-counts[theme], theme))[:3]


def compare_page(edition: Edition, part: Part[tuple[Essay, ...]]) -> dict[str, object]:
    """What the comparison shows: the essays that stand side by side, if it does not lead to pairs of them."""
    essays = part.shown[0] if part.shown else ()
    paragraphs = by_paragraph(edition, essays)
    shown = {view.crossref.record.id: view.crossref for _, views in paragraphs for view in views}
    in_file = in_order(edition.crossrefs, shown)
    groups = by_relation(edition, in_file)
    return {
        "essays": essays, "groups": groups, "paragraphs": paragraphs, "related": {block for block, _ in paragraphs}, "legend": legend(),
        "relations": len(shown), "meeting": [] if part.up else _meeting(edition),
        "named": {
            group.id: [(essay.record.short, sum(form.counts.get(essay.id, 0) for form in group.forms)) for essay in essays]
            for group in edition.naming
        },
        "together": {
            (group.id, form.form): () if essays else (sum(map(bool, form.counts.values())), sum(form.counts.values()))
            for group in edition.naming for form in group.forms
        },
        "ids": {essay.id for essay in essays}, "drawing": comparison(edition, essays, [shown[id] for id in in_file]),
        "longest": longest(essays).id if essays else "",
    }
