/* Gathers the index: for each term and field the records that have it and how often, in the short form that
   postings.js reads. Lengths and averages are what MiniSearch takes them to be. Runs in node. */

import { LINED } from "./lines.js";
import { shared } from "./sharing.js";
import { written } from "./steps.js";

/** @typedef {import("../shared/records.js").SearchData["index"]} Index */

/** @param {string[]} fields */
export function makeIndex(fields) {
  /** By field, of each term: a record, or a line, and how often it has the term, one after the other. @type {Map<string, number[]>[]} */
  const entries = fields.map(() => new Map());
  /** @type {(number | undefined)[][]} */
  const lengths = fields.map(() => []);
  const averages = fields.map(() => 0);
  let many = 0;
  /** Of each record how many lines its field of lines has. @type {number[]} */
  const lines = [];
  let manyLines = 0;

  /**
   * The next record.
   * @param {Record<string, string | undefined>} texts by field, terms with a blank between, lines with a line feed
   */
  function add(texts) {
    fields.forEach((field, at) => {
      const text = texts[field];
      if (text === undefined) return;
      const own = text.split("\n").map(countsOf);
      const size = new Set(own.flatMap(counts => [...counts.keys()])).size;
      lengths[at][many] = size;
      averages[at] = (averages[at] * many + size) / (many + 1);
      const byLine = field === LINED;
      for (const [line, counts] of own.entries()) enter(entries[at], counts, byLine ? manyLines + line : many);
      if (!byLine) return;
      lines[many] = own.length;
      manyLines += own.length;
    });
    many++;
  }

  /**
   * The index of all records that were added. A field is a column with an entry for each term: the records as steps
   * from one to the next, see steps.js; of one field the lines, see lines.js. Beside it stands how long the field is in each record.
   * @returns {Index}
   */
  function done() {
    const terms = [...new Set(entries.flatMap(column => [...column.keys()]))].sort();
    return {
      documentCount: many, fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])), averageFieldLength: averages,
      lengths: lengths.map(own => Array.from({ length: many }, (_, at) => own[at] || "").join()),
      lines: Array.from({ length: many }, (_, at) => lines[at] || "").join(),
      terms: shared(terms), columns: entries.map(column => terms.map(term => written(column.get(term) ?? [])).join(";"))
    };
  }

  return { add, done };
}

/**
 * How often a text has each term.
 * @param {string} text
 */
function countsOf(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const term of text.split(" ")) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * @param {Map<string, number[]>} column
 * @param {Map<string, number>} counts of a record or a line
 * @param {number} number of it
 */
function enter(column, counts, number) {
  for (const [term, count] of counts) {
    if (!term) continue; // of a text without terms
    const own = column.get(term);
    if (own) own.push(number, count);
    else column.set(term, [number, count]);
  }
}
