"""MkDocs converts all pages before it frames the first, and keeps the text and the content of each to the end: of two thousand
essays two gigabytes. Here a page is put away once it is converted, taken out to be framed, and let go when the next one is.
"""

import zlib

from mkdocs.structure.pages import Page

_FAST = 1
"""How hard to pack: what takes no time to speak of makes a page a quarter of its size."""


class Spared:
    """The converted pages that wait for their frames."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._out: Page | None = None

    def put_away(self, page: Page, content: str) -> str:
        """Pack the content of a page; what the page has meanwhile."""
        page.markdown = ""  # which says that it was read
        self._packed[page.file.src_uri] = zlib.compress(content.encode(), _FAST)
        return ""

    def take_out(self, page: Page) -> None:
        """Give a page that was put away its content, until the next one is taken out."""
        packed = self._packed.pop(page.file.src_uri, None)
        if packed is None:
            return
        if self._out:
            self._out.content = ""
        page.content, self._out = zlib.decompress(packed).decode(), page
