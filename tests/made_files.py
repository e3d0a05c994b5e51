"""Small files of every sort that a text can come in, made by code: what they hold is known, and none is committed."""

import io
import textwrap
import zipfile
from html import escape

WIDTH, LINES, LEADING, SIZE = 44, 34, 13, 10
"""Letters of a line, lines of a column, and points between lines and of the type."""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(pages):
    """A PDF of pages, each a list of `(x, y, size, text)` in the order in which they are drawn."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        drawn = b"\n".join(b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, x, y, _escaped(text)) for x, y, size, text in page)
        kids.append(len(objects) + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 560] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
                       % (len(objects) + 2))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1, table, len(places) + 1, len(out))


def _escaped(text):
    return b"".join(b"\\" + byte if byte in (b"(", b")", b"\\") else byte for byte in (bytes([code]) for code in text.encode("cp1252")))


def typeset(blocks, columns=2, first=211):
    """A PDF of `(kind, text)` blocks in columns, with a running head and the number of each page, long words divided."""
    lines = []
    for kind, text in blocks:
        rows = textwrap.wrap(text, WIDTH) if kind == "heading" else _divided(textwrap.wrap(text, WIDTH))
        lines += [""] * bool(lines) + [(SIZE + 3 * (kind == "heading"), row) for row in rows]
    pages, height = [], LINES * columns
    for number, start in enumerate(range(0, len(lines), height)):
        page = [(250, 535, 8, "Journal of Small Harbours"), (340, 20, 8, str(first + number))]
        for at, line in enumerate(lines[start : start + height]):
            if line:
                page.append((40 + 320 * (at // LINES), 500 - LEADING * (at % LINES), *line))
        pages.append(page)
    return pdf(pages)


def _divided(rows):
    """Lines of which every fifth ends amid the first word of the next, where it is long."""
    rows = list(rows)
    for at in range(0, len(rows) - 1, 5):
        word, _, rest = rows[at + 1].partition(" ")
        if len(word) > 8 and word.isalpha() and rest:
            rows[at], rows[at + 1] = f"{rows[at]} {word[:4]}-", f"{word[4:]} {rest}"
    return rows


def zipped(files, said=None):
    """An archive of files by their paths; `said` is the size that its list gives for the last."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        archive.filelist[-1].file_size = said or archive.filelist[-1].file_size
    return out.getvalue()


def docx(blocks, **more):
    """A Word file of `(kind, text)` blocks: heading, item, quotation or paragraph; with `more` files of the archive."""
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")),
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">' + "".join(
            f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
            for id, name in (("h1", "heading 1"), ("q", "Quote"))) + "</w:styles>",
        "word/numbering.xml": f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
                              '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{_W}"><w:footnote w:id="1"><w:p><w:r><w:t>See the books.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        "word/document.xml": f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>'
                             + "".join(_word_block(*block) for block in blocks) + "</w:body></w:document>",
        **{path.replace("__", "/") + ".xml": text for path, text in more.items()},
    })


def _relations(*items):
    return f'<Relationships xmlns="{_RELATIONS}">' + "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(items)) + "</Relationships>"


def _word_block(kind, text):
    style = {"heading": '<w:pStyle w:val="h1"/>', "quotation": '<w:pStyle w:val="q"/>',
             "item": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'}.get(kind, "")
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>' if text.endswith("*") else ""
    return f'<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space="preserve">{escape(text.rstrip("*"))}</w:t></w:r>{note}</w:p>'


def html(blocks):
    """A web page of blocks."""
    return f"<!doctype html><html lang=en><head><meta charset=utf-8><title>A page</title></head><body>{_tags(blocks)}</body></html>".encode()


def _tags(blocks):
    tag = {"heading": "h1", "item": "li", "quotation": "blockquote"}
    return "".join(f"<{tag.get(kind, 'p')}>{escape(text)}</{tag.get(kind, 'p')}>\n" for kind, text in blocks)


def epub(chapters, **more):
    """A book of chapters, each a list of blocks, with a table of contents; with `more` files below META-INF."""
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'
    items = "".join(f'<item id="c{at}" href="text/{at}%20c.xhtml" media-type="application/xhtml+xml"/>' for at in range(len(chapters)))
    places = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                                  '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}<item id="n" href="nav.xhtml" properties="nav" '
                        f'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/>{places}</spine></package>',
        "OPS/nav.xhtml": page.format("<p>Contents</p>"),
        **{f"OPS/text/{at} c.xhtml": page.format(_tags(blocks)) for at, blocks in enumerate(chapters)},
        **{f"META-INF/{path}.xml": text for path, text in more.items()},
    })
