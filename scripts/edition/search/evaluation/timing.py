"""How fast the search page is: ready after opening, and an answer per keystroke, also with many passages."""

import random
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

# Every prefix of every question is typed; from the key to the finished list.
_TYPE = """questions => {
  const field = document.getElementById("search-words"), times = [];
  for (const question of questions) for (let end = 1; end <= question.length; end++) {
    field.value = question.slice(0, end);
    const start = performance.now();
    field.dispatchEvent(new Event("input"));
    times.push(performance.now() - start);
  }
  return times;
}"""

_READY = """() => performance.getEntriesByName("search-ready")[0].startTime - performance.timing.responseEnd + performance.timing.navigationStart"""


def ready(page: Page, address: str, times: int = 7) -> float:
    """Milliseconds from the page's arrival to its readiness; the median of several openings."""
    found: list[float] = []
    for _ in range(times):
        page.goto(f"{address}search/?q=drone")
        page.locator('#results[aria-busy="false"]').wait_for(state="attached")
        found.append(page.evaluate(_READY))
    return sorted(found)[times // 2]


def keystrokes(page: Page, address: str, questions: list[str], times: int = 3) -> tuple[float, float]:
    """Milliseconds from a key to the finished list: median and 95th percentile.

    Each key counts with the least of several openings: what else runs on the machine only adds to it.
    """
    typed: list[list[float]] = []
    for _ in range(times):
        page.goto("about:blank")
        page.goto(f"{address}search/")
        page.locator('#results[aria-busy="false"]').wait_for(state="attached")
        typed.append(page.evaluate(_TYPE, questions))
    least = sorted(map(min, zip(*typed, strict=True)))
    return least[len(least) // 2], least[int(len(least) * 0.95)]


def enlarge(data: dict[str, Any], passages: int) -> dict[str, Any]:  # Any: what stands in JSON
    """The records with made-up passages of the same vocabulary, up to so many."""
    dice = random.Random(1)
    models = [record for record in data["records"] if record["kind"] == "paragraph"]
    sentences = [line for record in models for line in record["text"].split(". ")]
    more = []
    for number in range(passages - len(models)):
        model = dice.choice(models)
        text = ". ".join(dice.sample(sentences, 4))
        more.append({
            "kind": "paragraph", "location_page": model["location_page"], "fragment": f"made-up-{number}", "title": f"Made up {number}",
            "text": text, "summary": dice.choice(sentences), "facets": model["facets"], "order": 100_000 + number,
        })
    return {**data, "records": [*data["records"], *more]}


def size(path: Path) -> int:
    """Bytes of a file as a server would send it."""
    return len(subprocess.run(["gzip", "-9c", str(path)], capture_output=True, check=True).stdout)
