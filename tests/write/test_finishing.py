"""The steps of scripts/finish.py, each on a small site of its own."""

import json
import threading
from importlib.util import find_spec
from pathlib import Path

import finish
import pytest
from edition.write.finish.addresses import location
from edition.write.finish.heads import headings
from edition.write.finish.html import Page, read_pages, tags
from edition.write.finish.inline import KnownScripts, check_inline, known_scripts
from edition.write.finish.links import check_site, wires
from edition.write.finish.material_index import write_search_index
from edition.write.finish.policy import with_policy
from edition.write.finish.theme_styles import lighten


@pytest.fixture
def build(tmp_path):
    """Write a site: `build({"index.html": "<p>"})` gives its folder."""

    def write(files: dict[str, str]):
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def problems(folder, base="/"):
    return [str(problem) for problem in check_site(folder, map(wires, read_pages(folder)), base)]


# --- reading HTML


def test_start_tags_and_their_attributes():
    found = list(tags("<a href='x' DATA-n=\"1 &amp; 2\" hidden>t</a>\n<br/><!-- <i id=no> --><p id=yes>"))
    assert [(tag.name, tag.attributes) for tag in found] == [
        ("a", {"href": "x", "data-n": "1 & 2", "hidden": ""}),
        ("br", {}),
        ("p", {"id": "yes"}),
    ]


def test_a_script_is_one_tag_whatever_it_contains():
    found = list(tags("<script>if (a<b) x = '<p id=\"no\">'</script><i id=yes>"))
    assert [(tag.name, tag.code) for tag in found] == [("script", "if (a<b) x = '<p id=\"no\">'"), ("i", "")]


def test_tags_without_attributes_are_not_read_but_those_that_may_not_stand_there():
    """Given tags that have nothing, only scripts and styles are told, however they are written."""
    found = tags("<p><pre><my-p></p><style>a</style><STYLE>b</STYLE><SCRIPT>c</SCRIPT><script>d</script><svg/onload=e><script>")
    assert [(tag.name, tag.code) for tag in found] == [("style", ""), ("style", ""), ("script", ""), ("script", "d"), ("svg", ""), ("script", "")]


def test_an_angle_bracket_in_an_attribute_does_not_end_the_tag():
    assert [tag.attributes for tag in tags('<q title="a > b" id="c">')] == [{"title": "a > b", "id": "c"}]


# --- links


def test_links_that_arrive(build):
    links = ["./", "a/", "a/#x", "a/?q=1#x", "#here", "a/b.txt", "https://example.org/#any", "mailto:a@example.org", "/a/", "a/%C3%A9.txt"]
    page = '<p id="here">' + "".join(f'<a href="{link}">' for link in links)
    folder = build({"index.html": page, "a/index.html": '<a href="../#here" id="x">', "a/b.txt": "", "a/é.txt": ""})
    assert problems(folder) == []


