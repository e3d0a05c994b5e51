/* Words in context: every place of a word that matched, in the essay's own words, sortable by what
   stands before and after it, and as a file for a spreadsheet. */

import * as words from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{record: SearchRecord, at: number, word: string, before: string, after: string}} Context */
/** @typedef {"order" | "before" | "word" | "after"} Column */

/** Letters on either side. */
const WIDTH = 60;

/**
 * Places of what matched.
 * @param {{record: SearchRecord, terms: Set<string>}[]} entries
 * @returns {Context[]}
 */
export function contextsOf(entries) {
  return entries.flatMap(({ record, terms }) => {
    const text = record.text || "";
    return [...text.matchAll(/[\p{L}\p{N}]+(?:[-.,/’'][\p{L}\p{N}]+)*/gu)]
      .filter(([word]) => matches(word, terms))
      .map(({ 0: word, index: at }) => ({ record, at, word, before: before(text, at), after: after(text, at + word.length) }));
  });
}

/**
 * Whether a word of a text is among what was looked for.
 * @param {string} word
 * @param {Set<string>} terms
 */
export function matches(word, terms) {
  return words.plain(words.fold(word)).some(plain => terms.has(words.stem(plain)) && !words.little(plain));
}

/**
 * What stands before a place, from a whole word on.
 * @param {string} text
 * @param {number} at
 */
function before(text, at) {
  return text.slice(0, at).trim().slice(-WIDTH).replace(/^\S*\s/, "");
}

/**
 * What stands after a place, to a whole word.
 * @param {string} text
 * @param {number} at
 */
function after(text, at) {
  return `${text.slice(at, at + WIDTH)} `.replace(/\s\S*$/, "").trim();
}

/**
 * By a column, then as they stand in the essays. Before the word the last word counts first.
 * @param {Context[]} contexts
 * @param {Column} column
 */
export function sortContexts(contexts, column) {
  const key = (/** @type {Context} */ context) => {
    if (column === "order") return "";
    if (column !== "before") return context[column].toLowerCase();
    return context.before.toLowerCase().split(/\s+/).reverse().join(" ");
  };
  return contexts.slice().sort(
    (a, b) => key(a).localeCompare(key(b), "en") || (a.record.order ?? 0) - (b.record.order ?? 0) || a.at - b.at
  );
}

/**
 * The contexts as a file for a spreadsheet.
 * @param {Context[]} contexts
 */
export function csvOf(contexts) {
  const rows = contexts.map(({ record, before, word, after }) => [record.title, record.id, before, word, after]);
  const lines = [["reference", "id", "before", "word", "after"], ...rows].map(row => row.map(cellOf).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/**
 * A cell that begins with one of these signs would be a formula in a spreadsheet.
 * @param {string} text
 */
function cellOf(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
