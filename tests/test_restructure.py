"""Paragraphs are split, joined and parted elsewhere: every record follows its words, no id moves, and it is all or nothing."""

import itertools
import shutil
import subprocess
import sys

import pytest
import yaml
from edition.change.borders import ChangeError
from edition.change.command import diff, numbers_in_prose, restructure, write
from edition.read.seeds import read
from edition.resolve.join import resolve
from edition.resolve.sentences import sentences_of
from edition.words.problems import OWED, EditionError
from support import ROOT, copy_miniature, edition, files_of, run_build

pytestmark = pytest.mark.slow

NOTES = ("glosses", "claims", "comments", "voices")
SAMPLES = [("letter-4", 1), ("paper-12", 2)]
"""Paragraphs of the real edition, and the sentence with which their second part begins."""


@pytest.fixture
def root(tmp_path):
    """The miniature, which is changed."""
    return copy_miniature(tmp_path)


def _files(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "seeds").rglob("*") if path.is_file()}


def _made(root, *change):
    """The edition after a change, which is written."""
    done, files = restructure(root, *change)
    write(root, files)
    return done, resolve(read(root))


def _words(found):
    """Essay -> its words in order; and every place of every note, as the words that stand there."""
    texts = {essay.id: " ".join(block.text for block in essay.blocks) for essay in found.essays.values()}
    notes = {
        note.record.id: [found.texts.blocks[span.block].text[span.start : span.end] for span in note.spans]
        for essay in found.essays.values() for kind in NOTES for note in getattr(essay, kind)
    }
    mentions = {id: sorted((found.texts.blocks[item.span.block].text[item.span.start : item.span.end]) for item in entry.mentions)
                for id, entry in found.entities.items()}
    return texts, notes, mentions


def test_a_paragraph_is_split_amid_a_line(root):
    """Given words amid a line, the paragraph becomes two: no word is lost, every note stands where it stood, ids stay, the
    new one is registered, numbers count, and what is owed stops nothing."""
    before = resolve(read(root))
    done, after = _made(root, "split", "card-1", "the harbour")
    assert _words(after) == _words(before)
    assert [(block.id, block.number, block.text) for block in after.essays["card"].paragraphs][:3] == [
        ("card-1", 1, "Dear Mother,"), ("card-1b", 2, "the harbour is shallow & full of song."), ("card-2", 3, "> The toll is two crowns, so I swam.")]
    assert "{id: card-1b, kind: paragraph, lines: '3', begins: 'the harbour'}" in (root / "seeds/structure/card.yml").read_text(encoding="utf-8")
    assert [item.id for item in after.ids.blocks].count("card-1b") == 1
    assert {problem.code for problem in after.owed} <= OWED
    assert done.said == "card-1 was split; card-1b is its second part."
    code, told = run_build(root)
    assert code == 0, told
    assert run_build(root, "--check")[0] == 0


def test_a_joined_id_is_retired_and_leads_on(root):
    """Given a paragraph joined to the one before, its id is retired with the reason, leads on, and is never given again."""
    _made(root, "join", "card-1", "card-2")
    assert [(item.id, item.reason, item.instead) for item in resolve(read(root)).ids.retired if item.kind == "block"] == [
        ("card-2", "card-2 was joined to card-1.", "card-1")]
    assert "- {line: 4, kind: leading}" in (root / "seeds/structure/card.yml").read_text(encoding="utf-8")
    _, after = _made(root, "join", "card-1", "card-3")
    assert [item.instead for item in after.ids.retired if item.kind == "block"] == ["card-1", "card-1"]
    assert [block.id for block in after.essays["card"].paragraphs] == ["card-1"]
    done, after = _made(root, "split", "card-1", "> The toll")
    assert done.added == "card-1b"
    assert run_build(root)[0] == 0


def test_a_border_is_moved_and_moved_back(root):
    """Given a paragraph that is to begin later and then as before, notes and structure are as they were."""
    before, files = resolve(read(root)), _files(root)
    _, after = _made(root, "move", "reply-2", "Jon Marl, its president")
    assert after.texts.blocks["reply-1"].text.endswith("and has been paying ever since.")
    assert _words(after) == _words(before)
    _, back = _made(root, "move", "reply-2", before.texts.blocks["reply-2"].text[: len("- The Salt Guild")])
    assert {id: block.text for id, block in back.texts.blocks.items()} == {id: block.text for id, block in before.texts.blocks.items()}
    changed = {path for path, raw in _files(root).items() if raw != files[path]}
    assert changed <= {"seeds/edition.yml", "seeds/ids.yml", "seeds/structure/reply.yml"}


