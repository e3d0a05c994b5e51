/* Names as they are heard: a word that nothing else explains is read as the name that sounds like it. */

import { doubleMetaphone } from "double-metaphone";
import { slips } from "./spelling.js";
import { stem } from "./words.js";

/** @typedef {import("./spelling.js").Reading} Reading */

/** Beginnings that are written, and heard, one for the other. */
const DOUBTFUL = [["kh", "gh", "k", "q", "c", "h", "g"], ["w", "v"], ["z", "j"], ["y", "j"], ["sh", "s", "z"]];
const SHORTEST = 3;
/** From so many letters on a slip is no other word. */
const LONG = 5;
/** Of two spellings of a name at most this share of letters differs, where letters that sound alike are one. */
const UNLIKE = 0.3;
/** Letters that are written one for the other. */
const ALIKE = /** @type {const} */ ([[/sch|sh/g, "s"], [/kh|gh|ck|[qc]/g, "k"], [/w/g, "v"], [/j/g, "z"], [/ph/g, "f"], [/ee|ie|ey|y/g, "i"], [/oo|ou/g, "u"], [/(.)\1/g, "$1"]]);
const QUALITY = 0.7;

/**
 * How a word may sound; with `doubtful`, also if its beginning was meant otherwise.
 * @param {string} word
 * @param {boolean} [doubtful]
 */
export function soundsOf(word, doubtful) {
  const spellings = [word];
  for (const group of doubtful ? DOUBTFUL : []) {
    const start = group.find(letters => word.startsWith(letters));
    if (start) spellings.push(...group.map(letters => letters + word.slice(start.length)));
  }
  return new Set(spellings.flatMap(spelling => doubleMetaphone(spelling)).filter(code => code.length > 1));
}

/**
 * One spelling for what sounds alike.
 * @param {string} word
 */
function plainly(word) {
  return ALIKE.reduce((text, [letters, instead]) => text.replace(letters, instead), word);
}

/** @param {string[]} names words of names, in small letters */
export function makeHeard(names) {
  /** @type {Map<string, string[]> | undefined} */
  let bySound;

  function sounds() {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const name of names) for (const code of soundsOf(name)) found.set(code, [...(found.get(code) ?? []), name]);
    return found;
  }

  /** @param {string} word */
  function soundAlike(word) {
    bySound ??= sounds();
    return [...soundsOf(word, true)].flatMap(code => bySound?.get(code) ?? []);
  }

  /**
   * The name that sounds like a word, in each of its spellings; of several names the one that is spelt most like it.
   * @param {string} word
   * @returns {Reading | null}
   */
  function heard(word) {
    if (word.length < SHORTEST) return null;
    const near = soundAlike(word)
      .map(name => ({ name, far: slips(plainly(word), plainly(name), word.length), written: slips(word, name, word.length) }))
      .filter(({ name, far }) => far <= UNLIKE * Math.max(word.length, name.length))
      .sort((a, b) => a.far - b.far || a.written - b.written || (a.name < b.name ? -1 : 1));
    const best = near.filter(({ far }) => far === near[0].far);
    return best.length ? { surface: best[0].name, terms: [...new Set(best.map(({ name }) => stem(name)))].map(term => ({ term, quality: QUALITY })) } : null;
  }

  /** @type {Map<string, string[]>} */
  const found = new Map();

  /**
   * Names that a word may have been meant for if what stands beside it says so: they sound alike, or are one slip away.
   * @param {string} word
   */
  function alike(word) {
    const before = found.get(word);
    if (before || word.length < SHORTEST) return before ?? [];
    const names = [...new Set([...soundAlike(word), ...oneSlipFrom(word)])];
    found.set(word, names);
    return names;
  }

  /** @param {string} word */
  function oneSlipFrom(word) {
    return word.length < LONG ? [] : names.filter(name => Math.abs(name.length - word.length) < 2 && slips(word, name, 1) < 2);
  }

  return { heard, alike };
}
