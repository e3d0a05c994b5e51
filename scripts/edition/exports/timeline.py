"""data/timeline.json, data/timeline.ics and data/timelinejs.json: the events for research, for a calendar, and for
the program TimelineJS. In the calendar stand events of which the days, or at least the month, are known.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from edition.exports.addresses import event_address
from edition.exports.dates import Days, calendar_days, timeline_dates
from edition.exports.texts import place
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition
from edition.resolve.entries import EventEntry
from edition.words.indented import indented


def timeline(edition: Edition) -> dict[str, str]:
    """The files, by path."""
    records = [_record(edition, event) for event in edition.events.values()]
    return {
        "data/timeline.json": indented(records) + "\n",
        "data/timeline.ics": _calendar(edition),
        "data/timelinejs.json": indented(_timelinejs(edition)) + "\n",
    }


def _record(edition: Edition, event: EventEntry) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record, when = event.record, event.when
    return {
        "id": record.id, "title": record.title, "date": when.edtf, "date_in_words": when.say(),
        "lasted": when.is_span, "earliest": when.earliest and when.earliest.isoformat(),
        "latest": when.latest and when.latest.isoformat(), "date_certainty": when.certainty,
        "precision": record.precision, "date_as_given": record.date_as_given,
        "track": record.track, "explanation": record.explanation, "places": list(record.places),
        "mentions": [_mention(edition, span) for span in event.spans],
        "claims": list(event.claims), "sources": list(record.sources), "confidence": record.confidence,
        "url": event_address(edition, record.id),
    }


def _mention(edition: Edition, span: Span) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    start, end = place(edition, span)
    return {
        "essay": edition.essay_of(span.block).id, "block": span.block, "words": edition.quote(span), "start": start, "end": end,
    }


def _timelinejs(edition: Edition) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    return {
        "title": {"text": {"headline": _html(edition.record.title), "text": _html(edition.record.description)}},
        "events": [
            {
                "unique_id": event.record.id, **timeline_dates(event.when), "group": edition.tracks[event.record.track],
                "text": {
                    "headline": _html(event.record.title),
                    "text": f"<p>{_html(event.record.explanation)}</p><p>{_html(event.record.precision)}</p>",
                },
            }
            for event in edition.events.values()
        ],
    }


def _html(text: str) -> str:
    return escape(text, quote=False)


def _calendar(edition: Edition) -> str:
    """iCalendar (RFC 5545): lines of at most 75 octets, ended by CR LF."""
    dated = [(event, calendar_days(event.when)) for event in edition.events.values()]
    vague = [event.record.title for event, days in dated if not days]
    title = f"Timeline of {edition.record.title}"
    about = f"{edition.record.edition}." + (f" Left out, because their days are not known: {'; '.join(vague)}." if vague else "")
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_text(edition.record.title)}//Timeline//EN", "CALSCALE:GREGORIAN",
        f"NAME:{_text(title)}", f"X-WR-CALNAME:{_text(title)}", f"DESCRIPTION:{_text(about)}", f"X-WR-CALDESC:{_text(about)}",
    ]
    for event, days in dated:
        lines += _event(edition, event, days) if days else ()
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _domain(title: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", title.lower())) or "edition"


def _event(edition: Edition, event: EventEntry, days: Days) -> Iterator[str]:
    stamp, words = f"{edition.record.date.replace('-', '')}T000000Z", "" if days.exact else f" ({event.when.say()})"
    yield "BEGIN:VEVENT"
    yield f"UID:{event.record.id}@{_domain(edition.record.title)}.invalid"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"DTSTART;VALUE=DATE:{days.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days.after:%Y%m%d}"
    yield f"SUMMARY:{_text(event.record.title + words)}"
    yield f"DESCRIPTION:{_text(_description(edition, event))}"
    yield f"CATEGORIES:{_text(edition.tracks[event.record.track])}"
    yield f"URL:{event_address(edition, event.record.id)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(edition: Edition, event: EventEntry) -> str:
    places = dict.fromkeys(edition.reference(span.block) for span in event.spans)
    mentioned = f"Mentioned in: {'; '.join(places)}." if places else "Given as context; in no essay."
    return f"{event.when.say()}. {event.record.precision}\n{event.record.explanation}\n{mentioned}"


def _text(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character torn; those after the first begin with a space."""
    piece = ""
    for char in line:
        if len((piece + char).encode()) > 75:
            yield piece
            piece = " "
        piece += char
    yield piece
