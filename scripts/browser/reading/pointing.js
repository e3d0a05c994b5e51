/* Pointing at words. A card opens only after a real movement of the pointer that then rests; never because the page
   moved under it, never after a key. A press does one thing: it pins the card. */

import { all, nearest } from "../shared/dom.js";
import { article, notesOn, piecesOf, view } from "./essay.js";
import { blockOf, load } from "./entries.js";
import * as card from "./card.js";

const OPEN_AFTER = 400;
const CLOSE_AFTER = 300;
const MARKS = ".witness [data-notes], .witness [data-voice], .reading [data-notes], .checked a";
let timer = 0;
/** Where the pointer last was; unknown after a scroll or a key, so that the next place is not a movement. */
let last = { x: NaN, y: NaN };
let press = { x: 0, y: 0 };

/** @param {Event} event */
const markAt = event => /** @type {HTMLElement | null} */ (nearest(event, MARKS));

/** Light a phrase on both sides. */
function light(/** @type {HTMLElement | null} */ mark) {
  if (card.isOpen()) return;
  for (const lit of all(".is-lit", article)) lit.classList.remove("is-lit");
  const block = mark && blockOf(mark);
  if (!block || view() !== "read") return;
  for (const note of notesOn(mark)) {
    if (!block.querySelector(`.reading [data-notes~="${note}"]`)) continue;
    for (const piece of piecesOf(note, block)) piece.classList.add("is-lit");
  }
}

/** The words of a paragraph that have a reading are underlined while the reader is there. */
function underline(/** @type {HTMLElement | null} */ block) {
  for (const piece of all(".is-glossed", article)) if (!block?.contains(piece)) piece.classList.remove("is-glossed");
  if (!block || view() !== "read") return;
  for (const span of all(".reading [data-notes]", block))
    for (const piece of all(`.witness [data-notes~="${span.dataset.notes}"]`, block)) piece.classList.add("is-glossed");
}

function soon(/** @type {() => void} */ action, /** @type {number} */ delay) {
  clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

/** @param {PointerEvent} event */
function onMove(event) {
  if (event.pointerType !== "mouse") return;
  if (nearest(event, `#${card.element.id}`)) return clearTimeout(timer); // in the card it stays
  const moved = Math.hypot(event.clientX - last.x, event.clientY - last.y) > 2; // false at first: NaN
  if (moved || Number.isNaN(last.x)) last = { x: event.clientX, y: event.clientY }; // small steps add up
  if (!moved || event.buttons) return;
  void load();
  const mark = markAt(event);
  underline(/** @type {HTMLElement | null} */ (nearest(event, ".block")));
  light(mark);
  if (card.isPinned()) return;
  if (!mark || !card.tellsOf(mark)) {
    if (card.isOpen()) soon(card.close, CLOSE_AFTER);
    else clearTimeout(timer);
    return;
  }
  if (!card.owns(mark)) soon(() => void card.open(mark), OPEN_AFTER);
  else clearTimeout(timer);
}

function forget() {
  last = { x: NaN, y: NaN };
  if (!card.isPinned()) clearTimeout(timer);
}

/** @param {MouseEvent} event */
function onClick(event) {
  const dragged = Math.hypot(event.clientX - press.x, event.clientY - press.y) > 4;
  const selecting = !document.getSelection()?.isCollapsed;
  const mark = markAt(event);
  clearTimeout(timer);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!mark || !card.tellsOf(mark)) {
    if (!dragged) card.close();
    return;
  }
  event.preventDefault(); // a name is a link only where no script is
  if (dragged || (selecting && event.detail > 0)) return;
  if (card.owns(mark) && card.isPinned()) card.close();
  else if (card.owns(mark)) card.pin();
  else void card.open(mark, { pinned: true });
}

export function pointing() {
  document.addEventListener("pointermove", onMove);
  window.addEventListener("scroll", forget, { passive: true });
  document.addEventListener("keydown", forget);
  article.addEventListener("pointerdown", event => {
    press = { x: event.clientX, y: event.clientY };
  });
  article.addEventListener("click", onClick);
  document.addEventListener("click", event => {
    const inside = event.target instanceof Node && (article.contains(event.target) || card.element.contains(event.target));
    if (!inside) card.close();
  });
  document.addEventListener("selectstart", () => {
    if (!card.isPinned()) card.close();
  });
  /* Browsers let no selection begin on a link: while the button is down, a name is none. */
  article.addEventListener("mousedown", event => {
    const link = nearest(event, ".witness a.name");
    const href = link?.getAttribute("href");
    if (!link || !href || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    link.removeAttribute("href");
    window.addEventListener("mouseup", () => link.setAttribute("href", href), { once: true, capture: true });
  });
}
