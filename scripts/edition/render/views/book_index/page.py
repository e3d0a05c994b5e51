"""The index at the back: headings in one alphabet, with sub-headings, see and see also, and paragraphs as locators."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from edition.records.backmatter import IndexHeading
from edition.resolve.edition import Edition
from edition.resolve.entries import EntityEntry
from edition.resolve.parts import Division, Part, divide

ROOM = 120
"""Headings of a part, where the index is divided."""
FEW = 24
"""Essays whose paragraphs a heading lists at most in a divided index; of more it says how many, and leads to the record."""
LONG = 7
"""An entry with more paragraphs than this is divided: a row of bare numbers helps nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """A paragraph, heading or signature to which the index leads."""

    block: str
    """Id of the block."""
    label: str
    """Its number, or what it is."""
    central: bool = False
    """True where the matter is the subject of the paragraph."""


Locators = tuple[tuple[str, tuple[Locator, ...]], ...]
"""Essay id -> locators in reading order, for essays that have any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the index."""

    anchor: str
    """Its id in the page."""
    text: str
    """Its words."""
    target: tuple[str, str] = ("", "")
    """Kind and id of the record that it stands for; empty for a mere reference."""
    locators: Locators = ()
    """Where it leads."""
    subs: tuple[tuple[str, Locators], ...] = ()
    """Sub-headings with theirs."""
    see: tuple[tuple[str, str], ...] = ()
    """Words and anchors of the headings under which the matter stands."""
    see_also: tuple[tuple[str, str], ...] = ()
    """Words and anchors of headings that stand near."""


def index_parts(edition: Edition) -> Division[Heading]:
    """The headings in one alphabet."""
    headings = sorted(_Index(edition).headings(), key=lambda item: (_sort_key(item.text), item.text, item.anchor))
    return divide(edition, "book-index.md", headings, lambda item: item.text, ROOM)


def book_index(division: Division[Heading], part: Part[Heading]) -> dict[str, object]:
    """Headings by letter, and the page on which each stands."""
    grouped: dict[str, list[Heading]] = defaultdict(list)
    for heading in part.shown:
        grouped[_letter(heading.text)].append(heading)
    return {
        "letters": list(grouped.items()), "few": FEW, "pages": {item.anchor: page.path for page in division.pages for item in page.shown},
        "sizes": {"headings": sum(not item.see for item in part.counted), "references": sum(bool(item.see) for item in part.counted)},
    }


def locators(edition: Edition, blocks: Iterable[str], central: Iterable[str] = ()) -> Locators:
    """Locators of blocks, by essay, in reading order."""
    strong, found = set(central), defaultdict[str, list[Locator]](list)
    for block in (edition.texts.blocks[id] for id in sorted(set(blocks), key=edition.texts.order.__getitem__)):
        found[block.essay].append(Locator(block=block.id, label=str(block.number or block.record.kind), central=block.id in strong))
    return tuple((essay, tuple(here)) for essay, here in found.items())


