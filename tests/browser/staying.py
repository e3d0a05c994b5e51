"""A page that stays from test to test: to begin a browser context and the process of its page costs as much as a visit.

A test has it as a new one: what a test can leave in a page is taken back, and what cannot be taken back is refused to it.
"""

from typing import Any, NoReturn

from playwright.sync_api import Page

CHANGEABLE = {"viewport", "color_scheme", "reduced_motion", "forced_colors", "permissions"}
"""The options of a page that one can have otherwise than the test before."""
_EMPTY = "[localStorage, sessionStorage].forEach(storage => storage.clear())"


class StayingPage:
    """A page with all that it takes to give it to the next test; `site_url` is the site whose pages it may show."""

    def __init__(self, page: Page, site_url: str) -> None:
        self.page = page
        self._site_url = site_url
        self._shown: set[str] = set()
        self._devtools = page.context.new_cdp_session(page)
        page.on("framenavigated", lambda frame: self._shown.add(frame.url))
        for thing, names in ((page, ("add_init_script", "expose_function", "route")), (page.context, ("add_init_script", "new_cdp_session", "route"))):
            for name in names:
                setattr(thing, name, _refuse)

    def give(self, options: dict[str, Any]) -> Page:
        """The page as a reader with these options has it."""
        self.page.set_viewport_size(options["viewport"])
        media = {name: options[name] for name in ("color_scheme", "reduced_motion", "forced_colors")}
        self.page.emulate_media(media="null", **media)
        if permissions := options.get("permissions"):
            self.page.context.grant_permissions(permissions)
        return self.page

    def take_back(self) -> bool:
        """Empty the page after a test; False if it cannot be: it is closed, or what another site stored is out of reach."""
        page, context = self.page, self.page.context
        if page.is_closed() or not all(url.startswith((self._site_url, "about:")) for url in self._shown):
            context.close()
            return False
        for other in context.pages:
            if other != page:
                other.close()
        context.set_offline(False)
        context.clear_permissions()
        context.clear_cookies()
        page.mouse.move(0, 0)
        page.goto(f"{self._site_url}robots.txt")  # a page may store something when it is left, so its storage is emptied from another
        page.evaluate(_EMPTY)  # that one, which has no script, stays: a new page as good as an empty one
        self._devtools.send("Page.resetNavigationHistory")
        self._shown.clear()
        return True


def _refuse(*_: object, **__: object) -> NoReturn:
    raise AssertionError("this cannot be taken back for the next test: ask for `new_page(alone=True)`")
