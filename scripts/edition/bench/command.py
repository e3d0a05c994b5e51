"""How long the edition takes to build, beside MkDocs alone; run it in the project's environment.

    .venv/bin/python scripts/bench.py               the real edition and 20, 200 and 2,000 made-up essays
    .venv/bin/python scripts/bench.py --essays 20   as many made-up essays alone; may be repeated
    .venv/bin/python scripts/bench.py --runs 5      medians of five runs instead of three

Ratios within one run can be trusted; seconds depend on the machine. Budgets stand beside the figures.
"""

import argparse
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from edition.bench.synthetic import write_seeds

ROOT = Path(__file__).resolve().parents[3]
STAGES = ("read", "resolve", "render", "write")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build, in seconds and megabytes."""

    stages: dict[str, float]
    """Wall time of each stage of build.py."""
    ours: float
    """build.py and finish.py together, as programs."""
    mkdocs: float
    """MkDocs alone on the same pages, without the hook."""
    memory: float
    """Peak memory of build.py."""


def main() -> int:
    """Measure and print one block per edition."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--essays", type=int, action="append", help="number of made-up essays (default 20, 200, 2000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median is taken (default 3)")
    parser.add_argument("--real-only", action="store_true", help="only the real edition")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not options.essays:
            _report("the real edition", _copied, Path(folder), options.runs)
        for count in [] if options.real_only else options.essays or [20, 200, 2000]:
            _report(
                f"{count:,} made-up essays", partial(_made_up, count), Path(folder), 1 if count > 500 else options.runs,
            )
    return 0


def _copied(root: Path) -> None:
    shutil.copytree(ROOT / "seeds", root / "seeds")


def _made_up(count: int, root: Path) -> None:
    write_seeds(root / "seeds", count)


def _report(name: str, prepare: Callable[[Path], object], folder: Path, runs: int) -> None:
    root = folder / name.replace(" ", "-").replace(",", "")
    root.mkdir()
    _progress(f"{name}: writing the seeds")
    prepare(root)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    config = _config(root)
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    shutil.copytree(ROOT / "docs" / "about", root / "docs" / "about")
    found = []
    for number in range(1, runs + 1):
        _progress(f"{name}: run {number} of {runs}")
        found.append(_run(root, config))
    _progress("")
    print(f"\n{name}, median of {runs} run{'s' if runs > 1 else ''}")
    for stage in STAGES:
        print(f"  {stage:<22}{_median(run.stages[stage] for run in found):8.2f} s")
    ours, mkdocs = _median(run.ours for run in found), _median(run.mkdocs for run in found)
    real = "real" in name
    print(f"  our programs          {ours:8.2f} s   {'(budget: under a third of the whole)' if real else ''}")
    print(f"  MkDocs alone          {mkdocs:8.2f} s")
    print(f"  the whole             {ours + mkdocs:8.2f} s   {'(budget: under 4 s)' if real else ''}")
    print(f"  ours / MkDocs         {ours / mkdocs:8.2f}     (budget: under 0.5)")
    print(f"  peak memory, build.py {_median(run.memory for run in found):8.0f} MB  (budget: under 1,000 MB)")
    for page, size in _heaviest(root / "site"):
        print(f"  {size / 1000:6.1f} kB gzipped      {page}   (budget: 60 kB)")
    shutil.rmtree(root)


def _run(root: Path, config: Path) -> Run:
    for page in (root / "docs").rglob("*.md"):
        if "about" not in page.parts:
            page.unlink()
    stages = _stages(root)
    start = time.perf_counter()
    memory = _peak([sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(root)])
    built = time.perf_counter()
    _call([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)])
    rendered = time.perf_counter()
    _call([sys.executable, str(ROOT / "scripts" / "finish.py"), str(root / "site"), "--docs", str(root / "docs"), "--serving"])
    finished = time.perf_counter()
    return Run(stages=stages, ours=built - start + finished - rendered, mkdocs=rendered - built, memory=memory)


def _stages(root: Path) -> dict[str, float]:
    """The four stages in a fresh process, without the start of the interpreter."""
    code = (
        "import sys, time; from pathlib import Path; "
        "from edition.read.seeds import read; from edition.resolve.join import resolve; "
        "from edition.render.files import render; from edition.write.output import write; "
        "root = Path(sys.argv[1]); times = [time.perf_counter()]; "
        "sources = read(root); times.append(time.perf_counter()); "
        "edition = resolve(sources); times.append(time.perf_counter()); "
        "files = render(edition); times.append(time.perf_counter()); "
        "write(root, files); times.append(time.perf_counter()); "
        "print(*(b - a for a, b in zip(times, times[1:])))"
    )
    done = _call([sys.executable, "-c", code, str(root)], PYTHONPATH=str(ROOT / "scripts"))
    return dict(zip(STAGES, map(float, done.split()), strict=True))


def _call(command: list[str], **environment: str) -> str:
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}, check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-4000:]}")
    return done.stdout


def _peak(command: list[str]) -> float:
    """Runs a command; its peak memory in megabytes."""
    process = subprocess.Popen(command, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_maxrss / 1000


def _config(root: Path) -> Path:
    """The site's own settings for a copy elsewhere, without the hook."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.compose(text)
    assert isinstance(settings, yaml.MappingNode)
    kept = [pair for pair in settings.value if pair[0].value not in ("hooks", "watch", "docs_dir", "site_dir")]
    settings.value = kept
    tail = f"docs_dir: {root / 'docs'}\nsite_dir: {root / 'site'}\n"
    config = root / "mkdocs.yml"
    (root / "docs").mkdir(exist_ok=True)
    config.write_text(yaml.serialize(settings) + tail, encoding="utf-8")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    return config


def _heaviest(site: Path) -> Iterator[tuple[str, int]]:
    sizes = [(len(gzip.compress(page.read_bytes())), page) for page in site.rglob("*.html")]
    for size, page in sorted(sizes, reverse=True)[:5]:
        yield page.relative_to(site).as_posix(), size


def _median(values: Iterator[float]) -> float:
    return statistics.median(values)


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
