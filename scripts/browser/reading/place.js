/* Where the reader is: in the address, remembered until forgotten, on a strip of all paragraphs;
   neighbours are a key away. */

import { rewrite } from "../shared/address.js";
import { all, button, make, nearest } from "../shared/dom.js";
import { isCommand, stepOf } from "../shared/keys.js";
import { recall, remember } from "../shared/store.js";

/** @param {import("./page.js").Edition} edition */
export function startPlace(edition) {
  const paragraphs = edition.paragraphs; // their blocks
  const store = `place.${edition.id}`;
  let current = -1;
  /** @type {HTMLAnchorElement[]} */
  const cells = [];

  /** @param {number} index */
  function idOf(index) {
    return paragraphs[index].dataset.blockWrap ?? "";
  }

  /** @param {number} index */
  function numberOf(index) {
    return idOf(index).replace(/^.*-/, "");
  }

  /** Index of the paragraph at the reading line; -1 above the first one. */
  function reading() {
    const line = edition.top() + 72;
    let index = -1;
    paragraphs.some((block, i) => {
      if (block.getBoundingClientRect().top > line) return true;
      index = i;
      return false;
    });
    return index;
  }

  function follow() {
    const index = reading();
    if (index === current) return;
    if (cells[current]) {
      cells[current].removeAttribute("aria-current");
      cells[current].tabIndex = -1;
    }
    current = index;
    const cell = cells[Math.max(0, index)];
    if (cell) {
      cell.tabIndex = 0;
      if (index >= 0) cell.setAttribute("aria-current", "location");
    }
    if (index >= 0) remember(store, numberOf(index));
    rewrite(location.search, index < 0 ? "" : `#${idOf(index)}`);
  }

  /** @param {HTMLElement} block */
  function scrollTo(block) {
    window.scrollBy({ top: block.getBoundingClientRect().top - edition.top() - 20, behavior: "instant" });
  }

  /**
   * Twice, since blocks on the way get their true height only when they come near.
   * @param {HTMLElement} block
   */
  function land(block) {
    scrollTo(block);
    requestAnimationFrame(() => {
      scrollTo(block);
      follow();
    });
  }

  /** @param {number} index */
  function go(index) {
    const block = paragraphs[Math.max(0, Math.min(paragraphs.length - 1, index))];
    const link = /** @type {HTMLElement | null} */ (block.querySelector(".para-number a"));
    land(block);
    link?.focus({ preventScroll: true });
  }

  /** @param {number} step */
  function goHeading(step) {
    const line = edition.top() + 30;
    const ahead = all(".block--heading", edition.article).filter(block => {
      const top = block.getBoundingClientRect().top;
      return step > 0 ? top > line : top < line - 20;
    });
    const target = step > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (target) land(target);
  }

  /* keys; the page lists them in a dialog of its own */
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"));
  /** @type {Record<string, () => void>} */
  const ACTIONS = {
    j: () => go(reading() + 1),
    k: () => go(reading() - 1),
    J: () => goHeading(1),
    K: () => goHeading(-1),
    1: () => edition.show("text"),
    2: () => edition.show("read"),
    3: () => edition.show("study"),
    r: () => {
      if (edition.root.dataset.view !== "text") edition.substitute(!edition.substitutes);
    },
    "?": () => dialog?.showModal()
  };

  document.addEventListener("keydown", event => {
    const typing = nearest(
      event,
      "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog"
    );
    if (typing || isCommand(event) || event.defaultPrevented) return;
    if (!Object.hasOwn(ACTIONS, event.key)) return;
    event.preventDefault();
    ACTIONS[event.key]();
  });

  /* overview strip */
  /** @param {Element} place */
  function drawStrip(place) {
    const counts = paragraphs.map(block => all(".note, .chips a", block).length);
    const most = Math.max(...counts);
    const list = make(
      "ol",
      "",
      paragraphs.map((_block, i) => {
        const words = `Paragraph ${numberOf(i)}, ${counts[i]}${counts[i] === 1 ? " note" : " notes"}`;
        const link = make("a", "", [make("span", "visually-hidden", words)]);
        link.href = `#${idOf(i)}`;
        link.title = words;
        link.tabIndex = i ? -1 : 0;
        link.style.setProperty("--share", (counts[i] / (most || 1)).toFixed(2));
        cells.push(link);
        return make("li", "", [link]);
      })
    );
    list.addEventListener("keydown", event => {
      const step = stepOf(event.key, { row: true });
      const next = step && cells[cells.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) + step];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    });
    const nav = make("nav", "", [make("p", "strip__title", "Notes by paragraph"), list]);
    nav.setAttribute("aria-label", "Notes by paragraph");
    place.replaceChildren(nav);
  }

  /* the dial's own line: where one was, and the list of keys */
  /** @param {Element} row */
  function addToDial(row) {
    const keys = button("?", ACTIONS["?"], "dial__keys");
    keys.title = "Keys";
    keys.setAttribute("aria-label", "List of keys");
    const numbers = paragraphs.map((_block, i) => numberOf(i));
    const before = recall(store, value => numbers.includes(value));
    const index = before === null ? -1 : numbers.indexOf(before);
    if (!location.hash && index > 0) row.append(wasHere(index));
    row.append(keys);
  }

  /** @param {number} index */
  function wasHere(index) {
    const line = make("span", "dial__place", `You were at paragraph ${numberOf(index)}.`);
    /**
     * @param {string} words
     * @param {() => void} action
     */
    const offer = (words, action) =>
      button(words, () => {
        line.remove();
        action();
      });
    line.append(
      offer("Go there", () => go(index)),
      offer("Forget", () => remember(store, null))
    );
    return line;
  }

  const strip = document.querySelector("[data-strip]");
  const row = edition.article.querySelector(".dial__row");
  if (strip) drawStrip(strip);
  if (row) addToDial(row);
  let waiting = 0;
  window.addEventListener(
    "scroll",
    () => {
      if (!waiting)
        waiting = setTimeout(() => {
          waiting = 0;
          follow();
        }, 300);
    },
    { passive: true }
  );
}
