"""CITATION.cff at the top of the project: how the edition is cited, in the Citation File Format 1.2."""

import json
from typing import Any

from edition.exports.bibliography.works import name_of
from edition.exports.heads import author_of, date_of, editors_of
from edition.resolve.edition import Edition, Essay


def citation_file(edition: Edition) -> str:
    """The text of the file: YAML, each value in the quotes of JSON, which YAML reads."""
    record = edition.record
    # the format asks for an author
    editors = [_name(name) for name in editors_of(edition)]
    published = {"publisher": {"name": record.publisher}} if record.publisher else {}
    lines = [
        "# Made from seeds/edition.yml by scripts/build.py.",
        "cff-version: 1.2.0", "message: If you use this edition, please cite it as below, and the essay that you quote.", "type: dataset",
        *_pairs({"title": record.title, "abstract": record.description, "version": record.edition, "date-released": record.date}),
        *_list("authors", editors), "preferred-citation:",
        *(f"  {line}" for line in [
            "type: edited-work", *_pairs({"title": record.title, "edition": record.edition, "year": int(record.date[:4]), **published}),
            *_list("authors", editors),
        ]),
        *_list("references", [_essay(essay) for essay in edition.essays.values()]),
    ]
    return "\n".join(lines) + "\n"


def _essay(essay: Essay) -> dict[str, Any]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    record, author, date = essay.record, author_of(essay), date_of(essay)
    found: dict[str, Any] = {"type": "generic", "title": record.title, "notes": f"{record.kind}. {record.title_note}"}  # Any: of every kind
    if author:
        found["authors"] = [_name(author)]
    else:
        found["authors"] = [{"name": record.author}]
    if len(date) == 10:
        found["date-published"] = date
    elif date:
        found["year"] = int(date[:4])
    return found


def _name(written: str) -> dict[str, str]:
    name = name_of(written)
    return {"family-names": name.family, "given-names": name.given} if name.given else {"name": name.family}


def _pairs(values: dict[str, Any]) -> list[str]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    return [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]


def _list(name: str, items: list[dict[str, Any]]) -> list[str]:  # Any: a value of JSON or XML, whose kinds no type of ours tells
    return [f"{name}:", *(f"  - {json.dumps(item, ensure_ascii=False)}" for item in items)]
