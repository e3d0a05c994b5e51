"""Hypothesis strategies: any text, awkward text, and whole texts with their structure."""

import hashlib
from typing import get_args

from edition.records.essay import EssayRecord, Finding
from edition.records.structure import BlockRecord, Exclusion, Joint, Structure
from edition.records.structure import Break as BreakRecord
from edition.resolve.anchoring import Texts
from edition.resolve.raised import Raised
from edition.resolve.witness import Block
from edition.words import vocabulary as v
from edition.words.characters import unfit
from hypothesis import strategies as st

# No text with control characters or with marks that turn words round becomes a witness (problems 111, 133), and no file
# holds half a surrogate pair.
ANY = st.characters(exclude_categories=["Cc", "Cs"]).filter(lambda char: not unfit(char))
AWKWARD = st.sampled_from("*_`#[]()<>&|{}:=+-~!\\\"'“”’. 1aA\t\u00a0\u2028é\U0001d11e")
CHARS = st.one_of(AWKWARD, AWKWARD, st.sampled_from("aeiou the"), ANY)
LINES = st.text(CHARS, max_size=60)
FILLED = LINES.filter(lambda line: line.strip() != "")
WORDS = st.lists(
    st.one_of(st.sampled_from(["the", "harbour", "a*b", "_x_", "&amp;", "<b>", "1947."]), st.text(CHARS, min_size=1, max_size=6)),
    min_size=1, max_size=25,
).map(" ".join)


def folded(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.split())


TEXTS = WORDS.map(folded).filter(bool)


def block(text: str, id: str = "essay-1", raised: tuple[Raised, ...] = (), kind: str = "paragraph") -> Block:
    """A block of an essay with the id `essay`."""
    return Block(
        record=BlockRecord(id=id, kind=kind, lines="1"), essay="essay", number=1 if kind == "paragraph" else None,
        text=text, raised=raised,
    )


def texts_of(*texts: str) -> Texts:
    """Texts with one essay of some paragraphs."""
    return Texts({"essay": [block(text, f"essay-{number}") for number, text in enumerate(texts, 1)]})


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[int, int]:
    """Part of a text as editors quote: not empty, no blank at either end."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else (0, len(text))


@st.composite
def witnesses(draw: st.DrawFn) -> tuple[bytes, Structure, EssayRecord]:
    """A text of several blocks with breaks, joints, exclusions, and the structure that declares them."""
    lines: list[str] = []
    blocks, breaks, joints, exclusions = [], [], [], []
    number = 0
    for index in range(draw(st.integers(1, 5))):
        lines += [" " * draw(st.integers(0, 2)) for _ in range(draw(st.integers(0, 2)))]
        kind = draw(st.sampled_from(["paragraph", "paragraph", *get_args(v.BlockKind)]))
        number += kind in v.NUMBERED
        first = len(lines) + 1
        begins = []
        for part in range(draw(st.integers(1, 4))):
            if part and draw(st.booleans()):
                if draw(st.booleans()):
                    joints.append(Joint(line=len(lines), reason="divided"))
            elif part and draw(st.booleans()):
                lines.append("")
                breaks.append(BreakRecord(line=len(lines), kind="column"))
            lines.append(" " * draw(st.sampled_from([0, 0, 2, 5])) + draw(FILLED))
            if not any(joint.line == len(lines) - 1 for joint in joints):
                begins.append(len(lines))
            if draw(st.integers(0, 5)) == 0:
                lines[-1] += " ⟦page⟧"
                exclusions.append(Exclusion(line=len(lines), exact="⟦page⟧", label="page", reason="a page number"))
        blocks.append(BlockRecord(
            id=f"essay-{number}" if kind in v.NUMBERED else f"essay-part-{index}", kind=kind,
            lines=f"{first}-{len(lines)}" if len(lines) > first else str(first), level=2 if kind == "heading" else None,
            items=_some(draw, begins) if kind in v.ITEMIZED else (), ordered=kind == "list" and draw(st.booleans()),
        ))
    raw = "\n".join(lines).encode()
    structure = Structure(
        blocks=tuple(blocks), breaks=tuple(breaks), joints=tuple(joints), exclusions=tuple(exclusions),
    )
    return raw, structure, essay_record(raw)


def _some(draw: st.DrawFn, begins: list[int]) -> tuple[int, ...]:
    """Items that an editor names, or none, so that each line begins one."""
    return (begins[0], *(line for line in begins[1:] if draw(st.booleans()))) if draw(st.booleans()) else ()


def essay_record(raw: bytes) -> EssayRecord:
    """A record that declares a text."""
    return EssayRecord(
        id="essay", siglum="E", name="Essay", file="texts/essay.txt", sha256=hashlib.sha256(raw).hexdigest(),
        original_name="essay.txt", title="An essay", title_status="as printed", title_note="Printed.", author="Nobody",
        date="1950", date_note="Printed.", kind="Essay", published="Nowhere", about="Nothing.",
        findings=(Finding(point="Writer", finding="Nobody.", evidence="None.", standing="unknown"),),
    )
