"""Citations: what the processor makes of the records is what stands in expected.txt, and agrees with the files that are published.

Changed something on purpose? `python3 scripts/test.py --bless tests/citations` writes the file anew; look at the difference.
"""

import dataclasses
import html
import json
import re
from pathlib import Path

import pytest
from edition.exports.bibliography.csl import csl
from edition.exports.bibliography.works import edition_works
from edition.write.finish.citations import ADDRESS, PARAGRAPHS, STYLES, citations, entries, fill
from support import MINIATURE, ROOT, edition, rendered

EXPECTED = Path(__file__).with_name("expected.txt")
CACHE = ROOT / ".cache" / "citations"
URL = "https://edition.invalid/essays/x/"


@pytest.fixture(scope="module")
def items() -> list[dict]:
    """The edition and its essays, as CSL-JSON has them."""
    return json.loads(rendered()["data/edition.csl.json"])


@pytest.fixture(scope="module")
def written(items):
    """Their citations."""
    return citations(items, CACHE)


@pytest.mark.slow
def test_citations_are_as_expected(written, request):
    """Given the edition, each style says of it and of its essays what the file has, letter for letter."""
    lines = [
        line for id, styles in written.items() for each in styles
        for line in (f"{id}, {each.style}", *(f"  {part}" for part in (*each.cites, each.entry, *each.bare)), "")
    ]
    found = html.unescape("\n".join(lines))
    if request.config.getoption("--bless"):
        EXPECTED.write_text(found, encoding="utf-8", newline="")
    assert found == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_citation_has_the_marks_that_the_page_replaces(written):
    """Given a place, its citation has it once where the style names places, and nothing of what stood for it at work."""
    for styles in written.values():
        assert tuple(each.style for each in styles) == tuple(STYLES)
        for each in styles:
            whole, one, many = each.cites
            assert (whole.count(PARAGRAPHS), one.count(PARAGRAPHS), many.count(PARAGRAPHS)) == (0, 1, 1)
            assert each.entry.count(ADDRESS) == 1 and not any(ADDRESS in part for part in each.bare)
            said = " ".join((*each.cites, each.entry, *each.bare))
            assert "7777" not in said and "invalid" not in said
            assert set(re.findall(r"<[^>]+>", said)) <= {"<i>", "</i>"}


@pytest.mark.slow
def test_what_is_unknown_is_said_as_the_style_says_it():
    """Given works without date, author and title, or with doubtful ones, nothing is made up."""
    works = [
        {"id": "bare", "type": "chapter", "container-title": "A book"},
        {"id": "titled", "type": "chapter", "title": "[On a harbour]", "container-title": "A book"},
        {"id": "about", "type": "chapter", "title": "Salt", "container-title": "A book", "issued": {"date-parts": [[1912]], "circa": True}},
    ]
    said = {id: {each.style: each for each in styles} for id, styles in citations(works, CACHE, ["APA", "MLA"]).items()}
    assert "(N.d.)" in said["bare"]["APA"].entry and "n.d." in said["titled"]["APA"].cites[0]
    assert said["titled"]["APA"].entry.startswith("[On a harbour]. (n.d.)") and "[On a Harbour]" in said["titled"]["MLA"].entry
    assert "ca. 1912" in said["about"]["APA"].entry and "[1912?]" in said["about"]["MLA"].entry
    assert not re.search(r"\d", said["bare"]["MLA"].bare[3])


@pytest.mark.slow
def test_editors_and_a_publisher_stand_in_every_style():
    """Given an edition that names them, each style names both in the entry of a part, and the number of the edition as it writes it."""
    given = edition(MINIATURE)
    record = dataclasses.replace(given.record, edition="Second edition, May 2020", editors=("Cora Vane", "Ben Rowan"), publisher="Harbour Press")
    items = json.loads(csl(edition_works(dataclasses.replace(given, record=record))))
    for styles in citations(items[:2], CACHE).values():
        for each in styles:
            assert all(word in each.entry for word in ("Vane", "Rowan", "Harbour Press", "2nd ed.")), each.entry


def test_the_forms_for_programs_are_the_entries_of_the_published_files(items):
    """Given the three files, each work's entries put together again are the files."""
    files = [rendered()[f"data/edition.{name}"] for name in ("bib", "ris", "csl.json")]
    found = entries(*files)
    assert list(found) == [item["id"] for item in items]
    urls = {item["id"]: item.get("URL", "") for item in items}
    filled = {id: {form: text.replace(ADDRESS, urls[id]) for form, text in forms.items()} for id, forms in found.items()}
    head, *rest = files[0].split("\n\n@")
    assert [forms["BibLaTeX"] for forms in filled.values()] == [f"@{entry}".strip() for entry in rest] and head.startswith("%")
    assert "".join(forms["RIS"] for forms in filled.values()).replace("\n", "\r\n") == files[1]
    assert [json.loads(forms["CSL-JSON"]) for forms in filled.values()] == items


def test_the_page_on_citing_is_filled(items, written):
    """Given places for a work and for a paragraph, the page gets each style with an address that the copy can replace."""
    forms = entries(*(rendered()[f"data/edition.{name}"] for name in ("bib", "ris", "csl.json")))
    id = items[-1]["id"]
    page = f'<div class="citations" data-citations="{id}"></div><div class="citations" data-citations="{id}" data-paragraph="2" data-fragment="{id}-2"></div>'
    said = fill(page, written, forms)
    assert said.count("<dd>") == 2 * 2 * len(STYLES) and "{" not in re.sub(r"<pre>.*?</pre>", "", said, flags=re.DOTALL)
    assert f'<span data-address="essays/{id}/#{id}-2">https://example.org/essays/{id}/#{id}-2</span>' in said and "para. 2" in said
    assert said.count("<details>") == 3


def test_each_essay_of_the_site_has_its_citations(built):
    """Given either variant, the script of an essay has the entries of the data beside it, and everyone who is reported."""
    forms = entries(*((ROOT / "docs" / "data" / f"edition.{name}").read_bytes().decode() for name in ("bib", "ris", "csl.json")))
    assert all(ADDRESS in text for each in forms.values() for text in each.values())
    voices = json.loads((built / "data" / "voices.json").read_text(encoding="utf-8"))
    for essay in json.loads((built / "data" / "essays.json").read_text(encoding="utf-8")):
        text = (built / "assets" / "cite" / f"{essay['id']}.js").read_text(encoding="utf-8")
        record = json.loads(text.removeprefix("window.editionCitations=").removesuffix(";\n"))
        assert record["forms"] == forms[essay["id"]]
        assert record["speakers"] == {voice["id"]: voice["speaker"] for voice in voices if voice["essay"] == essay["id"]}
        assert [style["name"] for style in record["styles"]] == list(STYLES)
