"""The handouts: the words as printed, their hard words, the questions, and in the key nothing but what the seeds say."""

import pytest
from edition.words.sentences import lemma
from support import MINIATURE, ROOT, edition, rendered, soup_of

ESSAYS = pytest.mark.parametrize(
    ("root", "essay"), [(root, essay) for root in (ROOT, MINIATURE) for essay in edition(root).essays],
    ids=lambda value: value if isinstance(value, str) else value.name,
)


def _page(root, essay):
    return soup_of(rendered(root)[f"handout/{essay}.md"]), edition(root).essays[essay]


def _folded(element):
    for link in element.select(".headerlink"):
        link.decompose()
    return " ".join(element.get_text().split())


@ESSAYS
def test_every_block_is_there_as_printed(root, essay):
    """Given a handout, its blocks are those of the essay, in order, with their words and numbers."""
    page, here = _page(root, essay)
    shown = [_folded(element) for element in page.select(".sheet-heading, .sheet-text")]
    assert shown == [block.text for block in here.blocks]
    assert [int(part["data-number"]) for part in page.select(".sheet[data-number]")] == [block.number for block in here.paragraphs]
    assert len(page.select(".sheet .sheet-lines")) == len(page.select(".sheet"))


@ESSAYS
def test_hard_words_stand_under_their_paragraph(root, essay):
    """Given a paragraph, all its glosses stand under it, each with its reading and whether the sense rests on it."""
    page, here = _page(root, essay)
    for block in here.paragraphs:
        items = page.select(f'.sheet[data-number="{block.number}"] .sheet-hard li')
        glosses = [gloss.record for gloss in edition(root).notes[block.id].glosses]
        assert [item["data-need"] for item in items] == [gloss.need for gloss in glosses]
        for item, gloss in zip(items, glosses, strict=True):
            assert " ".join(gloss.reading.split()) in _folded(item)
            assert (gloss.certainty in _folded(item)) or gloss.certainty == "certain"


@ESSAYS
def test_the_key_has_readings_verdicts_and_answers(root, essay):
    """Given the key, it has each paragraph in short, once, its reading if it has one, and the verdict of each claim; to each open
    question where to look and the notes that its record names; and each answer of the comparison. Questions are those of
    the seeds, each with its paragraphs, and one to which the essay says nothing tells that it may."""
    page, here = _page(root, essay)
    told = [summary.get_text().removeprefix("In short: ") for summary in page.select("[data-key] .key-summary")]
    assert told == [" ".join(here.summaries[block.id].split()) for block in here.paragraphs if block.id in here.summaries]
    readings = {entry["data-key"] for entry in page.select("[data-key]:has([data-reading])")}
    assert readings == {str(block.number) for block in here.paragraphs if edition(root).notes[block.id].glosses}
    verdicts = [verdict.get_text().rstrip(".") for verdict in page.select("[data-key] .verdict")]
    claims = [claim.record for block in here.paragraphs for claim in edition(root).notes[block.id].claims]
    assert verdicts == [claim.verdict.replace("-", " ").capitalize() for claim in claims]
    entries = [(entry.record, entry.answers[essay]) for entry in edition(root).comparison if essay in entry.answers and _has_passages(entry)]
    asked = [*(question.question for question in here.questions), *(record.question for record, _ in entries)]
    assert [_folded(item).partition(" Read ")[0] for item in page.select(".handout-questions li")] == [" ".join(text.split()) for text in asked]
    for question, item in zip(here.questions, page.select(".handout-questions li"), strict=False):
        assert item["data-paragraphs"].split() == sorted((id.rpartition("-")[2] for id in question.paragraphs), key=int)
    silent = [" Read all: a text can also be silent." in _folded(item) for item in page.select(".handout-questions li")]
    assert silent == [*(False for _ in here.questions), *(answer.record.silent for _, answer in entries)]
    told = [(question.question, _where(root, here, question)) for question in here.questions]
    told += [(record.question, answer.record.says) for record, answer in entries]
    assert [_folded(answer) for answer in page.select(".key-answer")] == [" ".join(f"{question} {said}".split()) for question, said in told]


def _where(root, here, question):
    """Where to look for the answer to an open question, and what is noted there."""
    blocks = [block for block in here.paragraphs if block.id in question.paragraphs]
    noted = []
    for block in blocks:
        notes = edition(root).notes[block.id]
        if question.key == "markers":
            noted += [
                (block, voice.record.marker or lemma(voice.record.exact), voice.record.speaker.name + ("." if voice.record.marker else "; no marker."))
                for voice in notes.voices
            ]
        if question.key == "verdicts":
            noted += [(block, lemma(claim.record.exact), f"{claim.record.verdict.replace('-', ' ').capitalize()}.") for claim in notes.claims]
    assert bool(noted) == bool(question.key), question.id
    numbers = ", ".join(str(block.number) for block in blocks)
    return f"See {numbers}{':' if noted else '.'} " + " ".join(f"{block.number}: {words} {said}" for block, words, said in noted)


def _has_passages(entry):
    """Whether any essay shows something for a question of the comparison; without, it is asked of the essays side by side."""
    return any(answer.record.passages for answer in entry.answers.values())


def test_a_question_that_no_essay_shows_is_not_put():
    """Given the edition, one question of the comparison at least has no passage: that it is left out was tried."""
    assert not all(map(_has_passages, edition().comparison))
