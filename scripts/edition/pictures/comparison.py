"""The comparison: one column of summaries per essay, and a line for every relation between two paragraphs.

scripts/browser/pages/compare.js lets all but the relations of a chosen paragraph recede.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from edition import vocabulary as v
from edition.links import Links
from edition.markup import Markdown
from edition.pictures.signs import sign
from edition.pictures.svg import element, image, lines, link, number, picture, words
from edition.pictures.text import pack, wrap
from edition.resolved import Edition, Essay, PlacedCrossReference
from edition.witness import Block

WIDTH, BETWEEN, BESIDE, NUMBER = 1036.0, 170.0, 84.0, 34.0
SERIF, LEADING, SMALL, HEAD, GAP = 11.7, 16.0, 11.0, 30.0, 10.0
# SERIF is what the measure for sans-serif letters has to be told of serif letters of size 13
DIRECTED = frozenset(v.INVERSE)
"""Relations that read otherwise from the other end; they get an arrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A paragraph in its place."""

    essay: Essay
    block: Block
    left: float
    """Left edge of its column."""
    room: float
    """Width of its text."""
    top: float
    mirrored: bool
    """True in the first column, where mark and number stand to the right of the text."""
    rows: tuple[str, ...]
    """Its summary in lines."""
    labels: tuple[tuple[PlacedCrossReference, ...], ...]
    """Relations that are read from here, in lines."""

    @property
    def height(self) -> float:
        """Room of summary and labels."""
        return len(self.rows) * LEADING + len(self.labels) * (SMALL + 4)

    @property
    def mark(self) -> tuple[float, float]:
        """Centre of its mark."""
        return (self.left + self.room + NUMBER - 8 if self.mirrored else self.left + 8), self.top + 9


def comparison(edition: Edition, links: Links) -> Markdown:
    """The drawing."""
    nodes = {node.block.id: node for node in _nodes(edition)}
    height = max(node.top + node.height for node in nodes.values()) + 10
    relations = [crossref for crossref in edition.crossrefs.values() if {crossref.first.block, crossref.second.block} <= nodes.keys()]
    return picture(
        element("defs", _arrow()),
        *(_line(edition, crossref, nodes) for crossref in relations),
        *(_head(nodes, essay) for essay in edition.essays.values()),
        *(_node(edition, node, links) for node in nodes.values()),
        width=WIDTH, height=height, class_="drawing comparison", title="Relations between the paragraphs",
        description=f"{len(relations)} relations. Each paragraph is a summary in the column of its essay; the same relations "
        "stand below as a list.",
    )


def legend() -> list[tuple[str, Markdown]]:
    """Relations in words, each with a piece of its line; the two directions of one relation share it."""
    shown = [relation for relation in v.RELATIONS if not relation.endswith("-by")]
    return [(_both_ways(relation), _sample(relation)) for relation in shown]


def _both_ways(relation: str) -> str:
    inverse = v.inverse(relation)
    return v.words(relation) if inverse == relation else f"{v.words(relation)}, {v.words(inverse)}"


def _sample(relation: str) -> Markdown:
    path = element("path", d="M1 7H41", class_=f"line {_class(relation)}")
    tip = element("path", d="M41 3l7 4-7 4z", class_="tip") if relation in DIRECTED else ""
    return image(path, tip, width=50, height=14, class_="drawing", title=v.words(relation), description="Its line in the drawing")


def _class(relation: str) -> str:
    """A relation and its inverse are drawn alike."""
    return f"relation--{relation if not relation.endswith('-by') else v.inverse(relation)}"


def _nodes(edition: Edition) -> Iterator[Node]:
    columns = [
        [_unplaced(edition, essay, block, left, room) for block in essay.paragraphs]
        for essay, left, room in _columns(edition)
    ]
    tallest = max(sum(node.height + GAP for node in nodes) for nodes in columns)
    for nodes in columns:
        # short columns are spread out, so that the lines have the whole height to fan out in
        spare = (tallest - sum(node.height + GAP for node in nodes)) / max(1, len(nodes))
        top = HEAD + spare / 2
        for node in nodes:
            yield Node(**{**{name: getattr(node, name) for name in Node.__slots__}, "top": top})
            top += node.height + GAP + spare


def _columns(edition: Edition) -> Iterator[tuple[Essay, float, float]]:
    """Left edge and width of the text of each column; a long essay gets a wider one, so that it is less tall."""
    count, total = len(edition.essays), sum(len(essay.paragraphs) for essay in edition.essays.values())
    space, left = WIDTH - BESIDE - BETWEEN * (count - 1), 0.0
    for essay in edition.essays.values():
        share = (1 + len(essay.paragraphs) / total) / (count + 1)
        yield essay, left, space * share - NUMBER
        left += space * share + BETWEEN


def _unplaced(edition: Edition, essay: Essay, block: Block, left: float, room: float) -> Node:
    own = [crossref for crossref in edition.crossrefs.values() if crossref.first.block == block.id]
    texts = [label(edition, crossref) for crossref in own]
    packed, at, rows = pack(texts, room, SMALL, " · "), 0, []
    for row in packed:
        rows.append(tuple(own[at : at + len(row)]))
        at += len(row)
    summary = essay.summaries.get(block.id, block.text)
    return Node(
        essay=essay, block=block, left=left, room=room, top=0, mirrored=essay.index == 0,
        rows=tuple(wrap(summary, room, SERIF)), labels=tuple(rows),
    )


def label(edition: Edition, crossref: PlacedCrossReference) -> str:
    """`contrasts P22`"""
    other = edition.texts.blocks[crossref.second.block]
    return f"{v.words(crossref.record.relation)} {edition.essays[other.essay].record.siglum}{other.number}"


def _head(nodes: dict[str, Node], essay: Essay) -> Markdown:
    first = nodes[essay.paragraphs[0].id]
    x = first.left + first.room if first.mirrored else first.left + NUMBER
    return words(essay.record.name, x, 14, "column leftward" if first.mirrored else "column")


def _node(edition: Edition, node: Node, links: Links) -> Markdown:
    x = node.left + node.room if node.mirrored else node.left + NUMBER
    side = " leftward" if node.mirrored else ""
    mark_x, mark_y = node.mark
    name, related = edition.reference(node.block.id), bool(edition.notes[node.block.id].crossrefs)
    main = link(
        f"#at-{node.block.id}" if related else links.block(node.block.id), f"{name}: {'its relations' if related else 'no relation'}",
        element("rect", x=node.left, y=node.top - 3, width=node.room + NUMBER, height=len(node.rows) * LEADING + 6, class_="hit"),
        sign(node.essay, mark_x, mark_y, 4.6, "mark"),
        words(str(node.block.number), mark_x + (-9 if node.mirrored else 9), mark_y + 4, f"number{side}"),
        lines(node.rows, x, node.top + 13, LEADING, f"summary{side}"), class_="node", data_block=node.block.id if related else None,
    )
    return element("g", main, *_labels(edition, node, x, side))


def _labels(edition: Edition, node: Node, x: float, side: str) -> Iterator[Markdown]:
    top = node.top + len(node.rows) * LEADING + SMALL + 1
    for at, row in enumerate(node.labels):
        parts: list[str] = []
        for crossref in row:
            parts += [" · "] if parts else []
            parts.append(element("a", label(edition, crossref), href=f"#{crossref.record.id}", data_relation=crossref.record.id))
        yield element("text", *parts, x=x, y=top + at * (SMALL + 4), class_=f"labels{side}")


def _arrow() -> Markdown:
    tip = element("path", d="M0 0l8 4-8 4z", class_="tip")
    return element("marker", tip, id="comparison-arrow", viewBox="0 0 8 8", refX=8, refY=4, markerWidth=8, markerHeight=8,
                   markerUnits="userSpaceOnUse", orient="auto-start-reverse")


def _line(edition: Edition, crossref: PlacedCrossReference, nodes: dict[str, Node]) -> Markdown:
    first, second = nodes[crossref.first.block], nodes[crossref.second.block]
    relation = crossref.record.relation
    path = _arc(first, second, max(node.top for node in nodes.values())) if first.essay is second.essay else _curve(first, second)
    # an arrow leads to what answers, extends or exemplifies the other
    towards = {"marker_end" if relation.endswith("-by") else "marker_start": "url(#comparison-arrow)"} if relation in DIRECTED else {}
    name = f"{edition.reference(first.block.id)} {v.words(relation)} {edition.reference(second.block.id)}"
    return link(
        f"#{crossref.record.id}", name, element("path", d=path, class_="line-hit"),
        element("path", d=path, class_=f"line {_class(relation)} line--{crossref.record.strength}", **towards),
        class_="relation-line", data_relation=crossref.record.id, data_ends=f"{first.block.id} {second.block.id}", tabindex=-1,
    )


def _curve(first: Node, second: Node) -> str:
    (x1, y1), (x2, y2) = first.mark, second.mark
    x1, x2 = (x1 + 9, x2 - 9) if x1 < x2 else (x1 - 9, x2 + 9)
    pull = (x2 - x1) * 0.45
    return f"M{number(x1)} {number(y1)}C{number(x1 + pull)} {number(y1)} {number(x2 - pull)} {number(y2)} {number(x2)} {number(y2)}"


def _arc(first: Node, second: Node, height: float) -> str:
    """Within a column: at its right side, the wider the farther apart."""
    x = first.left + first.room + NUMBER + 3
    y1, y2 = first.mark[1], second.mark[1]
    out = x + 14 + (BESIDE * 1.3 - 24) * (abs(y2 - y1) / height) ** 0.6  # a curve reaches three quarters of its pull
    return f"M{number(x)} {number(y1)}C{number(out)} {number(y1)} {number(out)} {number(y2)} {number(x)} {number(y2)}"
