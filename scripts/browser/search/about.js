/* Questions about the texts themselves: who wrote it, when, how long it is, whether it speaks of a thing
   at all. A record of kind "about" answers a question only if it accounts for every word of it. */

import { fold, little, plain, stem, stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{record: SearchRecord, essay: Set<string>, asks: string[][], subjects: string[][], others: Set<string>}} Prepared */

const TEXTS = ["essay", "essays", "text", "texts", "piece", "article", "document", "edition"].map(stem);

/** @param {SearchRecord[]} records */
export function makeAbout(records) {
  /** @type {Prepared[] | undefined} */
  let prepared;
  const own = records.filter(record => record.kind === "about");

  /** @param {string} question */
  return question => {
    prepared ??= own.map(prepare);
    const asked = plain(fold(question));
    const words = new Set(asked.map(stem));
    const open = [...words].filter(word => !asked.some(one => stem(one) === word && little(one)));
    const named = prepared.filter(({ essay }) => [...essay].some(word => words.has(word)));
    const essays = new Set(named.map(({ record }) => record.facets?.essay?.[0]));
    return prepared
      .filter(one => (essays.size ? essays.has(one.record.facets?.essay?.[0]) : !one.subjects.length) && answers(one, words, open))
      .map(({ record }) => record);
  };
}

/**
 * @param {SearchRecord} record
 * @returns {Prepared}
 */
function prepare(record) {
  const lines = (/** @type {string | undefined} */ text) => (text ? text.split("\n").map(stems) : []);
  return {
    record,
    essay: new Set(stems(record.name ?? "")),
    asks: lines(record.asks),
    subjects: lines(record.subjects),
    others: new Set([...stems(record.others ?? ""), ...TEXTS])
  };
}

/**
 * Whether a record accounts for a question: what it asks, of what, and nothing besides.
 * @param {Prepared} record
 * @param {Set<string>} words stems of the question
 * @param {string[]} open those that are not little words
 */
function answers({ essay, asks, subjects, others }, words, open) {
  const has = (/** @type {string[]} */ phrase) => phrase.length > 0 && phrase.every(word => words.has(word));
  const met = subjects.filter(has);
  if (subjects.length && !met.length) return false;
  const said = new Set([...asks.filter(has), ...met].flat());
  return asks.some(has) && open.every(word => said.has(word) || essay.has(word) || others.has(word));
}
