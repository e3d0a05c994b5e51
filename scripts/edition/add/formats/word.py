"""A Word file (.docx) becomes blocks, by mammoth, which knows styles, lists, notes and tracked changes, and gives HTML."""

import io
from importlib.metadata import version

from edition.add.formats.archive import Archive
from edition.add.formats.markup import pieces_of
from edition.add.formats.refusal import needs, refused
from edition.add.formats.text import Text, marked

_STYLES = "\n".join([
    "p[style-name='Title'] => h1:fresh",
    *(f"p[style-name='{name}'] => blockquote > p:fresh" for name in ("Quote", "Intense Quote", "Block Text", "Quotations")),
])
"""Styles beyond those that mammoth knows by itself."""


def read_docx(name: str, raw: bytes) -> Text:
    """The text of a Word file. Raises `EditionError`."""
    try:
        import mammoth
    except ImportError as error:
        raise needs(name, "mammoth") from error
    archive = Archive(name, raw)
    for path in archive.files:
        if path.endswith((".xml", ".rels")):
            archive.check_xml(path)
    try:
        found = mammoth.convert_to_html(
            io.BytesIO(raw), style_map=_STYLES, include_embedded_style_map=False, external_file_access=False,
            convert_image=mammoth.images.img_element(lambda image: {}),
        )
    except Exception as error:  # whatever a broken file makes of the reader, the editor is told that it is broken
        raise refused("141", name, f"it cannot be read as a Word file ({type(error).__name__})", "Open it in Word or LibreOffice, and save it anew.") from error
    return marked(pieces_of(name, found.value.encode())[0], f"mammoth {version('mammoth')}")
