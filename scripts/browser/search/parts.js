/* An index in parts, for an edition that is too large for one. Its head is there from the beginning: counts, all
   terms, and what is known of each record but its texts. The records that have a term come in parts by the
   beginnings of terms, and so do those in which it stands before another, for phrases; the texts come in parts by
   records. Each comes when a question first needs it, and then for good. The engine knows nothing of the way: what it is asked for and has not got is thrown as missing, fetched, and the
   question is asked again. divide.js makes the parts. */

import { glossOf } from "./readings.js";
import { little } from "./words.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{columns: string[][], first: number}} Rows of terms, and the number of their first */
/** @typedef {{record: SearchRecord, many: number, phrase: string}} Gloss */
/** @typedef {Pick<SearchRecord, "text" | "summary" | "asked" | "changes">} Texts */
/** @typedef {"terms" | "pairs" | "records"} Sort of a part */
/** @typedef {(name: string) => Promise<unknown>} Take fetches a part */

/** Between a term and the records in which it stands after another; between those of one term. */
export const SIGNS = { records: ":", next: "|", row: ";" };

/** What has to come before a question can be answered. */
export class Missing extends Error {
  /** @param {string[]} names of parts */
  constructor(names) {
    super(`not there yet: ${names.join(", ")}`);
    this.names = names;
  }
}

/** A part that did not come. */
export class NotLoaded extends Error {}

/**
 * Where a pair of terms stands among the pairs: with the first, under the number of the second; but with the second
 * if only the first is a little word, which stands before nearly everything.
 * @param {number} one row of a term
 * @param {number} other row of the next
 * @param {string[]} terms
 * @returns {[number, number]}
 */
export function pairAt(one, other, terms) {
  return little(terms[one]) && !little(terms[other]) ? [other, terms.length + 1 + one] : [one, other];
}

/**
 * The outcome of a work that may miss parts: at once if all is there, else when they have come. Raises `NotLoaded`.
 * @template T
 * @param {() => T} work done anew after each loading, so it must change nothing before it has all
 * @param {(names: string[]) => Promise<unknown>} load
 * @returns {Promise<T>}
 */
export async function whole(work, load) {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      await load(error.names);
    }
  }
}

/**
 * Fetches parts from beside the index.
 * @param {string} address of the folder of the index, with a slash
 * @returns {Take}
 */
