/* The index as MiniSearch loads it, from the shorter form in which pack.js writes it: sorted terms,
   and for each field a column with the records of every term. */

import { unshared } from "./sharing.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */

/**
 * What MiniSearch's `loadJS` takes.
 * @param {SearchData["index"]} packed
 */
export function unpackIndex(packed) {
  /** @type {Record<number, number>} */
  const ids = {};
  const columns = packed.columns.map(column => column.split(";"));
  for (let at = 0; at < packed.documentCount; at++) ids[at] = at;
  const terms = unshared(packed.terms).map((term, row) => {
    /** @type {Record<number, Record<number, number>>} */
    const fields = {};
    columns.forEach((column, field) => {
      if (column[row]) fields[field] = counts(column[row]);
    });
    return [term, fields];
  });
  return Object.assign({}, packed, { documentIds: ids, index: terms });
}

/**
 * Steps from one record to the next, each with a count after `*` if it is not one.
 * @param {string} steps
 */
function counts(steps) {
  let record = -1;
  /** @type {Record<number, number>} */
  const result = {};
  steps.split(",").forEach(step => {
    const pair = step.split("*");
    record += parseInt(pair[0], 36);
    result[record] = Number(pair[1] || 1);
  });
  return result;
}
