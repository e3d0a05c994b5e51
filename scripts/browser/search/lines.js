/* The other ways in which readers ask, which the search needs twice: by record, for its score, and line by line, for
   what meets in one. They are written once, by line: the column of the index says which lines have a term, and beside
   it stands how many lines each record has. Opened, the column goes by record as all others do, and each record has
   its lines. An index in parts is made of the opened one, and needs no more opening: a part holds few records or few terms, never all. */

import { unshared } from "./sharing.js";
import { read, written } from "./steps.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */

/** The field of the index that is written by line. */
export const LINED = "asked";

/**
 * The data as the search works on them; those of an index in parts as they are.
 * @param {SearchData} data
 * @returns {SearchData}
 */
export function opened(data) {
  const { lines, ...index } = data.index;
  if (lines === undefined) return data;
  const many = lines.split(",").map(Number);
  const owners = many.flatMap((own, at) => new Array(own).fill(at));
  /** Of each line its terms. @type {string[][]} */
  const said = owners.map(() => []);
  const terms = unshared(index.terms);
  const lined = index.fieldIds[LINED];
  const byLine = index.columns[lined].split(";");
  const byRecord = byLine.map((steps, row) => {
    /** @type {number[]} */
    const counts = [];
    read(steps, (line, count) => {
      said[line].push(terms[row]);
      const last = counts.length - 2;
      if (counts[last] === owners[line]) counts[last + 1] += count;
      else counts.push(owners[line], count);
    });
    return written(counts);
  }).join(";");
  let first = 0;
  const records = data.records.map((record, at) => {
    if (!many[at]) return record;
    const own = said.slice(first, first + many[at]);
    first += many[at];
    return { ...record, asked: own.map(line => line.join(" ")).join("\n") };
  });
  return { ...data, records, index: { ...index, columns: index.columns.map((column, field) => (field === lined ? byRecord : column)) } };
}
