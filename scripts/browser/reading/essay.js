/* The essay page as the other modules see it: its blocks, the notes on a piece of text, the line that is read. */

import { all, one } from "../shared/dom.js";
import { layOutAll } from "./turns.js";

/** @typedef {"text" | "read" | "study"} View */

export const root = document.documentElement;
export const article = one(".essay");
export const id = article.dataset.essay ?? "";
export const isFacing = article.classList.contains("essay--facing");
export const blocks = all(".block", article);
export const paragraphs = blocks.filter(block => block.matches(".block--paragraph"));

/** From here on two columns stand side by side. */
export const wide = window.matchMedia("(min-width: 62.5em)");

/** The paragraphs that are shown; the lens may have folded some. */
export const shown = () => paragraphs.filter(block => !block.hidden);

export const view = () => /** @type {View} */ (root.dataset.view);

/** @param {HTMLElement} block */
export const idOf = block => block.dataset.blockWrap ?? "";

/** @param {HTMLElement} block */
export const numberOf = block => block.querySelector(".para-number")?.textContent?.trim() ?? "";

/**
 * Ids of the notes on a piece of text, reported voices last.
 * @param {HTMLElement} mark
 */
export function notesOn(mark) {
  return [mark.dataset.notes, mark.dataset.voice].flatMap(ids => (ids ? ids.split(" ") : []));
}

/**
 * All pieces of text under a note, in print and in reading.
 * @param {string} note
 * @param {ParentNode} within
 */
export function piecesOf(note, within) {
  return all(
    `.witness [data-notes~="${note}"], .witness [data-voice~="${note}"], .reading [data-notes~="${note}"]`,
    within
  );
}

/** What covers the top of the window: the header line, where it is shown, and the dial. */
export function top() {
  const header = document.querySelector(".md-header");
  const dial = /** @type {HTMLElement | null} */ (article.querySelector("[data-dial]"));
  return Math.max(0, header?.getBoundingClientRect().bottom ?? 0) + (dial?.offsetHeight ?? 0);
}

const FAR = 0.6; // share of the window below which nobody reads what stands at its head
/** @type {HTMLElement | null} */
let asked = null;
let isMoved = false;
for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"])
  window.addEventListener(kind, () => (isMoved = true), { passive: true });

/**
 * An address asks for a paragraph, or for words in it, which a browser puts in the middle of the window: then the
 * paragraph is the one that is read, until the reader has scrolled it to the reading line, or away.
 * @param {HTMLElement} block
 */
export function ask(block) {
  asked = block;
  isMoved = false;
}

/**
 * Whether a keyboard has stepped into a paragraph: on a phrase, which no Tab reaches, or in its notes. On the paragraph
 * itself, its signs and the numbers of endnotes it may only pass by.
 * @param {EventTarget | null} at
 */
export const isInside = at => at instanceof Element && at.matches('.notes *, [tabindex="-1"]') && at.matches(":focus-visible");

/** @type {HTMLElement | null} */
let landed = null;

/**
 * The paragraph that a keyboard has in hand: keys led to it, or the focus is inside it; until it is scrolled
 * past the reading line or out of the window.
 */
function inKeys(/** @type {number} */ line) {
  const here = document.activeElement;
  const block = shown().find(each => each.contains(here));
  if (!block || !(isInside(here) || (here === landed && block.matches(":focus-visible")))) return null;
  const at = block.getBoundingClientRect();
  return at.bottom > line && at.top < window.innerHeight ? block : null;
}

/** The paragraph that an address asked for, else the one that keys have in hand, else the one at the reading line; none above the first. */
export function current() {
  const line = top() + 72;
  const at = asked?.getBoundingClientRect();
  if (isMoved && at && (at.top <= line || at.top > window.innerHeight * FAR)) asked = null;
  if (asked && shown().includes(asked)) return asked;
  return inKeys(line) ?? shown().findLast(block => block.getBoundingClientRect().top <= line) ?? null;
}

article.addEventListener("focusin", event => {
  if (isInside(event.target)) asked = null;
});

/**
 * Change the page, and keep the line that is being read where it is.
 * @param {() => void} change
 */
export function keepLine(change) {
  const line = top() + 40;
  const block = shown().find(each => each.getBoundingClientRect().bottom > line);
  const before = block?.getBoundingClientRect();
  const scrolled = window.scrollY > 40;
  if (scrolled) layOutAll();
  change();
  if (!block || !before || !scrolled) return;
  const after = block.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (line - before.top) / before.height));
  window.scrollBy({ top: after.top + share * after.height - (before.top + share * before.height), behavior: "instant" });
}

/**
 * Bring a block to the head of what can be seen.
 * @param {HTMLElement} block
 */
export function land(block) {
  asked = null;
  landed = block;
  layOutAll();
  window.scrollBy({ top: block.getBoundingClientRect().top - top() - 20, behavior: "instant" });
}

/** @type {(() => void)[]} */
const listeners = [];

/**
 * Be told when what is shown has changed: another view, width or layer, or folded paragraphs.
 * @param {() => void} listener
 */
export function onChange(listener) {
  listeners.push(listener);
}

export function changed() {
  for (const listener of listeners) listener();
}

window.addEventListener("resize", changed);
