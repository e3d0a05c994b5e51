/* The parts of a selection: what of it lies in which elements, and the author's words in a part. */

import { all } from "./dom.js";

/** What stands among the author's words and is not his, or is copied with none of them. */
export const SHUT_OUT = ".editorial, .endnote";

/**
 * The parts of a range within some elements, each as a range.
 * @param {Range} range
 * @param {string} selector
 * @param {ParentNode} within
 */
export function partsIn(range, selector, within) {
  return all(selector, within).flatMap(element => {
    if (!range.intersectsNode(element)) return [];
    const part = document.createRange();
    part.selectNodeContents(element);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString().trim() ? [{ element, part }] : [];
  });
}

/**
 * The author's words in a part.
 * @param {Range} part
 */
export function wordsOf(part) {
  const copy = part.cloneContents();
  for (const each of all(SHUT_OUT, copy)) each.remove();
  for (const each of all("br", copy)) each.replaceWith("\n"); // a line of verse
  return copy.textContent ?? "";
}

/** @param {Node | null} node */
export const isInReading = node => Boolean((node instanceof Element ? node : node?.parentElement)?.closest(".reading"));
