"""The search page in a browser: over http and from file://, by mouse, keyboard and address."""

import re

import pytest
from axe import violations
from test_reading_weight import SHIFTS, WATCH


@pytest.fixture(params=["web", "offline"])
def search(request) -> str:
    """Address of the search page in either variant."""
    if request.param == "web":
        return request.getfixturevalue("site_url") + "search/"
    return request.getfixturevalue("offline_url") + "search.html"


def ask(page, address: str) -> list[str]:
    """Open a search and wait for its answer: the references of the passages."""
    page.goto(address)
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    return page.locator("#results > li h3").all_inner_texts()


def ids(page, where: str) -> list[str]:
    return [link.rpartition("#")[2] for link in page.locator(f"{where} > li").evaluate_all("items => items.map(item => item.querySelector('a').href)")]


def test_a_question_in_the_address_is_answered_without_a_network(search, page):
    page.context.set_offline(search.startswith("file:"))
    ask(page, search + "?q=unmanned+aircraft")
    assert ids(page, "#results")[0] == "paper-2"
    assert "drone-strikes" in ids(page, "#topics")
    assert re.fullmatch(r"\d+ passages?, \d+ topics?", page.locator('[role="status"]').first.inner_text())
    assert not page.locator("#__search").is_checked(), "the search of the header opened as well"


def test_the_link_lands_on_the_paragraph_with_its_words_marked(search, page):
    ask(page, search + "?q=drones")
    page.locator("#results > li a").first.click()
    page.locator("#paper-2 mark[data-md-highlight]").first.wait_for()
    assert page.evaluate("document.querySelector(':target').id") == "paper-2"
    assert page.locator("#paper-2").evaluate("block => Math.abs(block.getBoundingClientRect().top) < innerHeight")


def test_results_follow_typing_and_the_address_keeps_them(search, page):
    ask(page, search)
    page.locator("#search-words").press_sequentially("Afridi")
    assert ids(page, "#results")[0] == "paper-19"
    page.wait_for_url("**/*q=Afridi*")  # the address follows the list


def test_words_that_stand_everywhere_have_no_list(search, page):
    """Given a question of little words only, it is said that they are too common; a phrase of them, or a word beside, is answered."""
    for question in ("the", "what+is+it"):
        assert ask(page, f"{search}?q={question}") == []
        assert page.locator('[role="status"]').first.inner_text().startswith("Too common to search for")
        assert page.locator("#topics > li").count() == 0 and "Add a name" in page.locator("[data-search-hint]").inner_text()
    assert ask(page, f"{search}?q=%22in+the+view+of%22") and ask(page, f"{search}?q=the+drones")
    assert "The author also reports here: " in " ".join(page.locator("#results > li").all_inner_texts())


def test_what_a_kind_counts_is_what_choosing_it_lists(search, page):
    """Given topics of one name, a kind counts them as the list shows them."""
    ask(page, search + "?q=G20")
    rows = page.locator('li:has(> label > input[name="kind"])').evaluate_all(
        "items => items.filter(item => !item.hidden).map(item => [item.querySelector('input').value, Number(item.querySelector('.search-count').textContent)])"
    )
    assert len(rows) > 3
    for kind, count in rows:
        ask(page, f"{search}?q=G20&kind={kind}")
        said = page.locator('[role="status"]').first.inner_text()
        assert sum(map(int, re.findall(r"\d+", said))) == count, (kind, said)


UNHURRIED = """(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("* { animation: none !important }"); document.adoptedStyleSheets = [sheet]; })()"""
"""However long the search takes to come, what waits for it waits."""


@pytest.mark.parametrize("question", ["", "?q=Kashmir"])
@pytest.mark.parametrize("width", [1440, 360])
def test_nothing_moves_when_the_search_has_come(new_page, site_url, width, question):
    page = new_page(alone=True, viewport={"width": width, "height": 740}, reduced_motion="no-preference")
    page.add_init_script(WATCH)
    page.add_init_script(UNHURRIED)
    ask(page, f"{site_url}search/{question}")
    page.locator(".search-ways").wait_for()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate(SHIFTS) == []


