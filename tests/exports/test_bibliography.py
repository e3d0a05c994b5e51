"""The bibliography, read back by a parser of its trade and field by field against the records."""

import dataclasses
import json
import re

import bibtexparser
import pytest
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from edition.exports.bibliography.files import bibliography
from edition.exports.bibliography.works import edition_works, source_works
from edition.exports.citation_file import citation_file
from edition.exports.epub.package import package
from edition.exports.heads import heads
from edition.exports.tei.document import tei
from edition.words.dates import parse
from support import MINIATURE, ROOT, edition, rendered

ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])
FILES = pytest.mark.parametrize("name", ["sources", "edition"])
SCHOLARSHIP = {
    "coll-2004-ghost-wars": "book", "int-organization-1956-baghdad-pact": "journal", "iup-2018-do-more": "journal",
    "jabeen-mazhar-2011": "journal", "kapur-ganguly-2012": "journal", "markey-2007-false-choice": "journal",
    "markey-2013-no-exit": "book", "musharraf-2006-line-of-fire": "book", "rabbi-2013-dissertation": "thesis",
    "rafique-2015-reset": "journal", "subrahmanyam-1981": "web", "tf-pakistan-after-911": "part", "wirsing-roherty-1982": "journal",
    "act-2005-khan": "journal",
}


def _bib(root, name):
    """The fields of the entries of a BibLaTeX file, by key, as a parser reads them."""
    library = bibtexparser.parse_string(
        rendered(root)[f"data/{name}.bib"], append_middleware=[SeparateCoAuthors(), SplitNameParts()],
    )
    assert not library.failed_blocks
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def _csl(root, name):
    return {item["id"]: item for item in json.loads(rendered(root)[f"data/{name}.csl.json"])}


def _ris(root, name):
    """The records of a RIS file by id: lists of values by tag."""
    records = {}
    for record in re.split(r"(?<=ER  - \r\n)", rendered(root)[f"data/{name}.ris"])[:-1]:
        found = {}
        for line in record.removesuffix("\r\n").split("\r\n"):
            tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups()
            found.setdefault(tag, []).append(value)
        assert next(iter(found)) == "TY" and list(found)[-1] == "ER"
        records[found["ID"][0]] = found
    return records


def _works(root, name):
    return {work.id: work for work in (source_works if name == "sources" else edition_works)(edition(root))}


@ROOTS
@FILES
def test_the_three_forms_have_the_same_works(root, name):
    """Given the works, each form has each once, with its title and its address."""
    works, bib, csl, ris = _works(root, name), _bib(root, name), _csl(root, name), _ris(root, name)
    assert list(works) == list(bib) == list(csl) == list(ris)
    for id, work in works.items():
        assert csl[id]["title"] == ris[id]["TI"][0] == work.title
        assert _unescaped(bib[id]["title"]) == work.title
        assert csl[id].get("URL", "") == bib[id].get("url", "") == ris[id].get("UR", [""])[0] == work.url


def _unescaped(text):
    text = text.replace(r"\textasciitilde{}", "~").replace(r"\textasciicircum{}", "^")
    return re.sub(r"\\([&%$#_{}])", r"\1", text.removeprefix("{").removesuffix("}"))


@ROOTS
@FILES
def test_names_are_split_rightly_in_every_form(root, name):
    """Given a person, the family name is the same in every form, with no particle split off."""
    bib, csl, ris = _bib(root, name), _csl(root, name), _ris(root, name)
    for id, work in _works(root, name).items():
        for field, tag, names in (("author", "AU", work.authors), ("editor", "ED", work.editors)):
            found = bib[id].get(field, [])
            assert [part.first for part in found] == [person.given.split() for person in names]
            assert [" ".join(part.last).strip("{}") for part in found] == [_escaped(person.family) for person in names]
            assert not any(part.von or part.jr for part in found)
            assert [item.get("family", item.get("literal")) for item in csl[id].get(field, [])] == [person.family for person in names]
            assert ris[id].get(tag, []) == [f"{person.family}, {person.given}" if person.given else person.family for person in names]


def _escaped(text):
    return text.replace("&", r"\&")


def test_the_letter_writer_is_shaikh():
    """Given the writer of the letter, his family name is Shaikh: `ul` is no particle of it."""
    for name, id in (("edition", "letter"), ("sources", "nation-2023-letter")):
        [author] = _bib(ROOT, name)[id]["author"]
        assert (author.last, author.first, author.von) == (["Shaikh"], ["Ahsan", "ul", "Haq"], [])
        assert _csl(ROOT, name)[id]["author"] == [{"family": "Shaikh", "given": "Ahsan ul Haq"}]
        assert _ris(ROOT, name)[id]["AU"] == ["Shaikh, Ahsan ul Haq"]


