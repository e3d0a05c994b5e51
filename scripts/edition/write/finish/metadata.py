"""What the head of a page tells programs: link previews, reference managers, search engines, archives.

Absolute addresses need the address of the site. Where it is not known they are left out, and nothing false is said.
"""

import html
import json
import mimetypes
import posixpath
from hashlib import sha256
from pathlib import Path
from typing import Any

from edition.write.finish.addresses import location
from edition.write.finish.heads import heading
from edition.write.finish.html import Page

PICTURE = "assets/screenshot.png"
NO_ADDRESS = "SITE_URL is not set: pages have no absolute addresses for citation, previews, feed and sitemap."
TYPES = {
    ".xml": "application/tei+xml", ".bib": "application/x-bibtex", ".argdown": "text/plain", ".ics": "text/calendar",
    ".ris": "application/x-research-info-systems", ".epub": "application/epub+zip", ".jsonld": "application/ld+json", ".geojson": "application/geo+json",
}
"""Media types that differ from what the ending alone says, or that Python does not know on every machine."""
NOINDEX = '<meta name="robots" content="noindex">'
_END = "</head>"
_OFFERS = "downloads"
"""How the address of the page begins that offers the data, and of its parts."""

Heads = dict[str, Any]  # Any: what was read from JSON


class Describer:
    """Gives the text of a page with what heads.json and the page itself say of it in its head, once."""

    def __init__(self, site: Path, heads: Heads, site_url: str, offline: bool) -> None:
        self._site, self._heads, self._site_url, self._offline = site, heads, site_url, offline
        self._known = {location(path, offline): head for path, head in heads["pages"].items()}

    def __call__(self, page: Page) -> str:
        if _END not in page.text or 'property="og:title"' in page.text or NOINDEX in page.text:
            return page.text
        if page.path == "404.html":
            lines = [NOINDEX]
        else:
            here = self._here(page.path)
            lines = _Writer(self._site, page, self._site_url, self._offline).lines(self._known.get(here, {}), self._heads["site"], here)
        return page.text.replace(_END, "".join(f"  {line}\n" for line in lines) + _END, 1)

    def parts(self, path: str) -> tuple[object, ...]:
        """All that is said of a page depends on, besides the page; where it offers data, on what these hold, too."""
        return self._known.get(self._here(path)), self._heads["site"], self._site_url, (self._site / PICTURE).is_file()

    def tells_files(self, path: str) -> bool:
        """Whether it is said of a page what the files hold that it offers."""
        return self._here(path).startswith(_OFFERS)

    def _here(self, path: str) -> str:
        return path if self._offline else path.removesuffix("index.html")


class _Writer:
    """The lines for one page."""

    def __init__(self, site: Path, page: Page, site_url: str, offline: bool) -> None:
        self.site, self.page, self.offline = site, page, offline
        self.site_url = site_url and site_url.rstrip("/") + "/"
        self.picture = self.site_url + PICTURE if self.site_url and (site / PICTURE).is_file() else ""

    def lines(self, head: dict[str, Any], shared: dict[str, str], here: str) -> list[str]:  # Any: what was read from JSON
        found = heading(self.page, self.offline)
        graph = {
            "og:title": html.unescape(found["title"]), "og:description": found["description"], "og:type": head.get("kind", "website"),
            "og:site_name": shared["name"], "og:url": self.site_url and self.site_url + here,
            "og:image": self.picture, "og:image:alt": self.picture and f"A page of {shared['name']}",
        }
        lines = [f'<meta property="{name}" content="{_attribute(value)}">' for name, value in graph.items() if value]
        card = "summary_large_image" if self.picture else "summary"
        lines.append(f'<meta name="twitter:card" content="{card}">')
        for name, value in head.get("meta", []):
            if address := self.address(value):
                lines.append(f'<meta name="{name}" content="{_attribute(address)}">')
        items, data = head.get("links", []), head.get("data")
        if here.startswith(_OFFERS):
            files = self.files()
            items = [{"rel": "item", "href": f"here:{path}", "type": type_of(path)} for path in files]
            data = self.dataset(files, shared, found)
        lines += [self.link(link) for link in items if self.address(link["href"])]
        if data:
            text = json.dumps(self.filled(data), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
            lines.append(f'<script type="application/ld+json">{text}</script>')
        if self.site_url and not self.offline:
            lines.append(self.link({"rel": "alternate", "type": "application/atom+xml", "title": "Editions", "href": "here:feed.xml"}))
        return lines

    def link(self, link: dict[str, str]) -> str:
        values = {**link, "href": self.address(link["href"])}
        return "<link " + " ".join(f'{name}="{_attribute(value)}"' for name, value in values.items()) + ">"

    def address(self, value: str) -> str:
        """An absolute address, "" where it cannot be known; the way from this page; or the value itself."""
        kind, colon, path = value.partition(":")
        if not colon or kind not in ("site", "here"):
            return value
        target = location(path, self.offline) if path.endswith(".md") else path
        if kind == "site":
            return self.site_url and self.site_url + target
        way = posixpath.relpath(target or ".", posixpath.dirname(self.page.path) or ".")
        return way + "/" * (target.endswith("/") or not target)

    def filled(self, data: Any) -> Any:  # Any: what was read from JSON
        """Data with its addresses, without what has none."""
        if isinstance(data, str):
            return self.address(data)
        if isinstance(data, list):
            return [self.filled(item) for item in data]
        if isinstance(data, dict):
            return {key: value for key, item in data.items() if (value := self.filled(item)) != ""}
        return data

    def files(self) -> list[str]:
        """The files that the page offers, by path in the site, each once."""
        folder = posixpath.dirname(self.page.path)
        ways = (posixpath.normpath(posixpath.join(folder, tag.attributes.get("href", ""))) for tag in self.page.tags if tag.name == "a")
        return [path for path in dict.fromkeys(ways) if path.startswith("data/") and (self.site / path).is_file() and not path.endswith(".html")]

    def dataset(self, files: list[str], shared: dict[str, str], found: dict[str, str]) -> dict[str, Any]:  # Any: what was read from JSON
        """The downloads as a data set of schema.org."""
        return {
            "@context": "https://schema.org", "@type": "Dataset", "name": f"Data of {shared['name']}", "description": found["description"],
            "url": "site:downloads.md", "version": shared["edition"], "dateModified": shared["date"], "inLanguage": shared["language"],
            "isAccessibleForFree": True,
            "distribution": [
                {
                    "@type": "DataDownload", "name": posixpath.basename(path), "contentUrl": f"site:{path}", "encodingFormat": type_of(path),
                    "contentSize": f"{(self.site / path).stat().st_size} B", "sha256": sha256((self.site / path).read_bytes()).hexdigest(),
                }
                for path in files
            ],
        }


def type_of(path: str) -> str:
    """The media type of a file of the site."""
    ending = posixpath.splitext(path)[1]
    return TYPES.get(ending) or mimetypes.types_map.get(ending, "application/octet-stream")


def _attribute(value: str) -> str:
    return html.escape(value, quote=True)
