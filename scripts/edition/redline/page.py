"""The page of what changed between two states of the seeds: records added, taken away and changed, word by word."""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby

from edition.redline.history import State
from edition.render.markup import Markdown, escape
from edition.words import dates

SHOWN = ("title", "reading", "record", "text", "summary", "question", "name", "note", "introduction", "says")
"""Fields that say what a record is, the first that it has."""
PAGE = "about/redline.md"
"""Where the build puts the page that it is asked for."""
Records = dict[tuple[str, str], dict[str, str]]


def redline(old: State, new: State) -> str:
    """The page, as Markdown."""
    gone = {key: fields for key, fields in old.records.items() if key not in new.records}
    come = {key: fields for key, fields in new.records.items() if key not in old.records}
    changed = {key: fields for key, fields in new.records.items() if key in old.records and fields != old.records[key]}
    counts = ", ".join(f"{len(part)} {what}" for part, what in ((come, "added"), (gone, "taken away"), (changed, "changed")))
    lines = [
        "---", f"title: {json.dumps(f'What changed from {old.name} to {new.name}')}",
        "description: Notes added, taken away and changed between two states of the edition.", "section: About", "search:", "  exclude: true", "---", "",
        f"# What changed from {escape(old.name)} to {escape(new.name)} {{: #top }}", "",
        f"From {_named(old)} to {_named(new)}: {counts}. Words that were taken out are struck through, words that were put in are underlined.",
        "{: .lead }", "",
        *_part("Added", "added", come), *_part("Taken away", "gone", gone), *_changes(old.records, changed),
    ]
    return "\n".join(lines) + "\n"


def _named(state: State) -> Markdown:
    day = dates.parse(state.date).say() if state.date else "no date"
    return Markdown(f"{escape(state.stamp)}, {day} (`{state.name}`)")


def _part(title: str, id: str, records: Records) -> Iterator[str]:
    """Records that are in one state only, each with what it says."""
    if not records:
        return
    yield from (f"## {title} {{: #{id} }}", "")
    for file, group in groupby(sorted(records.items()), key=lambda item: item[0][0]):
        yield from (f"### {escape(_words(file))} {{: #{id}-{_slug(file)} }}", "")
        yield from (f"- **{escape(key or 'the file')}** {escape(_says(fields))}" for (_, key), fields in group)
        yield ""


def _changes(old: Records, changed: Records) -> Iterator[str]:
    """Records that are in both states, with the fields that differ."""
    if not changed:
        return
    yield from ("## Changed {: #changed }", "")
    for file, group in groupby(sorted(changed.items()), key=lambda item: item[0][0]):
        yield from (f"### {escape(_words(file))} {{: #changed-{_slug(file)} }}", "")
        for key, fields in group:
            yield f"- **{escape(key[1] or 'the file')}**"
            before = old[key]
            for name in sorted({*before, *fields}, key=[*fields, *before].index):
                if before.get(name, "") != fields.get(name, ""):
                    yield f"    - *{escape(name.replace('_', ' '))}:* {difference(before.get(name, ''), fields.get(name, ''))}"
        yield ""


def difference(old: str, new: str) -> Markdown:
    """Two texts as one, with the words that differ marked."""
    before, after = _split(old), _split(new)
    parts = []
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            parts.append(_bare("".join(before[a:b])))
            continue
        if out := "".join(before[a:b]):
            parts.append(Markdown(f"<del>{_bare(out)}</del>"))
        if put := "".join(after[c:d]):
            parts.append(Markdown(f"<ins>{_bare(put)}</ins>"))
    return Markdown("".join(parts))


def _split(text: str) -> list[str]:
    """Words, each with the blank after it, and signs."""
    return re.findall(r"[\w’'-]+\s*|[^\w\s]\s*|\s+", text)


def _bare(text: str) -> Markdown:
    return escape(text) if text.strip() else Markdown(" " if text else "")


def _says(fields: dict[str, str]) -> str:
    return next((fields[name] for name in SHOWN if fields.get(name)), "; ".join(fields.values()))


def _words(file: str) -> str:
    """`annotations/paper/glosses` -> `glosses, paper`."""
    *folders, name = file.split("/")
    return ", ".join([name, *folders[-1:]]).replace("-", " ")


def _slug(file: str) -> str:
    return file.replace("/", "-")
