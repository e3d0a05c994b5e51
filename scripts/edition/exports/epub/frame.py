"""What every page of the book has around it: the frame of XHTML, the styles, links to notes and back."""

from edition.exports.xml import Xml, element

XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"

STYLE = """\
body { line-height: 1.5; margin: 0 4%; }
h1, h2, h3, h4 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
a { color: inherit; }
nav ol { list-style: none; }
.editorial { font-family: sans-serif; }
.facts, .note { font-size: 0.9em; }
.number { color: #0f5c6e; font-size: 0.8em; margin: 1.2em 0 0; page-break-after: avoid; break-after: avoid; }
.witness { margin: 0.2em 0 0.6em; }
.title, .byline, .salutation, .sidenote { font-style: italic; }
.title { font-size: 1.2em; }
.sidenote { font-size: 0.9em; }
.list { padding-left: 1.5em; }
.list:not(.unmarked) { list-style: none; padding: 0; }
.item { margin: 0 0 0.3em; }
.list:not(.unmarked) .item { margin-left: 1.5em; text-indent: -1.5em; }
.quotation { font-size: 0.95em; margin-left: 1.5em; }
.line { display: block; margin-left: 2.5em; text-indent: -1em; }
.line + br { display: none; }
.stanza { margin-top: 0.8em; }
.in-1 { padding-left: 1.5em; }
.in-2 { padding-left: 3em; }
.in-3 { padding-left: 4.5em; }
.in-4 { padding-left: 6em; }
.gloss { border-bottom: 1px dotted; text-decoration: none; }
.sign { color: #0f5c6e; font-size: 0.7em; text-decoration: none; vertical-align: super; }
.said.opens::before { content: "\\2039"; }
.said.closes::after { content: "\\203a"; }
.reading { border-left: 2px solid #0f5c6e; font-size: 0.9em; margin: 0 0 1em 1em; padding-left: 0.8em; }
.changed { color: #0f5c6e; }
.probable { border-bottom: 1px dotted; }
.conjecture::after { content: "?"; }
.note { margin: 0 0 0.9em; }
.note p { margin: 0; }
.verdict { font-weight: bold; }
"""


def page_of(title: str, language: str, body: Xml) -> str:
    """A page as a file."""
    head = element("head", {}, element("title", {}, title), element("link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"}))
    html = element("html", {"xmlns": XHTML, "xmlns:epub": OPS, "lang": language, "xml:lang": language}, head, element("body", {}, body))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{html}\n'


def link(href: str, *words: str) -> Xml:
    """A link."""
    return element("a", {"href": href}, *words)


def paragraph(*words: str, css: str = "") -> Xml:
    """A paragraph; its words are escaped unless they are XML."""
    return element("p", {"class": css}, *words)


def joined(*parts: Xml) -> Xml:
    """Elements one after another, each on a line of its own."""
    return Xml("\n".join(part for part in parts if part))
