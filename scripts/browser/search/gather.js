/* Gathers the index: for each term and field the records that have it and how often, in the short form that
   postings.js reads. Lengths and averages are what MiniSearch takes them to be. Runs in node. */

import { shared } from "./sharing.js";

/** @typedef {import("../shared/records.js").SearchData["index"]} Index */

/** @param {string[]} fields */
export function makeIndex(fields) {
  /** By field, of each term: a record and how often it has the term, one after the other. @type {Map<string, number[]>[]} */
  const entries = fields.map(() => new Map());
  /** @type {(number | undefined)[][]} */
  const lengths = fields.map(() => []);
  const averages = fields.map(() => 0);
  let many = 0;

  /**
   * The next record.
   * @param {Record<string, string | undefined>} texts by field, terms with a blank between
   */
  function add(texts) {
    fields.forEach((field, at) => {
      const text = texts[field];
      if (text === undefined) return;
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const term of text.split(" ")) counts.set(term, (counts.get(term) ?? 0) + 1);
      lengths[at][many] = counts.size;
      averages[at] = (averages[at] * many + counts.size) / (many + 1);
      counts.delete("");
      for (const [term, count] of counts) {
        const own = entries[at].get(term);
        if (own) own.push(many, count);
        else entries[at].set(term, [many, count]);
      }
    });
    many++;
  }

  /**
   * The index of all records that were added. A field is a column with an entry for each term: the records as steps
   * from one to the next, a count after `*` if it is not one. Beside it stands how long the field is in each record.
   * @returns {Index}
   */
  function done() {
    const terms = [...new Set(entries.flatMap(column => [...column.keys()]))].sort();
    return {
      documentCount: many, fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])), averageFieldLength: averages,
      lengths: lengths.map(own => Array.from({ length: many }, (_, at) => own[at] || "").join()),
      terms: shared(terms), columns: entries.map(column => terms.map(term => steps(column.get(term) ?? [])).join(";"))
    };
  }

  return { add, done };
}

/** @param {number[]} counts a record, how often, the next record, … */
function steps(counts) {
  const found = [];
  for (let place = 0, last = -1; place < counts.length; last = counts[place], place += 2) {
    const step = (counts[place] - last).toString(36);
    found.push(counts[place + 1] === 1 ? step : `${step}*${counts[place + 1]}`);
  }
  return found.join();
}
