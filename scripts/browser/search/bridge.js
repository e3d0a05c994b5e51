/* The bridge: frequent English words, and the words of the edition that lie nearest in meaning, each
   with how near it is. Made by scripts/make_bridge.py; packed here for the browser and read there.
   A word of the bridge was not mistyped, with neighbours or without; with a capital it is a name. */

import { shared, unshared } from "./sharing.js";
import { generic, little, stem } from "./words.js";

/** @typedef {import("./query.js").Term} Term */
/** @typedef {{words: string, near: string}} Packed stems of frequent words that are no terms of the index; a line for each term, and then for each of those, of steps to its neighbours */
/** @typedef {{has: (stem: string) => boolean, isName: (stem: string) => boolean, near: (stem: string) => Term[]}} Bridge `near`: quality is the similarity */

const STEP = /([0-9a-z]+)([A-Z])/g;
/** A letter stands for two hundredths, from here on. */
const LEAST = 46;
const NAME = ".";
/** Of a word that has no neighbours; what is no word of the bridge has nothing. */
const ALONE = "-";
/** Between entries; a line feed would be written with three signs in a script. */
const BETWEEN = ";";

/**
 * @param {string} text a line for each word: the word, a tab, neighbours with their similarity
 * @param {string[]} terms the terms of the index, sorted
 * @returns {Packed}
 */
export function packBridge(text, terms) {
  const places = new Map(terms.map((term, at) => [term, at]));
  const end = once((/** @type {string} */ word) => {
    const own = stem(word), at = places.get(own);
    return at === undefined || little(word) || generic(word) ? null : { own, at };
  });
  /** @type {Map<string, Map<number, number>>} */
  const found = new Map();
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {Set<string>} */
  const plain = new Set();
  for (const line of text.split("\n").filter(Boolean)) {
    const [word, list = ""] = line.split("\t");
    const own = stem(word.toLowerCase());
    (word === word.toLowerCase() ? plain : names).add(own);
    /** @type {Map<number, number>} */
    const near = found.get(own) ?? new Map();
    found.set(own, near);
    for (const pair of list.split(" ").filter(Boolean)) {
      const [other, similarity] = pair.split(":");
      const to = end(other);
      if (to && to.own !== own) near.set(to.at, Math.max(near.get(to.at) ?? 0, Number(similarity)));
    }
  }
  // A name that shares its stem with a plain word is that word: "Asks" is no name where "ask" is none.
  for (const own of plain) names.delete(own);
  const words = [...found.keys()].filter(word => !places.has(word)).sort();
  const lines = [...terms, ...words].map(word => {
    const near = found.get(word);
    return near && (names.has(word) ? NAME : steps(near) || ALONE);
  });
  return { words: shared(words), near: lines.join(BETWEEN) };
}

/**
 * A function that is asked for each word once: the same neighbours come again and again.
 * @template T
 * @param {(word: string) => T} find
 */
function once(find) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (/** @type {string} */ word) => {
    if (!known.has(word)) known.set(word, find(word));
    return /** @type {T} */ (known.get(word));
  };
}

/** @param {Map<number, number>} near */
function steps(near) {
  let last = -1;
  return [...near].sort(([a], [b]) => a - b).map(([at, similarity]) => {
    const step = (at - last).toString(36);
    last = at;
    return step + String.fromCharCode(65 + Math.floor((similarity - LEAST) / 2));
  }).join("");
}

/**
 * @param {Packed} packed
 * @param {string[]} terms the terms of the index, sorted
 * @returns {Bridge}
 */
export function openBridge(packed, terms) {
  const lines = packed.near.split(BETWEEN);
  const places = new Map([...terms, ...unshared(packed.words)].map((word, at) => [word, at]));

  /** @param {string} word */
  function lineOf(word) {
    return lines[places.get(word) ?? -1] ?? "";
  }

  /** @param {string} word */
  function near(word) {
    let last = -1;
    return Array.from(lineOf(word).matchAll(STEP), ([, step, letter]) => {
      last += parseInt(step, 36);
      return { term: terms[last], quality: (LEAST + 2 * (letter.charCodeAt(0) - 65)) / 100 };
    });
  }

  return { has: word => lineOf(word) !== "", isName: word => lineOf(word) === NAME, near };
}
