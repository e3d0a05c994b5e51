/* Questions that set the essays side by side: "how do they differ on Kashmir". */

import { stem, stems } from "./words.js";

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{theme: Found, passages: Found[]}} Comparison a theme, and the best passage of each essay */
/** @typedef {{weight: number, stems: string[]}} Subject a word: how much it counts, its stem and others that stand for it */

const COMPARING = stemsOf("differ differs difference differences different compare compares comparison contrast versus vs agree agrees disagree disagrees alike similar same");
const BOTH = stemsOf("both two they each either authors writers essays texts them");

const OF_THE_TWO = stemsOf("essay essays text texts author authors writer writers one two");

/** @param {string} words */
function stemsOf(words) {
  return new Set(words.split(" ").map(stem));
}

/**
 * The words of a question that set the essays side by side; none if it does not.
 * @param {Concept[]} concepts
 * @param {Set<string>} names stems of the names of the essays
 */
export function comparing(concepts, names) {
  const all = concepts.filter(concept => !concept.over && concept.surface);
  const is = (/** @type {Set<string>} */ set) => (/** @type {Concept} */ concept) => set.has(stem(concept.surface));
  const words = all.filter(is(COMPARING));
  const essays = all.filter(concept => is(BOTH)(concept) || is(names)(concept));
  const both = all.some(concept => concept.surface === "both") || all.filter(is(names)).length > 1;
  const texts = all.some(is(stemsOf("essays texts authors writers"))) || all.some(is(names));
  const which = all.filter(({ surface }) => surface === "which");
  if (which.length && all.some(is(OF_THE_TWO))) return [...words, ...all.filter(is(OF_THE_TWO))];
  return (words.length && essays.length) || (both && texts) ? [...words, ...essays] : [];
}

/**
 * The comparison that answers: of the questions that the edition puts to both essays the one that shares most with what is
 * asked, or without a subject all of them; else the first theme of the topics, with the best passage of each essay.
 * @param {Found[]} topics
 * @param {Found[]} passages
 * @param {Found[]} rows questions put to both essays
 * @param {Subject[]} subject what is asked, without the words that compare
 * @param {(id: string) => Found | undefined} passage
 * @returns {Comparison | undefined}
 */
export function comparison(topics, passages, rows, subject, passage) {
  const row = subject.length ? rowOf(rows, subject) : rows[0];
  const shown = subject.length ? row?.record.passages : rows.flatMap(({ record }) => record.passages ?? []);
  if (row) return { theme: row, passages: [...new Set(shown)].flatMap(id => passage(id) ?? []) };
  const theme = topics.find(({ record }) => record.contrast);
  /** @type {Map<string, Found>} */
  const best = new Map();
  for (const entry of passages) {
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
 * The row that has more than half of what is asked, in its question, or as readers ask it, most of all.
 * @param {Found[]} rows
 * @param {Subject[]} subject
 */
function rowOf(rows, subject) {
  const scored = rows.map(row => {
    const asks = new Set([...stems(row.record.title), ...(row.record.asks ?? "").split(/\s/)]);
    const has = new Set([...asks, ...stems(row.record.contrast ?? "")]);
    const count = (/** @type {Set<string>} */ words) => sum(subject.filter(({ stems }) => stems.some(stem => words.has(stem))));
    return { row, met: count(has), first: count(asks) };
  });
  const best = scored.filter(({ met }) => 2 * met > sum(subject)).sort((a, b) => b.met + b.first - a.met - a.first)[0];
  return best?.first ? best.row : undefined;
}

/** @param {Subject[]} subject */
function sum(subject) {
  return subject.reduce((whole, { weight }) => whole + weight, 0);
}
