"""Files that are written together."""

import pytest
from edition.write.all_or_none import all_or_none


@pytest.mark.parametrize("stopped", [OSError, KeyboardInterrupt])
def test_what_stops_the_writing_leaves_all_as_it_was(tmp_path, stopped):
    """Given a file that is there, one that is not and one in a new folder, all are as before when something stops the writing."""
    old, new, below = tmp_path / "old", tmp_path / "new", tmp_path / "folder" / "below"
    old.write_text("as it was", encoding="utf-8")

    def write_all():
        with all_or_none([old, new, below]):
            below.parent.mkdir()
            for path in (old, new, below):
                path.write_text("changed", encoding="utf-8")
            raise stopped

    with pytest.raises(stopped):
        write_all()
    assert old.read_text(encoding="utf-8") == "as it was"
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_what_is_written_stays(tmp_path):
    with all_or_none([tmp_path / "new"]):
        (tmp_path / "new").write_text("written", encoding="utf-8")
    assert (tmp_path / "new").read_text(encoding="utf-8") == "written"
