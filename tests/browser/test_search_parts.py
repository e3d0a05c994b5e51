"""The search in parts, as a large edition has it: this edition's own index, divided as if it were large, over http."""

import json

import pytest
from edition.search.index import TARGET, write_search_page
from edition.write.finish.heads import headings
from edition.write.finish.html import each_page
from rest import at_rest

QUESTIONS = (
    "drone strikes", "Wasiristan", '"do more"', "pipeline through Afghanistan", "semicircle opponent", "how do they differ on Kashmir", "Musharraf -uniform",
)


@pytest.fixture(scope="module")
def parts(root, site, tmp_path_factory):
    """A folder with the index of the site, divided."""
    folder = tmp_path_factory.mktemp("parts")
    data = json.loads((root / "docs" / "data" / "search.json").read_text(encoding="utf-8"))
    write_search_page(folder, headings(each_page(site), offline=False), data, offline=False, most=36)
    return (folder / TARGET).parent


@pytest.fixture
def divided(new_page, parts):
    """Make a page on which the search is divided; `page.asked` are the parts that were fetched, by their names."""

    def make(**options):
        page = new_page(alone=True, **options)
        page.asked = []

        def give(route):
            path = parts / route.request.url.rpartition("/search/")[2]
            if path.suffix == ".json":
                page.asked.append(path.stem)
            route.fulfill(path=path)

        page.context.route("**/assets/search/**", give)
        return page

    return make


def _shown(page, question: str) -> list[str]:
    page.locator("#search-words").fill(question)
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    lists = page.locator("[data-search-contrast], #topics > li, #near > li, #results > li, .search-facet label, #search-status")
    return lists.evaluate_all("items => items.map(item => item.innerHTML)")


def test_the_page_shows_what_it_shows_of_one_index(divided, new_page, site_url):
    page, plain = divided(), new_page()
    for each in (page, plain):
        each.goto(f"{site_url}search/?theme=drones-and-sovereignty")
        each.locator('#results[aria-busy="false"]').wait_for(state="attached")
    for question in ("", *QUESTIONS):
        assert _shown(page, question) == _shown(plain, question), question


def test_only_the_parts_of_a_question_come_and_each_once(divided, parts, site_url):
    page = divided()
    page.goto(f"{site_url}search/")
    at_rest(page)
    assert page.asked == [], "nothing is asked yet"
    page.locator("#search-words").press_sequentially("vaccination")
    page.locator("#results > li").first.wait_for()
    at_rest(page)
    there = {path.stem for path in parts.glob("*/*.json")}
    assert len(set(page.asked)) == len(page.asked) and set(page.asked) < there
    before = list(page.asked)
    page.locator("#search-words").fill("")
    page.locator("#search-words").fill("vaccination")
    assert page.locator('#results[aria-busy="false"] > li').count()
    assert page.asked == before, "what came stays"


def test_what_is_typed_later_is_what_is_shown(divided, site_url):
    """The parts of the first question come after those of the second."""
    page, held, later = divided(), [], []
    page.goto(f"{site_url}search/")
    at_rest(page)
    page.route("**/assets/search/*/terms-*.json", lambda route: route.fallback() if later else held.append(route))
    page.locator("#search-words").fill("drones ")
    page.locator("#search-status", has_text="Loading").wait_for()
    assert page.locator("#results").get_attribute("aria-busy") == "true"
    later.append("Afridi ")
    page.locator("#search-words").fill(later[0])
    page.locator("#results > li").first.wait_for()
    shown = page.locator("#results").inner_html()
    for route in held:
        route.fallback()
    at_rest(page)
    assert "paper-19" in shown
    assert page.locator("#results").inner_html() == shown


@pytest.mark.parametrize("sort", ["terms", "records"])
def test_a_part_that_does_not_come_is_said_and_tried_again(divided, site_url, incidents, sort):
    page = divided()
    failing = f"**/assets/search/*/{sort}-*.json"
    page.route(failing, lambda route: route.abort())
    page.goto(f"{site_url}search/?q=drones")
    page.get_by_role("button", name="Try again").wait_for()
    assert "could not be loaded" in page.locator("#search-status").inner_text()
    assert page.locator("#results > li").count() == 0
    page.unroute(failing)
    page.locator("#search-words").press_sequentially(" ")
    page.locator("#results > li").first.wait_for()
    assert page.get_by_role("button", name="Try again").count() == 0
    assert all("ERR_FAILED" in incident for incident in incidents)
    incidents.clear()


def test_the_header_answers_in_parts(divided, site_url):
    page = divided()
    page.goto(site_url)
    page.keyboard.press("/")
    page.keyboard.type("drones")
    page.locator('.md-search-result__link[href*="essays/paper"][href*="#"]').first.wait_for(state="attached")
    at_rest(page)
    assert page.asked


def test_the_header_says_that_a_part_did_not_come_and_the_next_letter_tries_again(divided, site_url, incidents):
    page, failing = divided(), [True]
    page.context.route("**/assets/search/*/records-*.json", lambda route: route.abort() if failing else route.fallback())
    page.goto(site_url)
    page.keyboard.press("/")
    page.keyboard.type("drones")
    page.locator(".md-search-result__link", has_text="could not be loaded").first.wait_for()
    failing.clear()
    page.keyboard.type(" ")
    page.locator('.md-search-result__link[href*="essays/paper"][href*="#"]').first.wait_for(state="attached")
    at_rest(page)
    assert page.locator(".md-search-result__link", has_text="could not be loaded").count() == 0
    assert all("ERR_FAILED" in incident for incident in incidents)
    incidents.clear()
