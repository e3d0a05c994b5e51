"""The page of the arguments: a map and an outline for each essay."""


from edition.render.links import Links
from edition.render.views.arguments.picture import argument_map
from edition.resolve.edition import Edition, Essay
from edition.resolve.parts import Part


def arguments_page(edition: Edition, part: Part[Essay]) -> dict[str, object]:
    """What the page shows."""
    links = Links(edition, part.path)
    return {
        "maps": {essay.id: argument_map(edition, essay, links) for essay in part.shown if essay.argument},
        "essays": part.shown,
        "numbered": {
            claim.record.id: f"{essay.record.name}, claim {at}: {claim.record.plain}"
            for essay in edition.essays.values() for at, claim in enumerate(essay.argument_claims, 1)
        },
    }
