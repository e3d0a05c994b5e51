"""Without script, and on paper: every word of every note is in the page, and can be seen."""

import pytest
from faces import EVERY_FACE
from reading_page import open_essay, words_of
from support import edition


def gloss_words(record) -> list[str]:
    return [record.exact, record.reading, *record.alternatives]


def notes_of(essay_id: str):
    """What the data says at each block: its id, the id of the record, the words; explanations where they are first met."""
    book, met = edition(), set()
    for block in book.essays[essay_id].blocks:
        notes = book.notes[block.id]
        yield block.id, "summary", [book.essays[essay_id].summaries.get(block.id, "")]
        for gloss in notes.glosses:
            yield block.id, gloss.record.id, gloss_words(gloss.record)
        for claim in notes.claims:
            yield block.id, claim.record.id, [book.quote(claim.spans[0]), claim.record.verdict.replace("-", " "), claim.record.record]
        for comment in notes.comments:
            yield block.id, comment.record.id, [comment.record.text]
        for voice in notes.voices:
            yield block.id, voice.record.id, [voice.record.speaker.name, voice.record.remark or ""]
        for placed, at_first in notes.crossrefs:
            there = placed.second if at_first else placed.first
            yield block.id, placed.record.id, [book.quote(there), "" if placed.record.id in met else placed.record.note]
            met.add(placed.record.id)
        for kind, ids, entries in (("event", notes.events, book.events), ("entity", notes.entities, book.entities)):
            for item in ids:
                record = entries[item].record
                new = (kind, item) not in met
                name = record.title if kind == "event" else record.name
                yield block.id, item, [name, record.explanation if new else ""]
                met.add((kind, item))
        for theme, _ in notes.themes:
            yield block.id, theme, [book.themes[theme].record.title]


def frame_of(essay_id: str):
    """What the head and the foot say."""
    essay = edition().essays[essay_id]
    yield "abstract", essay.abstract
    for claim in essay.argument_claims:
        yield claim.record.id, claim.record.plain
        yield claim.record.id, claim.record.objection
        yield claim.record.id, claim.record.answer.note
    for question in essay.questions:
        yield question.id, question.question
    for finding in essay.record.findings:
        yield "provenance", finding.finding


def missing(page, essay: str) -> list[str]:
    """Notes of which words cannot be seen; innerText leaves out what is not rendered."""
    shown = page.evaluate("Object.fromEntries([...document.querySelectorAll('.notes')].map(n => [n.id, n.innerText]))")
    shown = {name.removesuffix("-notes"): words_of(text) for name, text in shown.items()}
    everything = words_of(page.evaluate("document.querySelector('main').innerText"))
    count, wrong = 0, []
    for block, note, texts in notes_of(essay):
        for text in filter(None, texts):
            count += 1
            if words_of(text) not in shown.get(block, ""):
                wrong.append(f"{block} {note}: {text[:80]}")
    wrong += [f"{name}: {text[:80]}" for name, text in frame_of(essay) if words_of(text) not in everything]
    assert count > (500 if essay == "paper" else 100)
    return wrong


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("essay", ["paper", "letter"])
def test_without_script_every_note_is_read(new_page, site_url, essay, media):
    page = open_essay(new_page(java_script_enabled=False), site_url, essay)
    page.emulate_media(media=media)
    wrong = missing(page, essay)
    assert not wrong, f"{len(wrong)} not to be seen:\n" + "\n".join(wrong[:20])


@EVERY_FACE
@pytest.mark.parametrize("width", [1440, 1100, 360])
def test_without_script_no_note_is_cut(new_page, site_url, width):
    """Nothing stands on anything else, and the dial, which could do nothing, is not there."""
    page = open_essay(new_page(java_script_enabled=False, viewport={"width": width, "height": 900}), site_url)
    assert page.locator(".dial").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate("""() => [...document.querySelectorAll('.notes')].filter(n => {
      const style = getComputedStyle(n);
      return n.scrollHeight > n.clientHeight + 1 && style.overflowY !== 'visible' || n.scrollWidth > n.clientWidth + 1;
    }).map(n => n.id)""")
    assert not cut, cut
    over = page.evaluate("""() => { const blocks = [...document.querySelectorAll('.block')];
      return blocks.slice(1).filter((block, i) => {
        const notes = blocks[i].querySelector('.notes');
        const end = Math.max(blocks[i].getBoundingClientRect().bottom, notes ? notes.getBoundingClientRect().bottom : 0);
        return block.querySelector('.witness').getBoundingClientRect().top < end - 1;
      }).map(block => block.dataset.blockWrap); }""")
    assert not over, over


def test_study_prints_everything_and_no_interface(page, site_url):
    """Folded on the screen, whole on paper; the reader's own view is what is printed."""
    open_essay(page, site_url, view="study")
    page.emulate_media(media="print")
    wrong = [line for line in missing(page, "paper") if line.startswith("paper-")]
    assert not wrong, f"{len(wrong)} not printed:\n" + "\n".join(wrong[:20])
    interface = [".dial", ".md-header", ".strip", ".more", ".md-sidebar", ".headerlink", "#edition-card"]
    assert not [what for what in interface if page.locator(what).count() and page.locator(what).first.is_visible()]
    assert page.locator(".para-number").first.is_visible()


def test_text_view_prints_the_text_alone(page, site_url):
    open_essay(page, site_url, view="text")
    page.emulate_media(media="print")
    assert not any(aside.is_visible() for aside in page.locator(".notes").all())
    assert page.locator("#paper-12").is_visible()


def test_a_printed_address_is_written_out(page, site_url):
    """Links that lead out of the edition have their address behind them on paper."""
    page.goto(site_url + "sources/")
    page.emulate_media(media="print")
    said = page.locator('main a[href^="http"]').first.evaluate("a => getComputedStyle(a, '::after').content")
    assert "http" in said
