/* A long essay is laid out a few paragraphs at a time, in moments when the browser has nothing else to do, so that a slow
   phone answers from the first second. Whoever looks for a place further down has all of it at once. */

/** Paragraphs of a turn: each turn ends in a picture of the page, which costs more than a paragraph does. */
const TOGETHER = 2;

/** @type {HTMLElement[]} */
let waiting = [];
/** @type {((block: HTMLElement) => void)[]} */
const listeners = [];

/** @param {() => void} action */
function soon(action) {
  if (window.requestIdleCallback) window.requestIdleCallback(action);
  else setTimeout(action, 1);
}

/**
 * Be told of each paragraph as it is laid out.
 * @param {(block: HTMLElement) => void} listener
 */
export function onTurn(listener) {
  listeners.push(listener);
}

/** @param {HTMLElement} block */
export const isLaidOut = block => !waiting.includes(block);

/**
 * Lay out a paragraph now.
 * @param {HTMLElement} block
 */
export function layOut(block) {
  if (isLaidOut(block)) return;
  waiting = waiting.filter(each => each !== block);
  block.classList.add("is-laid-out");
  for (const listener of listeners) listener(block);
}

/** Lay out all that still waits: then each place is where it is. */
export function layOutAll() {
  const all = waiting;
  waiting = [];
  for (const block of all) block.classList.add("is-laid-out");
  for (const block of all) for (const listener of listeners) listener(block);
}

function next() {
  if (!waiting.length) return;
  for (const block of waiting.slice(0, TOGETHER)) layOut(block);
  soon(next);
}

/**
 * Begin with those that the style sheet lets wait.
 * @param {HTMLElement[]} blocks
 */
export function takeTurns(blocks) {
  waiting = blocks.filter(block => getComputedStyle(block).contentVisibility === "auto");
  for (const block of blocks) if (isLaidOut(block)) block.classList.add("is-laid-out"); // whatever is put before it
  soon(next);
}
