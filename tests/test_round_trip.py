"""The promise above all others: take away what editors added, and what is left is the text."""

import dataclasses
import re

import pytest
from bs4 import BeautifulSoup
from edition.records.entities import Entity, SurfaceForm
from edition.records.notes import Claim, Comment, Gloss, GlossFile, ParagraphSummary, Speaker, SummaryFile, Voice
from edition.records.themes import Passage, Theme, ThemeScope
from edition.render.pages import page_jobs
from edition.resolve.anchoring import Span, describe
from edition.resolve.join import resolve
from edition.resolve.witness import read_witness
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support import MINIATURE, ROOT, edition, rendered, soup_of, sources, squeezed, witness
from texts import spans, witnesses

REAL = [essay.record.id for essay in sources(ROOT).essays]
SMALL = [essay.record.id for essay in sources(MINIATURE).essays]


def _left(raw, structure):
    """The source without its declared exclusions and without white space."""
    lines = raw.decode("utf-8").split("\n")
    for exclusion in structure.exclusions:
        assert lines[exclusion.line - 1].count(exclusion.exact) == 1
        lines[exclusion.line - 1] = lines[exclusion.line - 1].replace(exclusion.exact, " ")
    return squeezed("\n".join(lines))


def _page(folder, essay):
    """The built page of an essay, whichever kind of build it is."""
    for path in (folder / "essays" / essay / "index.html", folder / "essays" / f"{essay}.html"):
        if path.exists():
            return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
    raise AssertionError(f"{folder.name} has no page for {essay}")


def _same(page, essay):
    """Compare a page with its source; of a difference the first place is shown."""
    found, wanted = squeezed("".join(witness(page))), _left(essay.raw, essay.structure)
    at = next((at for at, pair in enumerate(zip(found, wanted, strict=False)) if pair[0] != pair[1]), min(len(found), len(wanted)))
    assert found == wanted, f"page: …{found[at - 30 : at + 30]}…  source: …{wanted[at - 30 : at + 30]}…"


@pytest.mark.parametrize("essay", sources(ROOT).essays, ids=REAL)
def test_the_built_pages_are_the_texts(built, essay):
    """Given the built page of a real essay, its `.witness` elements without `.editorial` are the source file
    without its exclusions, character by character."""
    _same(_page(built, essay.record.id), essay)


@pytest.mark.parametrize("essay", sources(ROOT).essays, ids=REAL)
def test_every_block_is_one_element(site, essay):
    """Given the built page of a real essay, each declared block is one element with its id, in order."""
    elements = _page(site, essay.record.id).select(".witness")
    assert [element["data-block"] for element in elements] == [block.id for block in essay.structure.blocks]
    assert [element["id"] for element in elements] == [block.id for block in essay.structure.blocks]
    texts = edition(ROOT).texts.blocks
    shown = witness(_page(site, essay.record.id))
    assert [" ".join(text.split()) for text in shown] == [texts[block.id].text for block in essay.structure.blocks]


@pytest.mark.parametrize("essay", sources(ROOT).essays, ids=REAL)
def test_texts_are_the_files_received(essay):
    """Given the real texts, exclusions take away no more than the few words that the design names."""
    excluded = " ".join(exclusion.exact for exclusion in essay.structure.exclusions).split()
    assert len(excluded) == (2 if essay.record.id == "letter" else 0)


@pytest.mark.parametrize("essay", sources(MINIATURE).essays, ids=SMALL)
def test_the_miniature_comes_back(essay):
    """Given the Markdown of the miniature's essays, full of awkward characters, the HTML gives the texts back."""
    page = soup_of(rendered(MINIATURE)[f"essays/{essay.record.id}.md"])
    _same(page, essay)
    texts = edition(MINIATURE).texts.blocks
    assert [" ".join(text.split()) for text in witness(page)] == [
        texts[block.id].text for block in essay.structure.blocks
    ]


@pytest.mark.parametrize("path", [path for path in sorted(rendered(MINIATURE)) if path.endswith(".md")])
def test_no_page_shows_its_markup(path):
    """Given any page of the miniature, a reader sees no reference, no attribute list and no template of Markdown,
    except where the invented texts themselves have one."""
    shown = soup_of(rendered(MINIATURE)[path]).get_text().replace("R&amp;D", "")
    for sign in ("&#", "&amp;", "{:", "{ :", "](", "{{", "{%", "markdown=", "None", "Markdown("):
        assert sign not in shown, shown[max(0, shown.find(sign) - 80) : shown.find(sign) + 80]


