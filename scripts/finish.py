"""site/ -> site/: what MkDocs leaves to do. Run by the hook after every build; harmless to run again.

    python scripts/finish.py site
"""

import argparse
import json
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from edition.search.index import write_search_page
from edition.write.finish.addresses import is_offline
from edition.write.finish.data import settle_data
from edition.write.finish.discovery import changes_of, points_of, write_discovery
from edition.write.finish.editions import content_hash, write_editions, write_foot
from edition.write.finish.html import read_pages
from edition.write.finish.inline import check_inline, known_scripts
from edition.write.finish.links import check_site
from edition.write.finish.material_index import write_search_index
from edition.write.finish.metadata import NO_ADDRESS, add_metadata
from edition.write.finish.policy import add_policy
from edition.write.finish.scripts import write_scripts
from edition.write.finish.svg_links import rewrite_links
from edition.write.finish.toggles import mend_toggles
from edition.write.finish.typefaces import write_typefaces
from edition.write.finish.vendor import copy_vendor_files

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Finish the site; 1 when something is wrong with it."""
    options = _options()
    copy_vendor_files(ROOT / "node_modules", options.site)
    write_scripts(ROOT, options.site)
    _drop_empty_sitemap(options.site)
    rewrite_links(options.site, options.docs)
    mend_toggles(options.site)
    offline, log = is_offline(options.site), ROOT / "CHANGELOG.md"
    settle_data(options.site, options.site_url, offline)
    heads = json.loads((options.docs / "data" / "heads.json").read_text(encoding="utf-8"))
    log_text = log.read_text(encoding="utf-8") if log.exists() else ""
    points, stamp, date = points_of(log_text), heads["site"]["edition"], heads["site"]["date"]
    changes = changes_of(points, stamp, date)
    page = options.site / "about" / ("editions.html" if offline else "editions/index.html")
    write_editions(page, stamp, date, content_hash(options.docs), points)
    write_foot(options.site, heads["site"]["name"], stamp, content_hash(options.docs), options.site_url)
    write_discovery(options.site, options.site_url, changes, heads["site"]["name"])
    add_metadata(options.site, read_pages(options.site), heads, options.site_url, offline)
    pages = read_pages(options.site)
    found = json.loads((options.docs / "data" / "search.json").read_text(encoding="utf-8"))
    write_search_page(options.site, pages, found, offline)
    write_search_index(options.site, pages)
    write_typefaces(ROOT / "node_modules", options.site, ROOT / ".cache" / "typefaces")
    known = known_scripts(ROOT / "overrides", _theme())
    problems = check_site(options.site, pages, urlsplit(options.site_url).path or "/")
    problems += check_inline(pages, known, options.docs.parent / "seeds")
    if not (options.serving or offline):
        add_policy(options.site, pages, known)
    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        print(problem, file=sys.stderr)
    if not (options.site_url or options.serving or offline):
        print(NO_ADDRESS, file=sys.stderr)
    # Who is writing wants to see the page with its broken link; who is publishing does not.
    return 1 if problems and not options.serving else 0


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


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="the built site")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="where the build left its search records")
    parser.add_argument("--site-url", default="", help="where the site will be published")
    parser.add_argument("--serving", action="store_true", help="live reload: no policy (MkDocs adds a script), problems do not stop")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
