"""What the tests of the essay page share: going there in a view, and reading positions off the screen."""

from typing import Any

from playwright.sync_api import Locator, Page
from support import edition, squeezed

CARD = "#edition-card"
WIDTHS = {1440: 900, 1100: 800, 768: 1024, 360: 740}
VIEWS = ("text", "read", "study")
TOP = """(() => Math.max(0, document.querySelector('.md-header').getBoundingClientRect().bottom)
  + document.querySelector('[data-dial]').offsetHeight)()"""
"""An expression: how many pixels of the window header and dial cover."""
SEEN = """id => {  /* null where a reader sees the element of an id, else what stands in the way */
  const target = document.getElementById(id);
  /* where the reading stands alone, a paragraph is its reading */
  const element = target.matches('.witness') && !target.getClientRects().length ? target.parentElement.querySelector('.reading') : target;
  if (!element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true, opacityProperty: true})) return 'not shown';
  const line = [...element.getClientRects()].find(box => box.width > 1 && box.height > 1);
  if (!line) return 'without room';
  const top = line.top + Math.min(8, line.height / 2);
  if (top < 0 || top > innerHeight) return `at ${Math.round(top)} px, out of the window`;
  const over = document.elementFromPoint(line.left + line.width / 2, top);
  return element.contains(over) || over?.contains(element) ? null : `under ${over?.outerHTML.slice(0, 60)}`;
}"""


def open_essay(page: Page, site_url: str, essay: str = "paper", view: str = "", at: str = "", query: str = "") -> Page:
    """The page of an essay in a view, at an id."""
    asked = "&".join(filter(None, (f"view={view}" if view else "", query)))
    page.goto(f"{site_url}essays/{essay}/{f'?{asked}' if asked else ''}{f'#{at}' if at else ''}", wait_until="load")
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


def point_at(page: Page, mark: Locator, click: bool = False) -> None:
    """Move the pointer over the first line of some words, as a hand does, and perhaps press."""
    mark.scroll_into_view_if_needed()
    settle(page)
    x, y = mark.evaluate("mark => { const box = mark.getClientRects()[0]; return [box.left + Math.min(8, box.width / 2), box.top + box.height / 2]; }")
    page.mouse.move(x - 4, y + 1)
    page.mouse.move(x, y, steps=3)
    if click:
        page.mouse.click(x, y)


def settle(page: Page) -> None:
    """Two frames, so that what follows a scroll or a focus has happened."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def choose(page: Page, view: str) -> None:
    """Turn the dial."""
    name = {"text": "As printed", "read": "As meant", "study": "With notes"}[view]
    press(page, page.get_by_role("radio", name=name))


def press(page: Page, what: Locator) -> None:
    """Click where something stands; Playwright's own click would first scroll what sticks to the top."""
    box = what.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settle(page)


def go_to(page: Page, block: str, share: float = 0) -> None:
    """Scroll until a share of a block is above the line that is read."""
    page.evaluate(f"""([id, share]) => {{ const box = document.getElementById(id).closest('.block').getBoundingClientRect();
      scrollBy({{top: box.top + share * box.height - {TOP} - 39, behavior: 'instant'}}); }}""", [block, share])
    settle(page)


def view_of(page: Page) -> str:
    """The view that the page shows."""
    name: str = page.evaluate("document.documentElement.dataset.view")
    return name


def author(essay: str) -> str:
    """All that the author wrote, without the spaces."""
    return squeezed("".join(block.text for block in edition().essays[essay].blocks))


def words_of(text: str) -> str:
    """Letters and digits alone, to find prose again whatever stands between its words."""
    return "".join(char for char in text.lower() if char.isalnum())


def all_of(page: Page, script: str, *arguments: Any) -> list[Any]:
    """What a script finds; a list, to be empty or not."""
    found: list[Any] = page.evaluate(script, *arguments)
    return found
