"""TEI: valid, its text the source, its notes at their words, every pointer resolved."""

import collections
from functools import cache

import pytest
from lxml import etree
from support import MINIATURE, ROOT, edition, rendered, squeezed

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SCHEMA = ROOT.parent / "shared" / "schemas" / "tei_all.rng"
ESSAYS = pytest.mark.parametrize(
    ("root", "essay"), [(root, essay) for root in (ROOT, MINIATURE) for essay in edition(root).essays],
    ids=lambda value: value if isinstance(value, str) else value.name,
)


@cache
def _tei(root, essay):
    return etree.fromstring(rendered(root)[f"data/{essay}.tei.xml"].encode())


@cache
def _places(root, essay):
    """Id of each anchor -> its block and the number of characters of the block before it; and the text of each block."""
    found, texts, block = {}, {}, ""
    ours = {block.id for block in edition(root).essays[essay].blocks}
    for event, node in etree.iterwalk(_tei(root, essay).find(f"{TEI}text"), events=("start", "end")):
        id = node.get(XML_ID)
        if event == "start":
            if id in ours:
                block = id
                texts[block] = ""
            elif node.tag == f"{TEI}anchor":
                found[id] = (block, len(texts[block]))
        inside = node.text if event == "start" else node.tail
        if block and inside and inside.strip("\n"):
            texts[block] += inside
        if (event == "end" and id == block) or (event == "end" and node.tag == f"{TEI}head"):
            block = ""
    return found, texts


def _cut(root, essay, span):
    found, texts = _places(root, essay)
    (block, start), (other, end) = found[span.get("from")[1:]], found[span.get("to")[1:]]
    assert block == other
    return block, texts[block][start:end]


@ESSAYS
def test_the_text_is_the_source(root, essay):
    """Given a TEI file, its text without tags and white space is the source file, without the declared exclusions."""
    record, structure = edition(root).essays[essay].record, edition(root).essays[essay].structure
    lines = (root / "seeds" / record.file).read_text(encoding="utf-8").split("\n")
    for item in structure.exclusions:
        lines[item.line - 1] = lines[item.line - 1].replace(item.exact, "", 1)
    assert squeezed("".join(_tei(root, essay).find(f"{TEI}text").itertext())) == squeezed("\n".join(lines))


@ESSAYS
def test_notes_reach_over_their_words(root, essay):
    """Given a note, a mention, a passage of a theme or an end of a cross-reference, it reaches from point to point over
    just its words."""
    here = edition(root).essays[essay]
    wanted = collections.Counter()
    for kind, items in (("gloss", here.glosses), ("claim", here.claims), ("comment", here.comments), ("voice", here.voices)):
        wanted.update((kind, span.block, _words(root, span)) for item in items for span in item.spans)
    wanted.update(("mention", mention.span.block, _words(root, mention.span)) for entry in edition(root).entities.values()
                  for mention in entry.mentions if edition(root).essay_of(mention.span.block) is here)
    wanted.update(("mention", span.block, _words(root, span)) for event in edition(root).events.values()
                  for span in event.spans if edition(root).essay_of(span.block) is here)
    wanted.update(("theme", span.block, _words(root, span)) for theme in edition(root).themes.values()
                  for passage in theme.passages for span in passage.spans if edition(root).essay_of(span.block) is here)
    wanted.update(("cross-reference", item.first.block, _words(root, item.first)) for item in edition(root).crossrefs.values()
                  if edition(root).essay_of(item.first.block) is here)
    found = collections.Counter(
        (group.get("type"), *_cut(root, essay, span)) for group in _tei(root, essay).iter(f"{TEI}spanGrp")
        if group.get("type") != "argument" for span in group
    )
    assert found == wanted


def _words(root, span):
    return edition(root).texts.blocks[span.block].text[span.start : span.end]


