/* One index becomes a head and parts; see parts.js, which reads them. Runs in node, when the site is finished. */

import { phraseOf } from "./readings.js";
import { unshared } from "./sharing.js";
import * as words from "./words.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {[number, number, string]} Gloss a record, where in it changed words begin, and their stems with a blank around each */

/** Letters of a part, about three or four for a byte that is sent: a question needs a part for each of its words, and those of sixteen passages. */
const LETTERS = { terms: 32_000, records: 16_000 };
const TEXTS = ["text", "summary", "asked", "changes"];

/**
 * @param {SearchData} data one whole index
 * @param {{terms: number, records: number}} [letters] of a part
 */
export function divided(data, letters = LETTERS) {
  const { columns, ...index } = data.index;
  const rows = columns.map(column => column.split(";"));
  const terms = unshared(index.terms);
  const { byTerm, apart } = glossesBy(data.records, new Set(terms));
  const entries = terms.map(term => byTerm.get(term) ?? []);
  const ofTerms = startsOf(terms.map((_, row) => rows.reduce((sum, column) => sum + column[row].length, 0) + 20 * entries[row].length), letters.terms);
  const pairs = data.records.map(apartFromTexts);
  const ofRecords = startsOf(pairs.map(([, texts]) => JSON.stringify(texts).length), letters.records);
  return {
    head: { ...data, index: { ...index, columns: [] }, records: pairs.map(([rest]) => rest), parts: { folder: "", terms: ofTerms, records: ofRecords, glosses: apart } },
    terms: ofTerms.map((start, part) => ({
      columns: rows.map(column => column.slice(start, ofTerms[part + 1]).join(";")),
      glosses: terms.slice(start, ofTerms[part + 1]).flatMap((term, place) => (entries[start + place].length ? [[term, entries[start + place]]] : []))
    })),
    records: ofRecords.map((start, part) => pairs.slice(start, ofRecords[part + 1]).map(([, texts]) => texts))
  };
}

/**
 * A record without the texts that only a result shows, and those. What is about the texts is looked for in its own words.
 * @param {SearchRecord} record
 */
function apartFromTexts(record) {
  const isText = (/** @type {[string, unknown]} */ [name]) => record.kind !== "about" && TEXTS.includes(name);
  const fields = Object.entries(record);
  return [/** @type {SearchRecord} */ (Object.fromEntries(fields.filter(field => !isText(field)))), Object.fromEntries(fields.filter(isText))];
}

/**
 * Where parts of at most so many letters begin; what is longer has a part of its own.
 * @param {number[]} sizes
 * @param {number} most
 */
function startsOf(sizes, most) {
  const starts = [0];
  let sum = 0;
  sizes.forEach((size, at) => {
    if (sum && sum + size > most) {
      starts.push(at);
      sum = 0;
    }
    sum += size;
  });
  return starts;
}

/**
 * Changed words by each of their terms. Those that a question may have without such a term, since they are little words or none of the index, stand apart.
 * @param {SearchRecord[]} records
 * @param {Set<string>} terms of the index
 */
function glossesBy(records, terms) {
  /** @type {Map<string, Gloss[]>} */
  const byTerm = new Map();
  /** @type {Gloss[]} */
  const apart = [];
  records.forEach((record, at) => {
    for (const change of record.changes ?? []) {
      const { stems, phrase } = phraseOf(record, change);
      const telling = stems.filter(stem => !words.little(stem));
      /** @type {Gloss} */
      const gloss = [at, change[0], phrase];
      if (!telling.length || !telling.every(stem => terms.has(stem))) apart.push(gloss);
      else for (const stem of new Set(telling)) byTerm.set(stem, [...(byTerm.get(stem) ?? []), gloss]);
    }
  });
  return { byTerm, apart };
}
