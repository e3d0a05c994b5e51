"""Editorial rules: what every record must keep, one small function each; its docstring is the rule."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from edition.records.entities import Entity
from edition.records.events import Event
from edition.records.notes import Claim, Comment
from edition.records.seeds import Sources
from edition.resolve.balance import MEASURES
from edition.resolve.checks.prose import prose_of
from edition.resolve.edition import Edition
from edition.resolve.entries import PlacedNote
from edition.words import vocabulary as v
from edition.words.problems import Problem


def editorial(edition: Edition, sources: Sources) -> Iterator[Problem]:
    """All problems of editorial rules."""
    for rule in RULES:
        yield from rule(edition, sources)


def paragraphs_have_one_summary(_edition: Edition, sources: Sources) -> Iterator[Problem]:
    """No paragraph has two summaries."""
    for item in sources.essays:
        seen: set[str] = set()
        for summary in item.summaries.paragraphs:
            if summary.at in seen:
                yield Problem(code="415", where=summary.where, id=summary.at, what="the paragraph has two summaries",
                              hint="Keep one of the two.")
            seen.add(summary.at)


def themes_have_a_centre(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every theme has a passage that is central to it."""
    for theme in edition.themes.values():
        if not any(passage.record.weight == "central" for passage in theme.passages):
            yield Problem(code="410", where=theme.record.where, id=theme.record.id, what="no passage is central",
                          hint="Mark the passage that is most about it `weight: central`.")


def facts_have_sources(_edition: Edition, sources: Sources) -> Iterator[Problem]:
    """A claim, context note, entity or event has a source, or says what is unsourced.

    A judgement that is only called one, in a single sentence, needs neither: it says nothing that a source could bear out.
    """
    records: list[Claim | Comment | Entity | Event] = [*sources.entities, *sources.events]
    for essay in sources.essays:
        records += (*essay.claims, *essay.comments)
    for record in records:
        if not record.sources and not record.unsourced and getattr(record, "kind", "") != "text" and not _only_calls_it_opinion(record):
            yield Problem(code="404", where=record.where, id=record.id, what="nothing is said of sources",
                          hint="Add `sources`, or say in `unsourced` what has none.")


def _only_calls_it_opinion(record: object) -> bool:
    return isinstance(record, Claim) and record.verdict == "opinion" and ". " not in record.record


def prose_is_set_well(_edition: Edition, sources: Sources) -> Iterator[Problem]:
    """Editor's prose has real quotation marks, dates as `2 May 2011`, and no side's name for a disputed place."""
    for record, where, field, text in prose_of(sources):
        for code, what, hint in _set_badly(text):
            yield Problem(code=code, where=where, id=record, what=f"`{field}` {what}", hint=hint)


@lru_cache(maxsize=100_000)
def _set_badly(text: str) -> tuple[tuple[str, str, str], ...]:
    """Code, words and hint of what is wrong with a piece of prose."""
    bad = []
    if found := re.search(r"[\"']", text):
        bad.append(("405", f"has a straight quotation mark: {_around(text, found)}", "Write “ ” for quotations and ’ for an apostrophe."))
    if found := _OTHER_DATE.search(text):
        bad.append(("406", f"writes the date {found[0]}", "Write day, month, year: 2 May 2011."))
    if found := _ONE_SIDED.search(_QUOTED.sub("", text)):
        bad.append(("407", f"says {found[0]} in the editor’s voice", "Write Indian-administered or Pakistan-administered Kashmir, or quote the words."))
    return tuple(bad)


_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_OTHER_DATE = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}},? \d{{4}}\b|\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?(?:{_MONTH})\b")
_ONE_SIDED = re.compile(r"\b(?:Indian[- ]Occupied|Pakistan[- ]Occupied|Azad) Kashmir\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")