def test_before_a_question_nothing_is_cut(page, site_url):
    """What can be browsed stands in full; once something is asked it narrows the answer, beside it."""
    page.goto(f"{site_url}search/", wait_until="load")
    facets = page.locator(".search-facet ul:visible")
    facets.first.wait_for()
    assert facets.evaluate_all("lists => lists.filter(list => list.scrollHeight > list.clientHeight + 1).length") == 0
    left, right = (page.locator(".search-facet").nth(at).bounding_box()["x"] for at in (0, 2))
    assert right > left + 100, "the lists do not stand beside each other"
    page.locator("#search-words").fill("Kashmir")
    page.locator("#results > li").first.wait_for()
    assert page.locator(".search-facet").nth(2).bounding_box()["x"] == page.locator(".search-facet").nth(0).bounding_box()["x"]


def test_facets_narrow_widen_and_can_be_taken_back(search, page):
    both = ask(page, search + "?q=Kashmir")
    count = int(page.locator('label:has(input[name="essay"][value="letter"]) .search-count').inner_text())
    page.locator('input[name="essay"][value="letter"]').check()
    letter = ids(page, "#results")
    assert 0 < len(letter) <= count
    assert all(found.startswith("letter-") for found in letter)
    page.locator('input[name="essay"][value="paper"]').check()
    assert len(page.locator("#results > li").all()) == len(both)
    page.locator('input[name="theme"][value="nuclear-question"]').check()
    narrowed = ids(page, "#results")
    assert 0 < len(narrowed) < len(both)
    page.wait_for_url("**/*theme=nuclear-question*")
    page.go_back()
    assert len(ids(page, "#results")) == len(both)
    page.locator("[data-search-reset]").click()
    page.wait_for_url(search)
    assert page.locator("#search-words").input_value() == ""


def test_an_address_with_facets_alone_lists_their_passages(search, page):
    ask(page, search + "?theme=drones-and-sovereignty&essay=paper")
    assert ids(page, "#results") == ["paper-2", "paper-3", "paper-19", "paper-30"]


@pytest.mark.parametrize("nothing", ["chocolate cake recipe", "Ukraine war"])
def test_where_there_is_nothing_it_says_so_and_leads_on(search, page, nothing):
    assert ask(page, f"{search}?q={nothing}") == []
    assert "Nothing found" in page.locator('[role="status"]').first.inner_text()
    assert page.locator("[data-search-hint] a").count()
    assert page.locator(".search-ways a").count() > 16


def test_a_slip_is_read_as_the_nearest_word_and_said(search, page):
    ask(page, search + "?q=waziristn")
    assert "paper-8" in ids(page, "#results")[:2]
    page.get_by_role("button", name="waziristan").click()
    assert page.locator("#search-words").input_value() == "waziristan"


def test_phrases_and_exclusions(search, page):
    ask(page, search + "?q=" + '"semicircle opponent"')
    assert ids(page, "#results") == ["paper-24"]
    ask(page, search + "?q=Musharraf -uniform")
    assert "paper-13" not in ids(page, "#results")


def test_it_is_said_whose_words_matched(search, page):
    ask(page, search + '?q="arch-rival"')
    assert "reading" in page.locator("#results .result-voice").first.inner_text()


def test_under_a_garbled_sentence_stands_what_the_edition_reads(search, page):
    ask(page, search + "?q=semicircle+opponent")
    first = page.locator("#results > li").first
    assert "semicircle opponent" in first.locator(".result-line--own").inner_text()
    assert "arch-rival" in first.locator(".result-line--reading .result-changed").all_inner_texts()[-1]
    assert "arch-rival" in page.locator("#topics .topic--gloss").first.text_content()


def test_an_unknown_word_is_said_and_the_rest_stands_apart(search, page):
    assert ask(page, search + "?q=pipeline+through+Afghanistan") == []
    assert page.locator("[data-search-near-title]").inner_text() == "Nothing here about pipeline; for Afghanistan:"
    assert ids(page, "#near")
    ask(page, search + "?q=cricket+world+cup")
    assert not page.locator("#near").is_visible()


def test_who_wrote_the_paper_is_told_and_nobody_named(search, page):
    assert [title.strip() for title in ask(page, search + "?q=who+wrote+the+paper")] == ["Who wrote the paper"]
    assert "unknown" in page.locator("#results > li").inner_text()
    assert "Shaikh" not in page.locator("#topics").text_content()
    assert page.locator("#topics > li").count() == 0, "a topic that has a word of the question by chance"


def test_essays_side_by_side(search, page):
    ask(page, search + "?q=how+do+they+differ+on+Kashmir")
    assert "test of how far Washington heeds Pakistan" in page.locator("[data-search-contrast]").inner_text()
    first, second = (page.locator("#results > li").nth(at).bounding_box() for at in (0, 1))
    assert first["y"] == second["y"] and first["x"] < second["x"]
    assert {found.rpartition("-")[0] for found in ids(page, "#results")[:2]} == {"letter", "paper"}


