"""What the tests of the essay page share: going there in a view, and reading positions off the screen."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

CARD = "#edition-card"
WIDTHS = {1440: 900, 1100: 800, 768: 1024, 360: 740}
VIEWS = ("text", "read", "study")

NewPage = Callable[..., Page]


def open_essay(page: Page, site_url: str, essay: str = "paper", view: str = "", at: str = "") -> Page:
    """The page of an essay in a view, at an id."""
    page.goto(f"{site_url}essays/{essay}/{f'?view={view}' if view else ''}{f'#{at}' if at else ''}", wait_until="load")
    return page


def screen(width: int) -> dict[str, int]:
    """A window of one of the widths that tests ask for."""
    return {"width": width, "height": WIDTHS[width]}


def card_is_open(page: Page) -> bool:
    """Whether a card is shown; never more than one."""
    shown: int = page.evaluate("document.querySelectorAll('.card-note:popover-open, [popover]:popover-open').length")
    assert shown < 2, "two cards at once"
    return bool(shown)


def wait_for_card(page: Page, shown: bool = True) -> None:
    """Waits until a card stands open, or none does."""
    page.locator(CARD).wait_for(state="visible" if shown else "hidden")
    assert card_is_open(page) is shown


def settle(page: Page) -> None:
    """Two frames, so that what follows a scroll or a focus has happened."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def walk_down(page: Page) -> None:
    """What comes near the window is laid out only then."""
    for at in range(0, page.evaluate("document.documentElement.scrollHeight"), 1500):
        page.evaluate("at => scrollTo({top: at, behavior: 'instant'})", at)
        settle(page)


def words_of(text: str) -> str:
    """Letters and digits alone, to find prose again whatever stands between its words."""
    return "".join(char for char in text.lower() if char.isalnum())


def all_of(page: Page, script: str, *arguments: Any) -> list[Any]:
    """What a script finds; a list, to be empty or not."""
    found: list[Any] = page.evaluate(script, *arguments)
    return found
