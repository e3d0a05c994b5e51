"""Checks of references between records, one small function each; its docstring is the rule.

They look at the records as read, before anything is joined, and mend nothing. The rules that the
joined edition must keep stand in editorial.py.
"""

import difflib
import re
from collections.abc import Callable, Collection, Iterator
from urllib.parse import urlsplit

from edition.records.entities import Entity
from edition.records.notes import Claim, Comment, Gloss, Voice
from edition.records.seeds import Sources
from edition.resolve.anchoring import Texts
from edition.resolve.checks.backmatter import index_refers_to_what_is_there
from edition.resolve.checks.comparison import answers_are_shown, answers_are_single, answers_show_their_own_essay
from edition.resolve.checks.counts import counts_are_right
from edition.resolve.checks.unknown import open_questions_refer_to_what_is_there
from edition.resolve.citations import citations
from edition.words.problems import Problem


def references(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """All problems of references between records."""
    for check in CHECKS:
        yield from check(sources, texts)


def _unknown(code: str, where: str, record: str, kind: str, value: str, known: Collection[str]) -> Problem:
    near = difflib.get_close_matches(value, list(known), n=1, cutoff=0.5)
    hint = f"Did you mean `{near[0]}`?" if near else f"Add it to {_FILE_OF[code]}, or take it out here."
    return Problem(code=code, where=where, id=record, what=f"there is no {kind} `{value}`", hint=hint)


_FILE_OF = {
    "301": "sources.yml", "302": "themes.yml", "303": "entities.yml", "304": "events.yml", "305": "arguments.yml",
    "306": "edition.yml", "314": "glosses.yml",
}
"""Where the record that is missing would stand."""


def cited_sources_exist(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every source that a record cites is in sources.yml."""
    known = {source.id for source in sources.sources}
    for source, _, record, where in citations(sources):
        if source not in known:
            yield _unknown("301", where, record, "source", source, known)


def addresses_are_web_addresses(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """The address of a source begins with http:// or https://, names a host and has no blank."""
    for source in sources.sources:
        for field in ("url", "seen_at"):
            value = getattr(source, field)
            if value and not _is_web_address(value):
                yield Problem(code="412", where=source.where, id=source.id, what=f"`{field}` is `{value}`",
                              hint="Write the full address, with https://.")


def _is_web_address(value: str) -> bool:
    try:
        host = urlsplit(value).hostname
        _ = urlsplit(value).port  # is looked at when it is asked for
    except ValueError:
        return False
    return value.startswith(("http://", "https://")) and bool(host) and not re.search(r"[\s<>\"\\`{}|^]", value)


def sources_are_cited(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every source is cited by a record."""
    cited = {source for source, *_ in citations(sources)}
    for source in sources.sources:
        if source.id not in cited:
            yield Problem(
                code="307", where=source.where, id=source.id, what="no record cites this source",
                hint="Cite it where it is used, or remove it.",
            )


def named_themes_exist(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every theme that a theme or a cross-reference names exists, and is not the theme itself."""
    known = {theme.id for theme in sources.themes}
    for theme in sources.themes:
        for other in (*theme.broader, *theme.narrower, *theme.related):
            if other == theme.id:
                yield Problem(code="308", where=theme.where, id=theme.id, what="the theme names itself",
                              hint="Remove its own id from broader, narrower and related.")
            elif other not in known:
                yield _unknown("302", theme.where, theme.id, "theme", other, known)
    for crossref in sources.crossrefs:
        for other in crossref.themes:
            if other not in known:
                yield _unknown("302", crossref.where, crossref.id, "theme", other, known)


def themes_nest_both_ways(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """A theme that is broader than another is named by it as broader, and the reverse."""
    themes = {theme.id: theme for theme in sources.themes}
    for theme in sources.themes:
        for field, back in (("broader", "narrower"), ("narrower", "broader")):
            for other in getattr(theme, field):
                if other in themes and theme.id not in getattr(themes[other], back):
                    yield Problem(
                        code="309", where=theme.where, id=theme.id,
                        what=f"`{other}` is {field}, but does not name `{theme.id}` as {back}",
                        hint=f"Add `{theme.id}` to `{back}` of `{other}`.",
                    )


def named_entities_exist(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every entity that an event, a voice or a naming group names exists."""
    known = {entity.id for entity in sources.entities}
    named = [(event.where, event.id, place) for event in sources.events for place in event.places]
    named += [
        (voice.where, voice.id, voice.speaker.entity)
        for essay in sources.essays for voice in essay.voices if voice.speaker.entity
    ]
    named += [(group.where, group.id, group.entity) for group in sources.naming if group.entity]
    for where, record, entity in named:
        if entity not in known:
            yield _unknown("303", where, record, "entity", entity, known)


def claims_name_what_is_there(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every event that a claim or an entity names exists, and every gloss that a claim judges exists in its essay."""
    events = {event.id for event in sources.events}
    named: list[tuple[Claim | Entity, str]] = [(claim, event) for essay in sources.essays for claim in essay.claims for event in claim.events]
    for record, event in (*named, *((entity, entity.event) for entity in sources.entities if entity.event)):
        if event not in events:
            yield _unknown("304", record.where, record.id, "event", event, events)
    for essay in sources.essays:
        glosses = {gloss.id for gloss in essay.notes.glosses}
        for claim in essay.claims:
            for gloss in claim.judges:
                if gloss not in glosses:
                    yield _unknown("314", claim.where, claim.id, "gloss", gloss, glosses)


def answering_claims_exist(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every claim that answers a claim of an argument exists, and is not that claim."""
    known = {claim.id for argument in sources.arguments for claim in argument.claims}
    for argument in sources.arguments:
        for claim in argument.claims:
            for other in claim.answer.claims:
                if other == claim.id:
                    yield Problem(code="308", where=claim.where, id=claim.id, what="the claim answers itself",
                                  hint="Remove its own id from `answer`.")
                elif other not in known:
                    yield _unknown("305", claim.where, claim.id, "claim of an argument", other, known)


def named_essays_exist(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """Every essay that an argument, a naming group or an answer names exists."""
    known = {essay.record.id for essay in sources.essays}
    named = [(argument.where, argument.essay, argument.essay) for argument in sources.arguments]
    named += [
        (group.where, group.id, essay)
        for group in sources.naming
        for essay in (*group.suggests, *(essay for form in group.forms for essay in form.counts))
    ]
    named += [(answer.where, item.id, answer.essay) for item in sources.comparison for answer in item.answers]
    for where, record, essay in named:
        if essay not in known:
            yield _unknown("306", where, record, "essay", essay, known)


def named_paragraphs_exist(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """Every paragraph that a summary or a question names exists in its essay."""
    for essay in sources.essays:
        known = [block.id for block in texts.essays[essay.record.id] if block.number is not None]
        named = [(summary.where, summary.at, summary.at) for summary in essay.summaries.paragraphs]
        named += [(item.where, item.id, block) for item in essay.summaries.questions for block in item.paragraphs]
        for where, record, block in named:
            if block not in known:
                yield Problem(
                    code="311", where=where, id=record, what=f"{essay.record.id} has no paragraph `{block}`",
                    hint=f"Its paragraphs are {known[0]} to {known[-1]}." if known else "It has no paragraphs.",
                )


def notes_stand_in_their_essay(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """A note in the folder of an essay is anchored in that essay."""
    for essay in sources.essays:
        name = essay.record.id
        notes: tuple[Gloss | Claim | Comment | Voice, ...] = (*essay.notes.glosses, *essay.claims, *essay.comments, *essay.voices)
        for note in notes:
            block = texts.blocks.get(note.at)
            if (block and block.essay != name) or (note.at in texts.essays and note.at != name):
                yield Problem(
                    code="210", where=note.where, id=note.id, what=f"`{note.at}` is not in {name}",
                    hint=f"Move the note to annotations/{block.essay if block else note.at}/.",
                )


def markers_and_endnotes_stand(sources: Sources, texts: Texts) -> Iterator[Problem]:
    """The marker of a voice and its endnote stand in the voice's block."""
    for essay in sources.essays:
        for voice in essay.voices:
            for block in texts.scope(voice.at):
                if voice.marker and voice.marker not in block.text:
                    yield Problem(
                        code="207", where=voice.where, id=voice.id,
                        what=f"the marker `{voice.marker}` does not stand in {voice.at}",
                        hint="Copy the announcing words from the text, or leave `marker` out.",
                    )
                numbers = [raised.number for raised in block.raised if raised.number]
                if voice.endnote is not None and voice.endnote not in numbers:
                    yield Problem(
                        code="312", where=voice.where, id=voice.id, what=f"{voice.at} has no endnote {voice.endnote}",
                        hint=f"It has {', '.join(map(str, numbers))}: write that, or leave `endnote` out."
                        if numbers else "Leave `endnote` out.",
                    )


def crossrefs_join_two_passages(sources: Sources, _texts: Texts) -> Iterator[Problem]:
    """A cross-reference joins two different passages, and no other joins the same two."""
    seen: dict[frozenset[tuple[str, str]], str] = {}
    for crossref in sources.crossrefs:
        ends = frozenset((end.at, end.exact) for end in (crossref.first, crossref.second))
        if len(ends) == 1:
            yield Problem(code="308", where=crossref.where, id=crossref.id, what="both ends are the same passage",
                          hint="Name another passage as `second`.")
        elif ends in seen:
            yield Problem(code="310", where=crossref.where, id=crossref.id, what=f"{seen[ends]} joins the same passages",
                          hint="Keep one of the two.")
        seen.setdefault(ends, crossref.id)


CHECKS: tuple[Callable[[Sources, Texts], Iterator[Problem]], ...] = (
    cited_sources_exist, sources_are_cited, addresses_are_web_addresses, named_themes_exist, themes_nest_both_ways,
    named_entities_exist, claims_name_what_is_there, answering_claims_exist, named_essays_exist, named_paragraphs_exist,
    notes_stand_in_their_essay, markers_and_endnotes_stand, crossrefs_join_two_passages, counts_are_right,
    answers_are_single, answers_are_shown, answers_show_their_own_essay,
    index_refers_to_what_is_there, open_questions_refer_to_what_is_there,
)
