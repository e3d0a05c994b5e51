/* The index as pack.js writes it, read where it is asked: for each term and field the records that have
   the term, scored as MiniSearch scores one term (BM25+). */

import { NONE, Tally } from "./hits.js";
import { unshared } from "./sharing.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("./hits.js").Hits} Hits */
/** @typedef {{records: Int32Array, counts: Int32Array}} Posting the records of a term in a field, and how often each has it */

/* As MiniSearch sets them: how soon more of a word counts no more, how much a long field takes from it, and what having it at all is worth. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

const COMMA = 44;
const STAR = 42;
const A = 97;
const NOUGHT = 48;

/**
 * @param {SearchData["index"]} packed
 * @param {Record<string, number>} weights of the fields
 */
export function openIndex(packed, weights) {
  const terms = unshared(packed.terms);
  const rows = new Map(terms.map((term, row) => [term, row]));
  const columns = packed.columns.map(column => column.split(";"));
  /** @type {Float64Array[]} */
  const burdens = [];
  const tally = new Tally(packed.documentCount);

  /**
   * What the length of a field takes from a term, by record.
   * @param {number} field
   */
  function burdenOf(field) {
    const average = packed.averageFieldLength[field];
    burdens[field] ??= Float64Array.from({ length: packed.documentCount }, (_, at) => K * (1 - B + (B * (packed.fieldLength[at][field] ?? 0)) / average));
    return burdens[field];
  }

  /**
   * The records that have a term in some of the fields, and how well it fits each.
   * @param {string} term
   * @param {string[]} fields
   * @returns {Hits}
   */
  function search(term, fields) {
    const row = rows.get(term);
    if (row === undefined) return NONE;
    for (const name of fields) {
      const field = packed.fieldIds[name];
      const steps = columns[field]?.[row];
      if (!steps) continue;
      const burden = burdenOf(field);
      const { records, counts } = posting(steps);
      const rarity = Math.log(1 + (packed.documentCount - records.length + 0.5) / (records.length + 0.5));
      for (let place = 0; place < records.length; place++) {
        const at = records[place];
        const count = counts[place];
        tally.add(at, weights[name] * (rarity * (D + (count * (K + 1)) / (count + burden[at]))));
      }
    }
    return tally.take();
  }

  return { terms, search };
}

/**
 * Steps from one record to the next, each with a count after `*` if it is not one. Read sign by sign: a
 * common word has as many steps as there are records.
 * @param {string} steps
 * @returns {Posting}
 */
export function posting(steps) {
  const records = [];
  const counts = [];
  let record = -1;
  for (let place = 0; place < steps.length; place++) {
    let step = 0;
    let count = 0;
    let code = steps.charCodeAt(place);
    for (; code > COMMA; code = steps.charCodeAt(++place)) step = 36 * step + code - (code < A ? NOUGHT : A - 10);
    if (code === STAR) while ((code = steps.charCodeAt(++place)) > COMMA) count = 10 * count + code - NOUGHT;
    record += step;
    records.push(record);
    counts.push(count || 1);
  }
  return { records: Int32Array.from(records), counts: Int32Array.from(counts) };
}
