"""The header of an essay in TEI: what the file is, where the text comes from, how it is encoded."""

from collections.abc import Iterator
from typing import get_args

from edition.exports.addresses import essay_address
from edition.exports.bibliography.works import UNSIGNED
from edition.exports.dates import tei_date
from edition.exports.heads import editors_of
from edition.exports.tei.body import NUMBERED
from edition.exports.xml import Xml, element
from edition.resolve.edition import Edition, Essay
from edition.words import vocabulary as v

_TITLES = {"as printed": None, "probable": "medium", "editorial": "low"}
"""Status of a title -> how sure it is."""
_TAXONOMIES: dict[str, tuple[str, ...]] = {
    "gloss": get_args(v.GlossKind), "need": get_args(v.Need), "verdict": get_args(v.Verdict), "comment": get_args(v.CommentKind),
    "mode": get_args(v.VoiceMode),
    "weight": get_args(v.Weight), "relation": get_args(v.Relation), "strength": get_args(v.Strength), "argument": get_args(v.ArgumentKind),
}


def header(edition: Edition, essay: Essay) -> Iterator[str]:
    """The element `teiHeader`."""
    touched = {id for block in essay.blocks for id, passage in edition.notes[block.id].themes if passage.block == block.id}
    yield "<teiHeader>"
    yield element("fileDesc", {}, *_file(edition, essay))
    yield element("encodingDesc", {}, *_encoding(edition, essay))
    yield element(
        "profileDesc", {}, element("abstract", {"resp": "#editors"}, element("p", {}, essay.abstract)),
        element("langUsage", {}, element("language", {"ident": "en"}, "English")),
        element("textClass", {}, element("keywords", {}, element("term", {"type": "kind"}, essay.record.kind), *(
            element("term", {"corresp": f"#theme-{id}"}, theme.record.title) for id, theme in edition.themes.items() if id in touched))),
    )
    yield element("revisionDesc", {}, element("change", {"when": edition.record.date}, edition.record.edition))
    yield "</teiHeader>"


def _file(edition: Edition, essay: Essay) -> Iterator[Xml]:
    record = essay.record
    names = [element("name", {}, name) for name in editors_of(edition)]
    yield element(
        "titleStmt", {}, _title(essay), *_author(essay),
        element("respStmt", {"xml:id": "editors"}, element("resp", {}, "Notes, summaries and encoding"), *names),
    )
    yield element("editionStmt", {}, element("edition", {}, edition.record.edition))
    yield element("extent", {}, element("measure", {"unit": "words", "quantity": str(essay.words)}, f"{essay.words} words"))
    yield element(
        "publicationStmt", {}, *_publishers(edition), element("date", {"when": edition.record.date}, edition.record.date),
        element("idno", {"type": "URI"}, f"../{essay_address(record.id)}"),
        element("availability", {"status": "restricted"}, element("p", {},
            "The text belongs to its author and publisher and is reproduced for study and criticism. No licence has been chosen for the "
            "notes. ", element("ref", {"target": "../about/rights/"}, "Rights"))),
    )
    known = [] if "not known" in record.published.lower() else [element("publisher", {}, record.published)]
    yield element(
        "sourceDesc", {}, element(
            "bibl", {}, _title(essay), *_author(essay), *known, element("date", tei_date(essay.when), essay.when.say()),
            element("idno", {"type": "filename"}, record.original_name), element("idno", {"type": "SHA-256"}, record.sha256),
            element("note", {"type": "title"}, record.title_note), element("note", {"type": "date"}, record.date_note),
            element("note", {"type": "published"}, record.published),
            *(element("note", {"type": "missing"}, missing) for missing in record.missing),
        ),
        element("listWit", {}, element("witness", {}, *(
            element("note", {"type": f"finding-{finding.standing}"}, f"{finding.point}: {finding.finding} {finding.evidence}") for finding in record.findings
        ))),
    )


def _publishers(edition: Edition) -> list[Xml]:
    """Who publishes the edition; where nobody is named, its editors make it available."""
    publisher = edition.record.publisher
    return [element("publisher", {}, publisher)] if publisher else [element("authority", {}, name) for name in editors_of(edition)]


def _title(essay: Essay) -> Xml:
    status = essay.record.title_status
    supplied = {"type": "supplied", "resp": "#editors", "cert": _TITLES[status]} if _TITLES[status] else {}
    return element("title", supplied, essay.record.title)


def _author(essay: Essay) -> list[Xml]:
    return [] if essay.record.author == UNSIGNED else [element("author", {}, essay.record.author)]


def _encoding(edition: Edition, essay: Essay) -> Iterator[Xml]:
    yield element("projectDesc", {}, element("p", {}, edition.record.description))
    yield element(
        "editorialDecl", {},
        element("correction", {"status": "unknown"}, element("p", {},
            "Nothing is corrected in the text. What the editors read instead stands in the spans of type gloss.")),
        element("normalization", {}, element("p", {},
            "Every run of white space is one blank. Lines of the source file begin at lb, with their number; a line end that is no blank has break=no.")),
        element("interpretation", {}, element("p", {},
            "The text holds words of the source alone: without tags and white space it is the file, but for what is named below. Notes stand off "
            "from it in standOff, from anchor to anchor, and are by the editors.")),
        *(element("p", {}, f"Left out as no part of the text: “{item.exact}”{f' and all to line {item.to}' if item.to else ''} ({item.label}). {item.reason}")
          for item in essay.structure.exclusions),
        *(element("p", {}, note) for note in (essay.structure.note, essay.structure.endnotes_note) if note),
    )
    used = {block.record.kind for block in essay.paragraphs}
    tags = [tag for kind, tag in NUMBERED.items() if kind in used]
    match = f"//body//{tags[0]}" if len(tags) == 1 else f"//body//({'|'.join(tags)})[@n]"
    yield element("refsDecl", {}, element("citeStructure", {"unit": "paragraph", "match": match, "use": "@n"}))
    yield element("classDecl", {}, *(
        element("taxonomy", {"xml:id": f"taxonomy-{name}"}, *(
            element("category", {"xml:id": f"{name}-{value.replace(' ', '-')}"}, element("catDesc", {}, v.words(value))) for value in values
        )) for name, values in {**_TAXONOMIES, "speaker": (*v.SPEAKER_KINDS, *edition.record.sides)}.items()
    ), *([element("taxonomy", {"xml:id": "taxonomy-theme"}, *(
        element("category", {"xml:id": f"theme-{id}"}, element("catDesc", {}, f"{theme.record.title}. {theme.record.summary}"))
        for id, theme in edition.themes.items()
    ))] if edition.themes else []))
