"""Links: the way from one page to the place of a record.

Addresses are paths of Markdown files, so that MkDocs checks them and writes them for both of its
modes (`/timeline/` on the web, `timeline.html` on a stick).
"""

import posixpath
from dataclasses import dataclass
from functools import lru_cache

from edition.resolve.addresses import entity_page, page_of
from edition.resolve.anchoring import Span
from edition.resolve.edition import Edition


@dataclass(frozen=True, slots=True)
class Links:
    """The ways from one page to records of the edition."""

    edition: Edition
    """The edition."""
    here: str
    """Path of the page under docs/."""

    def to(self, path: str, fragment: str = "") -> str:
        """Relative address of a page, or of a place in this page or another."""
        anchor = f"#{fragment}" if fragment else ""
        if path == self.here:
            return anchor or posixpath.basename(path)
        return _relative(path, self.here.rpartition("/")[0]) + anchor

    def essay(self, essay_id: str, fragment: str = "") -> str:
        """An essay, or a place in it."""
        return self.to(f"essays/{essay_id}.md", fragment)

    def block(self, block_id: str) -> str:
        """A block of an essay."""
        return self.essay(self.edition.texts.blocks[block_id].essay, block_id)

    def span(self, span: Span) -> str:
        """The block in which a span stands."""
        return self.block(span.block)

    def apparatus(self, essay_id: str, gloss_id: str = "") -> str:
        """The apparatus of an essay, or a gloss in it."""
        return self.to(f"essays/{essay_id}/apparatus.md", gloss_id)

    def theme(self, theme_id: str) -> str:
        """The page of a theme."""
        return self.to(f"themes/{theme_id}.md")

    def entity(self, entity_id: str) -> str:
        """The entry of an entity in its register."""
        return self.to(entity_page(self.edition, entity_id), entity_id)

    def event(self, event_id: str) -> str:
        """An event on the timeline."""
        return self.to(page_of(self.edition, "event", event_id), event_id)

    def claim(self, claim_id: str) -> str:
        """A claim in the list of claims."""
        return self.to(page_of(self.edition, "claim", claim_id), claim_id)

    def crossref(self, crossref_id: str) -> str:
        """A cross-reference in the list."""
        return self.to(page_of(self.edition, "crossref", crossref_id), crossref_id)

    def argument(self, claim_id: str) -> str:
        """A claim in the line of argument of an essay."""
        return self.to(page_of(self.edition, "argument", claim_id), claim_id)

    def source(self, source_id: str) -> str:
        """A source in the bibliography."""
        return self.to(page_of(self.edition, "source", source_id), source_id)


@lru_cache(maxsize=10_000)
def _relative(path: str, folder: str) -> str:
    """The way from a folder to a page; a page asks the same ones hundreds of times."""
    here, there = folder.split("/") if folder else [], path.split("/")
    shared = next((at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other), min(len(here), len(there)))
    return "/".join([".."] * (len(here) - shared) + there[shared:])
