"""The lines of a text: as the file has them, without what is excluded, and as each block has them where two share one."""

from collections.abc import Sequence

from edition.records.structure import BlockRecord, Structure
from edition.resolve.raised import stands
from edition.words.problems import Problem


def lines_of(raw: bytes) -> list[str]:
    """The lines of the text, whatever ends them on the machine it came from. The top of a page (a form feed, which
    extraction from PDF leaves) and the mark of the byte order are white space."""
    text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\f", " ").split("\n")


def lines_of_text(raw: bytes, structure: Structure) -> tuple[list[str], list[Problem]]:
    """The lines of a text with blanks for what is excluded, and the exclusions that find no place."""
    lines = lines_of(raw)
    kept, problems = list(lines), []
    for exclusion in structure.exclusions:
        index = exclusion.line - 1
        if exclusion.to and 0 <= index < exclusion.to <= len(kept) and " ".join(kept[index].split()) == " ".join(exclusion.exact.split()):
            kept[index : exclusion.to] = [""] * (exclusion.to - index)
        elif not exclusion.to and 0 <= index < len(kept) and kept[index].count(exclusion.exact) == 1:
            kept[index] = kept[index].replace(exclusion.exact, " " * len(exclusion.exact))
        else:
            problems.append(Problem(
                code="116", where=exclusion.where, id=f"line {exclusion.line}",
                what=f"`{exclusion.exact}` {stands(lines[index].count(exclusion.exact) if 0 <= index < len(lines) else 0)} on line {exclusion.line}",
                hint="Write words that stand there once, exactly as on that line, with its blanks; with `to`, the whole line.",
            ))
    return kept, problems


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
