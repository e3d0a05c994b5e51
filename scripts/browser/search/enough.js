/* When it is better to be silent: whether a passage answers so much of a question that it is no chance. Half of
   what counts is how much of the question it answers anywhere, half how much of it meets in one line. Words that
   lie scattered over a passage, or only near to its words in meaning, do not add up to an answer; nor does one word
   of a line that says much besides. */

import { linesOf } from "./together.js";
import { little } from "./words.js";

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */

/** The share that is enough; of two or three words more must be met, since two meet by chance more easily than four. */
const ENOUGH = 0.45;
/** @type {Record<number, number>} */
const ENOUGH_OF_FEW = { 2: 0.6, 3: 0.55 };
/** How much less a line counts of which nothing is met; so many words of a long one are all that can be asked for. */
const BESIDES = 0.7;
const LONG = 4;

/** @type {WeakMap<Set<string>, number>} */
const sizes = new WeakMap();

/**
 * @param {Concept[]} concepts with their weights
 * @param {SearchRecord} record
 * @param {(term: string) => boolean} has whether the passage has a term
 * @param {(term: string) => boolean} names whether the passage names the thing that goes by a term
 */
export function answers(concepts, record, has, names) {
  const singles = concepts.filter(({ over, idle }) => !over && !idle);
  if (singles.length < 2) return true;
  const spanned = new Set(concepts.flatMap(({ over, terms }) => (over && has(terms[0].term) ? over : [])));
  const met = singles.map(one => (spanned.has(one) ? 1 : best(one, has)));
  // A name counts wherever it stands: what is said of it need not repeat it.
  const anywhere = singles.map((one, at) => (one.exact || one.corrected || spanned.has(one) || one.terms.some(({ term }) => names(term)) ? met[at] : 0));
  const worth = (/** @type {number[]} */ qualities) => singles.reduce((sum, { weight }, at) => sum + weight * qualities[at], 0);
  const line = Math.max(
    ...linesOf(record).map(terms => {
      const inLine = singles.map((one, at) => Math.max(anywhere[at], best(one, term => terms.has(term))));
      const part = Math.min(1, inLine.reduce((sum, quality) => sum + quality, 0) / sizeOf(terms));
      return worth(inLine.map((quality, at) => Math.max(anywhere[at], quality * (1 - BESIDES + BESIDES * part))));
    })
  );
  return (worth(met) + line) / 2 >= (ENOUGH_OF_FEW[singles.length] ?? ENOUGH) * worth(singles.map(() => 1));
}

/**
 * How well the best of its terms stands for a word, among those that are there.
 * @param {Concept} concept
 * @param {(term: string) => boolean} has
 */
function best({ terms }, has) {
  let quality = 0;
  for (const entry of terms) if (entry.quality > quality && has(entry.term)) quality = entry.quality;
  return quality;
}

/**
 * How many words of a line count, of a long one as many as a question may have.
 * @param {Set<string>} terms
 */
function sizeOf(terms) {
  const before = sizes.get(terms);
  if (before) return before;
  const size = Math.min(LONG, Math.max(1, [...terms].filter(term => !little(term)).length));
  sizes.set(terms, size);
  return size;
}
