"""Links in raw HTML and SVG, which MkDocs leaves alone: `../essays/paper.md#paper-12` becomes the site's address.

Whatever names a Markdown file in a finished page was not a Markdown link, or MkDocs would have
written it. A link to a file that is not there stays as it is, and the link check finds it.
"""

import posixpath
import re
from pathlib import Path

from edition.write.finish.addresses import is_offline, location

_LINK = re.compile(r'(?P<before>\shref=")(?P<path>[^":?#]*\.md)(?P<rest>[?#][^"]*)?"')


def rewrite_links(site: Path, docs: Path) -> None:
    """Write the addresses of the site into every page that names Markdown files."""
    offline = is_offline(site)
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if '.md' not in text:
            continue
        written = rewrite(text, source_of(page.relative_to(site).as_posix(), docs), docs, offline)
        if written != text:
            page.write_text(written, encoding="utf-8", newline="\n")


def rewrite(text: str, source: str, docs: Path, offline: bool) -> str:
    """The page with the addresses of the site; `source` is its file under docs/."""
    here = posixpath.dirname(location(source, offline))

    def address(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), found["path"]))
        if not (docs / target).is_file():
            return found[0]
        to = location(target, offline)
        relative = posixpath.relpath(to or ".", here or ".") + ("/" if not offline else "")
        return f'{found["before"]}{relative}{found["rest"] or ""}"'

    return _LINK.sub(address, text)


def source_of(page: str, docs: Path) -> str:
    """The Markdown file of a page: `timeline/index.html` is made from timeline.md or from timeline/index.md."""
    stem = page.removesuffix(".html")
    short = stem.removesuffix("/index")
    return f"{short}.md" if short != stem and (docs / f"{short}.md").is_file() else f"{stem}.md"
