"""Plain texts: what is published is the source, and what positions count in; hashes and annotations meet it."""

import hashlib
import json
import re

import pytest
from bs4 import BeautifulSoup
from edition.exports.checksums import is_offered
from edition.exports.texts import place
from edition.resolve.readings import standing
from support import MINIATURE, ROOT, edition, rendered

ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


@ROOTS
def test_the_source_is_published_byte_for_byte(root):
    """Given an essay, its source file is published as received, with the hash that the edition declares."""
    for essay in edition(root).essays.values():
        published = rendered(root)[f"data/texts/{essay.id}.source.txt"].encode()
        assert published == (root / "seeds" / essay.record.file).read_bytes()
        assert hashlib.sha256(published).hexdigest() == essay.record.sha256


@ROOTS
def test_the_normalised_text_has_a_paragraph_a_block(root):
    """Given an essay, its normalised text is its blocks, a blank line between them, and every place counts in it."""
    for essay in edition(root).essays.values():
        text = rendered(root)[f"data/texts/{essay.id}.txt"]
        assert text.removesuffix("\n").split("\n\n") == [block.text for block in essay.blocks]
        for gloss in essay.glosses:
            for span in gloss.spans:
                start, end = place(edition(root), span)
                assert text[start:end] == edition(root).texts.blocks[span.block].text[span.start : span.end]


@ROOTS
def test_the_reading_differs_from_the_text_in_glossed_words_alone(root):
    """Given an essay, its reading has a paragraph for each of the text, and those without glosses are the same."""
    for essay in edition(root).essays.values():
        paragraphs = rendered(root)[f"data/texts/{essay.id}.reading.txt"].removesuffix("\n").split("\n\n")
        for block, paragraph in zip(essay.blocks, paragraphs, strict=True):
            readings = [gloss.record.reading for _, gloss in standing(edition(root), block)]
            assert all(reading in paragraph for reading in readings)
            if not readings and not block.raised:
                assert paragraph == block.text


@ROOTS
def test_the_sums_are_those_of_the_files(root):
    """Given SHA256SUMS, it has every offered file but itself, each with its hash."""
    lines = dict(reversed(line.split("  ")) for line in rendered(root)["data/SHA256SUMS"].splitlines())
    files = {path.removeprefix("data/"): text for path, text in rendered(root).items() if is_offered(path)}
    files.pop("SHA256SUMS")
    assert lines == {path: hashlib.sha256(text.encode()).hexdigest() for path, text in files.items()}


def _targets(items):
    """Every place that annotations name, also those in their bodies."""
    for item in items:
        yield item["target"]
        yield from (body for body in item["body"] if "selector" in body)


@ROOTS
def test_every_annotation_is_found_at_the_address_it_names(root):
    """Given the Web Annotations, each is found in the text that it names: by position and, once, by quotation."""
    collection = json.loads(rendered(root)["data/annotations.jsonld"])
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len({item["id"] for item in items})
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", item["id"]) for item in (collection, collection["first"], *items))
    placed = 0
    for target in _targets(items):
        text = rendered(root)[target["source"].removeprefix("../")]
        quote, position = target["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) >= 1
        placed += 1
    assert placed == len(items) + len(edition(root).crossrefs)


@ROOTS
def test_annotations_are_all_there(root):
    """Given the edition, each place of each note, mention, passage and cross-reference is one annotation."""
    here = edition(root)
    notes = [note for essay in here.essays.values() for kind in (essay.glosses, essay.claims, essay.comments, essay.voices) for note in kind]
    passages = [passage for theme in here.themes.values() for passage in theme.passages]
    mentions = sum(len(entity.mentions) for entity in here.entities.values())
    count = sum(len(note.spans) for note in (*notes, *passages)) + mentions + len(here.crossrefs)
    assert json.loads(rendered(root)["data/annotations.jsonld"])["total"] == count


def test_quotations_of_annotations_stand_once_in_the_built_page(built):
    """Given the built pages, the quotation of every annotation, with its context, is found in the paragraph at the
    address of its scope."""
    collection = json.loads((built / "data" / "annotations.jsonld").read_text(encoding="utf-8"))
    pages, paragraphs = {}, {}
    for target in _targets(collection["first"]["items"]):
        page, _, fragment = target["scope"].removeprefix("../").partition("#")
        file = built / page if page.endswith(".html") else built / page / "index.html"
        if page not in pages:
            pages[page] = BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")
        quote = target["selector"][0]
        if (page, fragment) not in paragraphs:
            paragraphs[page, fragment] = " ".join(pages[page].find(id=fragment).get_text().split())
        assert paragraphs[page, fragment].count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1, target["scope"]
