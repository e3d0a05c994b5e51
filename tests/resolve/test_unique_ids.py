"""One check of all ids: what is found at the seed's line is never found in the finished site."""

import re

import pytest
from edition.read.seeds import read
from edition.resolve.checks.ids import KEPT, ids_are_single, records
from edition.resolve.join import resolve
from edition.words.problems import EditionError
from support import MINIATURE, copy_miniature, rendered, sources


@pytest.mark.parametrize(("file", "old", "new", "code"), [
    ("annotations/speech/claims.yml", "id: speech-c-opened", "id: salt", "108"),  # a theme
    ("annotations/reply/claims.yml", "id: reply-c", "id: speech-c-opened", "108"),  # a claim of another essay
    ("sources.yml", "id: gazette-index", "id: reference", "139"),  # a kind of source
    ("unknown.yml", "id: who-counted", "id: constructor", "139"),
    ("entities.yml", "id: jon-marl", "id: ada-quill-name", "108"),
    ("structure/card.yml", "id: card-greetings", "id: provenance", "139"),
])
def test_ids_that_collide_are_found_at_their_line(tmp_path, file, old, new, code):
    """Given a record with the id of another kind's record, or of a place that pages have, its line is named before
    anything is rendered."""
    root = copy_miniature(tmp_path)
    path = root / "seeds" / file
    text = path.read_text(encoding="utf-8")
    old = next(iter(re.findall(rf"{old}[\w-]*", text)))
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(EditionError) as error:
        resolve(read(root))
    assert (code, f"seeds/{file}:{line}") in {(problem.code, problem.where) for problem in error.value.problems}


def test_the_miniature_has_none():
    assert list(ids_are_single(sources(MINIATURE))) == []


def test_ids_that_pages_have_by_themselves_are_kept():
    """Given all pages of the miniature, an id of theirs is a record's, made of a record's or of a number, or kept."""
    known = {record.id for _, record in records(sources(MINIATURE))}
    made = re.compile(r"|".join([r"(d|group-)\d+", r"(letter|see)-.+", *(rf"(.+-)?{re.escape(name)}(-.+)?" for name in known)]))
    own = set()
    for path, text in rendered(MINIATURE).items():
        if path.endswith(".md") and path != "data/index.md":  # a page of file names, where no record stands
            own |= set(re.findall(r'(?:\sid="|\{: *(?:\.[\w-]+ )*#)([\w-]+)', text))  # ids of bare headings give way to others
    assert {name for name in own - KEPT if not made.fullmatch(name)} == set()
