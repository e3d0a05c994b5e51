"""A page is framed anew, while the site is served, if anything differs that its frame can show, and else not."""

from types import MethodType, SimpleNamespace
from typing import ClassVar

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page
from served import Served


class Other(Page):
    """A page as the navigation shows it."""

    title, url, meta, is_homepage = "Other", "other/", {}, False

    def __init__(self):
        pass


def _project(root) -> Served:
    (root / "overrides" / "partials").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Site\n", encoding="utf-8")
    for name in ("main.html", "other.html", "partials/foot.html"):
        (root / "overrides" / name).write_text("{{ framed() }}", encoding="utf-8")
    return Served(root)


def _context(framed):
    """What MkDocs gives a template."""
    entry = SimpleNamespace(id="id", title="Heading", level=1, children=[SimpleNamespace(id="in", title="Within", level=2, children=[])])
    page = SimpleNamespace(
        content="<p>Words</p>", title="Title", meta={"a": 1}, url="page/", canonical_url="", edit_url=None, file=SimpleNamespace(src_uri="page.md"),
        is_homepage=False, update_date="2026-01-01", toc=[entry], previous_page=Other(), next_page=Other(), ancestors=[Section("Above", [])],
    )
    config = SimpleNamespace(site_name="Site", site_description="It is.", site_url="", extra={"edition": "First"})
    nav = SimpleNamespace(items=[Section("Part", [Other(), Link("Link", "https://example.org/")])])
    return SimpleNamespace(page=page, config=config, nav=nav, build_date_utc="2026-01-01", framed=framed)


CHANGES = {
    **{f"config.{name}": f"context.config.{name} = 'changed'" for name in ("site_name", "site_description", "site_url", "extra")},
    **{f"page.{name}": f"context.page.{name} = 'changed'" for name in (
        "content", "title", "meta", "url", "canonical_url", "edit_url", "is_homepage", "update_date",
    )},
    **{f"heading {name}": f"context.page.toc[0].{name} = 'changed'" for name in ("id", "title", "level")},
    "heading within": "context.page.toc[0].children[0].title = 'changed'",
    "one heading less": "context.page.toc[0].children.clear()",
    **{f"{place} {name}": f"{place}.{name} = 'changed'" for name in ("title", "url", "meta", "is_homepage") for place in (
        "context.page.previous_page", "context.page.next_page", "context.nav.items[0].children[0]",
    )},
    "no next": "context.page.next_page = None",
    "ancestor": "context.page.ancestors[0].title = 'changed'",
    "kind of item": "context.nav.items[0] = Link('Part', None)",
    "kind of item alone": "context.page.ancestors[0] = Link('Above', None)",
    "address of a link": "context.nav.items[0].children[1].url = 'changed'",
    "one item less": "context.nav.items[0].children.pop()",
    "date": "context.build_date_utc = '2026-01-02'",
    "template": "template = 'other.html'",
    "settings": "(root / 'mkdocs.yml').write_text('site_name: Changed')",
    "words of a template": "(root / 'overrides' / 'main.html').write_text('{{ framed() }}changed')",
    "words of a part": "(root / 'overrides' / 'partials' / 'foot.html').write_text('changed')",
    "name of a part": "(root / 'overrides' / 'partials' / 'foot.html').rename(root / 'overrides' / 'foot.html')",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_page_is_framed_anew_where_its_frame_may_differ(tmp_path, change):
    """Given a page, the same page again, then one difference, and that again, it is framed twice."""
    served, times = _project(tmp_path), []
    known = {"context": _context(lambda: times.append(1) or len(times)), "root": tmp_path, "template": "main.html", "Link": Link}

    def frame():
        context = known["context"]
        config = context.config
        config.theme = SimpleNamespace(get_env=lambda: Environment(loader=FileSystemLoader(tmp_path / "overrides"), autoescape=True))
        served.keep_theme(config)
        return config.theme.get_env().get_template(known["template"]).render(vars(context))

    first = frame()
    assert frame() == first and len(times) == 1
    exec(change, known)
    last = frame()
    assert last != first and len(times) == 2
    assert frame() == last and len(times) == 2


class Plugins(dict):
    """The plugins of MkDocs, and what they do."""

    events: ClassVar = {}


@pytest.mark.parametrize(("content", "asked"), [("<p>Words</p>", False), ('<p data-search-exclude="">Words</p>', True), (None, False)])
def test_the_search_of_the_theme_is_asked_about_pages_that_name_it(tmp_path, content, asked):
    """Given a page, the theme's search takes out its own attributes where there are any; other plugins do their work on every page."""
    search, other, done = SimpleNamespace(), SimpleNamespace(), []
    plugins = Plugins({"material/search": search})
    plugins.events["page_context"] = [
        MethodType(lambda self, context, page, **rest: done.append((self, context, page, rest)), plugin) for plugin in (search, other)
    ]
    _project(tmp_path).spare_search(SimpleNamespace(plugins=plugins))
    page = SimpleNamespace(content=content)
    for event in plugins.events["page_context"]:
        event({"a": 1}, page=page, config=1, nav=2)
    told = {"a": 1}, page, {"config": 1, "nav": 2}
    assert done == [*([(search, *told)] if asked else []), (other, *told)]
