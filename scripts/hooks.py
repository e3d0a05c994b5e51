"""What MkDocs runs around its own work: build.py before, finish.py after. Nothing else but names, date, content, licences, the
book, and a page of changes if one is asked for.

Both run as programs of their own, but for those who are writing: for them they run in here, where everything is loaded
already, until their own code is edited; from then on it takes effect at the next save.
"""

import contextlib
import datetime
import importlib
import io
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import yaml
from behind import Index
from converted import convert_once, settings_of
from edition.redline.page import PAGE
from edition.write.archive import pack_folder
from edition.write.finish.editions import SHOWN, content_hash
from edition.write.finish.memory import ONCE
from edition.write.finish.typefaces import FOLDER, LICENCES
from guidance import Guide, with_problems
from jinja2 import Environment, FileSystemBytecodeCache
from markupsafe import escape
from mkdocs.config import defaults
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import get_yaml_loader
from served import Served
from spared import Spared
from watchdog.observers.polling import PollingObserver

SCRIPTS = Path(__file__).resolve().parent
ROOT = SCRIPTS.parent
PAUSE = 0.1
"""Seconds between two looks for changes while serving; a look takes less than a tenth of it."""
QUIET = 0.02
"""Seconds without a change after which a row of saves is over; what is saved after that is built again."""
SHOWING = 0.5
"""Seconds that browsers have to load a page that was saved, before anything else is done that can wait."""
DATED = "SOURCE_DATE_EPOCH" in os.environ
"""Whether who calls sets the date; else it is the edition's."""
log = logging.getLogger("mkdocs.hooks.edition")
_guide: Guide | None = None
_served: Served | None = None
_settings = b""
_index: Index | None = None
_spared = Spared()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether a browser is watching; then our programs run in here, and have to be found."""
    global _guide, _served, _index
    if command == "serve":
        _guide, _served, _index = Guide(ROOT), Served(ROOT), Index(ROOT)
        sys.path.insert(0, str(SCRIPTS))
        fast = partial(get_yaml_loader, getattr(yaml, "CLoader", yaml.Loader))  # MkDocs reads its settings at each build
        defaults.get_yaml_loader = fast  # type: ignore[attr-defined]  # it is no part of what it offers
    sys.pycache_prefix = str(ROOT / ".cache" / "pycache")  # out of the watched folders: a new file there would count as a change


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """seeds/ -> docs/; then names and date as the build left them; the polyfill for file:// only."""
    if not _guide or _guide.wants_pages:
        _run("build", *(["--serving"] if _guide else []))
    if _index:
        _index.keep(Path(config.site_dir))
    edition = json.loads((Path(config.docs_dir) / "data" / "heads.json").read_text(encoding="utf-8"))["site"]
    # escaped once and for all: not every template of the theme does it, and those that do see that it is done
    config.site_name, config.site_description = escape(edition["name"]), edition["description"]
    config.extra["edition"], config.extra["content"] = edition["edition"], "draft" if _served else content_hash(Path(config.docs_dir))[:SHOWN]
    config.extra["example"], config.extra["contact"] = edition["example"], edition["contact"]
    config.extra["rows"] = _with_pages(config.extra["rows"], Path(config.docs_dir))
    if not DATED:
        os.environ["SOURCE_DATE_EPOCH"] = str(_seconds(edition["date"]))  # same seeds, same bytes
    if not config.plugins["material/offline"].config.enabled:
        config.extra["polyfills"] = []
    if _served:
        _served.set_aside(Path(config.site_dir))
        _served.keep_theme(config)
        _served.spare_search(config)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take in the licences of the typefaces and the book, so that MkDocs copies them and checks the links to them."""
    for name, source in LICENCES.items():
        files.append(File.generated(config, (FOLDER / name).as_posix(), abs_src_path=str(ROOT / "node_modules" / source)))
    parts = Path(config.docs_dir) / "data" / "epub"
    files.append(File.generated(config, "data/edition.epub", content=pack_folder(parts, first="mimetype")))
    if redline := os.environ.get("REDLINE"):  # by scripts/redline.py
        files.append(File.generated(config, PAGE, content=Path(redline).read_text(encoding="utf-8")))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Remember what all pages depend on, now that all files are known."""
    global _settings  # noqa: PLW0603 - MkDocs calls functions, so there is no object that could remember it
    _settings = settings_of(config, files)
    return nav


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Do not convert again what did not change."""
    convert_once(page, _settings, ROOT, _served.memory if _served else ONCE)
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leave the page out of the theme's index: we write it ourselves (material_index.py)."""
    page.meta["search"] = {"exclude": True}
    return markdown


