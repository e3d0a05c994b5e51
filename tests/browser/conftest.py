"""A real browser on the real site: served over http, or opened from file://.

Whatever the browser complains of, and whatever it asks of another origin, fails the test that caused
it: every page made by `new_page` is watched until the test ends.

Nothing of the machine comes in. The browser has the typefaces of faces.py alone, is in Universal Time, speaks British
English, prefers light colours, takes motion, has one device pixel to a CSS pixel; a test that wants it otherwise says so.
`node` is the one of requirements-node.lock, which scripts/test.py puts first on PATH.

A test sees the site in its own faces. With `@EVERY_FACE` it runs three times: so, and with the site's faces blocked
on a machine that has DejaVu, and on one that has Liberation.
"""

import contextlib
import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faces import INSTALLED, fontconfig
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from rest import COUNT
from staying import CHANGEABLE, StayingPage

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --lang=en-GB --font-render-hinting=none "
    "--force-color-profile=srgb --disable-background-networking --disable-component-update --disable-sync"
).split()
BLOCKED = "--disable-remote-fonts"
"""The faces of a site do not come."""
MACHINE = {"TZ": "UTC", "LANG": "en_GB.UTF-8", "LANGUAGE": "en_GB", "LC_ALL": "C.UTF-8"}
READER = {
    "viewport": {"width": 1440, "height": 900}, "device_scale_factor": 1, "locale": "en-GB", "timezone_id": "UTC",
    "color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none",
}
IN_VAIN = 60_000
"""Milliseconds after which a condition is not waited for any longer; no test waits so long unless it fails."""


@pytest.fixture(scope="session")
def browsers(chromium_path: str, root, tmp_path_factory) -> Iterator[Callable[[str], Browser]]:
    """The Chromium that sees the site in a set of faces; each is started once in a process, when it is first asked for."""
    started: dict[str, Browser] = {}
    with sync_playwright() as playwright:

        def browser_with(fonts: str) -> Browser:
            if fonts not in started:
                config = fontconfig(tmp_path_factory.mktemp("fonts"), root / "node_modules", INSTALLED[fonts])
                machine = {**os.environ, **MACHINE, "FONTCONFIG_FILE": str(config)}
                flags = FLAGS if fonts == "shipped" else [*FLAGS, BLOCKED]
                started[fonts] = playwright.chromium.launch(executable_path=chromium_path, args=flags, env=machine)
            return started[fonts]

        yield browser_with
        for browser in started.values():
            browser.close()


@pytest.fixture(scope="session")
def browser(browsers: Callable[[str], Browser]) -> Browser:
    """One Chromium for all tests of a process."""
    return browsers("shipped")


@pytest.fixture
def fonts() -> str:
    """In which faces the site is seen; a name of faces.INSTALLED. `@EVERY_FACE` takes each in turn."""
    return "shipped"


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The site on a free port, ending in a slash."""
    with served(site) as address:
        yield address


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on a free port, ending in a slash."""
    with _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def serve() -> Callable[[Path], contextlib.AbstractContextManager[str]]:
    """Serve another folder than the site's: `with serve(folder) as address:`."""
    return served


@pytest.fixture(scope="session")
def offline_url(offline_site: Path) -> str:
    """The offline variant's folder as a file:// address, ending in a slash."""
    return offline_site.resolve().as_uri() + "/"


@pytest.fixture(scope="session")
def complaints() -> list[str]:
    """What the browsers of a process complain of."""
    return []


@pytest.fixture
def incidents(complaints: list[str]) -> list[str]:
    """Console errors, uncaught exceptions, failed and off-origin requests so far; a test that expects one clears it."""
    complaints.clear()
    return complaints


@pytest.fixture(scope="session")
def staying() -> dict[str, StayingPage]:
    """By the faces in which it sees the site, the page that stays from test to test."""
    return {}


@pytest.fixture
def new_page(
    browsers: Callable[[str], Browser], fonts: str, incidents: list[str], staying: dict[str, StayingPage], site_url: str,
) -> Iterator[Callable[..., Page]]:
    """Make a watched page, as a browser has it that is new to the site: `new_page(viewport=..., color_scheme="dark")`.

    The first of a test is the page that the test before had, emptied, if the options can be changed. With `alone=True` it
    never is: for a test that runs a script before those of the page, holds back what comes, or counts what is asked for.
    """
    contexts: list[BrowserContext] = []
    lent: list[StayingPage] = []

    def begin(options: dict[str, object]) -> Page:
        context = browsers(fonts).new_context(**options)
        context.set_default_timeout(IN_VAIN)
        context.add_init_script(COUNT)
        page = context.new_page()
        _watch(page, incidents)
        return page

    def make(alone: bool = False, **options) -> Page:
        asked = {**READER, **options}
        if alone or lent or not set(options) <= CHANGEABLE:
            page = begin(asked)
            contexts.append(page.context)
            return page
        lent.append(staying.pop(fonts, None) or StayingPage(begin(READER), site_url))
        return lent[0].give(asked)

    yield make
    for context in contexts:
        context.close()
    for each in lent:
        if each.take_back():
            staying[fonts] = each
    assert not incidents, "the browser complained:\n" + "\n".join(incidents)


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A watched page, 1440 by 900, light."""
    return new_page()


def _watch(page: Page, incidents: list[str]) -> None:
    def note(what: str) -> None:
        if (incident := f"{page.url}: {what}") not in incidents:
            incidents.append(incident)

    def on_request(request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:", "about:")):
            note(f"asks for {request.url}")

    def on_response(response) -> None:
        if response.status >= 400:
            note(f"{response.status} {response.url}")

    def on_console(message) -> None:
        if message.type == "error":
            note(message.text)

    page.on("request", on_request)
    page.on("response", on_response)
    page.on("console", on_console)
    page.on("pageerror", lambda error: note(str(error)))


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Types are named here, since what the operating system believes of .js differs."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as in the class above
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
        ".txt": "text/plain; charset=utf-8",
        "": "application/octet-stream",
    }

    def log_message(self, *_: object) -> None:
        """Say nothing."""
