"""YAML as plain data, with the line of everything.

Every scalar is a string until a schema says otherwise, so that YAML cannot turn 1947 into a number
or `no` into a falsehood.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from edition.words.problems import Problem

_SHORT = 40
"""Characters of a scalar that may stand in many records, such as an id or a kind: those that are alike are one object."""


@dataclass(slots=True)
class Reader:
    """Turns the nodes of one file into plain data and remembers lines."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def plain(self, node: yaml.Node, at: tuple[str | int, ...] = ()) -> object:
        self.lines[at] = node.start_mark.line + 1
        if isinstance(node, yaml.ScalarNode):
            return sys.intern(node.value) if len(node.value) < _SHORT else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*at, index)) for index, item in enumerate(node.value)]
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            key, line = key_node.value, key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem(
                    code="134", where=f"{self.path}:{line}", id=Path(self.path).name, what="a key is a list or a mapping",
                    hint="Write a word and a colon; quote text that begins with a bracket.",
                ))
                continue
            if key in result:
                self.problems.append(Problem(
                    code="103", where=f"{self.path}:{line}", id=Path(self.path).name, what=f"the key `{key}` is written twice",
                    hint="Keep one of the two.",
                ))
            result[key] = self.plain(value_node, (*at, key))
            self.lines[(*at, key)] = line
        return result

    def line_of(self, at: tuple[str | int, ...]) -> int:
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 1)
