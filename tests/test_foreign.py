"""The workshop: made-up texts become essays of editions made from nothing, by the commands and without an edit by hand.

tests/foreign/ has the texts, and key.yml where each block of them begins, as the texts were laid out.
"""

import re
import subprocess
import sys

import pytest
import yaml
from broadside import built
from edition.add.edition import new_edition
from edition.add.essay import AddError, Given, add_essay
from edition.add.structure import guess, lines_of
from edition.words import vocabulary as v
from support import MINIATURE, ROOT, TESTS, copy_miniature, edition, html_of, run_build

FOREIGN = TESTS / "foreign"
KEY = yaml.safe_load((FOREIGN / "key.yml").read_text(encoding="utf-8"))
RIGHT = 0.95
"""Share of borders that are found without a hand."""
OURS = re.compile(
    r"pakistan|kashmir|afghan|islamabad|semicircle|shaikh|chunian|an alliance|essays-on-an-alliance|musharraf|taliban|siachen|line of control|"
    r"newspaper letter|essays/(?:paper|letter)\b|paper-\d|letter-\d|(?:the|this) (?:letter|paper) (?:is|was|does)",
    re.IGNORECASE,
)
"""Words of this edition, which no other has."""
NAMES = ("mill", "lamps", "ferry", "broadside")


def _borders(name):
    found = guess(lines_of((FOREIGN / f"{name}.txt").read_bytes()))
    return {(block.kind, block.lines[0].number) for block in found.blocks}


@pytest.mark.parametrize("name", KEY)
def test_borders_are_found(name):
    """Given a text a paragraph a line, hard-wrapped, indented, or drawn out of a PDF, nearly all its borders are found."""
    found, key = _borders(name), {tuple(item) for item in KEY[name]}
    assert len(found & key) / len(found | key) >= RIGHT, f"missed {sorted(key - found)}, too many {sorted(found - key)}"


@pytest.mark.parametrize("name", ["letter", "paper"])
def test_borders_of_the_real_texts_are_found(name):
    """Given the real texts, whose structure was written by hand, the program finds nearly all of it."""
    found = guess(lines_of((ROOT / "seeds" / "texts" / f"{name}.txt").read_bytes()))
    borders = {(block.kind, block.lines[0].number) for block in found.blocks}
    key = {(block.record.kind, block.lines[0][0]) for block in edition().essays[name].blocks}
    assert len(borders & key) / len(borders | key) >= RIGHT, f"missed {sorted(key - borders)}, too many {sorted(borders - key)}"
    assert [note.number for note in found.marks.notes] == [note.number for note in edition().essays[name].structure.endnotes]


def test_damage_of_a_page_is_undone():
    """Given a text drawn out of a PDF, heads and numbers of pages are left out, words divided in print are whole, raised
    letters and note numbers are told, and a heading over two lines is one."""
    found = guess(lines_of((FOREIGN / "ferry.txt").read_bytes()))
    assert {item.label for item in found.exclusions} == {"Page number", "Running head"}
    assert [joint.drop for joint in found.marks.joints] == ["-", "", "-", "-", "-"]
    assert [letters for _, letters in found.marks.superscripts] == ["th"]
    assert [note.number for note in found.marks.notes] == [1, 2, 3, 4, 5, 6]
    assert found.blocks[0].text == "What the Ferry Carried: Notes on the Passenger Books of Lower Skerry"


def test_a_refusal_turns_a_guess_round():
    """Given a doubtful guess that an editor refuses, the structure is made without it, and the rest stays."""
    lines = lines_of((FOREIGN / "mill.txt").read_bytes())
    place = next(item for item in guess(lines).doubtful if item.rule == "heading" and item.line > 1)
    again = guess(lines, frozenset({place.key}))
    kinds = {block.lines[0].number: block.kind for block in again.blocks}
    assert kinds[place.line] == "paragraph"
    assert {number: kind for number, kind in kinds.items() if number != place.line} == {
        block.lines[0].number: block.kind for block in guess(lines).blocks if block.lines[0].number != place.line
    }


@pytest.fixture
def other(tmp_path):
    """The miniature, to which a text is added."""
    return copy_miniature(tmp_path)


def test_a_text_is_added_and_the_build_goes_through(other):
    """Given an edition that was complete, a text is there byte for byte after one call, the build makes its page and says
    what is owed, its ids are registered, and a second call changes nothing."""
    said = list(add_essay(other, FOREIGN / "ferry.txt", Given(id="ferry", date="1932~")))
    assert any("look" in line for line in said)
    assert (other / "seeds" / "texts" / "ferry.txt").read_bytes() == (FOREIGN / "ferry.txt").read_bytes()
    code, told = run_build(other)
    assert code == 0, told
    assert "402  19 times: A paragraph has no summary. First ferry-1" in told
    assert "Still to be written" in html_of((other / "docs" / "about" / "balance.md").read_text(encoding="utf-8"))
    assert run_build(other, "--check")[0] == 0
    before = {path: path.read_bytes() for path in other.rglob("*") if path.is_file()}
    assert list(add_essay(other, FOREIGN / "ferry.txt", Given(id="ferry"))) == ["ferry is there already; nothing was changed."]
    assert before == {path: path.read_bytes() for path in other.rglob("*") if path.is_file()}


