"""HTML becomes blocks. The standard library's tokenizer is enough: it runs nothing, follows nothing and expands no entity of a
file's own, and where one block begins another has ended, whether or not its tag was closed."""

import codecs
import re
from collections import Counter
from html.parser import HTMLParser

from edition.add.formats.refusal import refused
from edition.add.formats.text import Piece, Text, marked

READ_BY = "html.parser of Python"
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr "
    "html legend li main ol p pre search section summary table tbody tfoot thead tr ul".split()) | frozenset(_HEADINGS)
_UNREAD = frozenset("applet audio button canvas datalist embed iframe map math nav noscript object script select style svg template "
                    "textarea title video".split())
"""What holds no words of an author, or words for when it fails to show."""
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_BACK = re.compile(r"[↑↩↵⤴^\ufe0e\ufe0f\s]+")
_ENTITY = re.compile(r"<!entity\b", re.IGNORECASE)
_RAISE, _LOWER = "\x02", "\x03"
"""Where raised letters begin and end, while a block is collected; no text has these characters."""
_MARKER = re.compile(f"{_RAISE}\\s*[\\[(]?\\s*(\\w{{1,4}})\\s*[\\])]?\\s*{_LOWER}")
"""A raised number of a note, with brackets or without."""
_ENDED_BY = {tag: (tag, "p") for tag in ("li", "tr")} | dict.fromkeys(("dd", "dt"), ("dd", "dt", "p"))
"""Tag that begins a block -> tags that it ends, where they were not closed; each ends a paragraph."""
_MOST, _STEP, _DEPTH = 20_000_000, 16_384, 500
"""Bytes of a page, of which the longest novels have a fifth; characters read at a time; tags inside each other."""


def read_html(name: str, raw: bytes) -> Text:
    """The text of a web page. Raises `EditionError`."""
    pieces, unread = pieces_of(name, raw)
    return marked(pieces, READ_BY, [f"{count} word{'' if count == 1 else 's'} in `{tag}`" for tag, count in sorted(unread.items())])


def pieces_of(name: str, raw: bytes) -> tuple[list[Piece], Counter[str]]:
    """The blocks of a page, and how many words stood in what was not read. Where the page says which part is its article
    or main part, only that."""
    if len(raw) > _MOST:
        raise refused("142", name, "the page is larger than any text", "Take the text of it by hand.")
    text = _decoded(name, raw)
    if "\0" in text:
        raise refused("141", name, "by its content it is no web page", "Save or fetch it again, or give it the name that fits it.")
    if _ENTITY.search(text):
        raise refused("142", name, "the page defines entities", "Save it anew from a browser, or take the text of it by hand.")
    reader = _Reader()
    for part in re.findall(rf"(?s).{{1,{_STEP}}}", _without_ballast(text)):
        reader.feed(part)
        if len(reader.rawdata) > _STEP * 4 or len(reader.open) > _DEPTH:
            raise refused("142", name, "a tag in it never ends", "Save it anew from a browser, or take the text of it by hand.")
    if reader.rawdata.count("<") > _DEPTH:
        raise refused("142", name, "a tag in it never ends", "Save it anew from a browser, or take the text of it by hand.")
    reader.close()
    reader.end_block()
    inner = [piece for piece, within in reader.found if within]
    return inner or [piece for piece, _ in reader.found], reader.unread


def _without_ballast(text: str) -> str:
    """A page without comments and without pictures inside addresses, which may be long; what then never ends is no page."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start + 4)
        at = end + 3 if end >= 0 else len(text)
    return re.sub(r"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=]*", "", "".join(kept) + text[at:])


def _decoded(name: str, raw: bytes) -> str:
    """The characters of a page, by what it says of them; a page that says nothing is UTF-8, or what the web was before."""
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    said = _CHARSET.search(raw[:2048])
    encoding = (said[1] or said[2]).decode("ascii") if said else "utf-8"
    if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        encoding = "windows-1252"  # as browsers read it
    try:
        return raw.decode(encoding)
    except LookupError as error:
        raise refused("141", name, f"its encoding `{encoding}` is not known", "Save the page as UTF-8.") from error
    except UnicodeDecodeError as error:
        if said:
            raise refused("141", name, f"it is not {encoding}, as it says: byte {error.start + 1}", "Save the page as UTF-8.") from error
        return raw.decode("windows-1252", errors="replace")


class _Reader(HTMLParser):
    """Collects blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[Piece, bool]] = []
        """Blocks, and whether each stands in the article or main part."""
        self.unread: Counter[str] = Counter()
        """Tag -> words in it that were not read."""
        self.open: list[str] = []
        """Tags that are open, from the outside."""
        self._words: list[str] = []
        self._skipped = ""
        self._depth = 0
        self._anchor = -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_startendtag(tag, attrs)
        elif self._skipped:
            self._depth += tag == self._skipped
        elif tag in _UNREAD or any(name == "hidden" for name, _ in attrs):
            self._skipped, self._depth = tag, 1
        else:
            if tag in _BLOCKS:
                self.end_block()
                while self.open and self.open[-1] in _ENDED_BY.get(tag, ("p",)):
                    self.open.pop()
            elif tag == "a":
                self._anchor = len(self._words)
            elif tag in ("sup", "q"):
                self._words.append(_RAISE if tag == "sup" else "“")
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipped:
            return
        if tag in _BLOCKS:
            self.end_block()
        elif tag == "br":
            self._words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._depth -= tag == self._skipped
            self._skipped = self._skipped if self._depth else ""
            return
        if tag in _BLOCKS:
            self.end_block()
        elif tag in ("td", "th"):
            self._words.append(" ")
        elif tag == "q":
            self._words.append("”")
        elif tag == "sup":
            self._words.append(_LOWER)
        elif tag == "a" and 0 <= self._anchor < len(self._words) and _BACK.fullmatch("".join(self._words[self._anchor :])):
            del self._words[self._anchor :]  # the way back from a note
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._skipped:
            self.unread.update({self._skipped: len(data.split())} if self._skipped not in ("script", "style", "title") and data.strip() else {})
        elif "pre" in self.open:
            self._words.append(data)
        else:
            self._words.append(re.sub(r"\s+", " ", data))

    def end_block(self) -> None:
        """What was collected is a block, or several where two lines in a row were broken off."""
        text = "".join(self._words)
        self._words.clear()
        self._anchor = -1
        text = _MARKER.sub(r"\1", text).replace(_RAISE, "").replace(_LOWER, "")
        within = "article" in self.open or "main" in self.open
        heading = next((tag for tag in reversed(self.open) if tag in _HEADINGS), "")
        kind = "heading" if heading else "quotation" if "blockquote" in self.open else "row" if "table" in self.open else (
            "item" if {"li", "dd", "dt"} & set(self.open) else "paragraph")
        parts = [" ".join(text.split())] if heading else re.split(r"\n[ \t]*\n\s*", text)
        self.found += [(Piece(kind=kind, text=part, level=_HEADINGS.get(heading, 0)), within) for part in parts if part.strip()]