def test_borders_that_fit_go_there_and_back(root):
    """Given words all over the miniature as borders, the split is made whole or refused with problems, and joined again gives
    back every text and note; nothing but the summary's remark and the structure differs."""
    before, files = resolve(read(root)), _files(root)
    words, made = _words(before), 0
    for block in [block for essay in before.essays.values() for block in essay.paragraphs]:
        for at in range(2, len(block.text.split()) - 2, 13):
            first = _unique(block.text, at)
            try:
                done, after = _made(root, "split", block.id, first)
            except (EditionError, ChangeError):
                assert _files(root) == files
                continue
            assert _words(after) == words
            _, back = _made(root, "join", block.id, done.added)
            assert _words(back) == words
            assert {id: found.text for id, found in back.texts.blocks.items()} == {id: found.text for id, found in before.texts.blocks.items()}
            changed = {path for path, raw in _files(root).items() if raw != files[path]}
            for path in changed - _without_notes(block.essay):  # a record whose places came to stand in two blocks may now be the essay's
                pairs = zip(files[path].decode().splitlines(), (root / path).read_text(encoding="utf-8").splitlines(), strict=True)
                assert {line.replace(f"at: {block.essay}", f"at: {block.id}", 1) == old for old, line in pairs if old != line} == {True}, path
            made += 1
            for path, raw in files.items():
                (root / path).write_bytes(raw)
    assert made >= 5


def _without_notes(essay):
    """Files that a change there and back may leave changed: what was renumbered, registered, and is owed."""
    return {f"seeds/{path}.yml" for path in ("edition", "ids", f"structure/{essay}", f"annotations/{essay}/summaries")}


def _unique(text, at):
    """Words of a text from one on, as many as stand there once."""
    words = text.split()[at:]
    return next(found for count in range(1, len(words) + 1) if text.count(found := " ".join(words[:count])) == 1)


