"""Each page is read once, finished, looked at, and written once; of the page itself nothing is remembered."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.words.problems import Problem
from edition.write.finish.heads import heading
from edition.write.finish.html import Page, each_page
from edition.write.finish.inline import KnownScripts, check_inline
from edition.write.finish.links import Wires, wires
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
    describe: Callable[[Page], str]
    """Gives the text of a page with what its head says of it."""
    known: KnownScripts
    """The inline scripts that may stand in a page."""
    seeds: Path
    """Where the words of other scripts are looked for."""
    guarded: bool
    """Whether pages have a policy."""

    def finish(self, site: Path) -> Iterator[Seen]:
        """Finish every page of a site; finished pages stay as they are."""
        for page in each_page(site):
            text = rewritten(mended(page.text), source_of(page.path, self.sources), self.sources, self.offline)
            ready = Page(page.path, self.describe(Page(page.path, text)))
            last = with_policy(ready, self.known) if self.guarded else ready.text
            if last != page.text:
                (site / page.path).write_text(last, encoding="utf-8", newline="\n")
            yield Seen(
                heading=heading(ready, self.offline), wires=wires(ready),
                problems=tuple(check_inline([ready], self.known, self.seeds)),
            )
