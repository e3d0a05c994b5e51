"""Lines that two blocks share: where a paragraph begins amid a line, each block has its part of it."""

from collections.abc import Sequence

from edition.records.structure import BlockRecord
from edition.words.problems import Problem


def own_lines(lines: Sequence[str], ranges: Sequence[tuple[BlockRecord, range]]) -> tuple[list[Sequence[str]], list[Problem]]:
    """For each block the lines with blanks for what of its first and last is its neighbour's, where blocks share a line."""
    own: list[Sequence[str]] = [lines for _ in ranges]
    problems = []
    for at, (record, span) in enumerate(ranges):
        if not record.begins:
            continue
        line = lines[span.start]
        place = line.find(record.begins)
        if line.count(record.begins) != 1 or not line[:place].strip() or not at or ranges[at - 1][1][-1] != span.start:
            problems.append(Problem(
                code="146", where=record.where, id=record.id, what=f"`{record.begins}` does not part line {span.start + 1} in two blocks",
                hint="Write words that stand there once, with words of the block before in front of them; or leave `begins` out.",
            ))
            continue
        own[at] = _with_line(lines, span.start, " " * place + line[place:])
        own[at - 1] = _with_line(own[at - 1], span.start, own[at - 1][span.start][:place])
    return own, problems


def _with_line(lines: Sequence[str], index: int, line: str) -> Sequence[str]:
    return [*lines[:index], line, *lines[index + 1 :]]
