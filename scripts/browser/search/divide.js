/* One index becomes a head and parts; see parts.js, which reads them. Runs in node, when the site is finished. */

import { opened } from "./lines.js";
import { pairAt, SIGNS } from "./parts.js";
import { PASSAGES } from "./passages.js";
import { phraseOf, saidBy } from "./readings.js";
import { unshared } from "./sharing.js";
import * as words from "./words.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {[number, number, string]} Gloss a record, where in it changed words begin, and their stems with a blank around each */

/** Letters of a part, for a byte that is sent two to three of terms, three or four of the others: a question needs a part for each of its words, and those of sixteen passages. */
const LETTERS = { terms: 22_000, pairs: 32_000, records: 16_000 };
const TEXTS = ["text", "summary", "asked", "changes"];

/**
 * The head, without the name of the folder, and the parts by their names, one by one: all together would fill the memory.
 * @param {SearchData} one whole index
 * @param {typeof LETTERS} [letters] of a part
 * @returns {{head: SearchData, parts: Iterable<[string, unknown]>}}
 */
export function divided(one, letters = LETTERS) {
  const data = opened(one);
  const { columns, ...index } = data.index;
  const rows = columns.map(column => column.split(";"));
  const terms = unshared(index.terms);
  const { byTerm, apart } = glossesBy(data.records, new Set(terms));
  const glosses = terms.map(term => byTerm.get(term) ?? []);
  const pairs = pairsOf(data.records.slice(0, index.documentCount), terms);
  const split = data.records.map(apartFromTexts);
  const starts = {
    terms: startsOf(terms.map((_, row) => rows.reduce((sum, column) => sum + column[row].length, 0) + 20 * glosses[row].length), letters.terms),
    pairs: startsOf(pairs.map(row => row.length), letters.pairs),
    records: startsOf(split.map(([, texts]) => JSON.stringify(texts).length), letters.records)
  };

  /** @type {Record<keyof typeof starts, (start: number, end?: number) => unknown>} */
  const contents = {
    terms: (start, end) => ({
      columns: rows.map(column => column.slice(start, end).join(";")),
      glosses: terms.slice(start, end).flatMap((term, place) => (glosses[start + place].length ? [[term, glosses[start + place]]] : []))
    }),
    pairs: (start, end) => pairs.slice(start, end).join(SIGNS.row),
    records: (start, end) => split.slice(start, end).map(([, texts]) => texts)
  };

  function* parts() {
    for (const sort of /** @type {(keyof typeof starts)[]} */ (Object.keys(starts))) {
      for (const [part, start] of starts[sort].entries()) yield /** @type {[string, unknown]} */ ([`${sort}-${part}`, contents[sort](start, starts[sort][part + 1])]);
    }
  }

  const head = { ...data, index: { ...index, columns: [] }, records: split.map(([rest]) => rest), parts: { folder: "", ...starts, glosses: apart } };
  return { head, parts: parts() };
}

/**
 * For each term the pairs that stand with it, each with its records as steps from one to the next. A topic stands besides under the number of all terms, wherever it has the term.
 * @param {SearchRecord[]} records of the index
 * @param {string[]} terms
 */
function pairsOf(records, terms) {
  const places = new Map(terms.map((term, row) => [term, row]));
  /** Of each term, the next one and the record as one number. @type {number[][]} */
  const found = terms.map(() => []);
  records.forEach((record, at) => {
    for (const said of saidBy(record)) {
      const rows = said.trim().split(" ").map(stem => places.get(stem));
      rows.forEach((row, place) => {
        if (row === undefined) return;
        const after = rows[place + 1];
        if (after !== undefined) {
          const [own, next] = pairAt(row, after, terms);
          found[own].push(next * records.length + at);
        }
        if (!(record.kind in PASSAGES)) found[row].push(terms.length * records.length + at);
      });
    }
  });
  return found.map((own, row) => {
    found[row] = []; // it is needed no more
    return followersOf(Float64Array.from(own).sort(), records.length);
  });
}

/**
 * @param {Float64Array} sorted the next term and the record, as one number
 * @param {number} many records
 */
function followersOf(sorted, many) {
  let text = "";
  let last = -1;
  for (const both of sorted) {
    if (both === last) continue;
    const next = Math.floor(both / many);
    const isNew = last < 0 || next !== Math.floor(last / many);
    const step = ((both % many) - (isNew ? -1 : last % many)).toString(36);
    text += isNew ? `${text && SIGNS.next}${next.toString(36)}${SIGNS.records}${step}` : `,${step}`;
    last = both;
  }
  return text;
}

/**
 * A record without the texts that only a result shows, and those. What is about the texts is looked for in its own words.
 * @param {SearchRecord} record
 * @returns {[SearchRecord, import("./parts.js").Texts]}
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
      else for (const stem of new Set(telling)) byTerm.set(stem, byTerm.get(stem) ?? []).get(stem)?.push(gloss);
    }
  });
  return { byTerm, apart };
}
