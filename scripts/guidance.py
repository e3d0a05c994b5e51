"""What an editor sees while editing: one build for a save, and what is wrong on the page itself, above the last good one.

Only `serve.py` without options comes by here; the built site knows nothing of it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from edition.write.output import is_generated
from unchanged import SETTINGS, Made, Seen, made_of

log = logging.getLogger("mkdocs.hooks.edition")
Environ = dict[str, Any]  # Any: values of WSGI are of every kind
App = Callable[[Environ, Any], Iterable[bytes]]  # Any: what WSGI calls start_response
_LOADED, _READ_ANEW = ("scripts/", ".venv/"), "scripts/browser/"
"""What a program loads once, as it begins, and what lies among that and is read at each build."""
_SHOWN = 20
_BODY_ENDS = b"</body>"
_STYLE = (
    ".edition-problems{position:fixed;inset:auto 0 0 0;z-index:1000;max-height:50vh;overflow:auto;padding:.8em 1.2em;"
    "font:15px/1.5 monospace;color:#1b1c1e;background:#fff6e5;border-top:3px solid #a33b00}"
    ".edition-problems pre{margin:.4em 0 0;white-space:pre-wrap;font:inherit}.edition-problems summary{cursor:pointer;font-weight:bold}"
    "@media print{.edition-problems{display:none}}"
)


class Guide:
    """Knows the project as it was last built, and what was said to be wrong then."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.said = ""
        """What is wrong now; empty if nothing is."""
        self.wants_pages = True
        """Whether pages have to be made anew from the seeds, or only the site from the pages."""
        self._seen = Seen()
        self._begun = self._started = made_of(root, seen=self._seen)
        self._built: Made = {}

    @property
    def runs_what_stands_there(self) -> bool:
        """Whether our programs are still those with which this one began."""
        changed = {name for name, _ in self._begun.items() ^ self._started.items()}
        return not any(name.startswith(_LOADED) and not name.startswith(_READ_ANEW) for name in changed)

    def build_if_changed(self, build: Callable[[], object]) -> bool:
        """Build, unless all is as it was built before; whether it was tried. What is wrong is said, not raised."""
        self._begun = made_of(self.root, seen=self._seen)
        changed = {name for name, _ in self._begun.items() ^ self._built.items()}
        if not changed:
            return False
        failed, self.said = bool(self.said), ""
        self.wants_pages = failed or any(self._makes_pages(name) for name in changed)
        try:
            build()
        except (Exception, SystemExit) as error:
            log.debug("Not built", exc_info=error)
            log.error("Not built (%s). The last good version stays in the browser until this is mended.", error)
            self.said = self.said or str(error)
        self.remember()
        return True

    def remember(self) -> None:
        """Take the project as built: generated pages as they are now, all else as it went in, whatever was saved meanwhile."""
        now = made_of(self.root, seen=self._seen)
        changed = {name for name, _ in now.items() ^ self._begun.items()}
        ours = {name for name in changed if self._is_ours(name)}
        self._built = {
            name: value for found, left_out in ((now, changed - ours), (self._begun, ours)) for name, value in found.items() if name not in left_out
        }

    def _is_ours(self, name: str) -> bool:
        """Whether the build itself writes this file, or makes this setting."""
        path, docs = self.root / name, self.root / "docs"
        return name in SETTINGS or name.startswith("seeds/schema/") or (path.is_relative_to(docs) and path.is_file() and is_generated(docs, path))

    def _makes_pages(self, name: str) -> bool:
        return self._is_ours(name) or not name.startswith(("docs/", "overrides/", "scripts/browser/"))


def with_problems(app: App, said: Callable[[], str]) -> App:
    """The same pages, each with what is said to be wrong now."""
    def answer(environ: Environ, start_response: Any) -> Iterable[bytes]:  # Any: as of App
        text = said()
        if not text:
            return app(environ, start_response)
        head: list[Any] = []  # Any: the status and the headers
        parts = app(environ, lambda *given: head.extend(given))
        if "text/html" not in dict(head[1]).get("Content-Type", ""):
            start_response(*head)
            return parts
        page = _insert(b"".join(parts), banner(text))
        kept = [(name, value) for name, value in head[1] if name != "Content-Length"]
        start_response(head[0], [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return answer


def banner(text: str) -> str:
    """What is wrong, as HTML: the number of problems, and the first of them with path, line and hint."""
    problems = list(_problems(text))
    shown = "\n".join(problems[:_SHOWN])
    more = f"\n… and {len(problems) - _SHOWN} more, on the terminal." if len(problems) > _SHOWN else ""
    count = f"{len(problems)} problem{'s' if len(problems) != 1 else ''}"
    return (
        f'<style>{_STYLE}</style><details class="edition-problems" role="alert" open><summary>{count}. '
        f"The page is the last that could be built.</summary><pre>{escape(shown + more)}</pre></details>"
    )


def _problems(text: str) -> Iterator[str]:
    """Each problem with its indented hint; other lines stand for themselves."""
    found = ""
    for line in text.splitlines():
        if line.startswith("    ") and found:
            found += f"\n{line}"
            continue
        if found:
            yield found
        found = line if ": " in line and not line.endswith("Nothing was written.") else ""
    if found:
        yield found


def _insert(page: bytes, words: str) -> bytes:
    before, end, after = page.rpartition(_BODY_ENDS)
    return before + words.encode() + end + after if end else page + words.encode()
