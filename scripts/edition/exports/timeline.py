"""data/timeline.json and data/timeline.ics: the events for research and for a calendar."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from edition.resolve.edition import Edition
from edition.resolve.entries import EventEntry


def timeline(edition: Edition) -> dict[str, str]:
    """Both files, by path."""
    records = [_record(edition, event) for event in edition.events.values()]
    return {
        "data/timeline.json": json.dumps(records, ensure_ascii=False, indent=1) + "\n",
        "data/timeline.ics": _calendar(edition),
    }


def _record(edition: Edition, event: EventEntry) -> dict[str, object]:
    record, when = event.record, event.when
    return {
        "id": record.id, "title": record.title, "date": when.edtf, "date_in_words": when.say(),
        "earliest": when.earliest and when.earliest.isoformat(), "latest": when.latest and when.latest.isoformat(),
        "certainty": when.certainty, "precision": record.precision, "date_as_given": record.date_as_given,
        "track": record.track, "explanation": record.explanation,
        "mentions": [
            {"essay": edition.essay_of(span.block).id, "paragraph": span.block, "words": edition.quote(span)}
            for span in event.spans
        ],
        "claims": list(event.claims), "sources": list(record.sources), "url": f"/timeline/#{record.id}",
    }


def _calendar(edition: Edition) -> str:
    """iCalendar (RFC 5545): lines of at most 75 octets, ended by CR LF."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_text(edition.record.title)}//Timeline//EN", "CALSCALE:GREGORIAN"]
    for event in edition.events.values():
        lines += _event(edition, event)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(edition: Edition, event: EventEntry) -> Iterator[str]:
    when, stamp = event.when, edition.record.date.replace("-", "")
    first = when.earliest or when.latest or date.min
    yield "BEGIN:VEVENT"
    yield f"UID:{event.record.id}@essays-on-an-alliance.invalid"
    yield f"DTSTAMP:{stamp}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    if when.earliest and when.latest:
        # the end of a VEVENT is the first day that is no longer part of it
        yield f"DTEND;VALUE=DATE:{when.latest + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.record.title)}"
    yield f"DESCRIPTION:{_text(_description(edition, event))}"
    yield f"CATEGORIES:{_text(event.record.track)}"
    yield f"STATUS:{'CONFIRMED' if when.certainty == 'certain' else 'TENTATIVE'}"
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
