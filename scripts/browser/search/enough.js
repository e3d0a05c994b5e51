/* When it is better to be silent: whether a passage answers so much of a question that it is no chance. What
   counts is how much of the question the passage has anywhere, and how far one of its lines has the question: of a
   longer question the line most, since four words do not meet in a line by chance. Words that lie scattered over a passage, or only near to its words in meaning, do not add up to an answer. Least
   of all do words of several figures of speech in which readers ask for it: none of them speaks of anything else. */

/** @typedef {import("./query.js").Concept} Concept */
/**
 * What is asked of a passage. `has`: whether it has a term; `says`: whether it has it elsewhere than among the other ways in which readers ask for it.
 * @typedef {{has: (term: string) => boolean, says: (term: string) => boolean}} Holder
 */

/**
 * How much is enough, by how many words count: what is met of the question, and, weighed by `line`, what meets in one line. `asked`: how
 * much a word is worth that stands only among the other ways in which readers ask for the passage. Of two words, which meet by chance
 * most easily, nothing; of four and more the line says enough.
 * @type {{asked: number, line: number, enough: number}[]}
 */
const LIMITS = [
  { asked: 0, line: 1, enough: 0.64 },
  { asked: 0, line: 1, enough: 0.76 },
  { asked: 0.5, line: 1, enough: 0.9 },
  { asked: 1, line: 1.75, enough: 1 },
  { asked: 1, line: 1.75, enough: 0.9 },
  { asked: 1, line: 1.75, enough: 0.8 }
];

/** How far a line is one word that stands nowhere else: a word of a figure of speech is no subject. */
const ONE_WORD = 0.45;

/**
 * @param {Concept[]} concepts with their weights
 * @param {number} line the share of the question that the best line of the passage has
 * @param {Holder} passage
 * @param {boolean} [ofOneself] whether somebody asks what to do, who speaks in no figures
 */
export function answers(concepts, line, { has, says }, ofOneself) {
  const singles = concepts.filter(({ over }) => !over);
  const open = singles.filter(({ idle }) => !idle);
  if (!open.length) return true;
  if (singles.length < 2) return best(open[0], says) > 0 || line >= ONE_WORD;
  const spanned = new Set(concepts.flatMap(({ over, terms }) => (over && has(terms[0].term) ? over : [])));
  const limit = LIMITS[Math.min(open.length, LIMITS.length) - 1];
  const asked = ofOneself ? 0 : limit.asked;
  const met = open.map(one => (spanned.has(one) ? 1 : asked * best(one, has) + (1 - asked) * best(one, says)));
  const worth = (/** @type {number[]} */ qualities) => open.reduce((sum, { weight }, at) => sum + weight * qualities[at], 0);
  return worth(met) / worth(open.map(() => 1)) + limit.line * line >= limit.enough;
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
