"""The page on balance: what the edition says about each essay, counted, with the editors' reasons."""


from edition.resolve import balance as b
from edition.resolve.edition import Edition, Essay
from edition.resolve.parts import Part
from edition.words import vocabulary as v
from edition.words.problems import CATALOGUE, by_code


def balance(edition: Edition, part: Part[Essay]) -> dict[str, object]:
    """Measures with thresholds and reasons, and the counts behind them."""
    records = {record.id: record for record in edition.balance}
    return {
        "measures": [
            {
                "title": measure.title, "value": _say(measure.value(edition), measure.unit),
                "threshold": _say(records[name].threshold, measure.unit), "reason": records[name].reason,
                "beyond": measure.value(edition) > records[name].threshold, "id": name,
            }
            for name, measure in b.MEASURES.items() if name in records and not part.up
        ],
        "essays": part.shown,
        "notes": [
            (kind, [(len(getattr(essay, kind)), f"{b.per_100_words(essay, kind):.1f}") for essay in part.shown])
            for kind in b.NOTES
        ],
        "claims_per_paragraph": [
            f"{len(essay.claims) / max(1, len(essay.paragraphs)):.1f}" for essay in part.shown
        ],
        "verdicts": [
            (verdict, [
                (sum(claim.record.verdict == verdict for claim in essay.claims), _percent(b.verdict_share(essay, {verdict})))
                for essay in part.shown
            ])
            for verdict in v.VERDICTS
        ],
        "sources": [
            (title, [(name, number, _percent(number / len(edition.sources))) for name, number in b.counted(edition, field).most_common()])
            for title, field in (("Kind", "type"), ("Quality", "quality"), ("How much was read", "seen"))
        ],
        "publishers": b.counted(edition, "publisher").most_common(10),
        "bare": {essay.id: b.bare_paragraphs(edition, essay) for essay in part.shown},
        "unclaimed": {essay.id: b.unclaimed_paragraphs(edition, essay) for essay in part.shown},
        "owed": [] if part.up else [(CATALOGUE[code], len(own), own[0].id) for code, own in by_code(edition.owed).items()],
        "silent": {essay.id: b.silent_themes(edition, essay) for essay in part.shown},
    }


def _say(value: float, unit: str) -> str:
    """A measurement or its threshold, so finely that one beyond the other does not look equal to it."""
    return f"{100 * value:.1f} %" if unit == "share" else f"{value:.2f} times"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
