"""Archives (Word files, books) and the XML inside, opened only as far as is safe: measured first, and no XML that defines entities."""

import io
import zipfile
import zlib
from xml.etree import ElementTree
from xml.parsers import expat

from edition.add.formats.refusal import refused

MOST_FILES, MOST_BYTES = 10_000, 200_000_000
"""Files of an archive, and what they may hold together when unpacked: some twenty times a long book with its pictures."""
_DEPTH = 200
"""Elements of XML inside each other; documents have some thirty."""
_HOSTILE = "Open it in the program that made it and save it anew; if it is refused again, take the text of it by hand."


class Archive:
    """A zip file whose size is known before anything of it is unpacked. Raises `EditionError`."""

    def __init__(self, name: str, raw: bytes) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            found = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise refused("141", name, f"the archive is broken: {error}", "Save or fetch the file again.") from error
        if len(found) > MOST_FILES or sum(item.file_size for item in found) > MOST_BYTES:
            raise refused("142", name, "the archive unpacks to far more than a text has", _HOSTILE)
        if any(item.flag_bits & 1 for item in found):
            raise refused("143", name, "the archive is locked with a password", "Save it without a password.")
        self.files = tuple(item.filename for item in found)

    def read(self, path: str) -> bytes:
        """A file of the archive."""
        try:
            return self._zip.read(path)
        except KeyError as error:
            raise refused("141", self.name, f"it has no {path}", "Save or fetch the file again.") from error
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
            raise refused("141", self.name, f"{path} in it is broken", "Save or fetch the file again.") from error

    def check_xml(self, path: str) -> None:
        """Refuses XML that is broken, defines entities, or is as deep as no document is."""
        parser, depth = expat.ParserCreate(), [0]

        def refuse(*_: object) -> None:
            raise refused("142", self.name, f"{path} in it defines entities", _HOSTILE)

        def start(*_: object) -> None:
            depth[0] += 1
            if depth[0] > _DEPTH:
                raise refused("142", self.name, f"{path} in it is deeper than any document", _HOSTILE)

        def end(_: str) -> None:
            depth[0] -= 1

        parser.EntityDeclHandler, parser.StartElementHandler, parser.EndElementHandler = refuse, start, end
        try:
            parser.Parse(self.read(path), True)
        except expat.ExpatError as error:
            raise refused("141", self.name, f"{path} in it is broken: {error}", "Save or fetch the file again.") from error

    def xml(self, path: str) -> ElementTree.Element:
        """A file of the archive as XML."""
        self.check_xml(path)
        return ElementTree.fromstring(self.read(path))
