"""site/ -> site/: what MkDocs leaves to do. Run by the hook after every build; harmless to run again.

    python scripts/finish.py site
    python scripts/finish.py site --serving --search later    all but the index of the search, which takes longest;
    python scripts/finish.py site --search only               then that: together the same bytes as the first
"""

import argparse
import gc
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from edition.read.kept import kept
from edition.search.index import write_search_page
from edition.write.finish.addresses import is_offline
from edition.write.finish.citations import write_citations
from edition.write.finish.data import settle_data
from edition.write.finish.discovery import changes_of, points_of, write_discovery
from edition.write.finish.editions import content_hash, write_editions, write_foot
from edition.write.finish.heads import NOT_FOUND, headings
from edition.write.finish.html import each_page
from edition.write.finish.inline import known_scripts
from edition.write.finish.links import Checked, check_site
from edition.write.finish.material_index import write_search_index
from edition.write.finish.memory import ONCE, Memory
from edition.write.finish.metadata import NO_ADDRESS, Describer
from edition.write.finish.pages import Finisher, Seen
from edition.write.finish.scripts import write_scripts
from edition.write.finish.svg_links import sources
from edition.write.finish.theme_styles import lighten
from edition.write.finish.typefaces import write_typefaces
from edition.write.finish.vendor import copy_vendor_files

ROOT = Path(__file__).resolve().parent.parent
_SERVED, _CHECKED = Memory(), Checked()
"""What is remembered from save to save while the site is served."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Finish the site, as the command line says if not told otherwise; 1 when something is wrong with it."""
    options = _options(arguments)
    gc.set_threshold(100_000, 50, 100)  # as in build.py: what is made is kept, and looking through it finds nothing
    site, offline = options.site, is_offline(options.site)
    if options.search == "only":
        write_search_page(site, headings(each_page(site), offline), _data(options, "search.json"), offline)
        _write_typefaces(options)
        return 0
    copy_vendor_files(ROOT / "node_modules", site)
    listed = headings(each_page(site), offline) if options.search == "now" else []  # before pages are written: half of one has no title
    with ThreadPoolExecutor() as beside:  # node works while we do
        works = [beside.submit(write_scripts, ROOT, site, _memory(options), partial(kept, ROOT, "scripts"))]
        if options.search == "now":
            works.append(beside.submit(write_search_page, site, listed, _data(options, "search.json"), offline))
        seen = _settle(options, offline)
        for work in works:
            work.result()
    _write_typefaces(options)
    problems = [problem for page in seen for problem in page.problems]
    problems += check_site(site, (page.wires for page in seen), urlsplit(options.site_url).path or "/", _CHECKED if options.serving else None)
    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        print(problem, file=sys.stderr)
    if not (options.site_url or options.serving or offline):
        print(NO_ADDRESS, file=sys.stderr)
    # Who is writing wants to see the page with its broken link; who is publishing does not.
    return 1 if problems and not options.serving else 0


def _write_typefaces(options: argparse.Namespace) -> None:
    write_typefaces(ROOT / "node_modules", options.site, ROOT / ".cache" / "typefaces", _memory(options))


def _memory(options: argparse.Namespace) -> Memory:
    return _SERVED if options.serving else ONCE


def _settle(options: argparse.Namespace, offline: bool) -> list[Seen]:
    """Write what the pages and data files say of themselves and of each other; what is remembered of the pages."""
    site, changelog, heads = options.site, ROOT / "CHANGELOG.md", _data(options, "heads.json")
    address = "" if options.serving else options.site_url  # nobody needs that of the machine on which one writes
    points = points_of(changelog.read_text(encoding="utf-8") if changelog.exists() else "")
    stamp, date = heads["site"]["edition"], heads["site"]["date"]
    _drop_empty_sitemap(site)
    lighten(site)
    settle_data(site, address, offline)
    write_citations(site, options.docs / "data", ROOT / ".cache" / "citations")
    content = content_hash(options.docs)
    write_editions(site / "about" / ("editions.html" if offline else "editions/index.html"), stamp, date, content, points)
    write_foot(site, heads["site"]["name"], stamp, content, address)
    write_discovery(site, address, changes_of(points, stamp, date), heads["site"]["name"])
    finisher = Finisher(
        sources=sources(options.docs), offline=offline, describe=Describer(site, heads, address, offline),
        known=known_scripts(ROOT / "overrides", _theme()), seeds=options.docs.parent / "seeds", guarded=not (options.serving or offline),
        memory=_memory(options),
    )
    seen = list(finisher.finish(site))
    write_search_index(site, (page.heading for page in seen if page.wires.path != NOT_FOUND))
    return seen


def _data(options: argparse.Namespace, name: str) -> Any:  # Any: what was read from JSON
    """What the build left for us."""
    return json.loads((options.docs / "data" / name).read_text(encoding="utf-8"))


def _drop_empty_sitemap(site: Path) -> None:
    """Without a site_url MkDocs writes a sitemap that lists nothing; better none than a false one."""
    sitemap = site / "sitemap.xml"
    if sitemap.exists() and "<loc>" not in sitemap.read_text(encoding="utf-8"):
        sitemap.unlink()
        sitemap.with_suffix(".xml.gz").unlink(missing_ok=True)


def _theme() -> Path:
    """The folder of the theme's templates."""
    found = find_spec("material")
    assert found and found.origin  # a dependency of the project
    return Path(found.origin).parent / "templates"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="the built site")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="where the build left its search records")
    parser.add_argument("--site-url", default="", help="where the site will be published")
    parser.add_argument("--search", choices=("now", "later", "only"), default="now", help="when the index of the search is made")
    parser.add_argument("--serving", action="store_true", help="live reload: no policy (MkDocs adds a script), problems do not stop")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