def test_an_edition_that_says_it_is_complete_refuses_what_is_owed(other):
    """Given an added text and an editor who says again that nothing is owed, the build refuses, as for any mistake."""
    list(add_essay(other, FOREIGN / "snow.txt", Given(id="snow")))
    path = other / "seeds" / "edition.yml"
    path.write_text(re.sub(r"^complete: false.*$", "complete: true", path.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8")
    code, told = run_build(other)
    assert code == 1
    assert "402 snow-1: the paragraph has no summary" in told


def test_a_review_is_kept_and_a_hand_is_not_overruled(other):
    """Given a text that was added, a review writes its answers into the structure; once edited by hand it is left alone."""
    path = other / "seeds" / "structure" / "snow.yml"
    list(add_essay(other, FOREIGN / "snow.txt", Given(id="snow")))
    assert "kind: heading" in path.read_text(encoding="utf-8")
    asked = []
    list(add_essay(other, FOREIGN / "snow.txt", Given(id="snow"), asked.append))
    assert "Line 1: short, without a stop" in asked[0]
    reviewed = path.read_text(encoding="utf-8")
    assert "kind: heading" not in reviewed
    said = list(add_essay(other, FOREIGN / "snow.txt", Given(id="snow"), lambda place: True))
    assert said == ["The structure of snow was edited by hand; it is left alone."]
    assert path.read_text(encoding="utf-8") == reviewed


@pytest.mark.parametrize("id", ["../out", "Snow", "a b", "a--b", "", "a\n"])
def test_an_id_that_is_none_is_refused(other, id):
    """Given what is no id, nothing is written anywhere."""
    with pytest.raises(AddError, match="no id"):
        list(add_essay(other, FOREIGN / "snow.txt", Given(id=id)))
    assert sorted(path.name for path in other.iterdir()) == ["seeds"]


@pytest.mark.parametrize(("content", "reason"), [
    (b"A caf\xe9 by the sea.\n", "not UTF-8"), (b"A bell \x07 rings.\n", "control character"), (b"\n\n", "no paragraph"), (None, "cannot be read"),
])
def test_what_cannot_be_added_changes_nothing(other, tmp_path, content, reason):
    """Given a file that is no text, the command says why in a sentence, and the edition is as it was."""
    file = tmp_path / "given.txt"
    if content is not None:
        file.write_bytes(content)
    before = {path: path.read_bytes() for path in (other / "seeds").rglob("*") if path.is_file()}
    with pytest.raises(AddError, match=reason):
        list(add_essay(other, file, Given(id="given")))
    assert before == {path: path.read_bytes() for path in (other / "seeds").rglob("*") if path.is_file()}


@pytest.fixture(scope="module", params=[NAMES, ("snow",)], ids=["several texts", "one text"])
def foreign_site(request, tmp_path_factory):
    """An edition made from nothing and built as its commands build it: its folder."""
    folder = tmp_path_factory.mktemp("editions") / "rivers"
    if len(request.param) == 1:  # by the commands; the other, to save time, by what they call
        _run("new_edition.py", str(folder), "--title", "Essays on Rivers")
        _run("add_essay.py", str(FOREIGN / f"{request.param[0]}.txt"), "--id", request.param[0], "--root", str(folder))
    else:
        list(new_edition(ROOT, folder, "Essays on Rivers", "2026-11-27"))
        for name in request.param:
            list(add_essay(folder, FOREIGN / f"{name}.txt", Given(id=name)))
    return built(folder).parent


def _run(script, *arguments):
    done = subprocess.run([sys.executable, str(ROOT / "scripts" / script), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_foreign_edition_says_nothing_of_this_one(foreign_site):
    """Given an edition made from nothing, its pages, data and scripts have no word of this edition."""
    found = {}
    endings = (".html", ".js", ".json", ".xml", ".csv", ".txt", ".css", ".md", ".bib", ".ics")
    paths = [path for path in (foreign_site / "site").rglob("*") if path.suffix in endings]
    assert len(paths) > 50
    for path in paths:
        if "assets/javascripts" not in path.as_posix():  # Material's
            words = {match[0] for match in OURS.finditer(path.read_text(encoding="utf-8"))}
            found |= {path.relative_to(foreign_site).as_posix(): words} if words else {}
    assert found == {}
    assert OURS.search((ROOT / "docs" / "index.md").read_text(encoding="utf-8")), "the words are of this edition"


@pytest.mark.slow
def test_a_foreign_edition_has_its_essays_whole(foreign_site):
    """Given an edition made from nothing, each essay has its page, numbered, and stands in search and data."""
    for path in (foreign_site / "seeds" / "texts").iterdir():
        page = (foreign_site / "site" / "essays" / path.stem / "index.html").read_text(encoding="utf-8")
        numbers = re.findall(rf'href="#{path.stem}-(\d+)" aria-label="Paragraph', page)
        count = sum(kind in v.NUMBERED for kind, _ in KEY[path.stem])
        assert [int(number) for number in numbers] == list(range(1, count + 1))
        assert f"{path.stem}-1" in (foreign_site / "site" / "assets" / "search" / "index.js").read_text(encoding="utf-8")


def test_an_edition_without_an_essay_has_all_its_pages(tmp_path):
    """Given the seeds of an edition in which nothing is written, the build makes its pages."""
    folder = tmp_path / "empty"
    list(new_edition(ROOT, folder, "Essays", "2026-11-27"))
    assert run_build(folder) == (0, "")
    assert "There is none yet." in (folder / "docs" / "index.md").read_text(encoding="utf-8")
    assert edition(MINIATURE).owed == ()
