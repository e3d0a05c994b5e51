"""Links in raw HTML and SVG, which MkDocs leaves alone: `../essays/paper.md#paper-12` becomes the site's address.

Whatever names a Markdown file in a finished page was not a Markdown link, or MkDocs would have
written it. A link to a file that is not there stays as it is, and the link check finds it.
"""

import posixpath
import re
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from edition.write.finish.addresses import location
from edition.write.listed import files_of

_LINK = re.compile(r'(?P<before>\shref=")(?P<path>[^":?#]*\.md)(?P<rest>[?#][^"]*)?"')


def sources(docs: Path) -> frozenset[str]:
    """The Markdown files of the pages, by path under docs/."""
    return frozenset(files_of(docs, ".md"))


def rewritten(text: str, source: str, known: Collection[str], offline: bool) -> str:
    """The page with the addresses of the site; `source` is its file, `known` are all files."""
    folder, here = posixpath.dirname(source), posixpath.dirname(location(source, offline))

    def address(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found["path"]))
        if target not in known:
            return found[0]
        return f'{found["before"]}{_way(location(target, offline), here)}{"" if offline else "/"}{found["rest"] or ""}"'

    return _LINK.sub(address, text) if ".md" in text else text


def source_of(page: str, known: Collection[str]) -> str:
    """The Markdown file of a page: `timeline/index.html` is made from timeline.md or from timeline/index.md."""
    stem = page.removesuffix(".html")
    short = stem.removesuffix("/index")
    return f"{short}.md" if short != stem and f"{short}.md" in known else f"{stem}.md"


@lru_cache(maxsize=20_000)
def _way(to: str, here: str) -> str:
    return posixpath.relpath(to or ".", here or ".")