@pytest.mark.parametrize("size", [(1280, 720), (360, 640)])
@pytest.mark.parametrize("query", ["drone strikes", "Kashmir", "Musharraf", "how much aid"])
def test_the_first_passage_is_seen_without_scrolling(new_page, site_url, size, query):
    page = new_page(viewport={"width": size[0], "height": size[1]})
    ask(page, f"{site_url}search/?q={query}")
    link = page.locator("#results > li .result-line").first.bounding_box()
    assert link["y"] + 20 <= size[1]
    tops = {round(item.bounding_box()["y"]) for item in page.locator("#topics > li").all() if item.is_visible()}
    assert 0 < len(tops) <= 2
    assert page.locator("#topics .topic-head").evaluate_all("heads => heads.filter(head => head.scrollWidth > head.clientWidth).length") == 0, "a name is cut"
    page.locator("[data-search-all-topics]").click()
    assert page.locator("#topics > li .topic-line").first.is_visible()
    counted = re.search(r"(\d+) topics?", page.locator('[role="status"]').first.inner_text())
    assert counted and int(counted[1]) == page.locator("#topics > li").count()


def test_the_field_is_there_before_the_index_and_what_is_typed_is_answered(new_page, site_url):
    page = new_page(alone=True)
    held = []
    page.route("**/assets/search/index.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no built-in
    page.goto(f"{site_url}search/?q=drones", wait_until="commit")
    page.locator("#search-words").wait_for()
    assert page.locator("#search-words").input_value() == "drones"
    assert "Loading" in page.locator("#search-status").inner_text()
    page.locator("#search-words").fill("Afridi")
    page.keyboard.press("Enter")
    for route in held:
        route.continue_()
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    assert ids(page, "#results")[0] == "paper-19"
    page.wait_for_url("**/*q=Afridi*")  # the address follows the list


def test_an_index_that_does_not_come_is_said_and_can_be_tried_again(browser, site_url):
    page = browser.new_page()
    page.route("**/assets/search/index.js", lambda route: route.abort())
    page.goto(f"{site_url}search/?q=drones")
    again = page.get_by_role("button", name="Try again")
    again.wait_for()
    assert "could not be loaded" in page.locator("#search-status").inner_text()
    page.unroute("**/assets/search/index.js")
    again.click()
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    assert ids(page, "#results")[0] == "paper-2"
    page.close()


def test_without_hits_no_empty_facet_stands_there(search, page):
    ask(page, search + "?q=xqzzyv")
    assert not [facet for facet in page.locator(".search-facet").all() if facet.is_visible()]
    assert not page.locator(".search-narrow > summary").is_visible()


def test_keys_lead_from_the_field_through_the_results(search, page):
    ask(page, search + "?q=Markey")
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("daniel-markey|paper-21"))


def test_words_in_context_sort_and_download(search, page):
    ask(page, search + "?q=sanctions&as=kwic")
    rows = page.locator(".search-kwic tbody tr")
    assert rows.count() >= 3
    page.get_by_role("button", name="After").click()
    after = [text.lower() for text in page.locator(".kwic-after").all_inner_texts()]
    assert after[0] == min(after)
    with page.expect_download() as download:
        page.locator("[data-search-csv]").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == '"reference","id","before","word","after"'
    assert len(lines) == rows.count() + 1


def test_without_script_the_lists_are_there(new_page, search):
    page = new_page(java_script_enabled=False)
    page.goto(search)
    assert not page.locator("[data-search]").is_visible()
    assert page.locator(".search-ways a").count() > 16
    assert page.locator(".search-elsewhere form").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_and_nothing_wider_than_a_small_window(new_page, site_url, scheme):
    page = new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    for query in ("?q=drones", "?q=sanctions&as=kwic", "?q=xqzzyv", "?theme=kashmir"):
        ask(page, f"{site_url}search/{query}")
        found = violations(page)
        assert not found, f"{query}:\n" + "\n".join(found)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_header_answers_alike_and_leads_to_the_page(page, search):
    page.goto(search.removesuffix("search/").replace("search.html", "index.html"))
    page.keyboard.press("/")
    page.keyboard.type("waziristn")
    page.locator('.md-search-result__link[href*="#paper-8"]').first.wait_for(state="attached")
    page.locator("[data-search-all]").click()
    page.locator('#results[aria-busy="false"]').wait_for(state="attached")
    assert "paper-8" in ids(page, "#results")
