"""One list of words: the package and the page for readers explain the same ones."""

import re

import edition
from support import ROOT


def test_the_package_and_the_page_explain_the_same_words():
    """Given the docstring of the package and the page *The words we use*, each has every word of the other."""
    in_code = set(re.findall(r"^([a-z][a-z -]*?)  +\S", edition.__doc__.partition("all through:")[2], re.MULTILINE))
    page = (ROOT / "docs" / "about" / "words.md").read_text(encoding="utf-8")
    assert in_code == set(re.findall(r"^([a-z][a-z -]*)\n:   ", page, re.MULTILINE))
    assert len(in_code) > 20
