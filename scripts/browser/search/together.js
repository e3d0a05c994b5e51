/* How much of a question meets in one line of a passage: in a sentence of its own, as it is read, or of
   its summary, or in one of the questions that the editors say it answers. Words scattered over a
   passage may be there by chance; words that meet in one line mostly mean the same thing together. */

import { piecesOf, textOf } from "./readings.js";
import { terms as termsOf } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {import("./query.js").Concept} Concept */

/** Little words count here too: "how much" asks for another line than "why". */
const LITTLE_WORD = 0.5;
/** How much a line counts less the more it says besides. */
const BESIDES = 0.8;

/** @type {WeakMap<SearchRecord, Set<string>[]>} */
const cut = new WeakMap();

/**
 * The lines of a passage, each as its terms.
 * @param {SearchRecord} record
 */
export function linesOf(record) {
  const before = cut.get(record);
  if (before) return before;
  const sentences = [record.text ?? "", textOf(piecesOf(record)), record.summary ?? ""].flatMap(text => text.split(/(?<=[.?!;])\s+/));
  const asked = (record.asked ?? "").split("\n").map(line => line.split(" ").filter(Boolean)); // as terms: nobody reads it
  const lines = [...[...new Set(sentences)].map(termsOf), ...asked].map(line => new Set(line)).filter(({ size }) => size);
  cut.set(record, lines);
  return lines;
}

/**
 * The share of a question that its best line has, 1 for one that says just what is asked.
 * @param {Concept[]} concepts with their weights
 * @param {SearchRecord} record
 */
export function together(concepts, record) {
  const singles = concepts.filter(({ over }) => !over);
  const weightOf = (/** @type {Concept} */ { idle, weight }) => (idle ? LITTLE_WORD : weight);
  const whole = singles.reduce((sum, concept) => sum + weightOf(concept), 0);
  let best = 0;
  for (const line of linesOf(record)) {
    let met = 0;
    let words = 0;
    for (const concept of singles) {
      let quality = 0;
      for (const entry of concept.terms) if (entry.quality > quality && line.has(entry.term)) quality = entry.quality;
      met += weightOf(concept) * quality;
      words += quality;
    }
    best = Math.max(best, met * (1 - BESIDES + BESIDES * Math.min(1, words / line.size)));
  }
  return whole ? best / whole : 0;
}
