/* Questions that set the essays side by side: "how do they differ on Kashmir". */

import { fold, little, stem, stems } from "./words.js";

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{theme: Found, passages: Found[]}} Comparison a theme, and the best passage of each essay */
/** @typedef {{weight: number, stem: string, terms: import("./query.js").Term[]}} Subject a word: how much it counts, its stem, and how well which terms stand for it */

const COMPARING = stemsOf("differ differs difference differences different compare compares compared comparison contrast versus vs agree agrees disagree disagrees contradict contradicts alike similar same");
const BOTH = stemsOf("both two they each either authors writers essays texts them");
const OF_THE_TWO = stemsOf("essay essays text texts author authors writer writers one two");
const TEXTS = stemsOf("essays texts authors writers");
/** Ways to set side by side that need no name of a text. */
const SIDE_BY_SIDE = [
  /\bside by side\b/, /\bcommon ground (?:of|in|between)\b/, /\b(?:in|does|is|only|with|from) one\b.*\bthe other\b/, /\bone (?:text|essay|author|writer|gives|says|blames|asks|thinks|has|sees)\b.*\bthe other\b/, /\b(?:either|neither|both|each|one|only one) of (?:them|the two)\b/, /\bin (?:only )?one,? (?:of them|but|not|absent|only)\b/, /\bof (?:the|these) two\b/, /\bthe two (?:authors|writers|texts|essays|have|differ|agree)\b/, /\bcompare their\b/,
  /\b(?:they|do|are|did|have|in) both(?! \p{L}+(?: and|,))(?: (?:of|on|say|think|see|mention|blame|bring|talk|agree|treat|speak|give|ask|want)\b|\W*$|:)/u, /\bwhat (?:do|does) (?:both|each)\b.* say/,
  /\beach (?:text|essay|author|writer|one|says?)\b/, /\bwhich (?:one )?(?:has|gives|uses) (?:the )?(?:more|most|less|fewer)\b/, /\byears\b.*\bbetween (?:them|the two)\b/
];
/** Who says only "they" may mean others: a question that the edition puts to both answers it, no theme. */
const OF_THEM = /\b(?:do|did) they (?:ask|want|propose|suggest|recommend|blame|think|see)\b/;
const TWO_TEXTS = /\btwo (?:texts|essays|authors|writers|pieces|endings|have)\b/;
const WORDS_OF_BOTH = new Set([...BOTH, ...OF_THE_TWO, ...stemsOf("neither other side common ground which absent present piece article")]);

/** @param {string} words */
function stemsOf(words) {
  return new Set(words.split(" ").map(stem));
}

/**
 * The words of a question that set the essays side by side; none if it does not. `loose`: it may mean others.
 * @param {string} question
 * @param {Concept[]} concepts
 * @param {import("./called.js").Naming} naming the essays that it names
 * @returns {{words: Concept[], loose: boolean}}
 */
export function comparing(question, concepts, naming) {
  const asked = fold(question);
  const names = new Set([...naming.values()].flatMap(said => [...said]));
  const all = concepts.filter(concept => !concept.over && concept.surface);
  const is = (/** @type {Set<string>} */ set) => (/** @type {Concept} */ concept) => set.has(stem(concept.surface));
  const words = all.filter(is(COMPARING));
  const essays = all.filter(concept => is(BOTH)(concept) || is(names)(concept));
  const both = all.some(concept => concept.surface === "both") || naming.size > 1;
  const texts = all.some(is(TEXTS)) || naming.size > 0;
  const which = all.some(({ surface }) => surface === "which") && all.some(is(OF_THE_TWO));
  const set = which || (words.length && essays.length) || (both && texts) || SIDE_BY_SIDE.some(way => way.test(asked));
  if (!set && !OF_THEM.test(asked)) return { words: [], loose: false };
  const two = TWO_TEXTS.test(asked) ? all.filter(({ surface }) => surface === "2") : [];
  return { words: [...new Set([...words, ...essays, ...two, ...all.filter(is(WORDS_OF_BOTH))])], loose: !set };
}

/**
 * The comparison that answers: of the questions that the edition puts to both essays the one that shares most with what is
 * asked, or without a subject all of them; else the first theme of the topics, with the best passage of each essay.
 * @param {Found[]} topics
 * @param {Found[]} passages
 * @param {Found[]} rows questions put to both essays
 * @param {Subject[]} subject what is asked, without the words that compare
 * @param {(id: string) => Found | undefined} passage
 * @param {(theme: Found) => Found[]} ofTheme what the theme finds by its name, where the question finds no passage
 * @returns {Comparison | undefined}
 */
export function comparison(topics, passages, rows, subject, passage, ofTheme) {
  const row = subject.length ? rowOf(rows, subject) : rows[0];
  const shown = subject.length ? row?.record.passages : rows.flatMap(({ record }) => record.passages ?? []);
  if (row) return { theme: row, passages: [...new Set(shown)].flatMap(id => passage(id) ?? []) };
  const theme = topics.find(({ record }) => record.contrast);
  /** @type {Map<string, Found>} */
  const best = new Map();
  for (const entry of passages.length || !theme ? passages : ofTheme(theme)) {
    const essay = entry.record.facets?.essay?.[0];
    if (essay && !best.has(essay)) best.set(essay, entry);
  }
  return theme && best.size ? { theme, passages: [...best.values()] } : undefined;
}

/**
 * The comparison that is asked for in its own words.
 * @param {string} question
 * @param {Found[]} rows questions put to both essays
 * @param {(id: string) => Found | undefined} passage
 * @returns {Comparison | undefined}
 */
export function inItsWords(question, rows, passage) {
  const asked = stems(question).join(" ");
  const row = rows.find(({ record }) => stems(record.title).join(" ") === asked);
  return row && { theme: row, passages: [...new Set(row.record.passages)].flatMap(id => passage(id) ?? []) };
}

/**
 * The row that has more than half of what is asked, in its question, or as readers ask it, most of all where a whole way to ask stands in the question.
 * @param {Found[]} rows
 * @param {Subject[]} subject
 */
function rowOf(rows, subject) {
  const scored = rows.map(row => {
    const asks = new Set([...stems(row.record.title), ...(row.record.asks ?? "").split(/\s/)]);
    const has = new Set([...asks, ...stems(row.record.contrast ?? "")]);
    const count = (/** @type {Set<string>} */ words) =>
      subject.reduce((whole, { weight, stem, terms }) => whole + weight * Math.max(Number(words.has(stem)), ...terms.filter(({ term }) => words.has(term)).map(({ quality }) => quality)), 0);
    const whole = (row.record.asks ?? "").split("\n").map(line => line.split(" ").filter(word => !little(word))).filter(line => line.every(word => subject.some(({ stem }) => stem === word)));
    return { row, met: count(has), first: count(asks), score: count(has) + count(asks) + count(new Set(whole.flat())) };
  });
  const best = scored.filter(({ met }) => 2 * met > sum(subject)).sort((a, b) => b.score - a.score)[0];
  return best?.first ? best.row : undefined;
}

/** @param {Subject[]} subject */
function sum(subject) {
  return subject.reduce((whole, { weight }) => whole + weight, 0);
}
