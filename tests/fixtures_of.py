"""Examples from the text files in tests/fixtures: one per line, parts divided by ` | `, `#` begins a remark."""

from support import TESTS


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a file, each as a tuple of its parts."""
    return [tuple(part.strip() for part in line.split("|")) for line in lines(name)]


def lines(name: str) -> list[str]:
    """The lines after the remarks at the head of a file."""
    text = (TESTS / "fixtures" / name).read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    assert all(line.startswith("#") for line in head.splitlines()), f"{name} should begin with remarks"
    return [line for line in body.split("\n") if line.strip()]
