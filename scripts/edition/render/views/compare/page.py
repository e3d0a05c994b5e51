"""The comparison: what each paragraph of one essay has to do with the others."""


from edition.render.links import Links
from edition.render.views.compare.picture import comparison, legend
from edition.render.views.crossrefs.page import CrossView, by_relation, cross_view
from edition.resolve.edition import Edition


def by_paragraph(edition: Edition) -> list[tuple[str, list[CrossView]]]:
    """Paragraphs that have relations, in reading order, with each relation read from there."""
    found = [
        (block.id, [cross_view(crossref, first) for crossref, first in edition.notes[block.id].crossrefs])
        for essay in edition.essays.values() for block in essay.blocks
    ]
    return [(block, views) for block, views in found if views]


def _meeting(edition: Edition) -> list[str]:
    """The themes with most relations between essays, three at most."""
    counts = {theme: len(entry.crossrefs) for theme, entry in edition.themes.items() if entry.crossrefs}
    return sorted(counts, key=lambda theme: (-counts[theme], theme))[:3]


def compare_page(edition: Edition) -> dict[str, object]:
    """What the comparison shows."""
    paragraphs = by_paragraph(edition)
    return {
        "groups": by_relation(edition), "paragraphs": paragraphs, "related": {block for block, _ in paragraphs}, "legend": legend(),
        "named": {
            group.id: [
                (essay.record.name, sum(form.counts.get(essay.id, 0) for form in group.forms)) for essay in edition.essays.values()
            ]
            for group in edition.naming
        },
        "meeting": _meeting(edition), "drawing": comparison(edition, Links(edition, "compare.md")),
    }
