/* Words that the index does not know: completed, taken apart, or read as the nearest that it knows. */

import { LITTLE, stem } from "./words.js";

/** @typedef {import("./query.js").Term} Term */
/** @typedef {{surface: string, terms: Term[]}} Reading what a word was read as */

/**
 * @param {string[]} surfaces the words of the index, sorted
 * @param {(term: string) => boolean} known whether the index has a term
 */
export function makeSpelling(surfaces, known) {
  const own = new Set(surfaces);
  /** @type {number[] | undefined} */
  let letters;

  /**
   * Words that begin so.
   * @param {string} word
   * @returns {Term[]}
   */
  function completions(word) {
    let low = 0;
    let high = surfaces.length;
    /** @type {Set<string>} */
    const found = new Set();
    while (low < high) {
      const middle = (low + high) >> 1;
      if (surfaces[middle] < word) low = middle + 1;
      else high = middle;
    }
    while (low < surfaces.length && surfaces[low].startsWith(word) && found.size < 12)
      found.add(stem(surfaces[low++]));
    return Array.from(found, term => ({ term, quality: 0.8 }));
  }

  /**
   * "dronestrikes": two words that the index knows, run together.
   * @param {string} word
   * @returns {Reading | null}
   */
  function halves(word) {
    for (let cut = 4; cut <= word.length - 4; cut++) {
      const pair = [stem(word.slice(0, cut)), stem(word.slice(cut))];
      if (pair.every(known) && own.has(word.slice(0, cut)) && own.has(word.slice(cut))) {
        return {
          surface: `${word.slice(0, cut)} ${word.slice(cut)}`,
          terms: pair.map(term => ({ term, quality: 0.8 }))
        };
      }
    }
    return null;
  }

  /**
   * The words fewest slips away: one slip from four letters on, two from eight on.
   * @param {string} word
   * @returns {Reading | null}
   */
  function nearest(word) {
    if (word.length < 4) return null;
    letters ??= surfaces.map(lettersOf);
    const limit = word.length < 8 ? 1 : 2;
    const mask = lettersOf(word);
    let best = limit + 1;
    /** @type {number[]} */
    let found = [];
    for (let at = 0; at < surfaces.length; at++) {
      const other = surfaces[at];
      if (other.length < 4 || Math.abs(other.length - word.length) > limit || bits(letters[at] ^ mask) > 2 * limit)
        continue;
      if (word.length < 6 && other[0] !== word[0] && other[0] !== word[1]) continue;
      const distance = slips(word, other, Math.min(best, limit));
      if (distance < best) {
        best = distance;
        found = [];
      }
      if (distance === best && distance <= limit) found.push(at);
    }
    if (!found.length) return null;
    const quality = 1 - (1.4 * best) / word.length;
    const terms = Array.from(new Set(found.map(at => stem(surfaces[at]))));
    return { surface: surfaces[found[0]], terms: terms.map(term => ({ term, quality })) };
  }

  return { completions, halves, nearest };
}

/**
 * Which letters a word has, as bits: words that differ in many need not be compared.
 * @param {string} word
 */
function lettersOf(word) {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

/** @param {number} mask */
function bits(mask) {
  let count = 0;
  while (mask) {
    mask &= mask - 1;
    count++;
  }
  return count;
}

/**
 * Slips between two words: a letter too many, too few or wrong, or two neighbours swapped.
 * Past the limit it is not counted further.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
export function slips(a, b, limit) {
  /** @type {number[]} */
  let before;
  /** @type {number[]} */
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    before = last;
    last = row;
    row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return row[b.length];
}

/**
 * The little word of which a word is a slip: two neighbours swapped, a letter too few or too many. "becuase", "wich".
 * With another letter in place of its own it is another word.
 * @param {string} word
 */
export function meantLittle(word) {
  const sameLetters = (/** @type {string} */ other) => [...word].sort().join("") === [...other].sort().join("");
  return [...LITTLE].find(other => other.length > 2 && slips(word, other, 1) <= 1 && (other.length !== word.length || sameLetters(other)));
}
