"""The record of a new essay in edition.yml: what was told, what the text says itself, and what is not known."""

import re
from collections.abc import Sequence

from edition.add.structure import Guess, quoted
from edition.records.essay import EditionRecord

_KEY = re.compile(r"^[A-Za-z_]\w*:", re.MULTILINE)


def record_yaml(
    edition: EditionRecord, id: str, name: str, sha256: str, found: Guess, title: str, author: str, date: str, source: str,
    original: Sequence[tuple[str, str]] = (),
) -> str:
    """The record as YAML, indented for the list `essays`; what nobody told is marked with a remark. `original` are keys and
    values of the file from which the text was drawn."""
    called = _name(id, {essay.name.casefold() for essay in edition.essays})
    printed = found.blocks[0].text if found.blocks[0].kind in ("heading", "title") else ""
    byline = next((block.text[len("by ") :] for block in found.blocks if block.kind == "byline"), "")
    rows = [
        ("id", id), ("siglum", _siglum(called, {essay.siglum.casefold() for essay in edition.essays})), ("name", quoted(called)), ("file", f"texts/{id}.txt"),
        ("sha256", quoted(sha256)), ("original_name", quoted(name)),
        *([("original", "{" + ", ".join(f"{key}: {quoted(value)}" for key, value in original) + "}")] if original else []),
        *_title(title, printed, called),
        ("author", quoted(_prose(author)) if author else f"{quoted(_prose(byline))}  # look: from the byline" if byline else "Author unknown  # not told"),
        ("date", quoted(date) if date else f"{quoted(f'../{edition.date}')}  # not told; EDTF, such as 1787-11-22, 1787 or 1787~"),
        ("date_note", "Given when the text was added; not compared with a source yet." if date else
         "Not known yet; the text is not later than the state of this edition to which it was added."),
        ("kind", "Essay"),
        ("published", quoted(_prose(source)) if source else "Where it was published is not known"),
        ("about", f"A text of {found.paragraphs} paragraph{'' if found.paragraphs == 1 else 's'}; what it is about is not written yet."),
        ("findings", "[]"),
    ]
    return "".join(f"{'  - ' if at == 0 else '    '}{key}: {value}\n" for at, (key, value) in enumerate(rows))


def edition_with(text: str, record: str) -> str:
    """The text of edition.yml with a record at the end of the list `essays`. It is not complete any more, and says so."""
    text = re.sub(r"^complete: true\b.*$", "complete: false  # an essay was added; true again when nothing is owed", text, flags=re.MULTILINE)
    start = re.search(r"^essays:.*$", text, re.MULTILINE)
    assert start  # it is required, and the file was read
    head, rest = text[: start.start()], text[start.end() :]
    following = _KEY.search(rest)
    body, after = (rest[: following.start()], rest[following.start() :]) if following else (rest, "")
    body = body.rstrip("\n")
    blank = "\n" if body.strip() else ""
    return f"{head}essays:{body}\n{blank}{record}{after}"


def _title(title: str, printed: str, called: str) -> list[tuple[str, str]]:
    if title:
        return [("title", quoted(_prose(title))), ("title_status", "probable"),
                ("title_note", "Given when the text was added; not compared with a source yet.")]
    if printed:
        return [("title", f"{quoted(_prose(printed))}  # look: the first heading of the text"), ("title_status", "as printed"),
                ("title_note", "It stands at the head of the text.")]
    return [("title", f"{quoted(f'[{called}]')}  # not told, and the text begins without a heading"), ("title_status", "editorial"),
            ("title_note", "The text has no title. The editors made this one; the square brackets mark it as theirs.")]


def _prose(text: str) -> str:
    """Words as editors write them: with real quotation marks."""
    text = re.sub(r"(^|[\s(\[])\"", r"\1“", " ".join(text.split())).replace('"', "”")
    return re.sub(r"(^|[\s(\[])'", r"\1‘", text).replace("'", "’")


def _name(id: str, taken: set[str]) -> str:
    name = id.replace("-", " ").capitalize()
    return name if name.casefold() not in taken else f"{name} ({id})"


def _siglum(name: str, taken: set[str]) -> str:
    """The first free one of: the first letter, the first letters of its words with its number, the first two letters, and so on."""
    words = re.findall(r"[A-Za-z]+|\d+", name)
    initials = "".join(word[0].upper() if word.isalpha() else word for word in words)
    tried = [name[:1].upper(), initials, name[:2].capitalize(), *(f"{name[:1].upper()}{number}" for number in range(2, 10_000))]
    return next(item for item in tried if item.isalnum() and not item.isdigit() and item.casefold() not in taken)