@pytest.mark.parametrize(("id", "sentence"), SAMPLES)
def test_a_paragraph_of_the_real_edition_goes_there_and_back(tmp_path, id, sentence):
    """Given a paragraph of the real edition split at a sentence, everything anchors where it did and the build goes through
    with no problem of its own; joined again, every file of notes is byte for byte what it was."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    before, files = edition(), _files(tmp_path)
    block = before.texts.blocks[id]
    done, after = _made(tmp_path, "split", id, _unique(block.text, len(block.text[: sentences_of(block)[sentence][0]].split())))
    assert _words(after) == _words(before)
    pages = files_of(after)
    assert all(f'data-block="{name}"' in pages[f"essays/{block.essay}.md"] for name in (id, done.added))
    _, back = _made(tmp_path, "join", id, done.added)
    assert _words(back) == _words(before)
    changed = {path.rpartition("/")[2] for path, raw in _files(tmp_path).items() if raw != files[path] and "/schema/" not in path}
    assert changed <= {"edition.yml", "ids.yml", "summaries.yml", f"{block.essay}.yml"}


def test_comments_and_layout_of_the_files_stay(root):
    """Given files with remarks and a layout of their own, a change leaves every line that it need not touch."""
    path = root / "seeds/annotations/speech/glosses.yml"
    path.write_text("# a remark\n\n" + path.read_text(encoding="utf-8").replace("    at: speech-2", "    at:    speech-2   # here"), encoding="utf-8")
    before = path.read_text(encoding="utf-8").splitlines()
    _made(root, "join", "speech-1", "speech-2")
    after = path.read_text(encoding="utf-8").splitlines()
    assert [(one, two) for one, two in zip(before, after, strict=True) if one != two] == [("    at:    speech-2   # here", "    at:    speech-1   # here")]


def test_quotations_that_are_no_longer_alone_get_their_context(root):
    """Given two paragraphs that both have the words of a quotation, joined they are told apart by the words around."""
    before = resolve(read(root))
    texts = {block.id: block.text for block in before.essays["speech"].paragraphs}
    shared = next(word for word in texts["speech-1"].split() if texts["speech-1"].count(word) == texts["speech-2"].count(word) == 1)
    _comment(root, "speech", at="speech-2", exact=shared)
    _, after = _made(root, "join", "speech-1", "speech-2")
    (span,) = next(note.spans for note in after.essays["speech"].comments if note.record.id == "speech-c99")
    assert span.start > len(texts["speech-1"])


def test_places_that_come_to_stand_in_two_blocks_are_the_essays(root):
    """Given a note on words that stand twice in a paragraph and nowhere else, split between them it is of the whole essay."""
    _comment(root, "reply", at="reply-3", exact="never lit", occurs=2)
    before = resolve(read(root))
    done, after = _made(root, "split", "reply-3", "So were the")
    note = next(note for note in after.essays["reply"].comments if note.record.id == "reply-c99")
    assert (note.record.at, [span.block for span in note.spans]) == ("reply", ["reply-3", done.added])
    assert _words(after) == _words(before)


def _comment(root, essay, **selector):
    """A comment on an essay, written and registered."""
    path = root / f"seeds/annotations/{essay}/comments.yml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["comments"].append({"id": f"{essay}-c99", **selector, "kind": "text", "text": "So in the file."})
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    subprocess.run([sys.executable, str(ROOT / "scripts/ids.py"), "--root", str(root)], check=True)


def test_all_that_cannot_follow_is_told_at_once_and_nothing_is_written(root):
    """Given a border through several quotations, each is a problem with its place, and the seeds are as they were."""
    before = _files(root)
    with pytest.raises(EditionError) as refused:
        restructure(root, "split", "speech-2", "fleet came")
    assert [(problem.code, problem.id) for problem in refused.value.problems] == [("212", "speech-g2"), ("212", "Tesmark fleet")]
    assert _files(root) == before


@pytest.mark.parametrize(("change", "reason"), [
    (("split", "card-9", "x"), "no block card-9"), (("split", "card-greetings", "from"), "no paragraph"),
    (("split", "card-1", "Dear"), "nothing would be left"),
    (("split", "card-1", "arbour"), "amid a word"), (("split", "card-1", "cheese"), "0 times"), (("split", "card-1", ""), "0 times"),
    (("join", "card-1", "card-3"), "does not follow"), (("join", "card-3", "reply-1"), "no block reply-1 in this essay"),
    (("join", "card-1", "card-1"), "does not follow"), (("move", "card-1", "Dear"), "no paragraph with which"),
    (("move", "card-2", "> The"), "Nothing would change"),
])
def test_what_cannot_be_is_refused_in_a_sentence(root, change, reason):
    """Given a change that makes no sense, the command says why."""
    before = _files(root)
    with pytest.raises(ChangeError, match=reason):
        restructure(root, *change)
    assert _files(root) == before


def test_the_command_shows_the_change_and_writes_it_only_when_asked(root):
    """Given --check, the change is shown as a patch and nothing is written; without it, it is, and numbers in prose are told."""
    before = _files(root)
    path = root / "seeds/annotations/card/summaries.yml"
    command = [sys.executable, str(ROOT / "scripts/restructure.py"), "split", "card-1", "the harbour", "--root", str(root)]
    shown = subprocess.run([*command, "--check"], capture_output=True, text=True, check=True).stdout
    change, files = restructure(root, "split", "card-1", "the harbour")
    assert shown == "\n".join(diff(files)) + "\n"
    assert "+  - {id: card-1b, kind: paragraph, lines: '3', begins: 'the harbour'}" in shown
    assert _files(root) == before
    path.write_text(path.read_text(encoding="utf-8") + "# as in paragraph 3\n", encoding="utf-8")
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.startswith("card-1 was split; card-1b is its second part. ")
    assert "seeds/annotations/card/summaries.yml" in said and "# as in paragraph 3" in said
    assert list(numbers_in_prose(root, change))
    again = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stderr.splitlines()[-1]) == (1, "Nothing was changed.")


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(root, monkeypatch):
    """Given a disk that fails at the third file, the first two are put back."""
    before = _files(root)
    _, files = restructure(root, "join", "card-1", "card-2")
    count = itertools.count()
    kept = type(root).write_text

    def failing(self, *args, **kwargs):
        if next(count) == 2:
            raise OSError(28, "no space left")
        return kept(self, *args, **kwargs)

    monkeypatch.setattr(type(root), "write_text", failing)
    assert len(files) > 2
    with pytest.raises(OSError, match="no space"):
        write(root, files)
    assert _files(root) == before
