/* By keyboard a paragraph is one stop: Enter steps in, arrows go from phrase to phrase, Escape leaves. */

import { all, nearest } from "../shared/dom.js";
import { isCommand, stepOf } from "../shared/keys.js";
import { article, blocks, numberOf, top } from "./essay.js";
import * as card from "./card.js";

const TEXTS = ".witness, .reading";

/** The text of a block that is stepped through: print, or the reading where it stands alone. */
const textOf = (/** @type {HTMLElement} */ block) => all(TEXTS, block).find(text => text.offsetParent !== null) ?? null;

/** @param {HTMLElement} text */
function phrasesOf(text) {
  /** @type {string[]} */
  let before = [];
  return all("[data-notes], [data-voice]", text).filter(mark => {
    const notes = card.told(mark);
    const isNew = notes.some(note => !before.includes(note));
    before = notes;
    return isNew;
  });
}

function setStops() {
  for (const block of blocks) {
    for (const link of all(".para-number a, .witness a.name", block)) link.tabIndex = -1;
    if (!block.matches(".block--paragraph")) continue;
    block.tabIndex = 0;
    block.setAttribute("role", "group");
    block.setAttribute("aria-label", `Paragraph ${numberOf(block)}`);
  }
}

/**
 * Go to a phrase; the page stands still where its first line is seen. A browser would put it in the middle, for it counts the
 * header line as there, shown or not.
 * @param {HTMLElement} mark
 */
function goTo(mark) {
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  const line = mark.getClientRects()[0];
  if (!line || line.top < top() || line.bottom > window.innerHeight) mark.scrollIntoView({ block: "center", behavior: "instant" });
  void card.open(mark, { pinned: true });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const block = /** @type {HTMLElement | null} */ (nearest(event, ".block"));
  const text = block && textOf(block);
  const here = /** @type {HTMLElement} */ (document.activeElement);
  if (!text || isCommand(event) || (here !== block && !text.contains(here))) return;
  const phrases = phrasesOf(text);
  const step = stepOf(event.key, { row: true, column: true });
  if (here === block) {
    if (event.key !== "Enter" || !phrases.length) return;
    event.preventDefault();
    goTo(phrases[0]);
  } else if (step) {
    event.preventDefault();
    const next = phrases[Math.max(0, Math.min(phrases.length - 1, phrases.indexOf(here) + step))];
    if (next) goTo(next);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    card.close();
    block.focus({ preventScroll: true });
  } else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey && card.isOpen())) {
    const link = all("a[href]", card.element)[0] ?? all("button", card.element)[0];
    if (!link) return;
    event.preventDefault();
    link.focus();
  }
}

/** @param {KeyboardEvent} event */
function inCard(event) {
  if (event.key !== "Escape" || !card.isOpen()) return;
  event.stopPropagation();
  const mark = card.ownerOf();
  card.close();
  mark?.focus({ preventScroll: true });
}

export function steps() {
  setStops();
  article.addEventListener("keydown", onKey);
  card.element.addEventListener("keydown", inCard);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") card.close();
  });
}
