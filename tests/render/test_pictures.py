"""The pieces of pictures: scale, lanes, lines, elements; and the files that go with the drawn pages."""

import itertools
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from edition.exports.argdown import argdown
from edition.exports.dates import calendar_days
from edition.exports.timeline import timeline
from edition.read.atlas import MODULES
from edition.read.typefaces import read_faces
from edition.records.typefaces import Face
from edition.render.links import Links
from edition.render.markup import Markdown
from edition.render.pictures.svg import element, picture
from edition.render.pictures.text import Letters
from edition.render.views.home.picture import events_in_small
from edition.render.views.timeline.lanes import SIGN, items, stack
from edition.render.views.timeline.page import timeline_page
from edition.render.views.timeline.scale import time_scale
from edition.resolve.parts import timeline_parts
from edition.write.finish.svg_links import rewritten, source_of, sources
from hypothesis import given
from hypothesis import strategies as st
from support import edition, soup_of

FACE = Face(advances={"a": 0.5, "b": 0.25, "c": 0.5, " ": 0.25, "é": 0.5, "w": 0.9}, kerning={("w", "a"): -0.1}, other=0.7)


def test_text_and_attributes_are_escaped_and_markup_is_not():
    assert element("a", "<b> & c", Markdown("<i/>"), title='"x" & <y>', data_x=1, class_="k", empty=None) == (
        '<a title="&quot;x&quot; &amp; &lt;y&gt;" data-x="1" class="k">&lt;b&gt; &amp; c<i/></a>'
    )


def test_a_picture_has_title_and_description_and_no_blank_line():
    drawn = picture("", element("g"), width=10.0, height=20.04, title="T", description="D", class_="x")
    assert "<title>T</title>" in drawn and "<desc>D</desc>" in drawn and 'viewBox="0 0 10 20"' in drawn
    assert "\n\n" not in drawn


@given(st.text(alphabet="abc éw ", max_size=80), st.floats(20, 300))
def test_no_word_is_lost_when_text_is_broken(text, room):
    rows = Letters(FACE, 12).wrap(text, room)
    assert " ".join(rows).split() == text.split()
    assert all(Letters(FACE, 12).width(row) <= room for row in rows if " " in row)


@given(st.text(alphabet="abc éw ", max_size=80), st.floats(20, 300))
def test_a_text_is_shortened_by_whole_words(text, room):
    """Given a room, what does not fit is cut after a word, and says so; what fits stands as it is."""
    letters = Letters(FACE, 12)
    short = letters.shortened(text, room)
    assert short == text or (text.split()[: len(short.split()) - 1] == short.split()[:-1] and short.endswith(" …"))
    assert letters.width(short) <= room or len(short.split()) <= 2
    assert (short == text) is (letters.width(text) <= room)


def test_every_event_is_named_within_the_scale():
    """Given the events without their short names, each bears its title, or as much of it as stands within the scale."""
    events = [replace(event, record=replace(event.record, label="")) for event in edition().events.values()]
    scale = time_scale([event.when.earliest or event.when.latest for event in events], 132, 1026)
    placed = items(edition(), events, scale, Letters(edition().faces.regular, 13))
    assert all(item.event.record.title.startswith(item.name.removesuffix(" …")) for item in placed)
    assert all(item.box[0] > 100 and item.box[0] + SIGN <= item.box[1] and item.at + item.marks <= 1040 for item in placed)
    assert all(item.box[1] <= 1040 for item in placed if not item.event.when.is_span)


def test_widths_are_sums_of_advances():
    """Given a face, the width of a text is that of its letters; one that the face has not is as wide as its box."""
    assert FACE.width("", 12) == 0
    assert FACE.width("ab", 10) == pytest.approx(10 * (0.5 + 0.25))
    assert FACE.width("a☃", 10) == pytest.approx(10 * (0.5 + 0.7))
    assert FACE.width("wa", 10) == pytest.approx(10 * (0.9 - 0.1 + 0.5))
    assert FACE.width("aw", 10) == pytest.approx(10 * (0.5 + 0.9))


def test_the_shipped_faces_are_read():
    """Given the packages, both weights have the letters of every label of the edition, and the bolder one is wider."""
    faces, problems = read_faces(MODULES)
    assert faces and not problems
    names = [event.record.label or event.record.title for event in edition().events.values()]
    assert not {char for name in names for char in name} - faces.regular.advances.keys()
    for name in names:
        assert 1 < faces.semibold.width(name, 12) / faces.regular.width(name, 12) < 1.1


def test_missing_faces_are_a_problem(tmp_path):
    """Given a folder without packages, the problem says to run the set-up."""
    faces, (problem,) = read_faces(tmp_path)
    assert faces is None and problem.code == "129" and "set-up" in problem.hint


