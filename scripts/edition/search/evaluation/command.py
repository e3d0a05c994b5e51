"""Measure the search of the built site: how often it is right, and how fast.

    python scripts/search_eval.py                  both doors and two baselines, on the held-back half
    python scripts/search_eval.py --half tuning -v  the other half, with what was missed
    python scripts/search_eval.py --questions PATH  another file of questions
    python scripts/search_eval.py --write          the figures into docs/about/search-measured.md
    python scripts/search_eval.py --bench          times and sizes

Success is counted on the list of passages; topics are counted beside it.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from edition.search.evaluation import doors, timing
from edition.search.evaluation.figures import Figures, figures, row, table
from edition.search.evaluation.questions import load, load_file
from edition.search.index import TARGET, write_search_page
from edition.write.finish.chromium import chromium

ROOT = Path(__file__).resolve().parents[4]
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
MANY = {1_000: 12, 10_000: 24}
"""Made-up editions: how many passages, and of how many questions one is typed."""
PAGE = ROOT / "docs" / "about" / "search-measured.md"
MARKS = ("<!-- figures: scripts/search_eval.py --write -->", "<!-- end of figures -->")


def main() -> int:
    """Print what was asked for."""
    options = _options()
    if not (options.site / TARGET).exists():
        print(f"{options.site.name}/ is not built: run `python3 scripts/serve.py --build`", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium() or None, args=FLAGS.split())
        (bench if options.bench else evaluate)(browser.new_page(), options)
        browser.close()
    return 0


def evaluate(page: Page, options: argparse.Namespace) -> None:
    """Figures of both doors and of the baselines."""
    chosen = load_file(options.questions) if options.questions else [q for q in load(ROOT) if options.half == "all" or q.held == (options.half == "held")]
    asked = [question.ask for question in chosen]
    passages = [item for item in json.loads((options.site / "data" / "passages.json").read_text(encoding="utf-8")) if item["kind"] == "paragraph"]
    with doors.served(options.site) as address:
        found = {
            "Search page": doors.search_page(page, address, asked),
            "Search of the header": doors.header(page, address, asked),
            **doors.engine(options.site / TARGET, asked),
            "Baseline: the whole encoder": doors.encoder(passages, asked),
            "Baseline: Material's search as it comes, bare paragraphs": doors.material(page, address, options.site, passages, asked),
            "Baseline: Pagefind, bare paragraphs": doors.pagefind(page, passages, asked),
        }
    print(f"{len(chosen)} questions ({options.questions or options.half})")
    rows: dict[str, Figures] = {}
    for name, answers in found.items():
        print(f"\n{name}")
        if answers is None:
            print('  not installed, so not measured: pip install "pagefind[bin]"; for the encoder, the group `bridge` of pyproject.toml')
            continue
        result = rows[name] = figures(chosen, answers)
        print(table(result))
        if options.verbose and not name.startswith("Baseline"):
            print("\n".join(f"    {line}" for line in result.missed))


    if options.write:
        write(rows)


def write(rows: dict[str, Figures]) -> None:
    """Put the figures between the two marks of the page that explains the search."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    head = "| search | right passage first | among the first three | mean reciprocal rank | silent where there is nothing |\n|---|---|---|---|---|"
    lines = "\n".join([head, *(row(name.removeprefix("Baseline: "), result) for name, result in rows.items())])
    PAGE.write_text(f"{before}{MARKS[0]}\n\n{lines}\n\n{MARKS[1]}{after}", encoding="utf-8", newline="\n")


def bench(page: Page, options: argparse.Namespace) -> None:
    """Times and sizes, as it is and with many passages."""
    asked = [question.ask for question in load(ROOT)]
    print(f"index: {timing.size(options.site / TARGET) / 1000:.1f} kB gzipped")
    with doors.served(options.site) as address:
        print(f"ready: {timing.ready(page, address):.0f} ms")
        middle, most = timing.keystrokes(page, address, asked)
        print(f"keystroke: {middle:.1f} ms median, {most:.1f} ms p95")
    with tempfile.TemporaryDirectory() as name:
        large = Path(name) / "site"
        shutil.copytree(options.site, large)
        data = json.loads((options.docs / "data" / "search.json").read_text(encoding="utf-8"))
        for many, step in MANY.items():
            write_search_page(large, [], timing.enlarge(data, many), offline=False, most=10 * many)  # one index
            with doors.served(large) as address:
                print(f"with {many} passages: {timing.size(large / TARGET) / 1000:.0f} kB gzipped, ready in {timing.ready(page, address, 3):.0f} ms")
                middle, most = timing.keystrokes(page, address, asked[::step])
                print(f"  keystroke: {middle:.1f} ms median, {most:.1f} ms p95")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="the built site")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="where the build left its records")
    parser.add_argument("--half", choices=("held", "tuning", "all"), default="held", help="which questions")
    parser.add_argument("--questions", type=Path, help="a file of questions instead: questions (ask, want, class) and negatives (ask)")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/about/search-measured.md")
    parser.add_argument("--bench", action="store_true", help="times and sizes instead")
    parser.add_argument("-v", "--verbose", action="store_true", help="say what was missed")
    return parser.parse_args()
