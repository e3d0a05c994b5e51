"""A handout: the paragraphs of an essay with their hard words, the questions on them, and what belongs in the key."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from edition.records.notes import Claim, Gloss, Question
from edition.render.markup import Markdown, escape
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import PlacedNote
from edition.resolve.readings import pieces
from edition.resolve.witness import Block
from edition.words import vocabulary as v
from edition.words.sentences import first_sentence, lemma


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A paragraph or heading as it is printed."""

    block: Block
    """The block."""
    words: Markdown
    """Its words as printed."""
    hard: tuple[tuple[str, Gloss], ...]
    """Hard words as they stand in it, each with its gloss."""
    summary: str
    """The paragraph in one sentence; empty for a heading."""
    reading: str
    """Its reading; empty if no word is read otherwise."""
    claims: tuple[tuple[str, Claim, str], ...]
    """Claims made in it: the words in short, the claim, the first sentence of what the record says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What a note on a paragraph has for the answer to a question."""

    number: int
    """Number of the paragraph."""
    words: str
    """Words of the essay."""
    says: str
    """Who speaks in them, or the verdict on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question on an essay."""

    id: str
    """Its id."""
    question: str
    """The question."""
    numbers: tuple[int, ...]
    """Numbers of the paragraphs to read for it; none means all."""
    answer: str
    """What the editors answer; empty for a question that is left to the reader."""
    silent: bool
    """Whether the answer is that the essay says nothing of it."""
    points: tuple[Point, ...]
    """For a question that is left to the reader, what the notes have for its answer."""


def sheets(edition: Edition, essay: Essay) -> Iterator[Sheet]:
    """The blocks of an essay in order."""
    for block in essay.blocks:
        notes, parts = edition.notes[block.id], tuple(pieces(edition, block))
        changed = any(piece.gloss for piece in parts)
        yield Sheet(
            block=block, words=_printed(block), summary=essay.summaries.get(block.id, ""), reading="".join(piece.words for piece in parts) if changed else "",
            hard=tuple((edition.quote(_here(gloss, block)), gloss.record) for gloss in notes.glosses),
            claims=tuple(
                (lemma(edition.quote(_here(claim, block))), claim.record, first_sentence(claim.record.record)) for claim in notes.claims
            ),
        )


def asked(edition: Edition, essay: Essay) -> Iterator[Asked]:
    """The questions on an essay alone, then those that are put to every essay, with its answer.

    Not those to which no essay has a passage: they ask of the essays side by side, and a handout has one.
    """
    numbers = {block.id: block.number for block in essay.paragraphs}
    for question in essay.questions:
        yield Asked(
            id=question.id, question=question.question, numbers=_sorted(numbers, question.paragraphs), answer="", silent=False,
            points=tuple(_points(edition, essay, question)),
        )
    for entry in edition.comparison:
        answer = entry.answers.get(essay.id)
        if answer and any(each.spans for each in entry.answers.values()):
            yield Asked(
                id=entry.record.id, question=entry.record.question, numbers=_sorted(numbers, (span.block for span in answer.spans)),
                answer=answer.record.says, silent=answer.record.silent, points=(),
            )


def _points(edition: Edition, essay: Essay, question: Question) -> Iterator[Point]:
    """What the notes on the paragraphs of a question have for its answer; nothing where the editors name no kind of note."""
    for block in essay.paragraphs:
        if not block.number or block.id not in question.paragraphs:
            continue
        notes = edition.notes[block.id]
        for voice in notes.voices if question.key == "markers" else ():
            marker, speaker = voice.record.marker, voice.record.speaker.name
            yield Point(
                number=block.number, words=marker or lemma(edition.quote(_here(voice, block))),
                says=f"{speaker}." if marker else f"{speaker}; no marker.",
            )
        for claim in notes.claims if question.key == "verdicts" else ():
            yield Point(number=block.number, words=lemma(edition.quote(_here(claim, block))), says=f"{v.words(claim.record.verdict).capitalize()}.")


def _sorted(numbers: dict[str, int | None], blocks: Iterator[str] | tuple[str, ...]) -> tuple[int, ...]:
    """Numbers of paragraphs, each once, in order."""
    return tuple(sorted({number for block in blocks if (number := numbers.get(block))}))


def _here(item: PlacedNote, block: Block) -> Span:
    """The first place of a note in a block."""
    return next(span for span in item.spans if span.block == block.id)


def _printed(block: Block) -> Markdown:
    """The words of a block, with what is raised in them raised, and each item or line on a line of its own."""
    raised = {item.start: item.end for item in block.raised}
    opened = {item.start for item in block.items[1:]}
    edges = sorted({0, len(block.text), *raised, *raised.values(), *opened})
    parts = []
    for start, end in pairwise(edges):
        words = escape(block.text[start:end])
        parts += [Markdown("<br>" * (start in opened)), Markdown(f"<sup>{words}</sup>") if start in raised else words]
    return Markdown("".join(parts))
