/* When it is better to be silent: whether a passage answers so much of a question that it is no chance. Half of
   what counts is how much of the question the passage has anywhere, half how far one of its lines has the question.
   Words that lie scattered over a passage, or only near to its words in meaning, do not add up to an answer. Least
   of all do words of several figures of speech in which readers ask for it: none of them speaks of anything else. */

/** @typedef {import("./query.js").Concept} Concept */
/**
 * What is asked of a passage. `has`: whether it has a term; `says`: whether it has it elsewhere than among the other ways in which readers ask for it.
 * @typedef {{has: (term: string) => boolean, says: (term: string) => boolean}} Holder
 */

/** The share that is enough; of few words more must be met, since they meet by chance more easily than many. */
const ENOUGH = 0.32;
/** @type {Record<number, number>} */
const ENOUGH_OF_FEW = { 2: 0.36, 3: 0.44 };
/** How much a word counts that stands only among the other ways in which readers ask for a passage, but for the line in which it stands: of two words nothing. */
const ONLY_ASKED = 0.5;
const TWO = 2;

/**
 * @param {Concept[]} concepts with their weights
 * @param {number} line the share of the question that the best line of the passage has
 * @param {Holder} passage
 */
export function answers(concepts, line, { has, says }) {
  const singles = concepts.filter(({ over }) => !over);
  const open = singles.filter(({ idle }) => !idle);
  if (singles.length < 2 || !open.length) return true;
  const spanned = new Set(concepts.flatMap(({ over, terms }) => (over && has(terms[0].term) ? over : [])));
  const onlyAsked = open.length > TWO ? ONLY_ASKED : 0;
  const met = open.map(one => (spanned.has(one) ? 1 : onlyAsked * best(one, has) + (1 - onlyAsked) * best(one, says)));
  const worth = (/** @type {number[]} */ qualities) => open.reduce((sum, { weight }, at) => sum + weight * qualities[at], 0);
  return worth(met) / worth(open.map(() => 1)) + line >= 2 * (ENOUGH_OF_FEW[open.length] ?? ENOUGH);
}

/**
 * How well the best of its terms stands for a word, among those that are there.
 * @param {Concept} concept
 * @param {(term: string) => boolean} there
 */
function best({ terms }, there) {
  let quality = 0;
  for (const entry of terms) if (entry.quality > quality && there(entry.term)) quality = entry.quality;
  return quality;
}
