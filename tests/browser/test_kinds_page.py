"""Lists, verse, quotations and what is printed around a text, on the page of an essay that has them."""

import itertools

import pytest
from axe import violations
from broadside import GIVEN, broadside, built
from reading_page import choose

pytestmark = pytest.mark.slow
VERSE = """The boats go out at five, my dear,
And some come home at seven;
But those that steer without a light
Are looked for up in heaven.
So trim the wick and fill the lamp
And never mind the weather:
The dark is long, the night is damp,
But we are here together."""
PLACES = """id => [...document.querySelectorAll(`#${id} > :is(.line, .item)`)].map(each => {
  const range = document.createRange(); range.selectNodeContents(each);
  const first = range.getClientRects()[0];
  return [Math.round(first.left), Math.round(first.top), Math.round(each.getBoundingClientRect().bottom)];
})"""


@pytest.fixture(scope="module")
def essay(tmp_path_factory, serve):
    """Address of the essay, in a site of its own."""
    with serve(built(broadside(tmp_path_factory.mktemp("kinds-site") / "broadside"))) as url:
        yield f"{url}essays/{GIVEN.name}/"


@pytest.fixture(params=[1440, 1000, 320])
def page(request, new_page, essay):
    """The page, wide, in one column, and on the narrowest phone."""
    page = new_page(viewport={"width": request.param, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page.goto(essay)
    return page


@pytest.mark.parametrize("view", ["text", "read", "study"])
def test_lines_are_lines_and_nothing_runs_out(page, view):
    """In every view and width each line of verse begins below the one before, set in as in print, items below each other,
    and nothing is wider than the window."""
    choose(page, view)
    for id, count in (("broadside-6", 8), ("broadside-2", 3), ("broadside-8", 3)):
        if view == "read" and page.viewport_size["width"] < 1000:
            continue  # the reading stands alone
        places = page.evaluate(PLACES, id)
        assert len(places) == count
        assert all(after[1] >= before[2] - 1 for before, after in itertools.pairwise(places)), places
    if view != "read":
        lefts = [left for left, _, _ in page.evaluate(PLACES, "broadside-6")]
        assert lefts[0] == lefts[2] == lefts[4] < lefts[1] == lefts[3] == lefts[5]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier(new_page, essay, scheme):
    """axe finds nothing, with the notes and in the dark as well."""
    page = new_page(color_scheme=scheme)
    for view in ("text", "read", "study"):
        page.goto(f"{essay}?view={view}")
        assert violations(page) == []


def test_verse_is_copied_line_by_line_and_the_text_verifies(page):
    """Who copies verse has its lines; who copies a list its items; and the page is what was published."""
    choose(page, "text")
    for id, wanted in (("broadside-6", VERSE), ("broadside-8", None)):
        page.evaluate("id => getSelection().selectAllChildren(document.getElementById(id))", id)
        page.keyboard.press("Control+c")
        plain = page.evaluate("navigator.clipboard.readText()")
        assert plain == wanted if wanted else [line[:2] for line in plain.split("\n")] == ["- "] * 3
    page.get_by_role("button", name="Verify the text").click()
    page.locator(".verify-said").get_by_text("are as published").wait_for()


def test_quotation_and_list_are_told_to_who_cannot_see_them(page):
    """The tree of accessibility has the two lists with their items, and the quotation."""
    choose(page, "text")
    text = page.locator(".essay")
    assert [item.locator("li").count() for item in text.get_by_role("list").all() if item.get_attribute("data-block")] == [3, 3]
    assert text.get_by_role("blockquote").count() == 1
