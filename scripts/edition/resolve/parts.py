"""Parts: in an edition of many essays, what one page lists in a small edition is divided over several.

One rule: an edition with more essays than there are signs is divided. The page at the known address then says what there
is, counted, and leads to its parts; each part has a share of the records, so that no page grows with their number.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from edition.resolve.addresses import REGISTERS
from edition.resolve.edition import Edition, Essay
from edition.resolve.entries import SourceEntry
from edition.words.names import filed

SHARE = 24
"""Records of a part."""
PICTURED = 4
"""Essays of a part that draws them side by side, or has a column for each."""
SHELF = 120
"""Parts of a shelf."""
MOST = 600
"""Parts to which the page at the known address leads by itself; to more it leads by shelves."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Item]):
    """A page with a share of the records, or the page that leads to all of them."""

    path: str
    """Its path under docs/."""
    name: str
    """What it holds: its only record, or its first and last; nothing where it is not one of several."""
    shown: tuple[Item, ...]
    """Its records, to be shown in full."""
    counted: tuple[Item, ...]
    """The records that it counts: its own, and all on the page that leads to the parts."""
    up: str = ""
    """Path of the page that leads to it."""
    number: int = 0
    """Its number among the parts, from 1; 0 for the page that leads to them."""
    shelved: tuple["Part[Item]", ...] = ()
    """The parts to which it leads, if it does nothing else: then it is a shelf."""

    @property
    def leads(self) -> bool:
        """True if it shows no record itself and leads to the parts that do."""
        return bool(self.counted) and not self.shown

    def titled(self, title: str) -> str:
        """The title of the page, with what the part holds."""
        return f"{title}: {self.name}" if self.name else title


@dataclass(frozen=True, slots=True, kw_only=True)
class Division(Generic[Item]):
    """A page and its parts, if it is divided."""

    first: Part[Item]
    """The page at the known address."""
    parts: tuple[Part[Item], ...] = ()
    """Its parts in order; none where it shows everything itself."""
    shelves: tuple[Part[Item], ...] = ()
    """Pages between it and its parts, where these are too many to be listed on one page."""

    @property
    def pages(self) -> tuple[Part[Item], ...]:
        """All pages."""
        return (self.first, *self.shelves, *self.parts)

    def beside(self, part: Part[Item]) -> tuple[Part[Item] | None, Part[Item] | None]:
        """The parts before and after one, or the shelves."""
        row, before, after = self.shelves if part.shelved else self.parts, part.number - 2, part.number
        return row[before] if before >= 0 else None, row[after] if after < len(row) else None


def divide(
    edition: Edition, path: str, items: Iterable[Item], name: Callable[[Item], str], size: int = SHARE, address: Callable[[Item], str] | None = None,
) -> Division[Item]:
    """A page of records, divided if the edition has many essays.

    Parts are numbered, or have the `address` of their only record.
    """
    every = tuple(items)
    if not edition.is_large:
        return Division(first=Part(path=path, name="", shown=every, counted=every))
    shares = [every[at : at + size] for at in range(0, len(every), size)]
    stem = path.removesuffix(".md")
    parts = tuple(
        Part(
            path=f"{stem}/{address(share[0]) if address else number}.md", name=_named([name(item) for item in share]),
            shown=share, counted=share, up=path, number=number,
        )
        for number, share in enumerate(shares, 1)
    )
    return Division(first=Part(path=path, name="", shown=(), counted=every), parts=parts, shelves=_shelves(path, parts, name))


def _shelves(path: str, parts: Sequence[Part[Item]], name: Callable[[Item], str]) -> tuple[Part[Item], ...]:
    """The pages between a page and its parts; none where it can list them itself. No id has the sign in their addresses."""
    shelves = [tuple(parts[at : at + SHELF]) for at in range(0, len(parts), SHELF)] if len(parts) > MOST else []
    return tuple(
        Part(
            path=f"{path.removesuffix('.md')}/parts_{number}.md", name=_named([name(shelf[0].shown[0]), name(shelf[-1].shown[-1])]),
            shown=(), counted=tuple(item for part in shelf for item in part.shown), up=path, number=number, shelved=shelf,
        )
        for number, shelf in enumerate(shelves, 1)
    )


def _named(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} – {names[-1]}"