def test_addresses_from_the_root_count_from_where_the_site_is_published(build):
    folder = build({"404.html": '<a href="/edition/a/"><a href="/a/">', "a/index.html": ""})
    assert problems(folder, "/edition/") == [
        "site/404.html:1: 511 /a/: nothing stands at this address\n"
        "    Pages there are: a/"
    ]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            '<p>\n<a href="themes/drone/">',
            "site/index.html:2: 511 themes/drone/: nothing stands at this address\n    Pages there are: themes/drones/",
        ),
        (
            '<a href="themes/drones/#pasages">',
            "site/index.html:1: 512 themes/drones/#pasages: themes/drones/index.html has no element with the id pasages\n    Ids like it: passages",
        ),
        (
            '<p id="note-1"><p aria-describedby="note-2">',
            "site/index.html:1: 512 note-2: the attribute aria-describedby names an id that the page does not have\n    Ids like it: note-1",
        ),
        (
            '<p id="a">\n<p id="a">',
            "site/index.html:2: 513 a: this id is used a second time in the page\n    Give one of the two another id.",
        ),
        (
            '<script src="https://example.org/x.js"></script>',
            "site/index.html:1: 514 https://example.org/x.js: <script> loads it when the page opens\n"
            "    Put the file into docs/assets/, or take it from node_modules in scripts/edition/write/finish/vendor.py.",
        ),
        (
            '<p style="color: red">',
            "site/index.html:1: 515 style: <p> has the attribute style\n    Move it to a file under docs/assets/.",
        ),
        (
            "<style>p {}</style>",
            "site/index.html:1: 515 style: a <style> element stands in the page\n    Move it to docs/assets/css/.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(build, page, message):
    folder = build({"index.html": page, "themes/drones/index.html": '<p id="passages">'})
    assert problems(folder) == [message]


def test_a_link_out_of_the_site_is_broken_even_where_a_file_is(build):
    folder = build({"site/index.html": '<a href="../secret.txt">', "secret.txt": ""}) / "site"
    assert "511" in problems(folder)[0]


# --- search


@pytest.mark.parametrize(
    ("page", "web", "stick"),
    [
        ("index.md", "", "index.html"),
        ("people.md", "people/", "people.html"),
        ("essays/index.md", "essays/", "essays/index.html"),
        ("essays/paper.md", "essays/paper/", "essays/paper.html"),
    ],
)
def test_addresses_in_both_modes(page, web, stick):
    assert (location(page, offline=False), location(page, offline=True)) == (web, stick)


def test_the_index_has_one_entry_per_page_and_its_offline_copy_follows(build):
    index = json.dumps({"config": {}, "docs": [{"location": "old"}]})
    page = '<title>People · The Edition</title><meta name="description" content="A &amp; B">'
    folder = build({"search/search_index.json": index, "search/search_index.js": f"var __index = {index}", "people.html": page})
    write_search_index(folder, headings(read_pages(folder), offline=True))
    text = (folder / "search/search_index.js").read_text()
    assert json.loads(text.removeprefix("var __index = "))["docs"] == [
        {"location": "people.html", "title": "People", "text": "<p>A &amp; B</p>"}
    ]


# --- policy


def test_the_policy_names_the_known_inline_scripts_by_hash_and_is_added_once():
    page = '<meta charset="utf-8"><script>alert(1)</script><script>alert(2)</script><script src="x.js"></script><script type="application/json">{}</script>'
    known = KnownScripts(["alert(1)"])
    once = with_policy(Page("index.html", page), known)
    assert with_policy(Page("index.html", once), known) == once
    assert "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; object-src" in once


def test_a_script_that_no_template_wrote_is_found_with_its_line_in_the_seeds(build, tmp_path):
    """Given a page with a script, a handler of which a text holds the words, the problem names page and seed."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "sources.yml").write_text("sources:\n  - title: <script>alert(1)</script>\n", encoding="utf-8")
    folder = build({"index.html": "<script>alert(1)</script><script type=module>x</script><a href=' java\nscript:go()'>a</a>"})
    found = list(check_inline(read_pages(folder), KnownScripts([]), seeds))
    assert [(problem.code, problem.where) for problem in found] == [
        ("516", "site/index.html:1"), ("516", "site/index.html:1"), ("517", "site/index.html:1"),
    ]
    assert found[0].hint == "It comes from seeds/sources.yml:2: take it out there."


@pytest.mark.parametrize(("code", "known"), [
    ('let a="../..";b()', True), ('let a="/site/";b()', True), ('let a="x";alert(1);"";b()', False), ("b()", False), ("", False),
])
def test_what_a_template_fills_in_is_an_address_and_nothing_more(tmp_path, code, known):
    """Given a template's script with a hole, a page may have an address in the hole, and no other words."""
    (tmp_path / "partials" / "javascripts").mkdir(parents=True)
    for name in ("base", "palette", "content"):
        text = '<script>let a="{{ base_url }}";b()</script>' if name == "base" else ""
        (tmp_path / "partials" / "javascripts" / f"{name}.html").write_text(text, encoding="utf-8")
    assert (code in known_scripts(tmp_path / "none", tmp_path)) is known


# --- the theme's style sheets


def test_the_rule_that_looks_at_every_element_anew_is_taken_out_and_no_other(build):
    """Given the theme's own sheet, finishing it takes out that one rule, the first time."""
    theme = Path(find_spec("material").origin).parent / "templates" / "assets" / "stylesheets"
    sheet = next(theme.glob("palette.*.css"))
    text = sheet.read_text(encoding="utf-8")
    site = build({f"assets/stylesheets/{sheet.name}": text})
    for _ in range(2):
        lighten(site)
        lighter = (site / "assets" / "stylesheets" / sheet.name).read_text(encoding="utf-8")
        assert "[data-md-color-switching]" in text and "[data-md-color-switching]" not in lighter
        assert text.count("}") - lighter.count("}") == 1


def test_the_search_lists_no_page_that_is_half_written(tmp_path, monkeypatch):
    """Given pages that are being written while the index of the search is made, it has the titles that they had before."""
    site, docs, written, listed = tmp_path / "site", tmp_path / "docs", threading.Event(), []
    for folder, name, text in ((site, "index.html", "<title>Words · Site</title>"), (docs / "data", "search.json", "{}")):
        folder.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")

    def settle(*_):
        (site / "index.html").write_text("", encoding="utf-8")
        written.set()
        return []

    def index(_, pages, *__):
        assert written.wait(10)
        listed.extend(pages)

    for name, instead in (("_settle", settle), ("write_search_page", index)):
        monkeypatch.setattr(finish, name, instead)
    for name in ("copy_vendor_files", "write_scripts", "_write_typefaces"):
        monkeypatch.setattr(finish, name, lambda *_: None)
    monkeypatch.setattr(finish, "check_site", lambda *_: [])
    assert finish.main([str(site), "--docs", str(docs), "--serving"]) == 0
    assert [page["title"] for page in listed] == ["Words"]
