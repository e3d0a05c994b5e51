"""What changed between two states of the seeds, on a small project with a history of its own."""

import shutil
import subprocess

import pytest
from edition.redline.history import state_of
from edition.redline.page import difference, redline
from support import MINIATURE, soup_of

OLD, NEW = "called it", "named it"


def _git(folder, *words):
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The miniature under two tags: in the second a theme has another title, a source is gone, a comment is new."""
    folder = tmp_path_factory.mktemp("history")
    shutil.copytree(MINIATURE / "seeds", folder / "seeds")
    _git(folder, "init", "-q")
    _git(folder, "add", ".")
    _git(folder, "commit", "-qm", "First")
    _git(folder, "tag", "first")
    themes = folder / "seeds" / "themes.yml"
    text = themes.read_text(encoding="utf-8")
    start = text.index("    title: ") + len("    title: ")
    end = text.index("\n", start)
    themes.write_text(f"{text[:start]}Salt & *water*{text[end:]}", encoding="utf-8")
    sources = folder / "seeds" / "sources.yml"
    head, *records = sources.read_text(encoding="utf-8").split("\n  - ")
    sources.write_text("\n  - ".join([head, *records[1:]]), encoding="utf-8")
    comments = folder / "seeds" / "annotations" / "speech" / "comments.yml"
    with comments.open("a", encoding="utf-8") as file:
        file.write("\n  - id: k-new\n    at: speech-1\n    exact: salt\n    kind: context\n    text: A remark on `salt`.\n")
    _git(folder, "commit", "-qam", "Second")
    _git(folder, "tag", "second")
    return folder


def test_what_was_added_taken_away_and_changed_is_listed_by_id(project):
    """Given two tags, each record that differs stands once under what happened to it, with the words that differ marked."""
    old, new = state_of(project, "first"), state_of(project, "second")
    page = soup_of(redline(old, new))
    added, gone, changed = (page.find(id=id) for id in ("added", "gone", "changed"))
    assert [item.get_text() for item in added.find_next("ul").select("li")] == ["k-new A remark on `salt`."]
    lost = set(old.records) - set(new.records)
    assert {item.find("strong").get_text() for item in gone.find_next("ul").select("li")} == {id for file, id in lost if file == "sources"}
    assert len(lost) == 1
    item = changed.find_next("ul").find("li")
    key = next(key for key in old.records if key[0] == "themes" and old.records[key] != new.records[key])
    assert item.find("strong").get_text() == key[1]
    left = "".join(part.get_text() if part.name != "del" else "" for part in item.find("li").contents[1:]).strip()
    assert left == new.records[key]["title"] == "Salt & *water*"
    assert "1 added, 1 taken away, 1 changed" in page.get_text()
    assert old.stamp in page.get_text() and "first" in page.find("h1").get_text()


def test_a_state_compared_with_itself_has_no_changes(project):
    """Given one state twice, or its tag and its commit, nothing is listed."""
    page = soup_of(redline(state_of(project, "second"), state_of(project, "HEAD")))
    assert "0 added, 0 taken away, 0 changed" in page.get_text()
    assert page.select("h2, li, ins, del") == []


def test_the_records_are_all_that_have_an_id(project):
    """Given a state, every id of the seeds that git holds is a record, and nothing that a program writes."""
    found = state_of(project, "first").records
    for path in (MINIATURE / "seeds").rglob("*.yml"):
        file = path.relative_to(MINIATURE / "seeds").with_suffix("").as_posix()
        wanted = {line.split(":", 1)[1].strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip().startswith("- id:")}
        assert wanted <= {id.rpartition(", ")[2] for name, id in found if name == file} or file == "ids", file
    assert not any(file == "ids" for file, _ in found)


def test_what_git_does_not_know_is_said(project):
    """Given a tag that is not there, or an option in its place, the message names it; nothing is written."""
    for name in ("third", "--output=stolen"):
        with pytest.raises(ValueError, match=name):
            state_of(project, name)
    assert not (project / "stolen").exists()


def test_words_that_differ_are_marked_and_the_rest_is_not():
    """Given two texts, the one without what is marked as put in is the old, without what is marked as taken out the new."""
    for old, new in (("The port was closed.", "The port was soon opened, and closed."), ("", "All *new*"), ("gone <b>", ""), ("a b", "a b")):
        soup = soup_of(f"x{difference(old, new)}x")
        left = {name: "".join(t for t in soup.find_all(string=True) if t.parent.name != name).strip()[1:-1] for name in ("ins", "del")}
        assert (left["ins"], left["del"]) == (old, new)
    assert soup_of(difference("The port was closed.", "The port was opened.")).find("del").get_text() == "closed"