class _Index:
    """The headings, made of the records; those that editors shape take the place of the made ones."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.shaped = {item.entity or item.theme or item.id: item for item in edition.index}
        self.by_id = {item.id: item for item in edition.index}
        self.places = {entry.record.name.split(maxsplit=1)[0] for entry in edition.entities.values() if entry.record.kind == "place"}
        self.weights = {theme: entry.weights for theme, entry in edition.themes.items()}
        titles = {entry.record.name.casefold() for entry in edition.entities.values()}
        self.doubled = {theme for theme, entry in edition.themes.items() if entry.record.title.casefold() in titles
                        or any(name.startswith(f"{entry.record.title.casefold()} (") for name in titles)}

    def headings(self) -> Iterator[Heading]:
        made = [
            *(self.of_entity(entry) for entry in self.edition.entities.values()),
            *(self.of_theme(theme) for theme in self.edition.themes),
            *(self.of_event(event) for event in self.edition.events),
            *(self.of_matter(item) for item in self.edition.index if not (item.entity or item.theme)),
        ]
        yield from made
        yield from self.references({_plain(item.text) for item in made})

    def of_entity(self, entry: EntityEntry) -> Heading:
        entity, shaped = entry.record.id, self.shaped.get(entry.record.id)
        blocks = list(dict.fromkeys(mention.span.block for mention in entry.mentions))
        subs = tuple((sub.text, locators(self.edition, sub.at)) for sub in shaped.subs) if shaped else ()
        if not subs and len(blocks) > LONG:
            subs = tuple(self.by_theme(blocks))
        return Heading(
            anchor=f"entity-{entity}", text=self.name(entity), target=("entity", entity), subs=subs,
            locators=locators(self.edition, blocks), see_also=self.also(shaped),
        )

    def by_theme(self, blocks: list[str]) -> Iterator[tuple[str, Locators]]:
        """Paragraphs of a long entry, by the themes that they are about."""
        for theme, found in self.weights.items():
            here = [block for block in blocks if found.get(block) == "central"]
            if here:
                yield f"and {self.lower(self.edition.themes[theme].record.title)}", locators(self.edition, here)

    def of_theme(self, theme: str) -> Heading:
        record, found = self.edition.themes[theme].record, self.weights[theme]
        near = [*record.broader, *record.narrower, *record.related]
        central = [block for block, weight in found.items() if weight == "central"]
        return Heading(
            anchor=f"theme-{theme}", text=self.name(theme), target=("theme", theme),
            locators=locators(self.edition, found, central),
            see_also=(*((self.name(other), f"theme-{other}") for other in near), *self.also(self.shaped.get(theme))),
        )

    def of_event(self, event: str) -> Heading:
        entry = self.edition.events[event]
        return Heading(
            anchor=f"event-{event}", text=self.dated(event), target=("event", event),
            locators=locators(self.edition, (span.block for span in entry.spans)),
        )

    def of_matter(self, item: IndexHeading) -> Heading:
        """A heading for matter without a record of its own, or a reference that an editor wrote."""
        blocks = [block for sub in item.subs for block in sub.at]
        return Heading(
            anchor=item.id, text=item.heading, locators=locators(self.edition, blocks),
            subs=tuple((sub.text, locators(self.edition, sub.at)) for sub in item.subs),
            see=tuple(self.target(other) for other in item.see), see_also=self.also(item),
        )

    def references(self, taken: set[str]) -> Iterator[Heading]:
        """Other names lead to the heading; a name that would stand beside it is left out.

        What is an event and has an entry as well is found in one place, the entry, by the names of both.
        """
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        words: dict[str, str] = {}
        entries = {entry.record.event: id for id, entry in self.edition.entities.items() if entry.record.event}
        named = [((self.name(id), f"entity-{id}"), self.name(id), entry.record.aliases) for id, entry in self.edition.entities.items()]
        for id, event in self.edition.events.items():
            entry = entries.get(id)
            target = (self.name(entry), f"entity-{entry}") if entry else (self.dated(id), f"event-{id}")
            named.append((target, self.dated(id), event.record.aliases))
        for target, text, aliases in named:
            for alias in aliases:
                key = _plain(alias)
                if key not in taken and not _stands_beside(alias, text):
                    words.setdefault(key, alias)
                    found[key].add(target)
        for key, targets in found.items():
            # what an entry and an event share, the entry tells more of
            kept = [item for item in targets if item[1].startswith("entity-")] or targets
            yield Heading(anchor=f"see-{key.replace(' ', '-')}", text=words[key], see=tuple(sorted(kept)))

    def dated(self, event: str) -> str:
        """The heading of an event."""
        entry = self.edition.events[event]
        return f"{entry.record.title} ({entry.when.say()})"

    def name(self, record: str) -> str:
        if record in self.shaped:
            return self.shaped[record].heading
        if record in self.edition.entities:
            return self.edition.entities[record].record.name
        title = self.edition.themes[record].record.title
        return f"{title} (theme)" if record in self.doubled else title

    def target(self, id: str) -> tuple[str, str]:
        """Words and anchor of a heading that another names."""
        if id in self.by_id:
            item = self.by_id[id]
            kind = f"entity-{item.entity}" if item.entity else f"theme-{item.theme}" if item.theme else item.id
            return item.heading, kind
        kind = "entity" if id in self.edition.entities else "theme"
        return self.name(id), f"{kind}-{id}"

    def lower(self, title: str) -> str:
        """A title within a line: small at its start, unless its first word is a name."""
        first = title.split(maxsplit=1)[0].strip("‘“:,")
        return title if first in self.places else title[:1].lower() + title[1:]

    def also(self, item: IndexHeading | None) -> tuple[tuple[str, str], ...]:
        return tuple(self.target(other) for other in item.see_also) if item else ()


@cache
def _plain(text: str) -> str:
    """The words of a heading as a key: small letters and figures, without accents."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(char for char in bare if not unicodedata.combining(char))))


def _sort_key(text: str) -> str:
    """Letter by word, without an article at the start."""
    return re.sub(r"^(?:the|a|an) ", "", _plain(text))


def _letter(text: str) -> str:
    first = _sort_key(text)[:1]
    return first.upper() if first.isalpha() else "0–9"


@cache
def _stands_beside(alias: str, heading: str) -> bool:
    """True for a name that begins like the heading, or only spells the same words otherwise."""
    words, own = _sort_key(heading).split(), _sort_key(alias).split()
    if not own or own[:1] == words[:1]:
        return True
    return all(difflib.get_close_matches(word, words, n=1, cutoff=0.7) for word in own)
