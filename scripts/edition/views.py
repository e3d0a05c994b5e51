"""Views: what each kind of page shows, ready for its template. Templates neither sort nor compute."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edition import vocabulary as v
from edition.anchoring import Span
from edition.links import REGISTERS, Links
from edition.markup import Insert, Mark, Markdown, attribute, cut
from edition.resolved import BlockNotes, Edition, Essay, Mention, PlacedCrossReference
from edition.witness import Block

WORDS_PER_MINUTE = 220
"""Silent reading of plain prose; Brysbaert 2019 finds 238 for non-fiction, garbled English is slower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossView:
    """A cross-reference as seen from one end."""

    crossref: PlacedCrossReference
    """The cross-reference."""
    relation: str
    """The relation in words, read from this end."""
    here: Span
    """The passage at this end."""
    there: Span
    """The passage at the other end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """One block of an essay with its marks and notes."""

    block: Block
    """The block."""
    markdown: Markdown
    """Its text with marks."""
    notes: BlockNotes
    """What touches it."""
    first: frozenset[str]
    """Ids of notes that have their full entry here; a note at several blocks has it at the first."""
    crossrefs: tuple[CrossView, ...]
    """Cross-references as seen from here."""
    mentions: tuple[tuple[str, tuple[Mention, ...]], ...]
    """Entities mentioned, with their mentions in this block."""
    summary: str
    """The paragraph in one sentence."""

    @property
    def has_notes(self) -> bool:
        """False for a heading or signature about which nothing is said."""
        notes = self.notes
        return bool(
            self.summary or notes.glosses or notes.claims or notes.comments or notes.voices or notes.mentions
            or notes.events or notes.crossrefs or notes.themes
        )


def blocks(edition: Edition, essay: Essay, links: Links) -> Iterator[BlockView]:
    """The blocks of an essay in order."""
    for block in essay.blocks:
        notes = edition.notes[block.id]
        placed = [*notes.glosses, *notes.claims, *notes.comments, *notes.voices]
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in notes.mentions:
            mentions[mention.entity].append(mention)
        yield BlockView(
            block=block, notes=notes, summary=essay.summaries.get(block.id, ""),
            markdown=cut(block, tuple(_marks(notes, block, links)), tuple(_inserts(notes, block))),
            first=frozenset(item.record.id for item in placed if item.block == block.id),
            crossrefs=tuple(cross_view(crossref, first) for crossref, first in notes.crossrefs),
            mentions=tuple((entity, tuple(found)) for entity, found in mentions.items()),
        )


def cross_view(crossref: PlacedCrossReference, first: bool) -> CrossView:
    """A cross-reference from its first or its second end."""
    relation = crossref.record.relation
    return CrossView(
        crossref=crossref, relation=v.words(relation if first else v.inverse(relation)),
        here=crossref.first if first else crossref.second, there=crossref.second if first else crossref.first,
    )


def _marks(notes: BlockNotes, block: Block, links: Links) -> Iterator[Mark]:
    for kind, placed, is_link in (
        ("gloss", notes.glosses, True), ("claim", notes.claims, False),
        ("comment", notes.comments, False), ("voice", notes.voices, False),
    ):
        for item in placed:
            for span in item.spans:
                if span.block == block.id:
                    yield Mark(
                        kind=kind, id=item.record.id, start=span.start, end=span.end,
                        href=f"#{item.record.id}" if is_link else "",
                    )
    # the first mention in a paragraph is the link; the text is not littered with the rest
    seen: set[str] = set()
    for mention in notes.mentions:
        if mention.entity not in seen:
            seen.add(mention.entity)
            yield Mark(
                kind="name", id=mention.entity, start=mention.span.start, end=mention.span.end,
                href=links.entity(mention.entity),
            )


def _inserts(notes: BlockNotes, block: Block) -> Iterator[Insert]:
    for claim in notes.claims:
        record = claim.record
        label = attribute(f"Claim: {v.words(record.verdict)}")
        yield Insert(at=_end(claim.spans, block), closing=True, markdown=Markdown(
            f'<a class="claim-sign editorial" href="#{record.id}" data-notes="{record.id}"'
            f' data-verdict="{record.verdict}" aria-label="{label}"></a>'
        ))
    for comment in notes.comments:
        record = comment.record
        yield Insert(at=_end(comment.spans, block), closing=True, markdown=Markdown(
            f'<a class="comment-sign editorial" href="#{record.id}" data-notes="{record.id}" aria-label="Note"></a>'
        ))
    for voice in notes.voices:
        for span in voice.spans:
            if span.block == block.id:
                speaker = attribute(voice.record.speaker.name)
                yield Insert(at=span.start, closing=False, markdown=Markdown(
                    f'<span class="voice-open editorial visually-hidden" data-voice="{voice.record.id}">'
                    f"(reported: {speaker}: </span>"
                ))
                yield Insert(at=span.end, closing=True, markdown=Markdown(
                    f'<span class="voice-close editorial visually-hidden" data-voice="{voice.record.id}">)</span>'
                ))


def _end(spans: tuple[Span, ...], block: Block) -> int:
    return max(span.end for span in spans if span.block == block.id)


def minutes(words: int) -> int:
    """Reading time of a number of words, at least one minute."""
    return max(1, round(words / WORDS_PER_MINUTE))


def register(edition: Edition, page: str) -> list[dict[str, Any]]:
    """Entries of one register page, by name."""
    entries = [entry for entry in edition.entities.values() if entry.record.kind in REGISTERS[page]]
    return [
        {
            "record": entry.record,
            "counts": {essay: entry.count(essay, edition.texts) for essay in edition.essays},
            "forms": _forms(edition, entry.mentions),
            "mentions": [(mention, *context(edition, mention.span)) for mention in entry.mentions],
            "events": entry.events,
        }
        for entry in sorted(entries, key=lambda entry: entry.record.name.casefold())
    ]


def _forms(edition: Edition, mentions: tuple[Mention, ...]) -> dict[str, dict[str, int]]:
    """Essay id -> form of name -> count, most frequent first."""
    counts: dict[str, dict[str, int]] = {essay: defaultdict(int) for essay in edition.essays}
    for mention in mentions:
        if not mention.form.allusion:
            counts[edition.texts.blocks[mention.span.block].essay][mention.form.exact] += 1
    return {
        essay: dict(sorted(forms.items(), key=lambda item: (-item[1], item[0])))
        for essay, forms in counts.items() if forms
    }


def context(edition: Edition, span: Span, width: int = 40) -> tuple[str, str, str]:
    """Keyword in context: words before, the words themselves, words after, without endnote markers."""
    text = edition.texts.blocks[span.block].text
    start, end = max(0, span.start - width), min(len(text), span.end + width)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    before = Span(block=span.block, start=start, end=span.start)
    after = Span(block=span.block, start=span.end, end=end)
    return (
        ("… " if start else "") + edition.quote(before), edition.quote(span),
        edition.quote(after) + (" …" if end < len(text) else ""),
    )


def theme(edition: Edition, theme_id: str) -> dict[str, Any]:
    """One theme: its passages by essay, and what occurs with it."""
    entry = edition.themes[theme_id]
    here = list(dict.fromkeys(passage.block for passage in entry.passages))
    claims = [claim for block in here for claim in edition.notes[block].claims if claim.block == block]
    events = [event for event in edition.events if any(event in edition.notes[block].events for block in here)]
    meeting: dict[str, int] = defaultdict(int)
    for block in here:
        for other in {other for other, _ in edition.notes[block].themes} - {theme_id}:
            meeting[other] += 1
    return {
        "entry": entry,
        "passages": {
            essay: [item for item in entry.passages if edition.texts.blocks[item.block].essay == essay]
            for essay in edition.essays
        },
        "blocks": here, "claims": claims, "events": events,
        "people": _entities_at(edition, here, ("person",)), "places": _entities_at(edition, here, ("place",)),
        "meeting": sorted(meeting.items(), key=lambda item: (-item[1], item[0])),
        "crossrefs": [cross_view(edition.crossrefs[item], True) for item in entry.crossrefs],
    }


def _entities_at(edition: Edition, block_ids: list[str], kinds: tuple[str, ...]) -> list[tuple[str, int]]:
    """Entities of some kinds mentioned in blocks, with the number of blocks, most frequent first."""
    counts: dict[str, int] = defaultdict(int)
    for block in block_ids:
        for entity in edition.notes[block].entities:
            if edition.entities[entity].record.kind in kinds:
                counts[entity] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def weights(edition: Edition, theme_id: str) -> dict[str, str]:
    """Block id -> weight of a theme there; central wins over passing."""
    found: dict[str, str] = {}
    for passage in edition.themes[theme_id].passages:
        if found.get(passage.block) != "central":
            found[passage.block] = passage.record.weight
    return found


def by_relation(edition: Edition) -> list[tuple[str, list[CrossView]]]:
    """Cross-references by relation, in the order of the vocabulary."""
    grouped: dict[str, list[CrossView]] = defaultdict(list)
    for crossref in edition.crossrefs.values():
        grouped[v.words(crossref.record.relation)].append(cross_view(crossref, True))
    order = [v.words(relation) for relation in v.RELATIONS]
    return [(relation, grouped[relation]) for relation in order if relation in grouped]


def citing(edition: Edition, links: Links) -> dict[str, list[tuple[str, str]]]:
    """Source id -> label and address of each record that cites it."""
    places = {
        item.record.id: item.block
        for essay in edition.essays.values() for item in (*essay.glosses, *essay.claims, *essay.comments)
    }

    def cite(kind: str, record: str) -> tuple[str, str]:
        if kind == "entity":
            return edition.entities[record].record.name, links.entity(record)
        if kind == "event":
            return edition.events[record].record.title, links.event(record)
        if kind == "essay":
            return edition.essays[record].record.name, links.essay(record)
        essay = edition.essay_of(places[record])
        return f"{kind} at {edition.reference(places[record])}", links.essay(essay.id, record)

    return {source: [cite(*item) for item in entry.cited_by] for source, entry in edition.sources.items()}


def decades(edition: Edition) -> list[tuple[int, list[Any]]]:
    """Events by decade."""
    grouped: dict[int, list[Any]] = defaultdict(list)
    for event in edition.events.values():
        grouped[event.when.decade].append(event)
    return sorted(grouped.items())
