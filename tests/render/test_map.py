"""The map of the places: every place is on it, no name lies on another, and disputed lines are drawn as such."""

import re
from itertools import combinations

import pytest
from edition.read.atlas import decode, read_atlas
from edition.render.links import Links
from edition.render.map.geometry import Frame, clip_line, clip_ring, path, simplify
from edition.render.map.labels import Box, Label, Spot, place
from edition.render.map.narrow import narrow_labels
from edition.render.map.outlines import REGION, lines, split
from edition.render.map.picture import far_labels, far_map, region_labels, region_map
from edition.render.map.spots import far, far_frame, in_region, mapped, near
from edition.render.pictures.text import Letters
from edition.resolve.same import Same
from support import edition

SQUARES = {
    # two countries side by side: arc 0 is their common line, 1 and 2 are their coasts
    "transform": {"scale": [1, 1], "translate": [10, 20]},
    "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
    "objects": {
        "countries": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "West"}},
            {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"name": "East"}},
        ]},
        "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]]]}]},
    },
}


def test_arcs_are_decoded_once_and_shared():
    """Given two countries with a common arc, the arc is one boundary, and each ring runs around its country."""
    atlas = decode(SQUARES)
    assert [(sorted(border.countries), border.line) for border in atlas.borders] == [
        (["East", "West"], ((11, 20), (11, 21))),
        (["West"], ((11, 21), (10, 21), (10, 20), (11, 20))),
        (["East"], ((11, 20), (12, 20), (12, 21), (11, 21))),
    ]
    assert dict(atlas.countries)["East"] == (((11, 20), (12, 20), (12, 21), (11, 21), (11, 20)),)


def test_a_missing_atlas_is_a_problem(tmp_path):
    """Given a folder without packages, the problem says to run the set-up."""
    atlas, (problem,) = read_atlas(tmp_path)
    assert atlas is None and problem.code == "129" and "set-up" in problem.hint


def test_lines_and_rings_are_cut_at_the_frame():
    """Given lines that leave a frame and come back, each part within it is kept, cut at the edge."""
    assert list(clip_line([(-5, 5), (5, 5), (5, 15), (8, 15), (8, 5)], 10, 10)) == [[(0, 5), (5, 5), (5, 10)], [(8, 10), (8, 5)]]
    assert sorted(clip_ring([(-5, -5), (5, -5), (5, 5), (-5, 5)], 10, 10)) == [(0, 0), (0, 5), (5, 0), (5, 5)]
    assert clip_ring([(20, 20), (30, 20), (30, 30)], 10, 10) == []


def test_what_cannot_be_seen_is_left_out():
    """Given a line that is straight within the tolerance, only its ends are kept; a corner stays."""
    assert simplify([(0, 0), (5, 0.4), (10, 0)], 1) == [(0, 0), (10, 0)]
    assert simplify([(0, 0), (5, 4), (10, 0)], 1) == [(0, 0), (5, 4), (10, 0)]
    assert path([[(0, 0), (3.2, -4.1)]]) == "M0 0l3-4"


def test_the_projection_keeps_angles():
    """Given Mercator's projection, a small square at 60 degrees is a square, and north is up."""
    frame = Frame(west=0, south=50, east=20, north=70, width=2000)
    (left, low), (right, _), (_, high) = frame.place(10, 60), frame.place(10.02, 60), frame.place(10, 60.01)
    assert right - left == pytest.approx(low - high, rel=1e-3)


def test_every_place_is_named_on_one_map():
    """Given the edition, each place with a point has its label on one of the two maps."""
    near, _ = region_labels(edition())
    labelled = [label.spot.id for label in (*near, *far_labels(edition()))]
    assert sorted(labelled) == sorted(place.id for place in mapped(edition()))


def test_every_place_is_a_link_to_its_entry():
    """Given both pictures, each place is linked once, from the map on which it lies."""
    links = Links(edition(), "places.md")
    for picture, here in ((region_map(edition(), links).picture, True), (far_map(edition(), links).picture, False)):
        found = set(re.findall(r'href="#([a-z0-9-]+)"', picture))
        assert found >= {place.id for place in mapped(edition()) if in_region(place) is here}
        assert "<title>" in picture and "<desc>" in picture and "style=" not in picture


def test_no_label_lies_on_another_or_on_a_mark():
    """Given the labels of a map, no two boxes meet, and none lies on the mark of another place."""
    for labels in ([label for group in region_labels(edition()) for label in group], far_labels(edition())):
        for one, other in combinations(labels, 2):
            assert not one.box.meets(other.box), (one.spot.lines, other.spot.lines)
        for label in labels:
            for spot in (other.spot for other in labels if other is not label and other.spot.radius):
                assert not label.box.meets(spot.mark), (label.spot.lines, spot.lines)


@pytest.mark.parametrize("here", ["near", "far"])
def test_on_a_small_screen_every_place_has_a_name_or_a_number(here):
    """Given a map, each place has one label that lies on no other and on no mark; the most mentioned has its name, and the
    key has those with numbers in the order of their names."""
    places = near(edition()) if here == "near" else far(edition())
    frame = REGION if here == "near" else far_frame(places)
    narrow = narrow_labels(edition(), places, frame)
    assert sorted(label.spot.id for label in narrow.labels) == sorted(place.id for place in places)
    assert not any(one.box.meets(other.box) for one, other in combinations(narrow.labels, 2))
    assert not any(label.box.meets(other.spot.mark) for label in narrow.labels for other in narrow.labels if other is not label and other.spot.radius)
    numbers = {label.spot.id: label.spot.lines for label in narrow.labels if label.spot.lines[0].isdecimal()}
    assert numbers == {place.id: (str(at),) for at, place in enumerate(narrow.key, 1)}
    assert [place.name.casefold() for place in narrow.key] == sorted(place.name.casefold() for place in narrow.key)
    assert max(places, key=lambda place: len(edition().entities[place.id].mentions)) not in narrow.key


def test_a_label_without_room_is_left_out_rather_than_laid_on_another():
    """Given more labels than room, those that are shown do not meet."""
    spots = [Spot(id=f"s{at}", lines=("a long name of a place",), x=50, y=30, radius=3, letters=Letters(edition().faces.regular, 12)) for at in range(40)]
    shown: list[Label] = place(spots, Box(left=0, top=0, right=300, bottom=60))
    assert 0 < len(shown) < 40
    assert not any(one.box.meets(other.box) for one, other in combinations(shown, 2))


def test_lines_of_the_former_princely_state_are_dashed_and_no_others():
    """Given the boundaries of the data, those between India, Pakistan and China in the north are disputed,
    those of Siachen wholly, those of others never."""
    for border in edition().atlas.borders:
        parts = [(len(line), disputed) for line, disputed in split(border)] if len(border.countries) == 2 else []
        disputed = any(found for _, found in parts)
        if "Siachen Glacier" in border.countries:
            assert all(found for _, found in parts)
        elif border.countries == {"India", "Pakistan"}:
            assert [found for _, found in parts] in ([True, False], [False, True])
        elif not border.countries <= {"India", "Pakistan", "China"}:
            assert not disputed, border.countries
    assert all(lines(Same(edition().atlas), REGION).values())
