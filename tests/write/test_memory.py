"""What a program that stays remembers of finished pages: they are what finishing them anew would give."""

from collections import Counter
from typing import ClassVar

import pytest
from edition.write.finish.inline import KnownScripts
from edition.write.finish.memory import ONCE, Memory
from edition.write.finish.metadata import Describer
from edition.write.finish.pages import Finisher

PAGE = '<html><head><title>{}</title><meta name="description" content="It tells."></head><body>{}</body></html>'
SITE = {"name": "Essays", "edition": "First", "date": "2026-11-28", "language": "en"}


class Counting(Finisher):
    """Counts what is finished anew."""

    made: ClassVar = Counter()

    def _finished(self, page):
        Counting.made[page.path] += 1
        return super()._finished(page)


@pytest.fixture
def served(tmp_path):
    """Finishes a site as MkDocs left it, with one memory; gives what was made anew, and the texts."""
    memory = Memory()

    def finish(pages, heads=None, sources=frozenset(), remember=True, known=()):
        site = tmp_path / "site"
        for path, body in pages.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(PAGE.format(path, body), encoding="utf-8")
        describe = Describer(site, {"pages": heads or {}, "site": SITE}, "", offline=False)
        Counting.made.clear()
        list(Counting(
            sources=sources, offline=False, describe=describe, known=KnownScripts(known), seeds=tmp_path, guarded=False,
            memory=memory if remember else ONCE,
        ).finish(site))
        return set(Counting.made), {path: (site / path).read_text(encoding="utf-8") for path in pages}

    return finish


def test_a_page_is_finished_anew_only_if_something_of_it_changed(served):
    """Given the same pages, none is finished again; given one with another text, or of which the build says something else in its
    head, that one; given another file that links may name, all."""
    pages = {"a/index.html": '<a href="b.md">B</a>', "b/index.html": "B"}
    first, texts = served(pages)
    assert first == {*pages}
    assert served(pages) == (set(), texts)
    assert served({**pages, "b/index.html": "C"})[0] == {"b/index.html"}
    made, told = served({**pages, "b/index.html": "C"}, {"a.md": {"kind": "article"}})
    assert made == {"a/index.html"} and 'content="article"' in told["a/index.html"]
    served(pages)
    known = frozenset({"a.md", "b.md"})
    made, linked = served(pages, sources=known)
    assert made == {*pages} and linked == served(pages, sources=known, remember=False)[1] != texts


def test_a_page_is_finished_anew_if_other_scripts_may_run(served):
    """Given a page with a script that a template wrote, and then no such template, it is looked at again."""
    pages = {"a/index.html": "<script>a()</script>", "b/index.html": "B"}
    served(pages, known=["a()"])
    assert served(pages, known=["a()"])[0] == set()
    assert "a/index.html" in served(pages)[0]


def test_what_depends_on_other_files_is_finished_each_time(served):
    """Given a page that offers data, whose sizes it tells, or one with a problem, for which the seeds are looked through, nothing is
    remembered of it."""
    pages = {"downloads/index.html": "Data", "a/index.html": "<script>alert(1)</script>", "b/index.html": "B"}
    served(pages)
    assert served(pages)[0] == {"downloads/index.html", "a/index.html"}
