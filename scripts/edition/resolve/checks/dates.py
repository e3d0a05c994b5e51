"""The check of dates."""

from collections.abc import Iterator

from edition.records.essay import EssayRecord
from edition.records.events import Event
from edition.records.seeds import Sources
from edition.records.sources import Source
from edition.resolve.anchoring import Texts
from edition.words.dates import DateError, parse
from edition.words.problems import Problem


def dates_can_be_read(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every date is EDTF, and of a kind that the edition uses."""
    dated: list[tuple[EssayRecord | Event | Source, str]] = [(essay.record, essay.record.date) for essay in sources.essays]
    dated += [(event, event.date) for event in sources.events]
    dated += [(source, source.date) for source in sources.sources if source.date]
    for record, text in dated:
        try:
            parse(text)
        except DateError as error:
            yield Problem(
                code="126" if error.refused else "125", where=record.where, id=record.id, what=str(error),
                hint="Write a day `2011-05-02`, a month `2011-05`, a year `2011`, a span `2001/2011` or `2001/..`, "
                "one of several `[2011-05-01,2011-05-02]`; add `~` for about, `?` for uncertain.",
            )
