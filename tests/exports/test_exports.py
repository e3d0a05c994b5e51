"""The data files: they hold what the edition holds, and the texts in them are the texts."""

import csv
import io
import json
import re
from functools import cache
from pathlib import Path

import pytest
from edition.exports.tables import TABLES
from lxml import etree
from support import ROOT, edition, rendered, squeezed

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SCHEMA = ROOT.parent / "shared" / "schemas" / "tei_all.rng"


def _tei(essay: str) -> etree._Element:
    return etree.fromstring(rendered()[f"data/{essay}.tei.xml"].encode())


@pytest.mark.parametrize("essay", edition().essays)
def test_the_text_of_the_tei_is_the_source(essay):
    """Given a TEI file, its text without tags and white space is the source file, without the declared exclusions."""
    record, structure = edition().essays[essay].record, edition().essays[essay].structure
    lines = (ROOT / "seeds" / record.file).read_text(encoding="utf-8").split("\n")
    for item in structure.exclusions:
        assert item.exact in lines[item.line - 1]
        lines[item.line - 1] = lines[item.line - 1].replace(item.exact, "", 1)
    assert squeezed("".join(_tei(essay).find(f"{TEI}text").itertext())) == squeezed("\n".join(lines))


@pytest.mark.parametrize("essay", edition().essays)
def test_notes_of_the_tei_point_at_their_words(essay):
    """Given a note in standOff, its string-range cuts the words of the note out of the text."""
    root = _tei(essay)
    texts = {block.get(XML_ID): "".join(block.itertext()) for block in root.find(f"{TEI}text").iter() if block.get(XML_ID)}
    wanted = {
        f"gloss-{item.record.id}": [edition().texts.blocks[span.block].text[span.start : span.end] for span in item.spans]
        for item in edition().essays[essay].glosses
    }
    found = {
        span.get(XML_ID): [
            texts[block][int(start) : int(start) + int(length)]
            for block, start, length in re.findall(r"#string-range\(([^,]+),(\d+),(\d+)\)", span.get("target"))
        ]
        for span in root.iter(f"{TEI}span")
    }
    assert wanted.items() <= found.items()


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the schema of TEI does not stand beside the project")
@pytest.mark.parametrize("essay", edition().essays)
def test_the_tei_is_valid(essay):
    """Given the schema of all of TEI, the file is valid."""
    schema = _schema()
    assert schema.validate(_tei(essay)), list(schema.error_log)[:5]


@pytest.mark.parametrize("name", TABLES)
def test_both_forms_of_a_table_have_the_same_rows(name):
    """Given a table, CSV and JSON have the same columns and as many rows, and every column has a meaning."""
    rows = list(csv.DictReader(io.StringIO(rendered()[f"data/{name}.csv"])))
    listed = json.loads(rendered()[f"data/{name}.json"])
    assert len(rows) == len(listed) > 0
    assert list(rows[0]) == list(listed[0]) == list(TABLES[name].columns)
    assert all(TABLES[name].columns.values())


def test_tables_count_what_the_edition_counts():
    """Given the edition, its tables have a row for each record."""
    essays = edition().essays.values()
    counts = {name: len(json.loads(rendered()[f"data/{name}.json"])) for name in TABLES}
    assert counts["claims"] == sum(len(essay.claims) for essay in essays)
    assert counts["glosses"] == sum(len(essay.glosses) for essay in essays)
    assert counts["voices"] == sum(len(essay.voices) for essay in essays)
    assert counts["entities"] == len(edition().entities)
    assert counts["mentions"] == sum(len(entry.mentions) for entry in edition().entities.values())
    assert counts["cross-references"] == len(edition().crossrefs)


def test_annotations_cut_out_their_words():
    """Given a Web Annotation, quotation and position name the same words, and the quotation with its context
    stands once in its block."""
    collection = json.loads(rendered()["data/annotations.json"])
    items = collection["first"]["items"]
    assert collection["total"] == len(items) and collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        for target in item["target"]:
            quote, position = target["selector"]
            text = edition().texts.blocks[target["source"].partition("#")[2]].text
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_every_source_is_in_the_bibliography():
    """Given the BibLaTeX file, each source has one entry, and braces are balanced."""
    text = rendered()["data/sources.bib"]
    assert re.findall(r"^@\w+\{([a-z0-9-]+),$", text, re.MULTILINE) == list(edition().sources)
    for entry in text.split("\n\n"):
        plain = re.sub(r"\\[{}]", "", entry)
        assert plain.count("{") == plain.count("}")


def test_downloads_list_every_data_file_with_its_size():
    """Given the page of downloads, each file of data/ that readers get is on it."""
    page = rendered()["downloads.md"]
    ours = ("data/index.md", "data/search.json", "data/heads.json", "data/book.js", "data/cards/", "data/witness/")  # what the pages themselves read
    files = [path for path in rendered() if path.startswith("data/") and not path.startswith(ours)]
    missing = [path for path in files if f"({path})" not in page]
    assert not missing
    for path in files:
        assert f"[{Path(path).name}]({path})" in page


@cache
def _schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(SCHEMA)))
