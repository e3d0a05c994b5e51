"""The file of structure says where paragraphs begin and end: by lines, and by words where a border lies amid a line."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import yaml

from edition.change.borders import Change, Extent
from edition.change.edits import Edited, between, keys, last_line, quoted
from edition.records.structure import BlockRecord, Structure
from edition.resolve.lines import lines_of_text
from edition.resolve.witness import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """The lines of a block that is to be."""

    first: int
    """From 1."""
    last: int
    """From 1."""
    begins: str
    """Words with which it begins, where it begins amid its first line."""
    items: tuple[int, ...]
    """Lines on which its items begin, where that has to be said."""

    @property
    def written(self) -> str:
        """As YAML."""
        return f"'{self.first}'" if self.first == self.last else f"{self.first}-{self.last}"


def edit_structure(text: str, raw: bytes, structure: Structure, blocks: Sequence[Block], change: Change, kind: str) -> str:
    """The file with the new borders. Blank lines that come to stand inside a paragraph are breaks of this kind."""
    file = Edited(text)
    root = file.root
    items = {keys(item)["id"].value: item for item in keys(root)["blocks"].value}
    lines, _ = lines_of_text(raw, structure)
    found = {part.id: _lines_of(part, change, blocks, lines) for part in change.new}
    for part in change.new:
        if part.id == change.added:
            _add(file, items[change.first], part.id, found[part.id], next(block.record for block in blocks if block.id == change.first))
        elif part not in change.old:
            _set(file, items[part.id], found[part.id])
    if change.gone:
        item = items[change.gone]
        last, rows = last_line(item), text.split("\n")
        blank = last + 2 < len(rows) and not rows[last + 1].strip()
        file.remove_lines(item.start_mark.line, last + int(blank))
    _breaks(file, root, lines, list(found.values()), structure, kind)
    known = keys(root).get("renumbered")
    if known is not None:
        file.replace(known, quoted(f"{known.value} {change.said}"))
    elif change.added or change.gone:
        key = next(key for key, _ in root.value if key.value == "blocks")
        file.insert(key.start_mark.index, f"renumbered: {quoted(change.said)}\n")
    return file.result()


def _lines_of(part: Extent, change: Change, blocks: Sequence[Block], lines: Sequence[str]) -> _Lines:
    """First and last line of a part, and the words with which it begins."""
    places = list(_places(change, blocks, lines))
    start, first, head = max(place for place in places if place[0] <= part.start)
    _, last, _ = max(place for place in places if place[0] < part.end)
    offset = head + part.start - start
    begins = _words_from(lines[first - 1], offset) if offset else ""
    return _Lines(first=first, last=last, begins=begins, items=tuple(_items(part, change, blocks)))


def _items(part: Extent, change: Change, blocks: Sequence[Block]) -> Iterator[int]:
    """The lines on which the items of a part begin, if an editor said so of a block that it has words of."""
    own = [(block, old.start) for block, old in zip(blocks, change.old, strict=True) if old.start < part.end and part.start < old.end]
    if any(block.record.items for block, _ in own):
        for block, start in own:
            begins = {item.start for item in block.items}
            yield from (line for line, at in block.lines if at in begins and part.start <= start + at < part.end)


def _places(change: Change, blocks: Sequence[Block], lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Each line of each block: where it begins in the run of text, its number, and how much of the line stands before."""
    for block, part in zip(blocks, change.old, strict=True):
        for index, (line, at) in enumerate(block.lines):
            begins, text = block.record.begins, lines[line - 1]
            head = len(" ".join(text[: text.find(begins)].split())) + 1 if begins and not index else 0
            yield part.start + at, line, head


def _words_from(line: str, offset: int) -> str:
    """Words of a line from a place in its folded text on, as many as stand there once."""
    words = line.split()
    skipped = len(" ".join(words)[:offset].split())
    place = end = 0
    for at, word in enumerate(words):
        found = line.index(word, end)
        place = found if at == skipped else place
        end = found + len(word)
        if at >= skipped and line.count(line[place:end]) == 1:
            break
    return line[place:end]


def _set(file: Edited, item: yaml.MappingNode, lines: _Lines) -> None:
    """New lines of a block; `begins` comes, changes or goes."""
    known = keys(item)
    file.replace(known["lines"], lines.written)
    if "begins" in known and lines.begins:
        file.replace(known["begins"], quoted(lines.begins))
    elif lines.begins:
        file.insert(known["lines"].end_mark.index, f"{between(item)}begins: {quoted(lines.begins)}")
    elif "begins" in known:
        file.drop(item, "begins")
    listed = f"[{', '.join(map(str, lines.items))}]"
    if "items" in known:
        file.replace(known["items"], listed)
    elif lines.items:
        file.insert(known["lines"].end_mark.index, f"{between(item)}items: {listed}")


def _add(file: Edited, item: yaml.MappingNode, id: str, lines: _Lines, record: BlockRecord) -> None:
    """A new block behind another, written as that one is."""
    rows = file.text.split("\n")
    line = last_line(item)
    dash = " " * rows[item.start_mark.line].index("-") + "- "
    fields = [
        f"id: {id}", f"kind: {record.kind}", f"lines: {lines.written}", *([f"begins: {quoted(lines.begins)}"] if lines.begins else []),
        *([f"items: [{', '.join(map(str, lines.items))}]"] if lines.items else []), *(["ordered: true"] if record.ordered else []),
    ]
    if item.flow_style:
        file.insert(file.after_line(line), f"{dash}{{{', '.join(fields)}}}\n")
        return
    parted = line + 1 < len(rows) and not rows[line + 1].strip()
    file.insert(file.after_line(line), "\n" * parted + dash + f"\n{' ' * len(dash)}".join(fields) + "\n")


def _breaks(
    file: Edited, root: yaml.Node, lines: Sequence[str], blocks: Collection[_Lines], structure: Structure, kind: str,
) -> None:
    """Breaks that come to stand inside a paragraph are declared, those that stand in none any more go."""
    inside = {line for block in blocks for line in range(block.first + 1, block.last + 1)}
    node = keys(root).get("breaks")
    known = {item.line for item in structure.breaks}
    gone = [item for item in (node.value if node else ()) if int(keys(item)["line"].value) not in inside]
    new = [f"  - {{line: {line}, kind: {kind}}}\n" for line in sorted(inside) if not lines[line - 1].strip() and line not in known]
    if node is None and new:
        file.insert(len(file.text), "".join(["" if file.text.endswith("\n") else "\n", "breaks:\n", *new]))
    elif node is not None:
        for item in gone:
            file.remove_lines(item.start_mark.line, last_line(item))
        if new and node.value:
            file.insert(file.after_line(last_line(node)), "".join(new))
        elif new:
            file.replace(node, "\n" + "".join(new).rstrip("\n"))
        elif gone and len(gone) == len(node.value):
            key = next(key for key, _ in root.value if key.value == "breaks")
            file.insert(key.end_mark.index + 1, " []")
