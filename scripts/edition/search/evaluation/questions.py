"""The questions of tests/search/questions.yml, and the two halves into which they are split; and other files of questions."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path("tests") / "search" / "questions.yml"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what is right."""

    sort: str
    """Class of the question."""
    ask: str
    """The words typed."""
    passages: frozenset[str]
    """Ids of passages, each of which is a right answer."""
    topics: frozenset[str]
    """Ids of topics, each of which is a right answer; none if only passages are."""
    held: bool
    """Whether it belongs to the half that is not used for tuning."""

    @property
    def negative(self) -> bool:
        """Whether silence is the right answer."""
        return not self.passages


def load(root: Path) -> list[Question]:
    """All questions. In each class every second one, in the order of a hash, is held back."""
    classes = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))["questions"]
    questions = []
    for sort, entries in classes.items():
        order = sorted(entry["ask"] for entry in entries)
        order.sort(key=lambda ask: hashlib.sha256(ask.encode("utf-8")).hexdigest())
        held = set(order[1::2])
        questions += [
            Question(sort, entry["ask"], frozenset(entry.get("passages", ())), frozenset(entry.get("topics", ())), entry["ask"] in held)
            for entry in entries
        ]
    return questions


def load_file(path: Path) -> list[Question]:
    """A file of its own: `questions` with `ask`, `class` and the ids to `want`; `negatives` with `ask`, on which silence is right."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    asked = [Question(entry["class"], entry["ask"], frozenset(entry["want"]), frozenset(), True) for entry in found["questions"]]
    return asked + [Question("negative", entry["ask"], frozenset(), frozenset(), True) for entry in found.get("negatives", ())]
