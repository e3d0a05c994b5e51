"""An essay as a PDF: tagged, with bookmarks and a language, as a Chromium of the machine prints it."""

import re

import pytest
from edition.write.finish.pdf import print_page, with_foot


@pytest.mark.slow
def test_an_essay_is_printed_tagged_and_with_bookmarks(chromium_path, offline_site, tmp_path):
    """Given an essay from the folder, its PDF has structure, bookmarks, a language and a title."""
    target = tmp_path / "letter.pdf"
    print_page(chromium_path, offline_site / "essays" / "letter.html", target, "https://example.org/essays/letter/")
    printed = target.read_bytes()
    assert printed.startswith(b"%PDF-")
    for part in (rb"/StructTreeRoot", rb"/Marked true", rb"/Outlines", rb"/Lang \(en\)"):
        assert re.search(part, printed), part
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 1


def test_the_foot_names_the_page_and_the_edition(offline_site, tmp_path):
    """The copy that is printed has the site's own stamp and the page's address in a sheet after all others."""
    page = offline_site / "essays" / "letter.html"
    copy = with_foot(page, tmp_path, "https://example.org/essays/letter/").read_text(encoding="utf-8")
    foot = (tmp_path / "foot.css").read_text(encoding="utf-8")
    assert re.search(r'@bottom-left \{ content: "Essays on an Alliance · \S.*? · [0-9a-f]{12} · https://example\.org/essays/letter/"', foot)
    assert copy.rfind("foot.css") > copy.rfind("assets/css/print.css") and f'<base href="{page.resolve().as_uri()}">' in copy


def test_a_browser_that_does_not_print_is_named(tmp_path):
    """Given a program that prints nothing, the message names it and the page."""
    (tmp_path / "letter.html").write_text("<head></head>", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"true did not print letter\.html"):
        print_page("true", tmp_path / "letter.html", tmp_path / "letter.pdf", "essays/letter/")
