"""Hostile text is only text: a canary in every field of every record and in a text runs on no page, online or offline."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import CANARY, make_project, write_hostile
from rest import at_rest

WATCH = """
window.violations = 0
addEventListener("securitypolicyviolation", () => window.violations++)
"""
RUN_AND_LEFT = """[window.canary || 0, window.violations,
  document.querySelectorAll("svg[onload], img[onerror], [onmouseover], [onclick], [href^='javascript:' i], style").length]"""
"""How often it ran, how often the policy stopped something, and what its styles and handlers would leave in the page."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """A project of its own with a hostile edition, built for the web and for the stick."""
    folder = tmp_path_factory.mktemp("hostile")
    assert write_hostile(folder) > 150
    make_project(folder)
    for site, offline in (("site", "false"), ("site-offline", "true")):
        settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "OFFLINE": offline}
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", site]
        done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return folder


def _look(page, address: str, paths: list[str]) -> None:
    page.add_init_script(WATCH)
    for path in paths:
        page.goto(address + path)
        at_rest(page)
        assert page.evaluate(RUN_AND_LEFT) == [0, 0, 0], path


def test_nothing_runs_on_the_web(hostile, serve, new_page):
    page = new_page(alone=True)
    site = hostile / "site"
    with serve(site) as address:
        _look(page, address, [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))])
        page.goto(address + "search/?q=harbour")
        page.wait_for_selector("#results[aria-busy=false] > li")
        assert page.evaluate("[window.canary || 0, window.violations]") == [0, 0]
        page.goto(address + "essays/card/")
        assert page.title().startswith(f"Greetings from Brell {CANARY[:40]}")
        page.keyboard.press("/")
        page.keyboard.type("harbour")
        page.wait_for_selector(".md-search-result__item")
        assert page.evaluate("[window.canary || 0, window.violations]") == [0, 0]


def test_nothing_runs_on_the_stick(hostile, new_page):
    page = new_page(alone=True)
    site = hostile / "site-offline"
    # 404.html is the answer of a web server; its addresses begin at the root
    _look(page, site.as_uri() + "/", [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")) if path.name != "404.html"])


@pytest.mark.slow
def test_the_words_are_all_there(hostile):
    """Given a heading that looks like HTML, contents, title and description show its letters."""
    text = (hostile / "site" / "essays" / "card" / "index.html").read_text(encoding="utf-8")
    assert text.count("&lt;b&gt;trust&lt;/b&gt; &lt;script&gt;") > 5
    assert "<b>trust" not in text