export function takeFrom(address) {
  return async name => {
    const answer = await fetch(`${address}${name}.json`);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
}

/** @param {SearchData} data the head of an index in parts, or one whole index, which misses nothing */
export function openParts({ parts, index, records }) {
  const all = { columns: index.columns.map(column => column.split(";")), first: 0 };
  /** @type {Map<string, Rows>} */
  const rows = new Map();
  /** @type {Map<string, {rows: string[], first: number}>} */
  const followed = new Map();
  /** @type {Map<string, [number, number, string][]>} */
  const glossed = new Map();
  /** @type {Set<string>} */
  const there = new Set();
  /** @type {Map<string, Promise<void>>} */
  const coming = new Map();
  /** @type {WeakMap<SearchRecord, number>} */
  const basis = new WeakMap();

  /**
   * The part in which a term or a record stands, and where the part begins.
   * @param {Sort} sort
   * @param {number} at
   */
  function partOf(sort, at) {
    const starts = parts?.[sort] ?? [];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return `${sort}-${low - 1}`;
  }

  /**
   * Throws what is missing of these, all at once.
   * @param {Partial<Record<Sort, (number | undefined)[]>>} wanted rows of terms, or numbers of records; those that are none miss nothing
   */
  function need(wanted) {
    if (!parts) return;
    const sorts = /** @type {[Sort, (number | undefined)[]][]} */ (Object.entries(wanted));
    const names = sorts.flatMap(([sort, numbers]) => numbers.flatMap(at => (at === undefined ? [] : partOf(sort, at))));
    const missing = new Set(names.filter(name => !there.has(name)));
    if (missing.size) throw new Missing([...missing]);
  }

  /**
   * The rows among which that of a term is.
   * @param {number} row
   */
  function rowsWith(row) {
    if (!parts) return all;
    need({ terms: [row] });
    return /** @type {Rows} */ (rows.get(partOf("terms", row)));
  }

  /** Of each pair that was asked for, where it stands. @type {Map<string, Set<number>>} */
  const pairs = new Map();

  /**
   * The records in which a pair of terms stands, see `pairAt`; for the number of all terms, the topics in which the one stands.
   * @param {number} row
   * @param {number} next
   */
  function pair(row, next) {
    const before = pairs.get(`${row} ${next}`);
    if (before) return before;
    need({ pairs: [row] });
    const { rows = [], first = 0 } = followed.get(partOf("pairs", row)) ?? {};
    const begin = next.toString(36) + SIGNS.records;
    const entry = (rows[row - first] ?? "").split(SIGNS.next).find(text => text.startsWith(begin));
    let last = -1;
    const found = new Set(entry?.slice(begin.length).split(",").map(step => {
      last += parseInt(step, 36);
      return last;
    }));
    pairs.set(`${row} ${next}`, found);
    return found;
  }

  /**
   * Entries for changed words that have one of these terms, in the order of the passages.
   * @param {Iterable<string>} terms for which the parts are there
   * @returns {Gloss[]}
   */
  function glosses(terms) {
    const found = new Map([...terms].flatMap(term => glossed.get(term) ?? []).concat(parts?.glosses ?? []).map(one => [`${one[0]} ${one[1]}`, one]));
    return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([at, start, phrase]) => {
      const record = later(records[at], start);
      basis.set(record, at);
      return { record, phrase, many: phrase.trim().split(" ").length };
    });
  }

  /**
   * Fetches parts that were missing; those on their way are not asked for again, those that failed are.
   * @param {string[]} names
   * @param {Take} take
   */
  function load(names, take) {
    return Promise.all(names.map(name => {
      const before = coming.get(name);
      if (before) return before;
      const now = take(`${parts?.folder}/${name}`).then(content => keep(name, content)).catch(cause => {
        throw new NotLoaded(name, { cause });
      }).finally(() => coming.delete(name));
      coming.set(name, now);
      return now;
    }));
  }

  /**
   * @param {string} name
   * @param {any} content as divide.js made it // any: what was read from JSON
   */
  function keep(name, content) {
    const [sort, number] = /** @type {[Sort, string]} */ (name.split("-"));
    const first = parts?.[sort][Number(number)] ?? 0;
    if (sort === "records") {
      content.forEach((/** @type {Texts} */ texts, /** @type {number} */ place) => {
        Object.assign(records[first + place], texts);
      });
    } else if (sort === "pairs") followed.set(name, { rows: content.split(SIGNS.row), first });
    else {
      rows.set(name, { columns: content.columns.map((/** @type {string} */ column) => column.split(";")), first });
      for (const [term, list] of content.glosses) glossed.set(term, list);
    }
    there.add(name);
  }

  return { divided: Boolean(parts), need, rowsWith, pair, glosses, load, basisOf: (/** @type {SearchRecord} */ record) => basis.get(record) };
}

/**
 * The entry for changed words of a passage, whose texts may still have to come.
 * @param {SearchRecord} passage
 * @param {number} start where the words stand
 * @returns {SearchRecord}
 */
function later(passage, start) {
  const gloss = () => glossOf(passage, /** @type {NonNullable<SearchRecord["changes"]>} */ (passage.changes).find(([from]) => from === start) ?? [start, 0, ""]);
  const { id, address, facets } = passage;
  return {
    id: `${id}-${start}`, kind: "gloss", address, facets: { essay: facets?.essay ?? [] },
    get title() { return gloss().title; },
    get summary() { return gloss().summary; }
  };
}
