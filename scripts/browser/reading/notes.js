/* Notes: folding what does not fit beside a paragraph, opening the note an address asks for,
   and keeping the editor's words out of what a reader copies. */

import { idIn } from "../shared/address.js";
import { all, button, one } from "../shared/dom.js";

/** @param {import("./page.js").Edition} edition */
export function startNotes(edition) {
  const article = edition.article;
  const wide = window.matchMedia("(min-width: 68.75em)");
  const RANK = [
    "summary",
    "chips",
    "note--claim",
    "note--comment",
    "note--crossref",
    "note--gloss",
    "note--event",
    "note--voice",
    "note--entity",
    "note--entities"
  ]; // what folds last stands first
  const AT_ONCE = 2; // blocks in one go, so that no task is long
  let waiting = 0;
  const asides = all(".notes", article);
  /** @type {Set<HTMLElement>} */
  const stale = new Set(); // folded for another view or width, or not yet

  /** @param {HTMLElement} item */
  function rank(item) {
    const found = RANK.findIndex(name => item.classList.contains(name));
    return found < 0 ? RANK.length : found;
  }

  /** @param {HTMLElement} aside */
  function itemsOf(aside) {
    return all(".summary, .chips, .note", aside);
  }

  /** @param {HTMLElement} aside */
  function reset(aside) {
    aside.classList.remove("is-fitted");
    all(".is-folded", aside).forEach(item => {
      item.classList.remove("is-folded");
    });
    aside.querySelector(".more")?.remove();
  }

  /**
   * Lines that run on (names) share their lines, so heights are steps down the column.
   * @param {HTMLElement} aside
   */
  function measure(aside) {
    if (!aside.offsetParent) return null;
    let last = 0;
    const base = aside.getBoundingClientRect().top;
    const items = itemsOf(aside)
      .map(item => {
        const box = item.getBoundingClientRect();
        const bottom = box.height ? Math.max(last, box.bottom - base + 4) : last;
        const step = bottom - last;
        last = bottom;
        return { item, rank: rank(item), step, shown: box.height > 0 };
      })
      .filter(entry => entry.shown);
    return {
      aside,
      items,
      total: last,
      room: wide.matches
        ? Math.min(aside.clientHeight, window.innerHeight * 0.85)
        : Math.max(240, window.innerHeight * 0.6)
    };
  }

  /** @param {ReturnType<typeof measure>} entry */
  function foldOne(entry) {
    if (!entry) return;
    entry.aside.classList.add("is-fitted");
    if (entry.total <= entry.room + 6) return;
    let room = entry.room - 24; // the button's own line
    /** @type {Record<number, boolean>} */
    const full = {};
    const folded = entry.items
      .slice()
      .sort((a, b) => a.rank - b.rank)
      .filter(part => {
        if (!full[part.rank] && part.step <= room) {
          room -= part.step;
          return false;
        }
        full[part.rank] = true;
        return true;
      });
    folded.forEach(part => {
      part.item.classList.add("is-folded");
    });
    if (folded.length) offerMore(entry.aside, folded.length);
  }

  /**
   * @param {HTMLElement} aside
   * @param {string} words
   * @param {boolean} expanded
   * @param {() => void} action
   */
  function addButton(aside, words, expanded, action) {
    const element = button(words, action, "plain more");
    element.setAttribute("aria-expanded", String(expanded));
    element.setAttribute("aria-controls", aside.id);
    aside.append(element);
  }

  /**
   * @param {HTMLElement} aside
   * @param {number} count
   */
  function offerMore(aside, count) {
    addButton(aside, count + (count === 1 ? " more note" : " more notes"), false, () => {
      const first = one(".is-folded", aside);
      unfold(aside);
      addButton(aside, "fewer notes", true, () => offerLess(aside));
      const target = /** @type {HTMLElement | null} */ (first.querySelector("summary, a")) || first;
      if (target === first) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }

  /** @param {HTMLElement} aside */
  function offerLess(aside) {
    aside.classList.remove("is-open");
    aside.querySelectorAll("details").forEach(details => {
      details.open = false;
    });
    fold([aside]);
    const more = /** @type {HTMLElement | null} */ (aside.querySelector(".more"));
    more?.focus({ preventScroll: true });
  }

  /** @param {HTMLElement} aside */
  function unfold(aside) {
    reset(aside);
    aside.classList.add("is-open");
  }

  /**
   * Three passes, so that the browser lays the page out once. What a reader has opened stays open.
   * @param {HTMLElement[]} list
   */
  function fold(list) {
    const closed = list.filter(aside => !aside.matches(".is-open, :has(details[open])"));
    closed.forEach(reset);
    closed.map(measure).forEach(foldOne);
    list.forEach(aside => {
      stale.delete(aside);
    });
  }

  /**
   * Blocks above the window may turn out taller or shorter; what is being read stays where it is.
   * @param {HTMLElement[]} blocks
   */
  function layOut(blocks) {
    edition.keepPlace(() => {
      for (const block of blocks) block.classList.add("is-laid-out");
      fold(asides.filter(aside => stale.has(aside) && blocks.some(block => block.contains(aside))));
    });
  }

  /** What is in the window now, the rest little by little: a long essay appears at once. */
  function foldAll() {
    for (const aside of asides) stale.add(aside);
    layOut(
      edition.blocks.filter(block => {
        const box = block.getBoundingClientRect();
        return box.bottom > 0 && box.top < window.innerHeight;
      })
    );
    whenIdle(layOutMore);
  }

  function layOutMore() {
    const rest = edition.blocks.filter(
      block => !block.classList.contains("is-laid-out") || all(".notes", block).some(aside => stale.has(aside))
    );
    const here = Math.max(
      0,
      rest.findIndex(block => block.getBoundingClientRect().bottom > 0)
    );
    layOut(here + AT_ONCE > rest.length ? rest.slice(-AT_ONCE) : rest.slice(here, here + AT_ONCE));
    if (rest.length > AT_ONCE) whenIdle(layOutMore);
  }

  /** @param {() => void} action */
  function whenIdle(action) {
    clearTimeout(waiting);
    waiting = setTimeout(
      () => ("requestIdleCallback" in window ? requestIdleCallback(action, { timeout: 50 }) : action()),
      0
    );
  }

  /**
   * Opens whatever hides the element an address names, and goes there.
   * @param {string} id
   */
  function reveal(id) {
    const note = /** @type {HTMLElement | null} */ (document.getElementById(id)?.closest(".note") ?? null);
    if (!note || !article.contains(note)) return false;
    const aside = /** @type {HTMLElement | null} */ (note.closest(".notes"));
    const block = /** @type {HTMLElement | null} */ (note.closest(".block"));
    if (aside && block) layOut([block]);
    if (aside) unfold(aside);
    if (note instanceof HTMLDetailsElement) note.open = true;
    if (!note.offsetParent) {
      edition.show(note.matches(".note--gloss") ? "read" : "study", true);
      if (aside) unfold(aside);
    }
    note.scrollIntoView({ block: "nearest" });
    return true;
  }

  function fromAddress() {
    reveal(idIn());
  }

  /**
   * The author's words of a selection, one line per block; null when none are in it.
   * @param {Selection} selection
   */
  function authorsWords(selection) {
    /** @type {string[]} */
    const lines = [];
    for (let i = 0; i < selection.rangeCount; i += 1) {
      const range = selection.getRangeAt(i);
      all(".witness", article).forEach(witness => {
        if (!range.intersectsNode(witness)) return;
        const part = document.createRange();
        part.selectNodeContents(witness);
        if (witness.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
        if (witness.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
        const copy = part.cloneContents();
        all(".editorial", copy).forEach(node => {
          node.remove();
        });
        if (copy.textContent?.trim()) lines.push(copy.textContent);
      });
    }
    return lines.length ? lines.join("\n\n") : null;
  }

  document.addEventListener("copy", event => {
    const selection = window.getSelection();
    const words = selection && authorsWords(selection);
    if (words === null || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", words);
    event.preventDefault();
  });

  edition.reveal = reveal;
  window.addEventListener("hashchange", fromAddress);
  article.addEventListener("edition:view", foldAll);
  foldAll();
  article.classList.add("is-ready");
  if (location.hash) {
    // heights above the place asked for must be true before the browser goes there
    layOut(edition.blocks);
    fromAddress();
  }

  let width = window.innerWidth;
  let resized = 0;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return; // a phone's address bar comes and goes
    width = window.innerWidth;
    clearTimeout(resized);
    resized = setTimeout(foldAll, 150);
  });
}
