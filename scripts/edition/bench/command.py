"""How long the edition takes to build, beside MkDocs alone; run it in the project's environment.

    .venv/bin/python scripts/bench.py               the real edition and 2, 20 and 200 made-up essays
    .venv/bin/python scripts/bench.py --essays 20   as many made-up essays alone; may be repeated
    .venv/bin/python scripts/bench.py --runs 3      medians of three runs instead of one

Seconds are those of the processors, of our programs and of node together: what else the machine does hardly counts.
Nothing is kept from an earlier build, but compiled programs and templates, the atlas, the typefaces, citations and the bundled scripts.
Budgets stand beside the figures.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from edition.bench.synthetic import write_seeds
from edition.write.archive import pack_folder
from edition.write.finish.typefaces import FOLDER, LICENCES

ROOT = Path(__file__).resolve().parents[3]
STAGES = ("read", "resolve", "render", "write")
GROWS = 150_000
"""Bytes that no page may have because of the number of other essays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build, in seconds of the processors and megabytes."""

    stages: dict[str, float]
    """Each stage of build.py."""
    build: float
    """build.py as a program."""
    mkdocs: float
    """MkDocs alone on the same pages, without the hook."""
    finish: float
    """finish.py as a program."""
    again: float
    """build.py after one note was changed."""
    rewritten: int
    """Files that it wrote then."""
    serving: float
    """The same in a program that built before, as when the site is served."""
    memory: float
    """The highest peak of the three programs."""

    @property
    def ours(self) -> float:
        """Our programs together."""
        return self.build + self.finish


def main() -> int:
    """Measure and print one block per edition, and how the time grows from one to the next."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--essays", type=int, action="append", help="number of made-up essays (default 2, 20, 200)")
    parser.add_argument("--runs", type=int, default=1, help="runs of which the median is taken (default 1)")
    parser.add_argument("--real-only", action="store_true", help="only the real edition")
    options = parser.parse_args()
    before: tuple[int, Run] | None = None
    for program in ("build", "finish"):
        _call([sys.executable, str(ROOT / "scripts" / f"{program}.py"), "--help"])  # compiled, as MkDocs was when it was installed
    with tempfile.TemporaryDirectory() as folder:
        if not options.essays:
            _measure("the real edition", _copied, Path(folder), options.runs)
        for count in [] if options.real_only else options.essays or [2, 20, 200]:
            run = _measure(f"{count:,} made-up essays", partial(_made_up, count), Path(folder), options.runs)
            if before:
                few, other = before
                print(f"  {few:,} -> {count:,} essays      {(run.ours + run.mkdocs) / (other.ours + other.mkdocs):8.2f} times the whole, "
                      f"{run.ours / other.ours:.2f} times our programs   (budget: {1.1 * count / few:.1f} times)")
            before = count, run
    return 0


def _copied(root: Path) -> None:
    shutil.copytree(ROOT / "seeds", root / "seeds")


def _made_up(count: int, root: Path) -> None:
    write_seeds(root / "seeds", count)


def _measure(name: str, prepare: Callable[[Path], object], folder: Path, runs: int) -> Run:
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
    run = Run(
        stages={stage: statistics.median(run.stages[stage] for run in found) for stage in STAGES}, rewritten=found[0].rewritten,
        **{part: statistics.median(getattr(run, part) for run in found) for part in ("build", "mkdocs", "finish", "again", "serving", "memory")},
    )
    _report(run, root / "site", small="real" in name)
    shutil.rmtree(root)
    return run


def _report(run: Run, site: Path, *, small: bool) -> None:
    for stage in STAGES:
        print(f"  {stage:<22}{run.stages[stage]:8.2f} s")
    print(f"  build.py              {run.build:8.2f} s")
    print(f"  finish.py             {run.finish:8.2f} s")
    print(f"  our programs          {run.ours:8.2f} s")
    print(f"  MkDocs alone          {run.mkdocs:8.2f} s")
    print(f"  the whole             {run.ours + run.mkdocs:8.2f} s   {'(budget: under 4 s)' if small else ''}")
    print(f"  ours / MkDocs         {run.ours / run.mkdocs:8.2f}     (budget: under 0.5)")
    print(f"  after a changed note  {run.again:8.2f} s   for build.py; {run.rewritten} files written")
    print(f"  while serving         {run.serving:8.2f} s   for the same in a program that stays")
    print(f"  peak memory           {run.memory:8.0f} MB  (budget: under 1,000 MB)")
    for page, size in _heaviest(site):
        print(f"  {size / 1000:8.1f} kB           {page}   (budget: {GROWS / 1000:.0f} kB where it grows with the number of essays)")


