"""A page that is converted in parts is what it is converted whole, to the letter."""

import copy
import shutil

import pytest
from converted import Converted, convert_once, in_parts, settings_of, taken_apart, whole_of
from edition.render.files import render
from edition.write.finish.memory import ONCE, Memory
from mkdocs.config import load_config
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page
from support import MINIATURE, ROOT, edition

IN_PARTS = '<div class="{}" markdown>\n\n{}\n\n</div>\n\n'
ELEMENTS = {
    "with Markdown": IN_PARTS,
    "with Markdown at once": '<section class="{}" markdown>\n{}\n</section>\n\n',
    "a list without": '<ul class="{}">\n<li id="own" data-b="1" data-a data-c="2">{}</li>\n</ul>\n\n',
    "on one line": '<div class="{}" data-x><p>{}</p></div>\n\n',
    "Markdown deep within": '<div class="{}">\n<div markdown>\n\n{}\n\n</div>\n</div>\n\n',
}
HARD = {
    "a list before and after": "1. One\n\n{}\n    still the list?\n\n2. Two\n",
    "within Markdown": "<section markdown>\n\n{}\n</section>\n\n[Words](words.md#here){{: .x }}\n",
    "within Markdown of another kind": "<article markdown>\n\n<header markdown>\n\n{}\n</header>\n\n</article>\n",
    "in a paragraph": '<p markdown="span">\n\n{}\n</p>\n',
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

    return convert, files, config


def _told(found: Converted) -> tuple[object, ...]:
    return (*found._replace(toc=None), [_entry(item) for item in found.toc])


def _entry(item) -> tuple[object, ...]:
    return item.id, item.title, item.level, [*map(_entry, item.children)]


def test_pages_in_parts_are_pages(page_of):
    """Given every page of an edition, its parts together are the page; some pages have parts, and converting again only what changed is
    worth it: what is left of the longest page is the smaller part of it."""
    convert, files, _ = page_of
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
@pytest.mark.parametrize("element", ELEMENTS.values(), ids=ELEMENTS)
def test_parts_stand_anywhere(page_of, about, element):
    """Given elements of every kind with whatever in them, in every surrounding, a page in parts is the page."""
    convert, *_ = page_of
    for name, within in WITHIN.items():
        elements = "".join(element.format(name, within) for name in ("one", "two"))
        text = about.format(elements, elements)
        assert _told(in_parts(text, lambda _, part: convert(part))) == _told(convert(text)), name


def test_only_what_changed_is_converted_again(page_of, tmp_path):
    """Given a page of two parts, what MkDocs is asked to convert while serving: the page as it is, nothing, at the first save each part,
    then the part that changed, what is left, and all again with other settings; what made it warn, each time; and for a build that
    ends, which may keep it for the next, the page as it is."""
    _, files, config = page_of
    one, two, gone = IN_PARTS.format("one", "Words"), IN_PARTS.format("two", "More"), IN_PARTS.format("two", "[Gone](gone.md)")
    text, asked, memory = f"{one}Between\n\n{two}", [], Memory()

    def converted(text, settings=b"1", memory=memory):
        asked.clear()
        page = Page(None, files.get_file_from_path("index.md"), config)
        page.markdown, render = text, page.render
        page.render = lambda config, files: asked.append(page.markdown) or render(config, files)
        convert_once(page, settings, tmp_path, memory)
        page.render(config, files)
        assert page.markdown == text
        return [*asked]

    left, (first, second) = taken_apart(text)
    for _ in range(2):
        assert converted(text, memory=ONCE) == [text]
    assert converted(text) == [text] and converted(text) == []
    assert converted(text.replace("Words", "New")) == [left, first.replace("Words", "New"), second]
    assert converted(text.replace("Words", "Other")) == [first.replace("Words", "Other")]
    assert converted(text.replace("Words", "Other").replace("Between", "Also")) == [left.replace("Between", "Also")]
    assert converted(text) == [left, first]
    assert converted(text, settings=b"2") == [left, first, second]
    for _ in range(2):
        assert converted(f"{one}Between\n\n{gone}", settings=b"2")[-1] == gone.strip()


@pytest.mark.parametrize("change", [
    lambda config, files: config.markdown_extensions.append("sane_lists"),
    lambda config, files: config.mdx_configs["toc"].update(permalink=False),
    lambda config, files: setattr(config.validation.links, "not_found", 20),
    lambda config, files: files.remove(files.get_file_from_path("search.md")),
], ids=["extension", "its settings", "validation", "files"])
def test_settings_are_told_apart(page_of, change):
    """Given an extension more, another setting of one, other warnings or a file less, pages are converted by other settings."""
    _, files, config = page_of
    config, files = copy.deepcopy(config), Files([*files])
    before = settings_of(config, files)
    assert settings_of(config, files) == before
    change(config, files)
    assert settings_of(config, files) != before
