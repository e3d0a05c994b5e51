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
            other: _numbered(edition, *edition.argued[other]) for essay in part.shown for claim in essay.argument_claims for other in claim.record.answer.claims
        },
    }


def _numbered(edition: Edition, essay_id: str, at: int) -> str:
    essay = edition.essays[essay_id]
    return f"{essay.record.name}, step {at}: {essay.argument_claims[at - 1].record.plain}"