def _run(root: Path, config: Path) -> Run:
    shutil.rmtree(root / ".cache", ignore_errors=True)
    for page in (root / "docs").rglob("*.md"):
        if "about" not in page.parts:
            page.unlink()
    stages = _stages(root)
    (root / ".cache").mkdir()
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(root)]
    build = _spent(command, _ours())
    _take_in(root / "docs")
    mkdocs = _spent([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)], dict(os.environ))
    finish = _spent([sys.executable, str(ROOT / "scripts" / "finish.py"), str(root / "site"), "--docs", str(root / "docs")], _ours())
    before = _written(root)
    _change_a_note(root / "seeds")
    again = _spent(command, _ours())
    return Run(
        stages=stages, build=build[0], mkdocs=mkdocs[0], finish=finish[0], again=again[0], serving=_serving(root),
        rewritten=len(_written(root).items() - before.items()), memory=max(part[1] for part in (build, mkdocs, finish)),
    )


def _take_in(docs: Path) -> None:
    """The licences and the book, which the hook gives to MkDocs."""
    (docs / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, source in LICENCES.items():
        shutil.copyfile(ROOT / "node_modules" / source, docs / FOLDER / name)
    (docs / "data" / "edition.epub").write_bytes(pack_folder(docs / "data" / "epub", first="mimetype"))


def _ours() -> dict[str, str]:
    """The environment of our programs, as the hook gives it: they are compiled once."""
    return {**os.environ, "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "pycache"), "PYTHONDONTWRITEBYTECODE": ""}


def _written(root: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*") if path.is_file()}


def _change_a_note(seeds: Path) -> None:
    """Another reason for the first gloss of the edition."""
    path = next(path for path in sorted(seeds.glob("annotations/*/glosses.yml")) if "reason: " in path.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace("reason: ", "reason: Changed. ", 1), encoding="utf-8")


def _stages(root: Path) -> dict[str, float]:
    """The four stages in a fresh process, without the start of the interpreter."""
    code = (
        "import sys, time; from pathlib import Path; "
        "from edition.read.seeds import read; from edition.resolve.join import resolve; "
        "from edition.render.files import render; from edition.write.output import write; "
        "root = Path(sys.argv[1]); times = [time.process_time()]; "
        "sources = read(root); times.append(time.process_time()); "
        "edition = resolve(sources); times.append(time.process_time()); "
        "files = list(render(edition)); times.append(time.process_time()); "
        "write(root, files); times.append(time.process_time()); "
        "print(*(b - a for a, b in zip(times, times[1:])))"
    )
    done = _call([sys.executable, "-c", code, str(root)], PYTHONPATH=str(ROOT / "scripts"))
    return dict(zip(STAGES, map(float, done.split()), strict=True))


def _serving(root: Path) -> float:
    """Building after a changed note in a program that did so twice before."""
    code = (
        "import build, sys, time; from pathlib import Path; from edition.bench.command import _change_a_note; "
        "root = Path(sys.argv[1]); times = []\n"
        "for _ in range(3):\n"
        " _change_a_note(root / 'seeds'); begun = time.process_time()\n"
        " build.main(['--root', str(root), '--serving']); times.append(time.process_time() - begun)\n"
        "print(times[-1])"
    )
    return float(_call([sys.executable, "-c", code, str(root)], PYTHONPATH=str(ROOT / "scripts")))


def _call(command: list[str], **environment: str) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**_ours(), **environment}, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-4000:]}")
    return done.stdout


def _spent(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Runs a command; its seconds and its peak memory in megabytes, with all that it starts."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=ROOT, env={**environment, "NO_MKDOCS_2_WARNING": "1"}, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status):
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode()[-4000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


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
    sizes = [(page.stat().st_size, page) for page in site.rglob("*.html")]
    for size, page in sorted(sizes, reverse=True)[:6]:
        yield page.relative_to(site).as_posix(), size


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
