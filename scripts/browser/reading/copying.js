/* What a reader copies: the author's words alone, or the edition's reading, said to be the edition's. */

import { all, nearest } from "../shared/dom.js";
import { article, idOf, numberOf } from "./essay.js";

const SHUT_OUT = ".editorial, .endnote";

/**
 * The parts of a selection within some elements, each as a range.
 * @param {Selection} selection
 * @param {string} selector
 */
function partsIn(selection, selector) {
  const range = selection.getRangeAt(0);
  return all(selector, article).flatMap(element => {
    if (!range.intersectsNode(element)) return [];
    const part = document.createRange();
    part.selectNodeContents(element);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString().trim() ? [{ element, part }] : [];
  });
}

/** @param {Range} part */
function words(part) {
  const copy = part.cloneContents();
  for (const each of all(SHUT_OUT, copy)) each.remove();
  return copy.textContent ?? "";
}

/** @param {string[]} lines */
function markup(lines) {
  const escaped = lines.map(line => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return escaped.map(line => `<p>${line}</p>`).join("");
}

/** The element that a place in the document is in. */
const around = (/** @type {Node | null} */ node) => (node instanceof Element ? node : (node?.parentElement ?? null));

/** @param {ClipboardEvent} event */
function onCopy(event) {
  const selection = window.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  const isReading = Boolean(around(selection.anchorNode)?.closest(".reading"));
  /** @type {string[]} */
  let lines = [];
  if (isReading) {
    const reading = partsIn(selection, ".reading");
    const blocks = reading.map(({ element }) => /** @type {HTMLElement} */ (element.closest(".block")));
    const where = blocks.map(block => numberOf(block) || idOf(block));
    const whose = `[The edition’s reading of paragraph ${[...new Set([where[0], where.at(-1)])].join("–")}, not the author’s words]`;
    lines = [...reading.map(({ part }) => part.toString()), whose];
  } else {
    lines = partsIn(selection, ".witness").map(({ part }) => words(part)).filter(line => line.trim());
  }
  if (!lines.length) return; // notes copy as they are
  event.clipboardData.setData("text/plain", lines.join("\n\n"));
  event.clipboardData.setData("text/html", markup(lines));
  event.preventDefault();
}

/** A selection keeps to the column in which it begins. */
function onPress(/** @type {PointerEvent} */ event) {
  if (nearest(event, ".reading")) article.dataset.selecting = "reading";
  else if (nearest(event, ".witness")) article.dataset.selecting = "print";
  else delete article.dataset.selecting;
}

export function copying() {
  document.addEventListener("pointerdown", onPress);
  document.addEventListener("copy", onCopy);
}
