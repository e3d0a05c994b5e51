"""What MkDocs does not do anew at each save while the site is served: load the theme, frame a page that did not change,
empty the folder while somebody waits.

Only `serve.py` without options comes by here. Whatever a frame can show is in the key by which a page is remembered: the
settings, the templates, the navigation and all that MkDocs knows of the page.
"""

import contextlib
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from edition.write.finish.memory import Memory, key_of
from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

_SETTINGS = "mkdocs.yml"
_OVERRIDES = "overrides"


class Served:
    """Lives as long as the server."""

    def __init__(self, root: Path) -> None:
        self.memory = Memory()
        """Pages as they were converted and framed last."""
        self._root = root
        self._theme = b""
        """A hash of the settings and the templates."""
        self._moved: tuple[Path, Path] | None = None
        """The folder of the site, and where the last site is while the next is made."""
        self._removing: threading.Thread | None = None

    def set_aside(self, site: Path) -> None:
        """Take the last site out of the way of the next, which is made in an empty folder."""
        self.end()
        aside = site.with_name(f"{site.name}.{time.monotonic_ns()}")
        with contextlib.suppress(OSError):  # somebody looks into it, on a system that minds: then MkDocs empties it
            self._moved = site, site.rename(aside)

    def put_back(self) -> None:
        """The next could not be made: the last stays."""
        if self._moved:
            site, aside = self._moved
            shutil.rmtree(site, ignore_errors=True)
            aside.rename(site)
            self._moved = None

    def remove_last(self) -> None:
        """The next is made: remove the last, while other work goes on."""
        if self._moved:
            self._removing = threading.Thread(target=shutil.rmtree, args=(self._moved[1], True))
            self._removing.start()
            self._moved = None

    def end(self) -> None:
        """Wait until nothing is left to remove."""
        if self._removing:
            self._removing.join()

    def spare_search(self, config: MkDocsConfig) -> None:
        """Let the theme's search look for its own attributes only in pages that have any: no page is in its index."""
        search, events = config.plugins["material/search"], config.plugins.events["page_context"]
        events[:] = [partial(_if_marked, event) if getattr(event, "__self__", None) is search else event for event in events]

    def keep_theme(self, config: MkDocsConfig) -> None:
        """Let MkDocs load the templates, and look for the files of the theme, only if settings or templates changed."""
        self._theme = key_of(((self._root / _SETTINGS).read_bytes(), [*_contents(self._root / _OVERRIDES)]))
        env = self.memory.last("theme", (self._theme,), lambda: self._environment(config.theme.get_env()))
        config.theme.get_env = lambda: env  # type: ignore[method-assign]  # MkDocs has no event before it asks

    def _environment(self, env: Environment) -> Environment:
        listed: list[str] = []
        list_all, frame = env.list_templates, self._frame

        def list_once(extensions: Any = None, filter_func: Any = None) -> list[str]:  # Any: as Jinja has it
            if not listed:
                listed.extend(list_all(extensions, filter_func))
            return listed

        class Framing(Template):
            def render(self, *args: Any, **kwargs: Any) -> str:  # Any: as above
                return frame(self.name or "", args[0], lambda: Template.render(self, *args, **kwargs))

        env.list_templates, env.template_class = list_once, Framing  # type: ignore[method-assign]  # it finds thousands of icons
        return env

    def _frame(self, template: str, context: Any, render: Callable[[], str]) -> str:  # Any: as above
        """The page in its frame, made anew only if something differs that a frame can show."""
        page: Page | None = context["page"]
        if page is None:
            return render()
        config, nav = context["config"], [*map(_told, context["nav"].items)]
        shared = (self._theme, config.site_name, config.site_description, config.site_url, config.extra, str(context["build_date_utc"]), nav)
        return self.memory.last(f"framed {page.file.src_uri}", (*shared, template, *_parts(page)), render)


def _if_marked(event: Callable[..., Any], context: Any, *, page: Page, **rest: Any) -> Any:  # Any: as MkDocs has it
    """What the event does to a page that has attributes of the theme's search."""
    return event(context, page=page, **rest) if "data-search-" in (page.content or "") else None


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    return ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file())


def _parts(page: Page) -> Iterator[object]:
    """All that MkDocs knows of a page, and a frame may show; of its neighbours, what the navigation shows of them."""
    yield (page.content or "").encode()
    yield page.title, page.meta, page.url, page.canonical_url, page.edit_url, page.is_homepage, page.update_date
    yield [*_headings(page.toc)]
    yield [told for other in (page.previous_page, page.next_page, *page.ancestors) for told in _told(other)]


def _headings(toc: Iterable[AnchorLink]) -> Iterator[object]:
    for item in toc:
        yield item.id, item.title, item.level, [*_headings(item.children)]


def _told(item: StructureItem | None) -> list[object]:
    """What the navigation may show of an item."""
    if item is None:
        return []
    of_page = (item.meta, item.is_homepage) if isinstance(item, Page) else ()
    children = item.children if isinstance(item, Section) else ()
    return [type(item).__name__, item.title, getattr(item, "url", None), of_page, [*map(_told, children)]]
