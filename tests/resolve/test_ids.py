"""The register of ids: new ids get their place, retired ones leave the lists, and nothing else changes."""

import re
import sys
from unittest import mock

import ids as command
from edition.resolve.ids import check_ids, ids, register
from edition.resolve.sentences import sentences_of
from support import MINIATURE, ROOT, copy_miniature, edition


def _run(root, *options):
    with mock.patch.object(sys, "argv", ["ids.py", "--root", str(root), *options]):
        return command.main()


def test_every_id_of_the_edition_is_registered():
    for root in (ROOT, MINIATURE):
        assert list(check_ids(edition(root))) == []


def test_the_register_changes_only_when_ids_do(tmp_path):
    """Given a register, writing it again changes nothing; given one without an id, the id comes back as new."""
    root = copy_miniature(tmp_path)
    path = root / "seeds" / "ids.yml"
    before = path.read_text(encoding="utf-8")
    assert _run(root) == 0
    assert path.read_text(encoding="utf-8") == before
    path.write_text(before.replace("  - speech-g2\n", ""), encoding="utf-8")
    assert _run(root) == 0
    after = path.read_text(encoding="utf-8")
    assert after.count("- speech-g2\n") == 1 and after.count("- kind: gloss") == 2
    path.unlink()
    assert _run(root) == 0
    assert "speech-g2" in path.read_text(encoding="utf-8")


def test_a_changed_text_is_accepted_only_when_said_so(tmp_path):
    root = copy_miniature(tmp_path)
    path = root / "seeds" / "ids.yml"
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace("sha256: d56188", "sha256: e56188"), encoding="utf-8")
    assert _run(root) == 0
    assert path.read_text(encoding="utf-8") != right
    assert _run(root, "--texts") == 0
    assert path.read_text(encoding="utf-8") == right


def test_a_retired_id_is_in_no_list():
    found = register(edition(MINIATURE))
    assert [item.id for item in found.retired] == ["speech-g0"]
    assert all("speech-g0" not in group.ids for group in found.notes)
    assert set(ids(edition(MINIATURE))["gloss"]) == {id for group in found.notes if group.kind == "gloss" for id in group.ids}


def test_sentences_cover_a_block_and_step_over_endnotes():
    """Given every block, its sentences hold all its words in order; none begins with the number of an endnote."""
    for essay in edition(ROOT).essays.values():
        for block in essay.blocks:
            places = sentences_of(block)
            words = " ".join(block.text[start:end] for start, end in places)
            # the number of an endnote may stand between two sentences
            assert re.sub(r"[\d\s]", "", words) == re.sub(r"[\d\s]", "", block.text), block.id
            for start, _ in places:
                assert all(not raised.start <= start < raised.end for raised in block.raised if raised.number), block.id
