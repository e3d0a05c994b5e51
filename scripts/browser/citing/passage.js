/* What a reader has chosen: words of the author or of the edition's reading, where they stand, and who is reported in them. */

import { all, one } from "../shared/dom.js";
import { SHUT_OUT, isInReading, partsIn, wordsOf } from "../shared/selected.js";
import { fragmentFor } from "./fragment.js";
import { pageText } from "./page-text.js";

/**
 * @typedef {object} Passage
 * @property {"print" | "reading"} kind whose words they are: the author's or the edition's
 * @property {string[]} lines the words, a line a block
 * @property {string} block id of the first block
 * @property {string[]} numbers of the paragraphs; headings have none
 * @property {string[]} voices ids of the notes on whoever is reported in the words
 * @property {boolean} isAllReported whether no word is outside them
 * @property {boolean} isWhole whether it is a paragraph, not some words of one
 * @property {Range} range
 */

const article = one(".essay");
/** @type {(block: Element) => string} */
const numberOf = block => block.querySelector(".para-number")?.textContent?.trim() ?? "";

/**
 * The words in a range; null if it holds none of the author's and none of the reading.
 * @param {Range} range
 * @param {Node | null} begun where the selection was begun
 * @returns {Passage | null}
 */
export function passageIn(range, begun) {
  const kind = isInReading(begun) ? "reading" : "print";
  const parts = partsIn(range, kind === "reading" ? ".reading" : ".witness", article);
  const said = parts
    .map(each => ({ ...each, line: (kind === "reading" ? each.part.toString() : wordsOf(each.part)).replace(/\s+/g, " ").trim() }))
    .filter(({ line }) => line);
  if (!said.length) return null;
  const blocks = said.map(({ element }) => /** @type {HTMLElement} */ (element.closest(".block")));
  const whose = kind === "reading" ? [] : said.flatMap(({ part }) => voicesIn(part));
  return {
    kind, range, lines: said.map(({ line }) => line), block: blocks[0].dataset.blockWrap ?? "", isWhole: false,
    numbers: [...new Set(blocks.map(numberOf).filter(Boolean))],
    voices: [...new Set(whose.flatMap(ids => ids.split(" ")).filter(Boolean))],
    isAllReported: whose.length > 0 && whose.every(Boolean)
  };
}

/**
 * The author's words of a block.
 * @param {HTMLElement} block
 * @returns {Passage | null}
 */
export function passageOf(block) {
  const range = document.createRange();
  const print = one(".witness", block);
  range.selectNodeContents(print);
  const passage = passageIn(range, print);
  return passage && { ...passage, isWhole: true };
}

/** The voices that each text in a part is under, "" for the author's own. @param {Range} part */
function voicesIn(part) {
  return textsIn(part).filter(([text, [from, to]]) => text.data.slice(from, to).trim() && !text.parentElement?.closest(SHUT_OUT))
    .filter(([text, [from, to]]) => /[\p{L}\p{N}]/u.test(text.data.slice(from, to)))
    .map(([text]) => /** @type {HTMLElement | null} */ (text.parentElement?.closest("[data-voice]"))?.dataset.voice ?? "");
}

/** The texts in a range, and which of their characters. @param {Range} range @returns {[Text, [number, number]][]} */
function textsIn(range) {
  const top = range.commonAncestorContainer;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  /** @type {[Text, [number, number]][]} */
  const found = [];
  for (let node = top instanceof Text ? top : walker.nextNode(); node; node = walker.nextNode()) {
    const text = /** @type {Text} */ (node);
    if (!range.intersectsNode(text)) continue;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (to > from) found.push([text, [from, to]]);
  }
  return found;
}

/**
 * The part of an address after the page: the paragraph, and for some words of one these words.
 * @param {Passage} passage
 */
export function fragmentOf({ range, block, kind, isWhole }) {
  if (isWhole) return `#${block}`;
  const own = new Map(textsIn(range));
  const inside = all(kind === "reading" ? ".reading" : ".witness", article);
  const { text, start, end } = pageText(node => {
    const element = node.parentElement;
    const isOurs = own.has(node) && !element?.closest(kind === "reading" ? ".endnote" : SHUT_OUT) && inside.some(each => each.contains(node));
    return isOurs ? (own.get(node) ?? null) : null;
  });
  return `#${block}${start < 0 ? "" : fragmentFor(text, start, end)}`;
}