@ESSAYS
def test_ids_are_single_and_pointers_arrive(root, essay):
    """Given a TEI file, no id is used twice, and what it points to stands in it or in the file of another essay."""
    ids = [node.get(XML_ID) for node in _tei(root, essay).iter() if node.get(XML_ID)]
    assert len(ids) == len(set(ids))
    known = {f"{other}.tei.xml": {node.get(XML_ID) for node in _tei(root, other).iter()} for other in edition(root).essays}
    for node in _tei(root, essay).iter():
        for name in ("from", "to", "corresp", "target", "source", "ana", "who", "resp", "sameAs", "where"):
            for pointer in (node.get(name) or "").split():
                file, _, fragment = pointer.partition("#")
                if fragment and (not file or file in known):
                    assert fragment in known[file or f"{essay}.tei.xml"], (name, pointer)


@ESSAYS
def test_pages_columns_and_lines_are_those_of_the_file(root, essay):
    """Given the declared breaks, the text has each, and a beginning for each line with words."""
    here, text = edition(root).essays[essay], _tei(root, essay).find(f"{TEI}text")
    for kind, tag in (("page", "pb"), ("column", "cb")):
        assert len(list(text.iter(f"{TEI}{tag}"))) == sum(item.kind == kind for item in here.structure.breaks)
    lines = here.source.split("\n")
    excluded = {item.line: item.exact for item in here.structure.exclusions}
    wanted = [number for number, line in enumerate(lines, 1) if line.replace(excluded.get(number, "\0"), "").strip()]
    assert [int(node.get("n")) for node in text.iter(f"{TEI}lb")] == wanted
    assert sum(node.get("break") == "no" for node in text.iter(f"{TEI}lb")) == len(here.structure.joints)


@ESSAYS
def test_reported_speech_has_its_speaker(root, essay):
    """Given a voice that crosses no other, its words stand in `said`, with the entry of the speaker where there is one."""
    said = {node.get("corresp")[1:]: node for node in _tei(root, essay).iter(f"{TEI}said")}
    voices = {voice.record.id: voice for voice in edition(root).essays[essay].voices}
    assert said.keys() <= voices.keys()
    assert len(said) >= len(voices) - 1
    for id, node in said.items():
        entity = voices[id].record.speaker.entity
        assert node.get("who") == (f"#entity-{entity}" if entity else None)
        assert "".join(node.itertext()) in [_words(root, span) for span in voices[id].spans]


@ESSAYS
def test_how_sure_a_note_is_stands_with_it(root, essay):
    """Given a gloss or claim, its certainty, reason, other readings and sources are in the file."""
    root_node, here = _tei(root, essay), edition(root).essays[essay]
    notes = collections.defaultdict(list)
    for node in root_node.iter(f"{TEI}note"):
        notes[node.get("target"), node.get("type")].append("".join(node.itertext()))
    spans = {node.get(XML_ID): node for node in root_node.iter(f"{TEI}span") if node.get(XML_ID)}
    for item in here.glosses:
        record = item.record
        assert spans[record.id].get("cert") == {"certain": "high", "probable": "medium", "conjecture": "low"}[record.certainty]
        assert (spans[record.id].get("type"), spans[record.id].text) == (record.kind, record.reading)
        assert notes[f"#{record.id}", "reason"] == [record.reason]
        assert notes[f"#{record.id}", "alternative"] == list(record.alternatives)
    for item in here.claims:
        record = item.record
        assert (spans[record.id].get("cert"), spans[record.id].get("type")) == (record.confidence, record.verdict)
        assert (spans[record.id].get("source") or "").split() == [f"#source-{id}" for id in record.sources]


def test_the_paper_has_no_author_and_no_latest_date():
    """Given the paper, of unknown author and of about 2012, no element says otherwise."""
    header = _tei(ROOT, "paper").find(f"{TEI}teiHeader")
    assert header.find(f".//{TEI}author") is None and header.find(f".//{TEI}publisher") is None
    date = header.find(f".//{TEI}bibl/{TEI}date")
    assert dict(date.attrib) == {"when": "2012", "cert": "medium"} and date.text == "about 2012"


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the schema of TEI does not stand beside the project")
@ESSAYS
def test_the_file_is_valid(root, essay):
    """Given the schema of all of TEI, the file is valid."""
    assert _schema().validate(_tei(root, essay)), list(_schema().error_log)[:5]


@cache
def _schema():
    return etree.RelaxNG(etree.parse(str(SCHEMA)))
