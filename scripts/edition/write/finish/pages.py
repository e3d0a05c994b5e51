"""Each page is read once, finished, looked at, and written once; of the page itself nothing is remembered."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from edition.words.problems import Problem
from edition.write.finish.heads import heading
from edition.write.finish.html import Page, each_page
from edition.write.finish.inline import KnownScripts, check_inline
from edition.write.finish.links import Wires, wires
from edition.write.finish.memory import Memory
from edition.write.finish.metadata import Describer
from edition.write.finish.policy import with_policy
from edition.write.finish.svg_links import rewritten, source_of
from edition.write.finish.toggles import mended


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is remembered of a finished page."""

    heading: dict[str, str]
    """Its address, title and description."""
    wires: Wires
    """Where it leads."""
    problems: tuple[Problem, ...]
    """What stands in it that must not run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finisher:
    """What all pages of a site are finished with."""

    sources: Collection[str]
    """The Markdown files of the pages, by path under docs/."""
    offline: bool
    """Whether the site runs from file://."""
    describe: Describer
    """Gives the text of a page with what its head says of it."""
    known: KnownScripts
    """The inline scripts that may stand in a page."""
    seeds: Path
    """Where the words of other scripts are looked for."""
    guarded: bool
    """Whether pages have a policy."""
    memory: Memory
    """The pages as they were finished last, in a program that stays."""

    def finish(self, site: Path) -> Iterator[Seen]:
        """Finish every page of a site; finished pages stay as they are."""
        shared = repr((sorted(self.sources), self.offline, self.known.pattern, self.guarded)).encode()
        for page in each_page(site):
            parts = (page.text.encode(), shared, self.describe.parts(page.path))
            text, seen = self.memory.last(f"page {page.path}", parts, partial(self._finished, page), self._is_told_whole)
            if text != page.text:
                (site / page.path).write_text(text, encoding="utf-8", newline="\n")
            yield seen

    def _finished(self, page: Page) -> tuple[str, Seen]:
        """The text of the page, and what is remembered of it."""
        text = rewritten(mended(page.text), source_of(page.path, self.sources), self.sources, self.offline)
        ready = Page(page.path, self.describe(Page(page.path, text)))
        return with_policy(ready, self.known) if self.guarded else ready.text, Seen(
            heading=heading(ready, self.offline), wires=wires(ready), problems=tuple(check_inline([ready], self.known, self.seeds)),
        )

    def _is_told_whole(self, finished: tuple[str, Seen]) -> bool:
        """Whether all that a page was finished with is in its key: not the data that it describes, nor the seeds to which a problem points."""
        _, seen = finished
        return not (seen.problems or self.describe.tells_files(seen.wires.path))