def entities_are_mentioned(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """Every entity is mentioned in a text."""
    for entity in edition.entities.values():
        if not entity.mentions:
            yield Problem(code="408", where=entity.record.where, id=entity.record.id, what="no text mentions it",
                          hint="Add a surface form, or remove the entity.")


def readings_differ(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """The reading of a gloss is not the text itself."""
    for essay in edition.essays.values():
        for gloss in essay.glosses:
            if gloss.record.reading == gloss.record.exact:
                yield Problem(code="409", where=gloss.record.where, id=gloss.record.id, what="the reading is the text itself",
                              hint="Say what the words mean, or remove the gloss.")


def certain_glosses_have_one_reading(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A gloss that is certain lists no other reading."""
    for essay in edition.essays.values():
        for gloss in essay.glosses:
            if gloss.record.certainty == "certain" and gloss.record.alternatives:
                yield Problem(code="418", where=gloss.record.where, id=gloss.record.id, what="the gloss is certain and lists alternatives",
                              hint="Write `certainty: probable` if the sense may be another; leave `alternatives` out if only the words may.")


def claims_say_what_they_judge(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A claim judges glosses within its quotation, and all of them that are essential and not certain."""
    for essay in edition.essays.values():
        for claim in essay.claims:
            near = {gloss.record.id for span in claim.spans for gloss in edition.notes[span.block].glosses}
            touched = [gloss.record for gloss in essay.glosses if gloss.record.id in near and _overlap(claim, gloss)]
            for gloss in claim.record.judges:
                if gloss not in {record.id for record in touched}:
                    yield Problem(code="419", where=claim.record.where, id=claim.record.id,
                                  what=f"`{gloss}` is not a gloss on the words of the claim", hint="Take it out of `judges`.")
            doubtful = [record.id for record in touched if record.need == "essential" and record.certainty != "certain"]
            if missing := [gloss for gloss in doubtful if gloss not in claim.record.judges]:
                yield Problem(code="420", where=claim.record.where, id=claim.record.id,
                              what=f"the sense depends on {_listed(missing)}, which {'is' if len(missing) == 1 else 'are'} not certain",
                              hint=f"Judge the most probable reading and write `judges: [{', '.join([*claim.record.judges, *missing])}]`.")


def conjectures_settle_nothing(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A claim that judges a conjecture is an opinion or unverifiable."""
    for essay in edition.essays.values():
        guesses = {gloss.record.id for gloss in essay.glosses if gloss.record.certainty == "conjecture"}
        for claim in essay.claims:
            found = [gloss for gloss in claim.record.judges if gloss in guesses]
            if found and claim.record.verdict not in ("opinion", "unverifiable"):
                yield Problem(code="421", where=claim.record.where, id=claim.record.id,
                              what=f"the verdict is {claim.record.verdict}, but {_listed(found)} is a conjecture",
                              hint="Write `verdict: unverifiable`: no reading is probable enough to be judged.")


def points_lie_on_the_globe(_edition: Edition, sources: Sources) -> Iterator[Problem]:
    """A latitude lies between -90 and 90, a longitude between -180 and 180."""
    for entity in sources.entities:
        place = entity.location
        if place and not (abs(place.latitude) <= 90 and abs(place.longitude) <= 180):
            yield Problem(code="411", where=place.where, id=entity.id,
                          what=f"{place.latitude}, {place.longitude} is no point of the globe",
                          hint="Write degrees north and degrees east, with a minus for south and west.")


def confidence_rests_on_sources(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A claim says how sure its verdict is if it names sources, and only then."""
    for essay in edition.essays.values():
        for claim in (placed.record for placed in essay.claims):
            if claim.confidence and not claim.sources:
                yield Problem(code="434", where=claim.where, id=claim.id, what=f"confidence is {claim.confidence}, but no source is named",
                              hint="Name the sources, or take `confidence` out.")
            if claim.sources and not claim.confidence:
                yield Problem(code="434", where=claim.where, id=claim.id, what="sources are named, but no confidence",
                              hint="Write how sure the verdict is: `confidence: medium`.")


def high_confidence_is_earned(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A claim with high confidence has a source of which the passage itself was read."""
    for essay in edition.essays.values():
        for claim in (placed.record for placed in essay.claims):
            seen = {edition.sources[source].record.seen for source in claim.sources}
            if claim.confidence == "high" and not seen & set(v.SOURCE_READ):
                yield Problem(code="430", where=claim.where, id=claim.id,
                              what="confidence is high, but of no source the passage itself was read",
                              hint="Read the passage and say so in `seen` of its source, or write `confidence: medium`.")


def events_are_dated_once(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """An entry that is an event of the timeline takes its date from there, and is as sure as the event."""
    for entry in edition.entities.values():
        record, event = entry.record, edition.events.get(entry.record.event or "")
        if event and record.dates:
            yield Problem(code="431", where=record.where, id=record.id, what=f"`dates` says {record.dates}, the event {event.when.say()}",
                          hint="Take `dates` out; the entry shows the date of the event.")
        if event and record.confidence != event.record.confidence:
            yield Problem(code="432", where=record.where, id=record.id,
                          what=f"confidence is {record.confidence}, that of the event {event.record.confidence}",
                          hint="Give both the same; if they rest on other sources, cite them in both.")


def headings_keep_their_levels(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A heading is at most one level below the heading before it."""
    for essay in edition.essays.values():
        level = 1
        for block in essay.blocks:
            if block.record.kind == "heading":
                own = block.record.level or 2
                if own > level + 1:
                    yield Problem(code="413", where=block.record.where, id=block.id,
                                  what=f"a heading of level {own} follows one of level {level}",
                                  hint=f"Write `level: {level + 1}`.")
                level = own


def reasons_excuse_something(edition: Edition, _sources: Sources) -> Iterator[Problem]:
    """A measure of balance that keeps its threshold needs no reason."""
    for record in edition.balance:
        if record.reason and (value := MEASURES[record.id].value(edition)) <= record.threshold:
            yield Problem(code="433", where=record.where, id=record.id,
                          what=f"the value is {value:.2f}, within the threshold of {record.threshold:g}, and has a reason",
                          hint="Take `reason` out: it excuses nothing any more.")


RULES: tuple[Callable[[Edition, Sources], Iterator[Problem]], ...] = (
    paragraphs_have_one_summary, themes_have_a_centre, facts_have_sources,
    prose_is_set_well, entities_are_mentioned, readings_differ, certain_glosses_have_one_reading, claims_say_what_they_judge,
    conjectures_settle_nothing, points_lie_on_the_globe, headings_keep_their_levels,
    confidence_rests_on_sources, high_confidence_is_earned, events_are_dated_once, reasons_excuse_something,
)


def _overlap(one: PlacedNote, other: PlacedNote) -> bool:
    return any(
        left.block == right.block and left.start < right.end and right.start < left.end
        for left in one.spans for right in other.spans
    )


def _listed(values: Collection[str]) -> str:
    return " and ".join(values)


def _around(text: str, found: re.Match[str]) -> str:
    return "…" + text[max(0, found.start() - 15) : found.end() + 15] + "…"