@event_priority(-100)  # whoever else is asked sees the page
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the page away until it is framed; who is writing has it in memory as it is."""
    return html if _served else _spared.put_away(page, html)


@event_priority(100)  # as above
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Take the page out again."""
    _spared.take_out(page)
    return context


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the compiled templates."""
    env.bytecode_cache = FileSystemBytecodeCache(str(ROOT / ".cache" / "templates"), "%s")
    return env


@event_priority(-200)  # after the plugins search (0) and offline (-100) have written their indexes
def on_post_build(config: MkDocsConfig) -> None:
    """site/ -> site/. Who is writing sees the page first; the search has their words a second later."""
    options = [config.site_dir, "--docs", config.docs_dir, "--site-url", config.site_url or "", *(["--serving"] if _guide else [])]
    if _index and _index.put(Path(config.site_dir)):
        _run("finish", *options, "--search", "later")
        _index.make_later([sys.executable, str(SCRIPTS / "finish.py"), *options, "--search", "only"])
    else:
        _run("finish", *options)


def on_build_error(*, error: Exception) -> None:
    """The last good site stays."""
    if _served:
        _served.put_back()


def on_shutdown() -> None:
    """The folder of the served site is about to go."""
    if _served:
        _served.remove_last()
        _served.end()
    if _index:
        _index.end()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Build once for a save, and show what is wrong on the last good page; MkDocs itself would build twice, and hang."""
    assert _guide and _served and _index  # since on_startup
    guide, served, index, build = _guide, _served, _index, server.builder
    served.remove_last()
    guide.remember()

    def build_if_changed() -> None:
        wanted, server._wanted_epoch = server._wanted_epoch, server._visible_epoch  # noqa: SLF001 - no browser waits, or loads anew, if nothing changed

        def build_and_show() -> None:
            server._wanted_epoch = wanted  # noqa: SLF001 - until it is built, they wait
            build()
            with server._epoch_cond:  # noqa: SLF001 - as MkDocs does when we return
                server._visible_epoch = wanted  # noqa: SLF001
                server._epoch_cond.notify_all()  # noqa: SLF001
            time.sleep(SHOWING)
            index.make(_environment())
            served.remove_last()

        guide.build_if_changed(build_and_show)

    server.builder = build_if_changed
    server.set_app(with_problems(server.serve_request, lambda: guide.said))
    _look_often(server)
    log.info("The site is at %s - saved changes show by themselves; Ctrl+C ends.", server.url)
    return server


def _with_pages(rows: list[list[dict[str, str | None]]], docs: Path) -> list[list[dict[str, str | None]]]:
    """The rows of neighbouring pages, without pages that this edition does not have."""
    return [[item for item in row for path in item.values() if path is None or (docs / path).is_file()] for row in rows]


def _look_often(server: LiveReloadServer) -> None:
    """Watch with shorter pauses than MkDocs does."""
    server.build_delay = QUIET
    watched = list(server._watched_paths)  # noqa: SLF001 - what MkDocs had it watch before it asked us
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=PAUSE)
    for path in watched:
        server.watch(path)


def _seconds(day: str) -> int:
    return int(datetime.datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp())


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPYCACHEPREFIX": str(sys.pycache_prefix)}


def _run(name: str, *arguments: str) -> None:
    run = _in_here if _guide and _guide.runs_what_stands_there else _by_itself
    code, said = run(name, arguments)
    if _guide:
        _guide.said += said
    if code:
        raise PluginError(f"scripts/{name}.py found problems:\n{said}")
    if said:
        print(said.rstrip(), file=sys.stderr)  # said even if MkDocs is told to be quiet


def _by_itself(name: str, arguments: Sequence[str]) -> tuple[int, str]:
    """Exit code of a program of ours, and what it said."""
    command = [sys.executable, str(SCRIPTS / f"{name}.py"), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=_environment(), stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr


def _in_here(name: str, arguments: Sequence[str]) -> tuple[int, str]:
    """The same, without a new interpreter."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        return importlib.import_module(name).main(arguments), said.getvalue()
