"""Every page of both variants, each loaded once in a window and asked everything that is asked of all.

Console errors, failed requests and requests to another origin fail these tests by themselves: the watch in conftest.py
finds them. The content security policy is in force, so a blocked script or style shows as well.
"""

from pathlib import Path, PurePosixPath

import pytest
from axe import violations
from edition.write.finish.html import read_pages
from rest import at_rest

SCREENS = {"wide": {"width": 1440, "height": 900}, "phone": {"width": 360, "height": 740}}
SCHEMES = {"wide": "light", "phone": "dark"}
PALETTES = {"wide": "default", "phone": "slate"}
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture(scope="session")
def kinds(site: Path, pages: list[str]) -> set[str]:
    """Of each folder its index and its heaviest page; at the top, every page."""
    heaviest: dict[PurePosixPath, str] = {}
    chosen = set()
    for address in pages:
        path = PurePosixPath(address)
        children = [other for other in pages if PurePosixPath(other).parent == path and other != address]
        if path.parent == PurePosixPath(".") or children:
            chosen.add(address)
        elif _weight(site, address) > _weight(site, heaviest.get(path.parent, "")):
            heaviest[path.parent] = address
    return {*chosen, *heaviest.values()}


@pytest.mark.parametrize("screen", SCREENS)
def test_web_pages(new_page, site_url, pages, kinds, screen):
    """No complaint and nothing wider than the window, on a phone nor than 320 px; of one page of every kind no violation,
    in the light of a wide window and in the dark of a phone."""
    size = SCREENS[screen]
    page = new_page(viewport=size, reduced_motion="reduce", color_scheme=SCHEMES[screen])
    wrong: dict[str, list[str]] = {}
    for address in pages:
        page.goto(site_url + address)
        found = [*_too_wide(page, size["width"]), *(violations(page) if address in kinds else [])]
        if screen == "phone":
            page.set_viewport_size({**size, "width": 320})
            found += _too_wide(page, 320)
            page.set_viewport_size(size)
        for problem in found:
            wrong.setdefault(problem, []).append(f"/{address}")
        assert page.locator("body").get_attribute("data-md-color-scheme") == PALETTES[screen]
    assert not wrong, f"{len(wrong)} faults:\n" + "\n".join(f"{what} on {', '.join(where)}" for what, where in list(wrong.items())[:40])


def _too_wide(page, width: int) -> list[str]:
    at_rest(page)
    found = page.evaluate(WIDTH)
    return [f"{found} px wide in a window of {width} px"] if found > width else []


def test_offline_pages(page, offline_url, offline_site):
    for path in sorted(offline_site.rglob("*.html")):
        if path.name != "404.html":  # a web server's page: its addresses begin at the root
            page.goto(offline_url + path.relative_to(offline_site).as_posix())
            at_rest(page)


@pytest.mark.parametrize(("script", "fonts"), [(True, "dejavu"), (False, "dejavu"), (False, "shipped")])
def test_320_pixels_are_enough(new_page, site_url, kinds, script):
    """In the widest face as well. With the site's faces and script, the crawl above asks the same."""
    page = new_page(viewport={"width": 320, "height": 640}, java_script_enabled=script)
    wide = []
    for address in sorted(kinds):
        page.goto(site_url + address)
        if script:
            at_rest(page)
        if (width := page.evaluate(WIDTH)) > 320:
            wide.append(f"/{address}: {width} px")
    assert not wide, wide


def test_every_page_carries_the_policy(site):
    for page in read_pages(site):
        policies = [tag.attributes["content"] for tag in page.tags if tag.attributes.get("http-equiv") == "Content-Security-Policy"]
        assert len(policies) == 1 and "default-src 'self'" in policies[0] and "unsafe" not in policies[0], page.path


def _weight(site: Path, address: str) -> int:
    path = site / address
    return (path / "index.html" if path.is_dir() else path).stat().st_size if address else 0
