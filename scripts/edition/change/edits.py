"""Changes to a file of YAML as text: each replaces what stands between two places, and all the rest stays as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from edition.read.gate import LOADER


@dataclass(slots=True)
class Edited:
    """A file of YAML with the changes that are to be made to it."""

    text: str
    """The file as it is."""
    changes: dict[tuple[int, int], str] = field(default_factory=dict)
    """From and to, in code points, and what is to stand there."""

    @property
    def root(self) -> yaml.Node:
        """The node of the file."""
        node = yaml.compose(self.text, Loader=LOADER)
        assert node is not None  # no file of an edition is empty
        return node

    def replace(self, node: yaml.Node, text: str) -> None:
        """Write a scalar anew."""
        self.changes[node.start_mark.index, node.end_mark.index] = text

    def drop(self, node: yaml.MappingNode, name: str) -> None:
        """Take out a key that is not the first, with its value."""
        at = next(at for at, (key, _) in enumerate(node.value) if key.value == name)
        self.changes[node.value[at - 1][1].end_mark.index, node.value[at][1].end_mark.index] = ""

    def insert(self, at: int, text: str) -> None:
        """Put text in, behind what was put there before."""
        self.changes[at, at] = self.changes.get((at, at), "") + text

    def remove_lines(self, first: int, last: int) -> None:
        """Take out whole lines, counted from 0."""
        starts = self._starts()
        self.changes[starts[first], starts[last + 1]] = ""

    def after_line(self, line: int) -> int:
        """Where the line after one begins."""
        return self._starts()[line + 1]

    def _starts(self) -> list[int]:
        starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        return [*starts, len(self.text), len(self.text)]

    def result(self) -> str:
        """The file as it shall be."""
        parts, at = [], 0
        for (start, end), text in sorted(self.changes.items()):
            parts += [self.text[at:start], text]
            at = max(at, end)
        return "".join(parts) + self.text[at:]


def nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    """A node and all in it, keys too, from the outside and in order."""
    yield node
    for item in node.value if not isinstance(node, yaml.ScalarNode) else ():
        for part in item if isinstance(item, tuple) else (item,):
            yield from nodes(part)


def mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    """Every mapping of a node, from the outside."""
    return (item for item in nodes(node) if isinstance(item, yaml.MappingNode))


def last_line(node: yaml.Node) -> int:
    """The line on which a node ends, from 0: a list or mapping of YAML ends for the parser only where the next thing begins."""
    return max(item.end_mark.line - int(item.end_mark.column == 0) for item in nodes(node) if isinstance(item, yaml.ScalarNode))


def keys(node: yaml.Node) -> dict[str, yaml.Node]:
    """Key -> value of a mapping; nothing for other nodes."""
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def between(node: yaml.MappingNode) -> str:
    """What stands between two keys of a mapping."""
    return ", " if node.flow_style else "\n" + " " * node.value[0][0].start_mark.column


def quoted(text: str) -> str:
    """Text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"
