/* The index as pack.js writes it, read where it is asked: for each term and field the records that have
   the term, scored as MiniSearch scores one term (BM25+). */

import { NONE, Tally } from "./hits.js";
import { unshared } from "./sharing.js";
import { entriesOf, read } from "./steps.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("./hits.js").Hits} Hits */

/* As MiniSearch sets them: how soon more of a word counts no more, how much a long field takes from it, and what having it at all is worth. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/**
 * @param {SearchData["index"]} packed
 * @param {Record<string, number>} weights of the fields
 * @param {(row: number) => import("./parts.js").Rows} rowsWith the rows among which that of a term is
 */
export function openIndex(packed, weights, rowsWith) {
  const terms = unshared(packed.terms);
  const rows = new Map(terms.map((term, row) => [term, row]));
  const tally = new Tally(packed.documentCount);
  /** What the length of a field takes from a term, by field and record. */
  const burdens = packed.lengths.map((lengths, field) =>
    Float64Array.from(lengths.split(","), length => K * (1 - B + (B * Number(length)) / packed.averageFieldLength[field]))
  );

  /**
   * The records that have a term in some of the fields, and how well it fits each.
   * @param {string} term
   * @param {string[]} fields
   * @returns {Hits}
   */
  function search(term, fields) {
    const row = rows.get(term);
    if (row === undefined) return NONE;
    const { columns, first } = rowsWith(row);
    for (const name of fields) {
      const field = packed.fieldIds[name];
      const steps = columns[field]?.[row - first];
      if (!steps) continue;
      const burden = burdens[field];
      const many = entriesOf(steps);
      const rarity = Math.log(1 + (packed.documentCount - many + 0.5) / (many + 0.5));
      read(steps, (at, count) => {
        tally.add(at, weights[name] * (rarity * (D + (count * (K + 1)) / (count + burden[at]))));
      });
    }
    return tally.take();
  }

  return { terms, search, rowOf: (/** @type {string} */ term) => rows.get(term) };
}