def test_no_built_page_shows_its_markup(site, pages):
    """Given any page of the built site, no attribute list and no doubly escaped sign is left in it."""
    for page in pages:
        path = site / page / "index.html" if page == "" or page.endswith("/") else site / page
        text = re.sub(r"<(script|code|pre)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for sign in ("{: ", "{:.", "&amp;#", "&amp;amp;", " markdown>", "markdown=", "{{", "{%"):
            assert sign not in text, f"{page}: {text[max(0, text.find(sign) - 80) : text.find(sign) + 80]}"


def test_page_lost_or_changed_text_would_be_noticed():
    """Given a page with one letter less, or one editor's word that is not marked as such, the comparison fails."""
    essay = sources(MINIATURE).essays[0]
    page = rendered(MINIATURE)[f"essays/{essay.record.id}.md"]
    for spoilt in (page.replace("called it ", "called i ", 1), page.replace("called it ", "called it (so!) ", 1)):
        assert spoilt != page
        with pytest.raises(AssertionError):
            _same(soup_of(spoilt), essay)


class Generated:
    """Sources of a generated edition; shown by their text and notes only, were a test to fail."""

    def __init__(self, sources):
        self.sources, self.essay = sources, sources.essays[0]

    def __repr__(self):
        essay = self.essay
        return f"{essay.raw!r} {essay.structure} {essay.notes.glosses} {essay.claims} {essay.comments} {essay.voices}"


@st.composite
def editions(draw):
    """A generated essay with generated notes, as an edition of its own."""
    raw, structure, record = draw(witnesses())
    blocks, problems = read_witness(record, raw, structure, "essay.txt")
    assert problems == []
    at = st.sampled_from(blocks)

    def quotation():
        block = draw(at)
        start, end = draw(spans(block.text))
        selector = describe(block, Span(block=block.id, start=start, end=end))
        return {name: getattr(selector, name) for name in ("at", "exact", "prefix", "suffix")}

    def some(make):
        return tuple(make(number) for number in range(draw(st.integers(0, 3))))

    glosses = some(lambda n: Gloss(
        id=f"g{n}", reading="[other] *words*", kind="grammar", certainty="certain", need="helpful", reason="So.", **quotation(),
    ))
    claims = some(lambda n: Claim(
        id=f"c{n}", verdict="opinion", record="Said.", unsourced="All.", **quotation(),
    ))
    comments = some(lambda n: Comment(id=f"k{n}", kind="text", text="A remark.", **quotation()))
    voices = some(lambda n: Voice(
        id=f"v{n}", speaker=Speaker(kind="unattributed", name="*some* [people]"), mode="reported view",
        begins="certain", ends="certain", **quotation(),
    ))
    paragraphs = [block for block in blocks if block.number is not None]
    assume(paragraphs)  # an essay has at least one
    base = sources(MINIATURE)
    theme = Theme(
        id="all", title="All", summary="All.", scope=ThemeScope(counts="All.", does_not_count="None."), introduction="All.",
        passages=tuple(Passage(at=block.id, exact=block.text, reason="All.", weight="central") for block in paragraphs),
    )
    entity = Entity(
        id="thing", kind="term", name="Thing", explanation="A thing.", unsourced="All.", confidence="low",
        surface_forms=(SurfaceForm(at=blocks[0].id, exact=blocks[0].text),),
    )
    essay = dataclasses.replace(
        base.essays[0], record=record, raw=raw, structure=structure, notes=GlossFile(glosses=glosses), claims=claims,
        comments=comments, voices=voices, summaries=SummaryFile(
            abstract="All.", paragraphs=tuple(ParagraphSummary(at=block.id, summary="All.") for block in paragraphs),
        ),
    )
    empty = {
        field.name: () for field in dataclasses.fields(base)
        if field.name not in ("edition", "essays", "themes", "entities", "atlas", "balance")
    }
    lax = tuple(dataclasses.replace(item, threshold=99, reason="") for item in base.balance)  # the measures are the miniature's
    alone = dataclasses.replace(base.edition, specimen=None)  # which stands in another essay
    return Generated(dataclasses.replace(base, edition=alone, balance=lax, essays=(essay,), themes=(theme,), entities=(entity,), **empty))


@settings(max_examples=min(30, settings().max_examples))  # each is an edition with all its pages
@given(editions())
def test_generated_essays_come_back(generated):
    """Given any text with any notes over it, its page, rendered as MkDocs does, gives the text back, every block
    as one element in order, and no link within a link."""
    edition = resolve(generated.sources)
    job = next(job for job in page_jobs(edition) if job.name == "essays/essay.md")
    page = soup_of(dict(job.make(edition))[job.name])
    essay = generated.essay
    _same(page, essay)
    assert [element.get("id") for element in page.select(".witness")] == [block.id for block in essay.structure.blocks]
    assert page.select("a a") == []
