"""What readers call an essay besides its name."""

from edition.search.called import called
from support import edition


def test_each_way_means_one_essay():
    """A word that meant two would name neither."""
    ways = [way for essay in edition().essays.values() for way in called(edition(), essay)]
    assert len(ways) == len(set(ways))


def test_kind_and_length_come_from_the_essays():
    essays = sorted(edition().essays.values(), key=lambda essay: essay.words)
    short, long = (called(edition(), essay) for essay in (essays[0], essays[-1]))
    assert set(essays[-1].record.kind.lower().split()) <= set(long)
    assert "longer text" in long and "shorter text" in short
    assert not {"shorter text", "longer one"} <= set(long)
