"""The page of the claims: their verdicts counted, and each with what the record says."""

from collections.abc import Sequence
from dataclasses import dataclass

from edition.records.notes import Claim
from edition.render.links import Links
from edition.resolve import kin
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import Placed
from edition.resolve.parts import Part
from edition.words import vocabulary as v

ORDERS = (("text", "As in the texts"), ("verdict", "By verdict"), ("confidence", "Least sure first"))
_DOUBT = ("low", "medium", "high", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Claims of a theme, counted by verdict."""

    id: str
    """Id of the theme."""
    name: str
    """Name of the theme."""
    href: str
    """Its page."""
    claims: Sequence[Placed[Claim]]
    """The claims on words under it."""

    def of(self, verdict: str) -> list[Placed[Claim]]:
        """Claims with one verdict."""
        return [claim for claim in self.claims if claim.record.verdict == verdict]


def claims_page(edition: Edition, part: Part[Essay]) -> dict[str, object]:
    """What the page shows."""
    claims = [claim for essay in part.counted for claim in essay.claims]
    themes = {claim.record.id: kin.themes_of(edition, claim.spans) for claim in claims}
    theme_rows = _theme_rows(Links(edition, part.path), claims, themes)
    return {
        "essays": part.shown, "theme_rows": theme_rows, "themes_of": themes, "ranks": _ranks(claims), "orders": ORDERS, "total": len(claims),
        "by_verdict": [(verdict, [claim for claim in claims if claim.record.verdict == verdict]) for verdict in v.VERDICTS],
    }


def _theme_rows(links: Links, claims: list[Placed[Claim]], themes: dict[str, list[str]]) -> list[Row]:
    rows = [
        Row(id=theme, name=entry.record.title, href=links.theme(theme), claims=[claim for claim in claims if theme in themes[claim.record.id]])
        for theme, entry in links.edition.themes.items()
    ]
    return sorted(rows, key=lambda row: (-len(row.claims), row.name))


def _ranks(claims: list[Placed[Claim]]) -> dict[str, str]:
    """Claim id -> its place in each order."""
    keys = {
        "text": lambda claim: 0, "verdict": lambda claim: v.VERDICTS.index(claim.record.verdict),
        "confidence": lambda claim: _DOUBT.index(claim.record.confidence),
    }
    places = {order: {claim.record.id: at for at, claim in enumerate(sorted(claims, key=keys[order]))} for order, _ in ORDERS}
    return {claim.record.id: " ".join(f"{order}:{places[order][claim.record.id]}" for order, _ in ORDERS) for claim in claims}
