"""GeoJSON, SKOS, cards for learners, Markdown and the calendar, each against the records it is made of."""

import json
import re

import pytest
from edition.exports.dates import calendar_days
from support import MINIATURE, ROOT, edition, rendered, squeezed

ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


@ROOTS
def test_every_place_is_on_the_map_with_its_doubt(root):
    """Given the places with a point, each is a feature, longitude first, and an estimated one says so."""
    features = {item["id"]: item for item in json.loads(rendered(root)["data/places.geojson"])["features"]}
    placed = {id: entry.record.location for id, entry in edition(root).entities.items() if entry.record.location}
    assert features.keys() == placed.keys()
    for id, place in placed.items():
        assert features[id]["geometry"] == {"type": "Point", "coordinates": [place.longitude, place.latitude]}
        assert features[id]["properties"]["approximate"] == (place.status == "approximate")
        assert features[id]["properties"]["disputed"] == place.disputed
        assert sum(features[id]["properties"]["mentions"].values()) == len(edition(root).entities[id].mentions)


@ROOTS
def test_themes_keep_their_order_in_skos(root):
    """Given the themes, each is a concept in the scheme, and broader and narrower mirror each other."""
    document = json.loads(rendered(root)["data/themes.skos.jsonld"])
    scheme, *concepts = document["@graph"]
    by_id = {item["id"]: item for item in concepts}
    assert [item["identifier"] for item in concepts] == list(edition(root).themes)
    names = {item["identifier"]: item["id"] for item in concepts}
    for item in concepts:
        record = edition(root).themes[item["identifier"]].record
        for relation in ("broader", "narrower", "related"):
            assert item.get(relation, []) == [names[id] for id in getattr(record, relation)]
        assert all(item["id"] in by_id[other]["narrower"] for other in item.get("broader", []))
        assert item["inScheme"] == scheme["id"]
        assert set(item) <= set(document["@context"])
    assert scheme["hasTopConcept"] == [item["id"] for item in concepts if "broader" not in item]


@ROOTS
def test_every_gloss_is_a_card(root):
    """Given the glosses, each is one card of four cells: the words in bold in their sentence, the reading on the back."""
    lines = [line for line in rendered(root)["data/glossary.tsv"].splitlines() if not line.startswith("#")]
    glosses = {gloss.record.id: gloss for essay in edition(root).essays.values() for gloss in essay.glosses}
    assert len(lines) == len(glosses)
    for line in lines:
        id, front, back, tags = line.split("\t")
        assert _plain(re.search("<b>(.*?)</b>", front)[1]) == edition(root).quote(glosses[id].spans[0])
        assert _plain(re.match("<b>(.*?)</b>", back)[1]) == glosses[id].record.reading
        assert glosses[id].record.certainty in tags.split()
        words = _plain(re.sub("</?b>", "", front)).removeprefix("… ").removesuffix(" …")
        whole = rendered(root)[f"data/texts/{tags.split()[0]}.txt"]
        assert squeezed(words) in squeezed(whole) or any(raised.number for raised in edition(root).texts.blocks[glosses[id].block].raised)


def _plain(html):
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@ROOTS
def test_markdown_is_the_text_with_footnotes(root):
    """Given the Markdown of an essay, without its head, numbers and footnotes it is the text; each footnote is one note."""
    for essay in edition(root).essays.values():
        paragraphs = rendered(root)[f"data/{essay.id}.md.txt"].removesuffix("\n").split("\n\n")
        body = [re.sub(r"\[\^[\w-]+\]", "", part) for part in paragraphs[2 : 2 + len(essay.blocks)]]
        lines = [re.sub(r"(?:\\\n)+", " ", part) for part in body]  # of lists and verse
        words = [re.sub(r"^(?:#+ |(?:> )?\*\*\d+\*\* )", "", re.sub(r"\\([\\`*_\[\]<>#])", r"\1", part)) for part in lines]
        assert words == [block.text for block in essay.blocks]
        defined = [re.match(r"\[\^([\w-]+)\]: ", part)[1] for part in paragraphs[2 + len(essay.blocks) :]]
        used = set(re.findall(r"(?<!\\)\[\^([\w-]+)\]", "\n".join(paragraphs[2 : 2 + len(essay.blocks)])))
        assert len(defined) == len(set(defined)) and set(defined) == used


@ROOTS
def test_the_calendar_has_events_of_known_days(root):
    """Given the events, those whose days are known stand in the calendar, with their words where a day says too much; the
    others are named in its description; and no event is said to be tentative."""
    calendar = rendered(root)["data/timeline.ics"].replace("\r\n ", "")
    for event in edition(root).events.values():
        days, title = calendar_days(event.when), _escaped(event.record.title)
        if not days:
            assert f"UID:{event.record.id}@" not in calendar and title in calendar.partition("BEGIN:VEVENT")[0]
            continue
        entry = calendar.partition(f"UID:{event.record.id}@")[2].partition("END:VEVENT")[0]
        assert f"DTSTART;VALUE=DATE:{days.first:%Y%m%d}\r\n" in entry and f"DTEND;VALUE=DATE:{days.after:%Y%m%d}\r\n" in entry
        shown = title if days.exact else f"{title} ({_escaped(event.when.say())})"
        assert f"SUMMARY:{shown}\r\n" in entry
    assert "STATUS" not in calendar


def _escaped(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