def test_a_text_is_told_its_room():
    """Given a label, its element names the width that was measured, line by line."""
    letters = Letters(FACE, 10)
    assert 'textLength="7.5"' in letters.line("ab", 1, 2) and 'lengthAdjust="spacingAndGlyphs"' in letters.line("ab", 1, 2)
    assert [part.split('"')[0] for part in letters.lines(["ab", "a"], 1, 2, 3).split('textLength="')[1:]] == ["7.5", "5"]


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=40))
def test_later_days_stand_farther_right(days):
    scale = time_scale(days, 100, 1000)
    places = [scale.day(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(99.9 <= place <= 1000.1 for place in places)


def test_a_crowded_year_has_more_room():
    scale = time_scale([date(2000, 1, 1), *[date(2005, 5, 1)] * 6, date(2009, 1, 1)], 0, 100)
    assert scale.year(2006) - scale.year(2005) > 3 * (scale.year(2003) - scale.year(2002))


def test_events_in_one_lane_stand_apart():
    scale = time_scale([event.when.earliest or event.when.latest for event in edition().events.values()], 0, 900)
    lanes: dict[int, list[tuple[float, float]]] = {}
    for item, lane in stack(items(edition(), list(edition().events.values()), scale, Letters(edition().faces.regular, 13))):
        lanes.setdefault(lane, []).append(item.box)
    for boxes in lanes.values():
        ordered = sorted(boxes)
        assert all(left[1] < right[0] for left, right in itertools.pairwise(ordered))


def test_an_essay_is_drawn_no_earlier_than_its_text_allows():
    """Given the paper, of about 2012, which speaks of the announcement of June, it begins with that day and not with the year."""
    assert edition().essays["paper"].when.earliest == edition().events["trilateral-dialogue-2012"].when.earliest == date(2012, 6, 13)


def test_an_event_of_two_essays_has_both_signs():
    """Given the small picture of events, one that both essays mention has both signs, abreast; one of the paper has its alone."""
    drawn = events_in_small(edition(), Links(edition(), "index.md"))
    signs = {event: [f"sign-{at}" for at in (1, 2) if f"sign-{at} " in drawn.split(f"#{event}\"")[1].split("</a>")[0]]
             for event in ("september-11-attacks", "abbottabad-raid-2011")}
    assert signs == {"september-11-attacks": ["sign-1", "sign-2"], "abbottabad-raid-2011": ["sign-2"]}


def test_lines_of_a_label_are_words_apart():
    assert soup_of(Letters(FACE, 12).lines(["wa", "aw"], 0, 0, 14)).get_text() == "wa aw"


def test_every_event_has_its_row_and_its_place_in_each_order():
    decades = timeline_page(edition(), timeline_parts(edition()).first)["decades"]
    rows = [row for _, found in decades for row in found]
    assert [row.event.record.id for row in rows] == list(edition().events)
    places = [dict(part.split(":") for part in row.ranks.split()) for row in rows]
    for order in places[0]:
        assert sorted(int(place[order]) for place in places) == list(range(len(rows)))


def test_the_calendar_keeps_to_its_format():
    files = timeline(edition())
    calendar = files["data/timeline.ics"]
    lines = calendar.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""] and "\n" not in "".join(lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    dated = [event for event in edition().events.values() if calendar_days(event.when)]
    assert calendar.count("BEGIN:VEVENT") == calendar.count("END:VEVENT") == len(dated) > 0
    assert len(json.loads(files["data/timelinejs.json"])["events"]) == len(edition().events)
    assert len(json.loads(files["data/timeline.json"])) == len(edition().events)


def test_argdown_names_every_claim_and_nothing_that_is_not_there():
    text = argdown(edition())["data/arguments.argdown"]
    for essay in edition().essays.values():
        for claim in essay.argument_claims:
            assert text.count(f"\n[{claim.record.id}]: ") == 1
            assert f"  + [{claim.record.id}]\n" in text


@pytest.fixture
def docs(tmp_path) -> Path:
    for path in ("index.md", "timeline.md", "themes/index.md", "essays/paper.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


@pytest.mark.parametrize(("source", "href", "web", "offline"), [
    ("timeline.md", "essays/paper.md#paper-1", "../essays/paper/#paper-1", "essays/paper.html#paper-1"),
    ("themes/index.md", "../essays/paper.md?theme=x", "../essays/paper/?theme=x", "../essays/paper.html?theme=x"),
    ("essays/paper.md", "../themes/index.md", "../../themes/", "../themes/index.html"),
    ("themes/index.md", "../index.md", "../", "../index.html"),
    ("index.md", "timeline.md", "timeline/", "timeline.html"),
    ("index.md", "gone.md", "gone.md", "gone.md"),
    ("index.md", "https://example.org/x.md", "https://example.org/x.md", "https://example.org/x.md"),
    ("index.md", "#x.md", "#x.md", "#x.md"),
])
def test_links_in_drawings_become_addresses_of_the_site(docs, source, href, web, offline):
    for is_offline, expected in ((False, web), (True, offline)):
        assert rewritten(f'<a class="x" href="{href}">', source, sources(docs), is_offline) == f'<a class="x" href="{expected}">'


def test_the_source_of_a_page_is_found(docs):
    known = sources(docs)
    assert source_of("timeline/index.html", known) == "timeline.md"
    assert source_of("themes/index.html", known) == "themes/index.md"
    assert source_of("index.html", known) == "index.md"
    assert source_of("essays/paper.html", known) == "essays/paper.md"
