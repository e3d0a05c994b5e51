"""The real edition: what stands in the data is what stands on the pages, and nothing is missing."""

import json
import re

import pytest
import yaml
from bs4 import BeautifulSoup
from edition.records.schemas import SCHEMAS, schemas
from jsonschema import Draft202012Validator
from support import ROOT, edition, rendered, run_build, sources

SEEDS = ROOT / "seeds"
YAML_FILES = sorted(SEEDS.rglob("*.yml"))

LEAST = {
    "themes": 16, "entities": 124, "events": 58, "crossrefs": 45, "arguments": 2, "naming": 11, "sources": 278, "synonyms": 30,
}
"""How many records of each kind there were when the drafts came in; there may be more, not fewer."""
LEAST_NOTES = {"glosses": 232, "claims": 87, "comments": 40, "voices": 64}


FIRST = ("letter", "paper")
"""The essays whose words were counted by hand; others may come."""


def _kind(path):
    """Kind of a YAML file: its name, but the name of its folder for structure/."""
    return "structure" if path.parent.name == "structure" else path.stem


def test_all_words_are_accounted_for():
    """Given the two sources of 4,547 words, all stand in blocks but the two of the declared exclusion."""
    first = [essay for essay in sources().essays if essay.record.id in FIRST]
    found = sum(len(essay.raw.decode("utf-8").split()) for essay in first)
    excluded = sum(len(item.exact.split()) for essay in first for item in essay.structure.exclusions)
    shown = sum(edition().essays[name].words for name in FIRST)
    # a joint makes one word of two
    joints = sum(len(essay.structure.joints) for essay in first)
    assert found == 4547
    assert excluded == 2
    assert shown == found - excluded - joints


def test_paragraphs_and_headings():
    """Given both essays, they have 7 and 30 paragraphs and 10 headings, numbered without a gap."""
    first = [edition().essays[name] for name in FIRST]
    assert {essay.id: len(essay.paragraphs) for essay in first} == {"letter": 7, "paper": 30}
    assert sum(block.record.kind == "heading" for essay in first for block in essay.blocks) == 10
    for essay in first:
        assert [block.id for block in essay.paragraphs] == [f"{essay.id}-{n}" for n in range(1, len(essay.paragraphs) + 1)]


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_no_kind_of_record_has_shrunk(kind, least):
    """Given the registers, none has fewer records than were brought in."""
    assert len(getattr(sources(), kind)) >= least


@pytest.mark.parametrize(("kind", "least"), LEAST_NOTES.items())
def test_no_kind_of_note_has_shrunk(kind, least):
    """Given the notes of both essays, no kind has fewer than were brought in."""
    assert sum(len(getattr(essay, kind)) for essay in edition().essays.values()) >= least


def test_every_record_of_the_files_arrives():
    """Given the YAML files, read by another reader, the edition has as many records of each kind as they list."""
    for kind in LEAST:
        listed = yaml.load((SEEDS / f"{kind}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)[kind]
        assert len(getattr(sources(), kind)) == len(listed), kind
    for essay in edition().essays.values():
        for kind in LEAST_NOTES:
            path = SEEDS / "annotations" / essay.id / f"{kind}.yml"
            listed = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)[kind]
            assert len(getattr(essay, kind)) == len(listed), path


def test_readings_have_all_their_stops_and_one_spelling():
    """Given every block as it reads, abbreviations have both stops, no stop or blank is doubled, and words that the
    paper spells with -ize are nowhere spelled with -ise."""
    blocks = json.loads(rendered()["data/passages.json"])
    words = {block["id"]: block["reading"] for block in blocks}
    words |= {
        f"{gloss.record.id} or": other
        for essay in edition().essays.values() for gloss in essay.glosses for other in gloss.record.alternatives
    }
    assert any("U.S." in reading for reading in words.values())
    for name, reading in words.items():
        assert not re.search(r"\bU\.[SK](?!\.)|\.\.|,,| [ .,]", reading), f"{name}: {reading}"
        if not name.startswith("letter"):
            assert not re.search(r"(?:neutral|normal|critic|recogn|priorit|organ|penal|util)is(?:e|ing|ation)", reading), name


def test_every_paragraph_has_a_theme_and_a_summary():
    """Given all 37 paragraphs, each stands under a theme and is said in one sentence."""
    paragraphs = [block for name in FIRST for block in edition().essays[name].paragraphs]
    assert len(paragraphs) == 37
    for block in paragraphs:
        assert edition().notes[block.id].themes, block.id
        assert edition().essays[block.essay].summaries[block.id].strip(), block.id


def test_every_source_is_cited_and_every_mention_stands():
    """Given the registers, each source is cited, each entity is mentioned, and each mention is its words."""
    assert all(source.cited_by for source in edition().sources.values())
    for entity in edition().entities.values():
        assert entity.mentions, entity.record.id
        for mention in entity.mentions:
            text = edition().texts.blocks[mention.span.block].text
            assert text[mention.span.start : mention.span.end] == mention.form.exact


def test_committed_pages_are_current():
    """Given seeds/ and docs/ as they are, `build.py --check` finds nothing to change."""
    assert run_build(ROOT, "--check") == (0, "")


def test_committed_schemas_are_current():
    """Given the records, seeds/schema has just their schemas."""
    committed = {path.name: path.read_text(encoding="utf-8") for path in (SEEDS / "schema").iterdir()}
    assert sorted(committed) == sorted(f"{kind}.json" for kind in SCHEMAS)
    assert {name for name, text in schemas().items() if committed[name] != text} == set()


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: path.relative_to(SEEDS).as_posix())
def test_yaml_files_name_their_schema_and_keep_it(path):
    """Given a YAML file, its first line names its schema for editors' tools, and the schema accepts the file."""
    text = path.read_text(encoding="utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named, f"begin {path.name} with a line that names its schema"
    schema = path.parent / named[1]
    assert schema.resolve() == (SEEDS / "schema" / f"{_kind(path)}.json").resolve()
    rules = json.loads(schema.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(rules)
    errors = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(rules).iter_errors(yaml.load(text, Loader=_EditorsLoader))
    ]
    assert errors == []


class _EditorsLoader(yaml.CSafeLoader):
    """YAML as editors' tools read it: numbers and truth values by their looks, dates as text."""


_EditorsLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool")]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _built(site, path):
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "lxml")


