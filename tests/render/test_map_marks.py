"""Marks of the map: a point from a data set is a dot, an approximate point a ring, and a state has neither."""

import pytest
from edition.render.links import Links
from edition.render.map.picture import far_map, region_map
from edition.render.map.spots import mapped
from lxml import etree
from support import MINIATURE, ROOT, edition


def _marks(root):
    """Name of each place on the maps -> classes of the circles in its link."""
    given = edition(root)
    links, found = Links(given, "places.md"), {}
    for drawn in filter(None, (region_map(given, links), far_map(given, links))):
        for link in etree.fromstring(drawn.picture).iter("{*}a"):
            title = link.findtext("{*}title").partition(":")[0]
            found[title] = [circle.get("class") for circle in link.iter("{*}circle")]
    return found


@pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])
def test_the_mark_says_how_sure_the_point_is(root):
    """Given a place, its mark is that of its kind of point, and both kinds are on the maps."""
    marks = _marks(root)
    wanted = {
        entity.name: [] if entity.location.unit == "sovereign state" else ["map-ring" if entity.location.status == "approximate" else "map-dot"]
        for entity in mapped(edition(root))
    }
    assert {"map-ring", "map-dot"} <= {mark for found in wanted.values() for mark in found}
    assert wanted == {name: marks[name] for name in wanted}
