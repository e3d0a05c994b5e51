"""A page that is converted in parts is what it is converted whole, to the letter."""

import shutil

import pytest
from converted import Converted, in_parts, taken_apart, whole_of
from edition.render.files import render
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page
from support import MINIATURE, ROOT, edition

IN_PARTS = '<div class="{}" markdown>\n\n{}\n\n</div>\n\n'
HARD = {
    "a list before and after": "1. One\n\n{}\n    still the list?\n\n2. Two\n",
    "within Markdown": "<section markdown>\n\n{}\n</section>\n\n[Words](words.md#here){{: .x }}\n",
    "within HTML alone": "<section>\n\n{}\n</section>\n",
    "within what is as it stands": "<pre>\n\n{}\n</pre>\n",
    "a heading about": "# Title\n\n{}\n## Again\n\n{}\n",
    "code about": "    code\n\n{}\n    more code\n",
    "nothing about": "{}",
    "an address by name": "{}\n[here]: words.md\n",
    "a note at the foot": "{}\n[^1]: The note.\n",
}
WITHIN = {
    "words": "Some *words* [there](words.md#there) and [gone](nowhere.md), an <em id='e'>id</em>\n{: #own .marked }",
    "elements": '<div class="inner" markdown>\n<p markdown="span">A [link](#own)</p>\n</div>\n\n<p id="raw">Raw & raw</p>',
    "a heading": "## A heading",
    "a heading underlined": "A heading\n---",
    "a heading of HTML": '<h3 markdown="span">A heading</h3>',
    "by name": "[here] and [there][here]",
    "a foot": "Words[^1].",
    "unclosed": "<div>",
    "a list": "- One\n- Two\n\n    more\n\nTerm\n:   What it is",
}


@pytest.fixture(scope="module")
def page_of(tmp_path_factory):
    """The page of a text as MkDocs converts it, whole; and the names of the parts that were converted, of which the first is what is left."""
    root = tmp_path_factory.mktemp("project")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    for path, text in render(edition(MINIATURE)):
        if path.endswith(".md"):
            (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "docs" / path).write_text(text, encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"), hooks=[], plugins=[], watch=[], theme="mkdocs")
    files = get_files(config)

    def convert(text: str, name: str = "index.md") -> Converted:
        page = Page(None, files.get_file_from_path(name), config)
        page.markdown = text
        return whole_of(page, page.render, config, files)

    return convert, files


def _told(found: Converted) -> tuple[object, ...]:
    return (*found._replace(toc=None), [_entry(item) for item in found.toc])


def _entry(item) -> tuple[object, ...]:
    return item.id, item.title, item.level, [*map(_entry, item.children)]


def test_pages_in_parts_are_pages(page_of):
    """Given every page of an edition, its parts together are the page; some pages have parts, and converting again only what changed is
    worth it: what is left of the longest page is the smaller part of it."""
    convert, files = page_of
    apart = {}
    for file in files.documentation_pages():
        text = file.content_string.partition("\n---\n")[2]
        assert _told(in_parts(text, lambda _, part, name=file.src_uri: convert(part, name))) == _told(convert(text, file.src_uri)), file.src_uri
        left, parts = taken_apart(text)
        apart[file.src_uri] = len(left), sum(map(len, parts))
    assert sum(bool(parts) for _, parts in apart.values()) > 5
    left, parts = apart["essays/speech.md"]
    assert left < parts


@pytest.mark.parametrize("about", HARD.values(), ids=HARD)
@pytest.mark.parametrize("within", WITHIN.values(), ids=WITHIN)
def test_parts_stand_anywhere(page_of, about, within):
    """Given elements with Markdown of every kind in them, in every surrounding, a page in parts is the page."""
    convert, _ = page_of
    elements = "".join(IN_PARTS.format(name, within) for name in ("one", "two"))
    text = about.format(elements, elements)
    assert _told(in_parts(text, lambda _, part: convert(part))) == _told(convert(text))