def test_essay_pages_have_their_notes(site):
    """Given the built essay pages, each note of the data has one full entry, and each paragraph its place."""
    for essay in edition().essays.values():
        page = _built(site, f"essays/{essay.id}")
        for kind in ("glosses", "claims", "comments", "voices"):
            wanted = {note.record.id for note in getattr(essay, kind)}
            found = [element["id"] for element in page.select(".reading [id], .layer [id]") if element["id"] in wanted]
            assert sorted(found) == sorted(wanted), (essay.id, kind)
        assert len(page.select(".block--paragraph")) == len(essay.paragraphs)
        assert len(page.select(".block--heading")) == sum(block.record.kind == "heading" for block in essay.blocks)
        assert len(page.select("sup.endnote")) == len(essay.structure.endnotes)


@pytest.mark.parametrize("page", ["people", "places", "organisations", "laws-and-programmes", "wars-and-occasions", "glossary"])
def test_registers_have_their_entities(site, page):
    """Given a built register, it has just the entities of its kinds, each with its id."""
    from edition.resolve.addresses import REGISTERS

    wanted = [entity.record.id for entity in edition().entities.values() if entity.record.kind in REGISTERS[page]]
    found = [entry["id"] for entry in _built(site, page).select("section.entry[id]")]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(("page", "kind"), [
    ("timeline", "events"), ("sources", "sources"), ("cross-references", "crossrefs"), ("claims", "claims"),
])
def test_lists_have_their_records(site, page, kind):
    """Given a built list, every record of the data has its place in it."""
    wanted = (
        [claim.record.id for essay in edition().essays.values() for claim in essay.claims] if kind == "claims"
        else list(getattr(edition(), kind))
    )
    ids = {element["id"] for element in _built(site, page).select("[id]")}
    assert set(wanted) <= ids
    assert len(wanted) == len(set(wanted))


def test_themes_have_their_pages_and_passages(site):
    """Given the built theme pages, there is one per theme, and each leads to every paragraph with a passage."""
    assert {path.parent.name for path in (site / "themes").glob("*/index.html")} == set(edition().themes)
    for theme in edition().themes.values():
        links = {link["href"].partition("#")[2] for link in _built(site, f"themes/{theme.record.id}").select("a[href*='#']")}
        assert {passage.block for passage in theme.passages} <= links


def test_passages_as_data():
    """Given data/passages.json, it has every block of both essays, in order, word for word."""
    data = json.loads(rendered()["data/passages.json"])
    records = data if isinstance(data, list) else data["passages"]
    assert [(item["id"], item["text"]) for item in records] == [
        (block.id, _without_endnotes(block)) for block in edition().texts.blocks.values()
    ]


def _without_endnotes(block):
    text = block.text
    for raised in reversed(block.raised):
        if raised.number:
            text = text[: raised.start] + text[raised.end :]
    return " ".join(text.split())


def test_mentions_of_an_entity_do_not_overlap():
    """Given the edition, no two mentions of one entity share a character, so that every page counts the same."""
    for entity in edition().entities.values():
        taken: set[tuple[str, int]] = set()
        for mention in entity.mentions:
            here = {(mention.span.block, at) for at in range(mention.span.start, mention.span.end)}
            assert not here & taken, (entity.record.id, mention.form.exact)
            taken |= here


def test_an_entry_and_its_event_have_one_date():
    """Given an entry that is an event of the timeline, the pages of both say the date in the same words."""
    linked = [entry for entry in edition().entities.values() if entry.record.event]
    assert len(linked) > 10
    for entry in linked:
        assert entry.dates == edition().events[entry.record.event].when.say()


def test_old_addresses_lead_on(site):
    """Given entries that stood in another register, their old address has a link to the new one."""
    from edition.resolve.addresses import REGISTER_OF

    moved = [entry.record for entry in edition().entities.values() if entry.record.formerly]
    assert moved
    for record in moved:
        anchor = _built(site, REGISTER_OF[record.formerly]).select_one(f"[id='{record.id}']")
        assert anchor, record.id
        assert anchor.find_next("a")["href"].endswith(f"{REGISTER_OF[record.kind]}/#{record.id}")
