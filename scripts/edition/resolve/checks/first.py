"""Checks of what pages cannot do without, made before anything is joined; each function's docstring is the rule."""

import difflib
from collections.abc import Callable, Iterator
from datetime import date

from edition.records.essay import EssayRecord
from edition.records.events import Event
from edition.records.seeds import Sources
from edition.records.sources import Source
from edition.words import vocabulary as v
from edition.words.dates import DateError, is_day, parse
from edition.words.problems import Problem


def headings_have_levels(sources: Sources) -> Iterator[Problem]:
    """A heading says how deep it stands."""
    for essay in sources.essays:
        for block in essay.structure.blocks:
            if block.kind == "heading" and block.level is None:
                yield Problem(code="136", where=block.where, id=block.id, what="the heading has no level",
                              hint="Write `level: 2`, or 3 for a heading under one of level 2.")


def essays_have_paragraphs(sources: Sources) -> Iterator[Problem]:
    """An essay has a paragraph at least, or another block that has a number."""
    for essay in sources.essays:
        if not any(block.kind in v.NUMBERED for block in essay.structure.blocks):
            yield Problem(code="137", where=essay.structure.where, id=essay.record.id, what="no block is a paragraph",
                          hint="Declare at least one `kind: paragraph`, with its lines.")


def essays_are_told_apart(sources: Sources) -> Iterator[Problem]:
    """No two essays have the same name or siglum, whatever its case: references name them by these."""
    for field in ("name", "siglum"):
        first: dict[str, str] = {}
        for essay in (item.record for item in sources.essays):
            value = getattr(essay, field)
            other = first.setdefault(value.casefold(), essay.id)
            if other != essay.id:
                yield Problem(code="148", where=essay.where, id=essay.id, what=f"the {field} `{value}` is that of {other}, too",
                              hint=f"Write another `{field}`; references name the essay by it.")


def dates_are_edtf(sources: Sources) -> Iterator[Problem]:
    """The date of an essay, an event or a source is EDTF of a kind that the edition uses."""
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


def days_are_days(sources: Sources) -> Iterator[Problem]:
    """The date of the edition, the day on which a source was read and the first day of an essay are days of the calendar."""
    days = [(source.where, source.id, "accessed", source.accessed) for source in sources.sources]
    days.append((sources.edition.where, "edition", "date", sources.edition.date))
    days += [(essay.record.where, essay.record.id, "not_before", essay.record.not_before) for essay in sources.essays if essay.record.not_before]
    for where, name, field, text in days:
        if not is_day(text):
            yield Problem(code="125", where=where, id=name, what=f"`{field}` is `{text}`, which is no day of the calendar",
                          hint="Write a day as `2011-05-02`.")


def first_days_fit_dates(sources: Sources) -> Iterator[Problem]:
    """The first day on which an essay can be from lies within its date."""
    for record in (essay.record for essay in sources.essays):
        if not record.not_before or not is_day(record.not_before):
            continue
        try:
            when, day = parse(record.date), date.fromisoformat(record.not_before)
        except DateError:
            continue  # `dates_are_edtf` says so
        if (when.earliest and day < when.earliest) or (when.latest and day > when.latest):
            yield Problem(code="125", where=record.where, id=record.id, what=f"`not_before` is `{day}`, outside of its date `{record.date}`",
                          hint="Write a day within the date, or leave the line out.")


def listed_words_are_listed(sources: Sources) -> Iterator[Problem]:
    """The track of every event, and the kind of every speaker, are listed."""
    tracks = [track.id for track in sources.edition.tracks]
    kinds = [*v.SPEAKER_KINDS, *sources.edition.sides]
    named = [("track", "tracks", tracks, event.where, event.id, event.track) for event in sources.events]
    named += [
        ("kind of speaker", "sides", kinds, voice.where, voice.id, voice.speaker.kind) for essay in sources.essays for voice in essay.voices
    ]
    for kind, field, known, where, record, value in named:
        if value not in known:
            near = difflib.get_close_matches(value, known, n=1, cutoff=0.5)
            yield Problem(code="316", where=where, id=record, what=f"there is no {kind} `{value}`",
                          hint=f"Did you mean `{near[0]}`?" if near else f"Add it to `{field}` in edition.yml.")


CHECKS: tuple[Callable[[Sources], Iterator[Problem]], ...] = (
    headings_have_levels, essays_have_paragraphs, essays_are_told_apart, dates_are_edtf, days_are_days, first_days_fit_dates, listed_words_are_listed,
)


def first_of_all(sources: Sources) -> Iterator[Problem]:
    """All problems of what pages cannot do without."""
    for check in CHECKS:
        yield from check(sources)
