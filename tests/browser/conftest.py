"""A real browser on the real site: served over http, or opened from file://.

Whatever the browser complains of, and whatever it asks of another origin, fails the test that caused
it: every page made by `new_page` is watched until the test ends.
"""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The site on a free port, ending in a slash."""
    with _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def offline_url(offline_site: Path) -> str:
    """The offline variant's folder as a file:// address, ending in a slash."""
    return offline_site.resolve().as_uri() + "/"


@pytest.fixture
def incidents() -> list[str]:
    """Console errors, uncaught exceptions, failed and off-origin requests so far; a test that expects one clears it."""
    return []


@pytest.fixture
def new_page(browser: Browser, incidents: list[str]) -> Iterator[Callable[..., Page]]:
    """Make a watched page in a context of its own: `new_page(viewport=..., color_scheme="dark")`."""
    contexts: list[BrowserContext] = []

    def make(**options) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        _watch(page, incidents)
        return page

    yield make
    for context in contexts:
        context.close()
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

    page.on("request", on_request)
    page.on("response", on_response)
    page.on("console", lambda message: message.type == "error" and note(message.text))
    page.on("pageerror", lambda error: note(str(error)))


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Types are named here, since what the operating system believes of .js differs."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
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
