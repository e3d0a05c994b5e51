"""The data files of the built site: their addresses as this site has them, and their hashes after that.

The build writes addresses from the root of the site as the web has them (`essays/paper/#paper-12`). Where the
site's own address is known they get it; in the copy that runs from a stick they become names of files. Those of the edition
and its essays in its bibliography are whole, or left out.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from edition.words.indented import indented
from edition.words.sizes import SHOWN, kilobytes

SUMS = "SHA256SUMS"
_BOOK = "edition.epub"
_BYTE_FOR_BYTE = ("texts/", _BOOK)
_PACKAGE = "datapackage.json"
CITED = ("edition.bib", "edition.ris", "edition.csl.json")
"""The files by which programs cite the edition: they are stored elsewhere, so that only a whole address is one."""
_OF_SITE = re.compile(r"^(  url = \{|UR  - |  \"URL\": \")site:(.*\n)", re.MULTILINE)
"""A line of them with an address in this site."""
_ROW = re.compile(r"(>([^<]+)</a></td>\s*<td>[^\n]*</td>\s*)<td>[^<]*</td>(\s*)<td>(?:<code>[^<]*</code>)?</td>")
"""A row of the page of downloads, to its name, and its last two cells: the size and the beginning of the hash."""


def settle_data(site: Path, site_url: str, offline: bool) -> None:
    """Write the addresses, then the hashes and sizes of what changed: in SHA256SUMS, in the description of the
    data package and on the page of downloads."""
    folder = site / "data"
    if not (folder / SUMS).is_file():
        return
    names = [*_read_names(folder), *([_BOOK] if (folder / _BOOK).is_file() else [])]
    base = "" if offline or not site_url else site_url.rstrip("/") + "/"
    for name in names:
        if name in CITED:
            _settle_cited(folder / name, site_url)
    if base or offline:  # else they are as the site has them
        addresses = _addresses(site, base, offline)
        pattern = _like_a_page(addresses)
        for name in names:
            if not name.startswith(_BYTE_FOR_BYTE):
                _rewrite(folder / name, pattern, addresses, base)
    _describe(folder)
    after = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in dict.fromkeys(names)}
    (folder / SUMS).write_text("".join(f"{sha}  {name}\n" for name, sha in after.items()), encoding="utf-8", newline="\n")
    sizes = {name: (sha, (folder / name).stat().st_size) for name, sha in after.items()}
    for page in [site / "downloads.html", *(site / "downloads").rglob("*.html")]:  # the page, and the parts of a large edition
        if page.is_file():
            _show(page, sizes)


def _settle_cited(file: Path, site_url: str) -> None:
    """The whole addresses of the edition and its essays; no line for them where the site's own is not known."""
    text = file.read_bytes().decode("utf-8")
    new = _OF_SITE.sub(rf"\g<1>{site_url.rstrip('/')}/\g<2>" if site_url else "", text)
    if new != text:
        file.write_bytes(new.encode())


def _addresses(site: Path, base: str, offline: bool) -> dict[str, str]:
    """Address of each page as the build writes it -> as the site has it."""
    known = {}
    for path in sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html")):
        written = path.removesuffix("index.html") if path.endswith("index.html") else path.removesuffix(".html") + "/"
        known[written] = path if offline else base + written
    return {written: address for written, address in known.items() if written}


def _like_a_page(addresses: Iterable[str]) -> re.Pattern[str]:
    """What may be the address of a page: it begins like one, ends with a slash, and something else than a path follows."""
    begins = "|".join(sorted({re.escape(address.partition("/")[0]) for address in addresses}, reverse=True))
    return re.compile(rf"(?<![\w/.-])((?:\.\./)?)((?:{begins})/(?:[\w-][\w.-]*/)*)(?=[#\"'<>|,;}})\s\\]|$)")


def _rewrite(file: Path, pattern: re.Pattern[str], addresses: Mapping[str, str], base: str) -> None:
    """The addresses of one file. One from the folder of the file (`../`) keeps its way up unless it becomes absolute."""
    text = file.read_bytes().decode("utf-8")

    def settled(found: re.Match[str]) -> str:
        if found[2] not in addresses:
            return found[0]
        address = addresses[found[2]]
        return address if "://" in address else found[1] + address

    new = pattern.sub(settled, text)
    if base:
        new = re.sub(r"(?<![\w/.-])(?:\.\./)?(?=data/texts/)", base, new)
    if new != text:
        file.write_bytes(new.encode())


def _describe(folder: Path) -> None:
    """Hashes and sizes in the description of the data package."""
    file = folder / _PACKAGE
    if not file.is_file():
        return
    package = json.loads(file.read_text(encoding="utf-8"))
    if (folder / _BOOK).is_file() and not any(resource["path"] == _BOOK for resource in package["resources"]):
        package["resources"].append({"name": "edition-epub", "path": _BOOK, "mediatype": "application/epub+zip"})
    for resource in package["resources"]:
        held = (folder / resource["path"]).read_bytes()
        resource["bytes"], resource["hash"] = len(held), f"sha256:{hashlib.sha256(held).hexdigest()}"
    file.write_text(indented(package) + "\n", encoding="utf-8", newline="\n")


def _read_names(folder: Path) -> list[str]:
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    return [line.partition("  ")[2] for line in lines]


def _show(page: Path, after: Mapping[str, tuple[str, int]]) -> None:
    """Size and hash of each file on the page of downloads."""
    def shown(found: re.Match[str]) -> str:
        if found[2] not in after:
            return found[0]
        sha, size = after[found[2]]
        return f"{found[1]}<td>{kilobytes(size)}</td>{found[3]}<td><code>{sha[:SHOWN]}</code></td>"

    old = page.read_text(encoding="utf-8")
    text = _ROW.sub(shown, old)
    if text != old:
        page.write_text(text, encoding="utf-8", newline="\n")
