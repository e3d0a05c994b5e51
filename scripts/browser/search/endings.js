/* Words whose stems stand in the index: each is written at its stem, as how many letters of the stem it has not (A for
   none, B for one, …), and the rest. */

import { stem } from "./words.js";

const A = 65;
const Z = 90;
/** Between those of one stem and of the next. */
const BETWEEN = ";";

/**
 * @param {string[]} words whose stems are not there are left out: nothing could be found by them
 * @param {string[]} stems
 */
export function packWords(words, stems) {
  /** @type {Map<string, string>} */
  const endings = new Map();
  for (const word of words) {
    const own = stem(word);
    endings.set(own, (endings.get(own) ?? "") + ending(word, own));
  }
  return stems.map(own => endings.get(own) ?? "").join(BETWEEN);
}

/**
 * @param {string} word
 * @param {string} own its stem
 */
function ending(word, own) {
  let same = 0;
  while (same < own.length && word[same] === own[same]) same++;
  return String.fromCharCode(A + own.length - same) + word.slice(same);
}

/**
 * The words, sorted. Read sign by sign: it is done before anything can be asked.
 * @param {string} packed
 * @param {string[]} stems
 */
export function openWords(packed, stems) {
  /** @type {string[]} */
  const words = [];
  for (const [row, endings] of packed.split(BETWEEN).entries()) {
    for (let at = 0, end = 1; at < endings.length; at = end++) {
      while (end < endings.length && !isCapital(endings.charCodeAt(end))) end++;
      words.push(stems[row].slice(0, stems[row].length + A - endings.charCodeAt(at)) + endings.slice(at + 1, end));
    }
  }
  return words.sort();
}

/** @param {number} code */
function isCapital(code) {
  return code >= A && code <= Z;
}