def test_what_is_unknown_is_left_out():
    """Given the paper, of which author and publisher are not known, no form names any, its text is of about 2012 and the edition of its own date."""
    assert "author" not in _bib(ROOT, "edition")["paper"] and "author" not in _csl(ROOT, "edition")["paper"]
    day = edition().record.date
    bib, csl, ris = (found(ROOT, "edition")["paper"] for found in (_bib, _csl, _ris))
    assert (bib["origdate"], bib["date"]) == ("2012~", day)
    assert csl["original-date"] == {"date-parts": [[2012]], "circa": True}
    assert csl["issued"] == {"date-parts": [[int(part) for part in day.split("-")]]}
    assert ris["PY"] == [day[:4]] and "Date of the text: about 2012" in ris["N1"]
    assert _csl(ROOT, "edition")["paper"]["title"].startswith("[")


def test_who_edits_and_publishes_is_named_in_every_form():
    """Given an edition that names its editors and publisher, every form that tells of it has them; given none, none has any."""
    given = edition(MINIATURE)
    record = dataclasses.replace(given.record, editors=("Cora Vane", "Ben Rowan"), publisher="Harbour Press")
    for found, there in ((dataclasses.replace(given, record=record), True), (given, False)):
        forms = {
            **{name: text for name, text in bibliography(found).items() if name.startswith("data/edition.")},
            "heads": heads(found)["data/heads.json"], "cff": citation_file(found), "epub": package(found, ()),
            "tei": tei(found, found.essays["speech"])["data/speech.tei.xml"],
        }
        assert {name: [word in text for word in ("Vane", "Rowan", "Harbour Press")] for name, text in forms.items()} == {
            name: [there] * 3 for name in forms
        }


@pytest.mark.parametrize(("stamp", "state"), [("Second edition, May 2020", "2"), ("Tenth edition", "10"), ("Test edition, May 2020", "Test edition")])
def test_an_edition_with_a_number_has_it_as_a_number(stamp, state):
    """Given the stamp of an edition, its number is a number, which styles write as `2nd ed.`; a name stays a name."""
    given = edition(MINIATURE)
    works = edition_works(dataclasses.replace(given, record=dataclasses.replace(given.record, edition=stamp)))
    assert {work.edition for work in works} == {state}


@ROOTS
def test_every_source_has_an_address_or_has_none_in_the_record(root):
    """Given a source, its entry has the address at which it can be read, and the other one too where it has two."""
    bib = _bib(root, "sources")
    for id, entry in edition(root).sources.items():
        record = entry.record
        assert bib[id].get("url", "") == (record.url or record.seen_at)
        assert (record.seen_at in bib[id].get("addendum", "")) or not (record.url and record.seen_at)
        assert bib[id].get("date", "") == record.date
        assert bib[id].get("urldate", "") == (record.accessed if record.url or record.seen_at else "")


@pytest.mark.parametrize("id", [id for id, entry in edition().sources.items() if entry.record.type == "scholarship"])
def test_scholarly_works_are_of_their_kind(id):
    """Given a scholarly source, it is a book, an article, a part or a thesis, as its record says in words."""
    assert _works(ROOT, "sources")[id].kind == SCHOLARSHIP[id]


def test_volume_issue_and_pages_stand_in_their_fields():
    """Given an article with volume, issue and pages, each stands in its own field of each form."""
    bib, csl, ris = (found(ROOT, "sources")["wirsing-roherty-1982"] for found in (_bib, _csl, _ris))
    assert (bib["journaltitle"], bib["volume"], bib["number"], bib["pages"]) == ("International Affairs", "58", "4", "588--609")
    assert (csl["container-title"], csl["volume"], csl["issue"], csl["page"]) == ("International Affairs", "58", "4", "588-609")
    assert (ris["T2"], ris["VL"], ris["IS"], ris["SP"], ris["EP"]) == (["International Affairs"], ["58"], ["4"], ["588"], ["609"])


@ROOTS
def test_dates_are_those_of_the_record(root):
    """Given a source with a date, CSL-JSON has a date for it, and RIS a year or the words."""
    csl, ris = _csl(root, "sources"), _ris(root, "sources")
    for id, entry in edition(root).sources.items():
        if not entry.record.date:
            assert "issued" not in csl[id] and "PY" not in ris[id]
            continue
        assert csl[id]["issued"]
        assert ris[id].get("PY", [""])[0] == entry.record.date[:4] or f"Date: {parse(entry.record.date).say()}" in ris[id]["N1"]
