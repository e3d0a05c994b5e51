"""What the head of each page of the site says of it."""

import re
from collections.abc import Iterable

from edition.write.finish.html import Page, tags

_TITLE = re.compile(r"<title>(.*?)(?: · [^<·]*)?</title>", re.DOTALL)


NOT_FOUND = "404.html"
"""The page of what is not there, which no index lists."""


def headings(pages: Iterable[Page], offline: bool) -> list[dict[str, str]]:
    """Address, title and description of every page that indexes list."""
    return [heading(page, offline) for page in pages if page.path != NOT_FOUND]


def heading(page: Page, offline: bool) -> dict[str, str]:
    """What the head of a page says of it."""
    title = _TITLE.search(page.text)
    # read no further than to the description, which stands in the head
    description = (tag for tag in tags(page.text) if tag.attributes.get("name") == "description")
    text = next((tag.attributes.get("content", "") for tag in description), "")
    return {
        "location": page.path if offline else page.path.removesuffix("index.html"),
        "title": title[1].strip() if title else page.path,
        "description": text,
    }
