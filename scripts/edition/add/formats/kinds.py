"""Which sort of file it is: by its name, and by how it begins; where the two disagree it is refused."""

import zipfile
from collections.abc import Callable
from io import BytesIO

from edition.add.formats.book import read_epub
from edition.add.formats.markup import read_html
from edition.add.formats.pdf import read_pdf
from edition.add.formats.refusal import refused
from edition.add.formats.text import Text
from edition.add.formats.word import read_docx

_READERS: dict[str, tuple[str, Callable[[str, bytes], Text]]] = {
    ".pdf": ("PDF", read_pdf), ".docx": ("Word file", read_docx), ".epub": ("EPUB", read_epub),
    ".html": ("web page", read_html), ".htm": ("web page", read_html), ".xhtml": ("web page", read_html),
}
"""Ending of a name -> what it is, and what reads it."""
_MOST = 100_000_000
"""Bytes of a file."""
_OLD = b"\xd0\xcf\x11\xe0"


def ending_of(name: str) -> str:
    """The ending of a file's name if one of our readers reads such files, else nothing: it is a text as it stands."""
    ending = f".{name.rpartition('.')[2].lower()}"
    return ending if ending in _READERS else ""


def read_as_text(name: str, raw: bytes) -> Text:
    """The text of a file, whatever sort of file it is; a plain text is its own. Raises `EditionError`."""
    ending = ending_of(name)
    if len(raw) > _MOST:
        raise refused("142", name, "the file is larger than any text", "Take the text of it by hand.")
    found = _sort(raw)
    if found == "old":
        raise refused("143", name, "it is a Word file of before 2007, or one with a password", "Open it, and save it as .docx without a password.")
    if found and found != ending and (found, ending) not in ((".html", ".htm"), (".html", ".xhtml")) and (ending or found != ".html"):
        raise refused("141", name, f"by its content it is a {_READERS[found][0]}" if found in _READERS else "by its content it is an archive of another sort",
                      f"Rename it, so that its name ends in {found}." if found in _READERS else "Unpack it, and add the text in it.")
    if not ending:
        return Text(raw=raw)
    if found != ending and ending in (".pdf", ".docx", ".epub"):
        raise refused("141", name, f"by its content it is no {_READERS[ending][0]}", "Save or fetch it again, or give it the name that fits it.")
    text = _READERS[ending][1](name, raw)
    if not text.raw.strip():
        hint = "It holds pictures of pages only: have a program recognise their letters (OCR), then add it again."
        raise refused("144", name, "it has no text", hint if ending == ".pdf" else "Open it, and see whether its words are pictures, or hidden.")
    return text


def _sort(raw: bytes) -> str:
    """The ending that fits how a file begins; `zip` for an archive of another sort, nothing for what may be a text."""
    if raw[:1024].lstrip(b"\0\t\n\f\r ").startswith(b"%PDF-"):
        return ".pdf"
    if raw.startswith(_OLD):
        return "old"
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        try:
            names = set(zipfile.ZipFile(BytesIO(raw)).namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return ""  # whose reader will say that it is broken
        return ".epub" if "META-INF/container.xml" in names else ".docx" if "[Content_Types].xml" in names and "word/document.xml" in names else "zip"
    return ".html" if raw[:512].lstrip(b"\xef\xbb\xbf\t\n\f\r ").lower().startswith((b"<!doctype html", b"<html")) else ""
