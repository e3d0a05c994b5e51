/* Arriving from the search: Material marks the words as they were typed; in the passage itself their
   other forms are marked too, so that "drones" shows "drone" as well. */

import { elementIn } from "../shared/address.js";
import { make } from "../shared/dom.js";

/**
 * What forms of words that were looked for look like in a text; null if there are none.
 * @param {string} words
 */
export function formsOf(words) {
  const stems = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/(?:ies|es|s|y)$/, ""))
    .filter(stem => stem.length > 2);
  if (!stems.length) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join("|")})[\\p{L}]{0,3}(?![\\p{L}\\p{N}])`, "iu");
}

/** @param {HTMLElement} element */
function textsIn(element) {
  /** @type {Text[]} */
  const found = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (!text.parentElement?.closest("mark[data-md-highlight]")) found.push(text);
  }
  return found;
}

/**
 * @param {Text} text
 * @param {RegExp} pattern
 */
function mark(text, pattern) {
  let rest = text;
  for (let match = pattern.exec(rest.data); match; match = pattern.exec(rest.data)) {
    const word = rest.splitText(match.index);
    rest = word.splitText(match[0].length);
    const box = make("mark");
    box.setAttribute("data-md-highlight", "");
    word.replaceWith(box);
    box.append(word);
  }
}

export function markOnArrival() {
  window.addEventListener("load", () => {
    const pattern = formsOf(new URLSearchParams(location.search).get("h") || "");
    const passage = elementIn();
    if (pattern && passage) for (const text of textsIn(passage)) mark(text, pattern);
  });
}
