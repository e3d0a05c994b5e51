"""Guidance while editing: what counts as a change, and what is wrong on the page; the rest needs a browser (test_live_reload)."""

import pytest
from guidance import Guide, banner, with_problems

SAID = """\
seeds/a.yml:3: 104 x: the key `<script>` is not known here
    Did you mean `b`?
seeds/b.yml:9: 105 y: the key `z` is missing
    Write `z: …`.
2 problems. Nothing was written.
"""


@pytest.fixture
def project(tmp_path):
    for name, text in {"seeds/a.yml": "a", "docs/about/hand.md": "hand", "docs/index.md": "---\ngenerated_from: a\n---\n", "overrides/main.html": "x"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def guide(project):
    """A guide to a project that was built once."""
    guide = Guide(project)
    guide.remember()
    return guide


def test_what_the_build_writes_is_no_change(project, guide):
    """Given a save, it is built once: the pages that the build wrote itself are what it made, not a change."""
    builds = []

    def build():
        builds.append(guide.wants_pages)
        (project / "docs" / "index.md").write_text("---\ngenerated_from: a\n---\nnew", encoding="utf-8")

    assert not guide.build_if_changed(build)
    (project / "seeds" / "a.yml").write_text("b", encoding="utf-8")
    assert guide.build_if_changed(build) and not guide.build_if_changed(build)
    (project / "docs" / "about" / "hand.md").write_text("by hand", encoding="utf-8")
    assert guide.build_if_changed(build) and not guide.build_if_changed(build)
    assert builds == [True, False]  # a page by hand needs no seeds to be read
    (project / "docs" / "index.md").write_text("---\ngenerated_from: a\n---\nby hand", encoding="utf-8")
    assert guide.build_if_changed(build) and builds[-1]  # it is put right


def test_what_is_saved_during_a_build_is_built_after_it(project, guide):
    def build():
        (project / "seeds" / "a.yml").write_text("during", encoding="utf-8")

    (project / "seeds" / "a.yml").write_text("before", encoding="utf-8")
    assert guide.build_if_changed(build)
    assert guide.build_if_changed(lambda: None) and not guide.build_if_changed(lambda: None)


@pytest.mark.parametrize(("path", "stays"), [
    ("seeds/a.yml", True), ("docs/about/hand.md", True), ("overrides/main.html", True), ("scripts/browser/site.js", True),
    ("scripts/edition/words/dates.py", False), ("scripts/edition/render/views/home/page.md.j2", False), (".venv/.stamp-site", False),
])
def test_programs_that_changed_are_not_run_as_they_were(project, guide, path, stays):
    """Given a changed file, our programs run where they are loaded, unless it is of what they load once: then they begin anew."""
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text("changed", encoding="utf-8")
    assert guide.build_if_changed(lambda: None) and guide.runs_what_stands_there == stays
    (project / "seeds" / "a.yml").write_text("again", encoding="utf-8")
    assert guide.build_if_changed(lambda: None) and guide.runs_what_stands_there == stays


def test_a_mistake_is_said_until_it_is_mended(project, guide):
    def fail():
        raise SystemExit("nonsense")

    (project / "seeds" / "a.yml").unlink()
    assert guide.build_if_changed(fail) and not guide.build_if_changed(fail)
    assert guide.said == "nonsense"
    (project / "docs" / "about" / "hand.md").write_text("by hand", encoding="utf-8")
    assert guide.build_if_changed(lambda: None) and guide.wants_pages  # they were not made before
    assert guide.said == ""


def _answer(said, kind="text/html", body=(b"<html><body><p>Last</p>", b"</body></html>")):
    heads = []

    def app(_environ, start_response):
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(sum(map(len, body))))])
        return list(body)

    page = b"".join(with_problems(app, lambda: said)({}, lambda status, headers: heads.append((status, dict(headers)))))
    assert int(heads[0][1]["Content-Length"]) == len(page)
    return page.decode()


def test_problems_stand_on_the_page_as_text():
    page = _answer(SAID)
    assert page.startswith("<html><body><p>Last</p>") and page.endswith("</details></body></html>")
    assert "2 problems. " in page and "seeds/a.yml:3: 104 x: the key `&lt;script&gt;`" in page and "    Did you mean `b`?" in page
    assert "Nothing was written" not in page


def test_a_sound_page_and_other_files_are_as_they_are():
    assert _answer("") == "<html><body><p>Last</p></body></html>"
    assert _answer(SAID, kind="text/css") == "<html><body><p>Last</p></body></html>"


def test_many_problems_are_counted_and_the_first_shown():
    page = banner("".join(f"a.yml:{line}: 104 x: no\n    Mend it.\n" for line in range(1, 31)))
    assert "30 problems. " in page and page.count("Mend it.") == 20 and "… and 10 more" in page
