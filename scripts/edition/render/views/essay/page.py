"""The page of an essay: each block as printed, as it was probably meant, and what is said of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.records.notes import Claim, Gloss
from edition.render.links import Links
from edition.render.markup import Mark, Markdown, attribute, cut, escape
from edition.render.views.crossrefs.page import CrossView, cross_view
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import BlockNotes, Placed, PlacedNote
from edition.resolve.readings import faces, pieces, standing
from edition.resolve.witness import Block
from edition.words import vocabulary as v
from edition.words.sentences import first_sentence, lemma

WORDS_PER_MINUTE = 220
"""Silent reading of plain prose; Brysbaert 2019 finds 238 for non-fiction, garbled English is slower."""
SEEN_ALWAYS: tuple[v.Verdict, ...] = ("inaccurate", "imprecise", "contested", "unverifiable")
"""Verdicts whose signs stand in the margin of every view; the others come with the notes."""


PLAIN: tuple[v.BlockKind, ...] = ("heading", "paragraph", "signature")
"""Kinds of block for which the styles of every essay are enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A checked claim, as it is named beside the text."""

    claim: Placed[Claim]
    """The claim."""
    words: str
    """Its words, shortened in the middle."""
    summary: str
    """First sentence of what the record says."""
    always: bool
    """True if its sign stands in every view."""
    more: bool
    """True if the record says more than its first sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A block whose turn it is, and what the blocks before it leave to it."""

    block: Block
    """The block."""
    facing: bool
    """Whether the essay faces its reading."""
    named: frozenset[str]
    """Entities that the essay named before and that this block names again."""
    met: frozenset[str]
    """Ids of glosses whose readings stand here, and stood in a reading before."""
    summary: str
    """The paragraph in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """One block of an essay with its marks and notes."""

    block: Block
    """The block."""
    markdown: Markdown
    """Its text with marks."""
    reading: Markdown
    """The edition's reading of it as running text; empty in an essay that does not face its reading."""
    notes: BlockNotes
    """What touches it."""
    claims: tuple[ClaimView, ...]
    """Its checked claims in reading order."""
    glosses: tuple[Placed[Gloss], ...]
    """Glosses that the reading does not show."""
    first: frozenset[str]
    """Ids of notes that are at home here; a note at several blocks is at home in the first."""
    crossrefs: tuple[CrossView, ...]
    """Cross-references as seen from here."""
    summary: str
    """The paragraph in one sentence."""

    @property
    def has_notes(self) -> bool:
        """False for a heading or signature about which nothing is said."""
        notes = self.notes
        return bool(
            self.summary or self.glosses or notes.claims or notes.comments or notes.voices or notes.mentions
            or notes.events or notes.crossrefs or notes.themes
        )


def turns(edition: Edition, essay: Essay) -> Iterator[Turn]:
    """The blocks of an essay in order."""
    facing = faces(essay)
    named: set[str] = set()
    read: set[str] = set()
    for block in essay.blocks:
        entities = {mention.entity for mention in edition.notes[block.id].mentions}
        shown = {gloss.record.id for _, gloss in standing(edition, block)} if facing else set()
        yield Turn(block=block, facing=facing, named=frozenset(named & entities), met=frozenset(read & shown), summary=essay.summaries.get(block.id, ""))
        named |= entities
        read |= shown


def view_of(edition: Edition, links: Links, turn: Turn) -> BlockView:
    """A block with its marks and notes."""
    block, notes = turn.block, edition.notes[turn.block.id]
    reading, shown = _reading(edition, block, {*turn.met}) if turn.facing else (Markdown(""), frozenset())
    placed: list[PlacedNote] = [*notes.glosses, *notes.claims, *notes.comments, *notes.voices]
    return BlockView(
        block=block, notes=notes, summary=turn.summary, markdown=cut(block, tuple(_marks(notes, block, links, {*turn.named}))), reading=reading,
        claims=tuple(_claim(edition, claim) for claim in notes.claims),
        glosses=tuple(gloss for gloss in notes.glosses if gloss.record.id not in shown),
        first=frozenset(item.record.id for item in placed if item.block == block.id),
        crossrefs=tuple(cross_view(crossref, first) for crossref, first in notes.crossrefs),
    )


def _claim(edition: Edition, claim: Placed[Claim]) -> ClaimView:
    summary = first_sentence(claim.record.record)
    return ClaimView(
        claim=claim, words=lemma(edition.quote(claim.spans[0])), summary=summary,
        always=claim.record.verdict in SEEN_ALWAYS, more=summary != claim.record.record,
    )


def _reading(edition: Edition, block: Block, met: set[str]) -> tuple[Markdown, frozenset[str]]:
    """The reading of a block, each changed phrase an element, and the ids of the glosses in it."""
    parts, shown = [], []
    for index, piece in enumerate(pieces(edition, block)):
        parts.append(Markdown("<br>" * piece.opens))
        if piece.gloss is None:
            parts.append(escape(piece.words) if index == 0 else Markdown(" " * piece.words.startswith(" ")) + escape(piece.words.lstrip()))
            continue
        record = piece.gloss.record
        home = "" if record.id in met else f' id="{record.id}"'
        sure = "" if record.certainty == "certain" else f' data-sure="{record.certainty}"'
        parts.append(Markdown(f'<span{home} data-notes="{record.id}"{sure}>{escape(record.reading)}</span>'))
        met.add(record.id)
        shown.append(record.id)
    return Markdown("".join(parts)), frozenset(shown)


def _marks(notes: BlockNotes, block: Block, links: Links, named: set[str]) -> Iterator[Mark]:
    notes_of: dict[str, tuple[PlacedNote, ...]] = {"note": (*notes.glosses, *notes.claims, *notes.comments), "voice": notes.voices}
    for kind, placed in notes_of.items():
        for item in placed:
            for span in item.spans:
                if span.block == block.id:
                    yield Mark(kind=kind, id=item.record.id, start=span.start, end=span.end)
    # a name is marked where the essay first has it; the text is not littered with the rest
    for mention in notes.mentions:
        if mention.entity not in named:
            named.add(mention.entity)
            yield Mark(
                kind="name", id=mention.entity, start=mention.span.start, end=mention.span.end,
                href=links.entity(mention.entity),
            )


def sign_label(claim: ClaimView) -> Markdown:
    """What a sign in the margin says to who cannot see it: the verdict, and how the words begin."""
    begin = " ".join(claim.words.split()[:4])
    return attribute(f"{v.words(claim.claim.record.verdict).capitalize()}: {begin}")


def styles(essay: Essay) -> tuple[str, ...]:
    """Names of the style sheets that the page asks for besides those of every essay."""
    return ("lens",) if all(block.record.kind in PLAIN for block in essay.blocks) else ("lens", "kinds")


def dropped(essay: Essay) -> dict[str, list[int]]:
    """What ends of lines lose, and in which lines."""
    found: dict[str, list[int]] = {}
    for joint in essay.structure.joints:
        if joint.drop:
            found.setdefault(joint.drop, []).append(joint.line)
    return found


def minutes(words: int) -> int:
    """Reading time of a number of words, at least one minute."""
    return max(1, round(words / WORDS_PER_MINUTE))


def reading_time(essay: Essay) -> str:
    """Reading time of the text alone."""
    number = minutes(essay.words)
    return f"{number} minute{'' if number == 1 else 's'}"


def shortened(edition: Edition, item: Placed[object]) -> str:
    """The words at which a note stands, shortened in the middle."""
    return lemma(edition.quote(item.spans[0]))
