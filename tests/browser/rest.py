"""Waiting for a page to come to rest, which is a condition; a number of seconds is none."""

from playwright.sync_api import Page

COUNT = """(() => {  /* what the page has yet to do by itself: its timers and its idle moments */
  const due = window.__due = new Set();
  const count = (start, stop) => {
    const begin = window[start], end = window[stop];
    window[start] = (action, ...rest) => {
      const id = begin.call(window, (...given) => { due.delete(start + id); return action(...given); }, ...rest);
      due.add(start + id);
      return id;
    };
    window[stop] = id => { due.delete(start + id); end.call(window, id); };
  };
  count('setTimeout', 'clearTimeout');
  count('requestIdleCallback', 'cancelIdleCallback');
})()"""
"""To be run before the scripts of a page."""

_REST = """async () => {
  await document.fonts.ready;
  const end = performance.now() + 60000;
  const moving = () => document.getAnimations().filter(a => a.playState === 'running' && Number.isFinite(a.effect.getComputedTiming().endTime));
  const now = () => JSON.stringify([scrollX, scrollY, document.documentElement.scrollHeight, location.href]);
  for (let before = '', same = 0; same < 4; before = now()) {
    await new Promise(done => requestAnimationFrame(done));
    same = now() === before && !window.__due?.size && !moving().length ? same + 1 : 0;
    if (performance.now() > end) throw new Error(`no rest: ${[...window.__due ?? []]} ${moving().map(a => a.effect.target.outerHTML.slice(0, 90))}`);
  }
}"""


def at_rest(page: Page) -> Page:
    """The page, once its faces are there, its timers have run out, and for some frames nothing moves, grows or changes the address.

    Not for a page whose scripts are off: it has no frames to count, and is at rest when it is loaded.
    """
    page.evaluate(_REST)
    return page
