"""Pages that wait for their frames take little memory, and come out as they were put away."""

from types import SimpleNamespace

from spared import Spared


def _page(name):
    return SimpleNamespace(file=SimpleNamespace(src_uri=name), markdown="Words.", content=None)


def test_one_page_at_a_time_is_taken_out():
    """Given two pages that were put away, each comes out whole, and the one before is let go; a page that was not put away stays."""
    spared, pages, other = Spared(), [_page("a.md"), _page("b.md")], _page("c.md")
    texts = ["<p>A “word” \U0001d49c</p>" * 1000, ""]
    for page, text in zip(pages, texts, strict=True):
        page.content = spared.put_away(page, text)
    assert [(page.markdown, page.content) for page in pages] == [("", "")] * 2
    spared.take_out(pages[0])
    assert pages[0].content == texts[0]
    spared.take_out(pages[1])
    assert [page.content for page in pages] == ["", texts[1]]
    other.content = "<p>C</p>"
    spared.take_out(other)
    assert other.content == "<p>C</p>"
