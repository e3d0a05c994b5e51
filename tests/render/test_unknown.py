"""The page of what is not known lists all that the data calls unknown, and leads to it."""

import re

import pytest
from bs4 import BeautifulSoup
from support import MINIATURE, ROOT, edition, rendered, soup_of

PAGE = "about/unknown.md"
ROOTS = pytest.mark.parametrize("root", [ROOT, MINIATURE], ids=["real", "miniature"])


def _page(root) -> BeautifulSoup:
    return soup_of(rendered(root)[PAGE])


def _fragments(page: BeautifulSoup) -> set[str]:
    return {link["href"].partition("#")[2] for link in page.find_all("a", href=True)}


@ROOTS
def test_every_note_that_calls_something_unknown_is_linked(root):
    """Given the notes, every unverifiable claim, conjecture, voice without a name or a plain limit, and unsure date has its link."""
    fragments = _fragments(_page(root))
    for essay in edition(root).essays.values():
        wanted = [claim for claim in essay.claims if claim.record.verdict == "unverifiable" or claim.record.unsourced]
        wanted += [gloss for gloss in essay.glosses if gloss.record.certainty == "conjecture"]
        wanted += [
            voice for voice in essay.voices
            if voice.record.speaker.kind not in ("named person", "institution") or "unclear" in (voice.record.begins, voice.record.ends)
        ]
        assert {note.record.id for note in wanted} <= fragments
    assert {event.record.id for event in edition(root).events.values() if event.when.certainty != "certain"} <= fragments


@ROOTS
def test_every_open_question_says_where_it_matters(root):
    """Given the open questions, each stands on the page with a link to every paragraph and event that it names."""
    page = _page(root)
    for item in edition(root).unknown:
        entry = page.find(id=item.id)
        assert " ".join(entry.find("h3").get_text().split()).removesuffix("#").strip() == item.question
        assert {*item.at, *item.events} <= _fragments(entry)


@ROOTS
def test_what_is_known_of_an_essay_to_be_unknown_stands_there(root):
    """Given the findings, each that is unknown, and each missing part, is told in its words."""
    text = re.sub(r"\s+", " ", _page(root).get_text())
    for essay in edition(root).essays.values():
        for finding in essay.record.findings:
            assert (finding.evidence in text) == (finding.standing != "certain"), finding.point
        for part in essay.record.missing:
            assert part.rstrip(".")[1:] in text
