"""The page of the arguments: a map and an outline for each essay."""


from edition.render.links import Links
from edition.render.views.arguments.picture import argument_map
from edition.resolve.edition import Edition


def arguments_page(edition: Edition) -> dict[str, object]:
    """What the page shows."""
    links = Links(edition, "arguments.md")
    return {
        "maps": {essay.id: argument_map(edition, essay, links) for essay in edition.essays.values() if essay.argument},
        "numbered": {
            claim.record.id: f"{essay.record.name}, claim {at}: {claim.record.plain}"
            for essay in edition.essays.values() for at, claim in enumerate(essay.argument_claims, 1)
        },
    }
