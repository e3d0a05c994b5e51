"""What MkDocs runs around its own work: build.py before, finish.py after. Nothing else but names, date, content, licences, the
book, and a page of changes if one is asked for.

Both run as programs of their own, in a fresh interpreter, so that under `mkdocs serve` an edit of
their code takes effect at the next save.
"""

import datetime
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from edition.read.records import read_records
from edition.records.essay import EditionRecord
from edition.redline.page import PAGE
from edition.words.problems import stop_if
from edition.write.archive import pack_folder
from edition.write.finish.editions import SHOWN, content_hash
from edition.write.finish.typefaces import FOLDER, LICENCES
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

SCRIPTS = Path(__file__).resolve().parent
ROOT = SCRIPTS.parent
log = logging.getLogger("mkdocs.hooks.edition")
_serving = False


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether a browser is watching."""
    global _serving  # noqa: PLW0603 - MkDocs calls functions, so there is no object that could remember it
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """seeds/ -> docs/; then names and date from seeds/edition.yml, which is right by now; the polyfill for file:// only."""
    _run("build.py")
    edition, problems = read_records("edition", ROOT / "seeds" / "edition.yml", ROOT)
    stop_if(problems)  # it was changed since
    assert isinstance(edition, EditionRecord)
    # escaped once and for all: not every template of the theme does it, and those that do see that it is done
    config.site_name, config.site_description = escape(edition.title), edition.description
    config.extra["edition"], config.extra["content"] = edition.edition, content_hash(Path(config.docs_dir))[:SHOWN]
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(_seconds(edition.date)))  # same seeds, same bytes
    if not config.plugins["material/offline"].config.enabled:
        config.extra["polyfills"] = []
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


@event_priority(-200)  # after the plugins search (0) and offline (-100) have written their indexes
def on_post_build(config: MkDocsConfig) -> None:
    """site/ -> site/"""
    options = ["--serving"] if _serving else []
    _run("finish.py", config.site_dir, "--docs", config.docs_dir, "--site-url", config.site_url or "", *options)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Keep the last good site in the browser while something is wrong; MkDocs itself would hang."""
    build = server.builder

    def build_or_report() -> None:
        try:
            build()
        except (Exception, SystemExit) as error:
            log.debug("Not built", exc_info=error)
            log.error("Not built (%s). The last good version stays in the browser until this is mended.", error)

    server.builder = build_or_report
    log.info("The site is at %s - saved changes show by themselves; Ctrl+C ends.", server.url)
    return server


def _seconds(day: str) -> int:
    return int(datetime.datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp())


def _run(script: str, *arguments: str) -> None:
    # Compiled files go out of the watched folders: a new one would count as a change.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "pycache")}
    command = [sys.executable, str(SCRIPTS / script), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise PluginError(f"scripts/{script} found problems:\n{done.stderr}")
    if done.stderr:
        print(done.stderr.rstrip(), file=sys.stderr)  # said even if MkDocs is told to be quiet