def by_essay(edition: Edition, path: str, size: int = SHARE) -> Division[Essay]:
    """A page whose records are essays, or stand by essay."""
    return divide(edition, path, edition.essays.values(), _name, size)


def of_theme(edition: Edition, theme: str) -> Division[Essay]:
    """The page of a theme, by the essays in which it stands; in a small edition by all."""
    entry = edition.themes[theme]
    blocks = [*entry.weights, *(edition.crossrefs[item].first.block for item in entry.crossrefs)]
    speaking = {edition.essay_of(block).id for block in blocks}
    essays = [essay for essay in edition.essays.values() if essay.id in speaking or not edition.is_large]
    return divide(edition, f"themes/{theme}.md", essays, _name)


def claims_parts(edition: Edition) -> Division[Essay]:
    """The claims, essay by essay."""
    return divide(edition, "claims.md", edition.essays.values(), _name, 1, _id)


def arguments_parts(edition: Edition) -> Division[Essay]:
    """The lines of argument, essay by essay."""
    return divide(edition, "arguments.md", (essay for essay in edition.essays.values() if essay.argument), _name, 1, _id)


def compare_parts(edition: Edition) -> Division[tuple[Essay, ...]]:
    """The essays that stand side by side: all, in a large edition each two that have a relation."""
    essays = tuple(edition.essays.values())
    if not edition.is_large:
        return divide(edition, "compare.md", [essays], _names, 1)
    ends = {tuple(sorted(edition.essay_of(span.block).index for span in (item.first, item.second))) for item in edition.crossrefs.values()}
    pairs = [(essays[one], essays[other]) for one, other in sorted(ends) if one != other]
    return divide(edition, "compare.md", pairs, _names, 1, lambda pair: "/".join(map(_id, pair)))


def _id(essay: Essay) -> str:
    return essay.id


def _name(essay: Essay) -> str:
    return essay.record.name


def _names(essays: Sequence[Essay]) -> str:
    return " and ".join(essay.record.name for essay in essays)


def register_parts(edition: Edition, register: str) -> Division[str]:
    """The ids of the entities of a register, by name."""
    entries = [entry.record for entry in edition.entities.values() if entry.record.kind in REGISTERS[register]]
    entries.sort(key=lambda record: filed(record.name))
    return divide(edition, f"{register}.md", (record.id for record in entries), lambda id: edition.entities[id].record.name)


def timeline_parts(edition: Edition) -> Division[str]:
    """The ids of the events, by date."""
    return divide(edition, "timeline.md", edition.events, lambda id: edition.events[id].when.say())


def crossref_parts(edition: Edition) -> Division[str]:
    """The ids of the cross-references, in the order of the file."""
    return divide(edition, "cross-references.md", edition.crossrefs, lambda id: edition.reference(edition.crossrefs[id].first.block))


def source_parts(edition: Edition) -> Division[SourceEntry]:
    """The sources, by author or publisher."""
    return divide(edition, "sources.md", sorted(edition.sources.values(), key=_by_author), lambda entry: entry.record.author or entry.record.publisher)


def _by_author(entry: SourceEntry) -> tuple[str, str, str]:
    record = entry.record
    # by surname: the last word of a name, without what stands in brackets behind it
    name = record.author.partition(" and ")[0].partition(" (")[0].rpartition(" ")[2] if record.author else record.publisher
    return name.casefold(), record.date, record.title


def moved_to_parts(edition: Edition) -> Mapping[tuple[str, str], str]:
    """Kind and id of each record that stands on a part of a page, with the part."""
    found: dict[tuple[str, str], str] = {}
    for kind, divisions in (
        ("event", [timeline_parts(edition)]), ("crossref", [crossref_parts(edition)]),
        ("entity", [register_parts(edition, register) for register in REGISTERS]),
    ):
        found |= {(kind, id): part.path for division in divisions for part in division.parts for id in part.shown}
    found |= {("source", entry.record.id): part.path for part in source_parts(edition).parts for entry in part.shown}
    found |= {("claim", claim.record.id): part.path for part in claims_parts(edition).parts for essay in part.shown for claim in essay.claims}
    found |= {
        ("argument", claim.record.id): part.path
        for part in arguments_parts(edition).parts for essay in part.shown for claim in essay.argument_claims
    }
    return found
