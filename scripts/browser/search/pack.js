/* The data of the search: records of the build become what the browser gets. Terms are made by
   words.js, here and in the browser. Runs in node, when the site is finished. */

import { packBridge } from "./bridge.js";
import { packWords } from "./endings.js";
import { makeIndex } from "./gather.js";
import { LINED } from "./lines.js";
import { PASSAGES } from "./passages.js";
import { shared, unshared } from "./sharing.js";
import * as words from "./words.js";

/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {Partial<import("../shared/records.js").BuiltRecord> & Pick<SearchRecord, "id" | "kind" | "address" | "title">} Given a record of the build, or a page that has none */
/** @typedef {Given & {alike: string}} Enriched with the words that mean the same as something in it */
/** @typedef {{phrase: string, stems: string, first: string}} Synonym `stems` with a blank around each; the first of them */

/* Field of a record -> field of the index. What names a topic weighs more than the same words in a
   passage, so it is another field; what a passage mentions it gains from the topic, in the browser. */
/** @type {Record<string, string>} */
const OF_PASSAGES = { title: "title", section: "section", text: "text", reading: "reading", summary: "summary", asked: "asked", notes: "notes", alike: "alike" };
/** @type {Record<string, string>} */
const OF_TOPICS = { title: "name", names: "aliases", dates: "dates", asked: "asked", summary: "about", text: "about", notes: "notes", alike: "alike" };
const FIELDS = [...new Set([...Object.values(OF_PASSAGES), ...Object.values(OF_TOPICS)])];
/** What the editors say beside a thing, where little words are of no use. */
const BESIDE = ["about", "notes"];
/** What no misspelt word is read as: figures of speech least of all. */
const UNSPELT = ["notes", "dates", "asked"];
const ALSO_AS_ONE_WORD = ["title", "names", "alike"];
const SHOWN_ALWAYS = ["id", "kind", "address", "title"]; // of the home page, id and address are empty
const SHOWN = [...SHOWN_ALWAYS, "text", "changes", "summary", "facets", "counts", "mentions", "quoted", "name", "siglum", "called", "order", "when", "contrast", "asks", "alone", "others", "subjects", "passages", "part", "kin"];
const NAMED = ["person", "place", "organisation", "event"];
const OF_ONE_NAME = ["theme", "person", "place", "organisation", "law", "term", "event"];

/**
 * @param {{records: Given[], synonyms: string[][], bridge?: string}} given groups of phrases that mean the same; lines of the bridge
 * @returns {SearchData}
 */
export function searchData({ records, synonyms, bridge = "" }) {
  const groups = synonyms.map(group => group.map(phrase => {
    const stems = words.stems(phrase);
    return { phrase, stems: ` ${stems.join(" ")} `, first: stems[0] ?? "" };
  }));
  // What is about the texts is not found by its words: those records stand last, outside the index.
  const about = (/** @type {Given} */ record) => Number(record.kind === "about");
  const sorted = [...records].sort((one, other) => about(one) - about(other));
  const enriched = sorted.filter(record => !about(record)).map(record => ({ ...record, alike: alike(groups, record) }));
  const kin = kinOf(enriched);
  const gathered = makeIndex(FIELDS);
  for (const record of enriched) gathered.add(document(record)); // one by one: in a large edition all would fill the memory
  const index = gathered.done();
  const terms = unshared(index.terms);
  return {
    index, records: sorted.map((record, at) => shown(kin[at]?.length ? { ...record, kin: kin[at] } : record)), vocabulary: packWords(vocabulary(enriched), terms), names: shared(names(enriched)),
    bridge: packBridge(bridge, terms)
  };
}

/**
 * What a record says in a field, if that is text.
 * @param {Given} record
 * @param {string} field
 */
function textOf(record, field) {
  const value = /** @type {Record<string, unknown>} */ (record)[field];
  return typeof value === "string" ? value : "";
}

/**
 * The words that mean the same as something in the record.
 * @param {Synonym[][]} groups
 * @param {Given} record
 */
function alike(groups, record) {
  const fields = record.kind in PASSAGES ? ["text", "reading", "summary"] : ["title", "names", "asked"];
  const own = fields.map((field) => textOf(record, field)).join("\n");
  const lines = own.split("\n").map((line) => words.stems(line));
  const text = ` ${lines.map((line) => line.join(" ")).join(" | ")} `;
  const known = new Set(lines.flat());
  const has = (/** @type {Synonym} */ entry) => known.has(entry.first) && text.includes(entry.stems);
  return groups.flatMap((group) => group.some(has) ? group.filter((entry) => !has(entry)) : [])
    .map((entry) => entry.phrase).join("\n");
}

/**
 * The record as the index is given it: stems; of names and phrases also the form written as one word.
 * @param {Enriched} record
 */
function document(record) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const [field, target] of Object.entries(fieldsOf(record))) {
    const text = textOf(record, field);
    if (!text || (record.quoted && field === "text")) continue; // what is quoted is found where it stands
    const terms = target === LINED ? lines(text) : words.terms(text).filter(term => !BESIDE.includes(target) || !words.little(term));
    if (ALSO_AS_ONE_WORD.includes(field)) terms.push(...asOneWord(text));
    fields[target] = [fields[target], ...terms].filter(Boolean).join(target === LINED ? "\n" : " ");
  }
  if (record.kind === "event") fields.name = [fields.name, ...oneWordNames(record)].join(" ");
  return fields;
}

/**
 * Lines that nobody reads, as the terms by which they are found. Neither the order of the lines nor that of their terms
 * counts, so those that share their frequent terms stand together: the steps between them are short.
 * @param {string} text
 */
function lines(text) {
  const found = text.split("\n").map(words.terms);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const term of found.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity = (/** @type {string} */ term) => -(counts.get(term) ?? 0);
  return found.map(own => own.sort((one, other) => rarity(one) - rarity(other) || (one < other ? -1 : 1)).join(" ")).sort();
}

/**
 * Names of one word: each names the thing by itself, which a word of a longer name does not ("Reagan and Zia").
 * @param {Given} record
 */
function oneWordNames(record) {
  return textOf(record, "names").split("\n").map(words.stems).filter(({ length }) => length === 1).flat();
}

/** @param {Given} record */
function fieldsOf(record) {
  return record.kind in PASSAGES ? OF_PASSAGES : OF_TOPICS;
}

/** @param {string} text */
function asOneWord(text) {
  return text.split("\n").map((line) => words.plain(words.fold(line)))
    .filter((parts) => parts.length > 1 && parts.length < 6).map(words.joined);
}

/**
 * Topics of one name: for each record the places of the others.
 * @param {Given[]} records
 */
function kinOf(records) {
  const names = records.map(({ kind, title, names = "" }) =>
    OF_ONE_NAME.includes(kind) ? [title, ...names.split("\n")].map(name => words.joined(words.plain(words.fold(name)))).filter(Boolean) : []
  );
  /** @type {Map<string, Set<number>>} */
  const bearers = new Map();
  names.forEach((own, at) => {
    for (const name of own) bearers.set(name, (bearers.get(name) ?? new Set()).add(at));
  });
  return names.map((own, at) => [...new Set(own.flatMap(name => [...(bearers.get(name) ?? [])]))].filter(other => other !== at));
}

/**
 * What a result shows of a record; of a topic a sentence is enough.
 * @param {Given} record
 */
function shown(record) {
  const { text, ...rest } = record.kind === "about" ? { ...record, brief: "", name: record.names } : record;
  const brief = { ...rest, summary: record.quoted ? "" : briefOf(record) };
  // Little words need not stand beside what is asked: they are passed over in every question.
  const wordsOf = (/** @type {string | undefined} */ list) => stemsOf(list?.split(" ").filter(word => !words.little(word)).join("\n")).replace(/\n/g, " ");
  const asking = { asks: leastOf(stemsOf(rest.asks)), subjects: stemsOf(rest.subjects), others: wordsOf(rest.others), alone: wordsOf(rest.alone), called: stemsOf(rest.called) };
  const short = /** @type {Record<string, unknown>} */ (record.kind in PASSAGES ? { ...rest, text } : { ...brief, ...asking });
  const names = SHOWN.filter(name => short[name] !== undefined && (short[name] !== "" || SHOWN_ALWAYS.includes(name)));
  return /** @type {SearchRecord} */ (Object.fromEntries(names.map(name => [name, short[name]])));
}

/**
 * Lines that nobody reads, as stems: a quarter less to load, and no work in the browser.
 * @param {string} [lines]
 */
function stemsOf(lines = "") {
  return [...new Set(lines.split("\n").map(line => words.stems(line).join(" ")))].sort().join("\n");
}

/**
 * Of ways to ask, of which one must stand in a question with all its words, those that no shorter one makes needless.
 * @param {string} lines
 */
function leastOf(lines) {
  const ways = lines.split("\n").map(line => new Set(line.split(" ")));
  const within = (/** @type {Set<string>} */ one, /** @type {Set<string>} */ other) => [...one].every(word => other.has(word));
  return ways.filter((way, at) => !ways.some((other, place) => within(other, way) && (other.size < way.size || place < at))).map(way => [...way].join(" ")).join("\n");
}

/** @param {Given} record */
function briefOf({ kind, brief, summary = "" }) {
  return kind === "about" ? summary : firstSentence(brief || summary);
}

/** @param {string} text */
function firstSentence(text) {
  const end = text.search(/(?<!\b(?:[A-Z]|Mr|Dr|St|c|Gen|U\.S))\.\s+(?=[A-Z‘“])/);
  return end < 0 ? text : text.slice(0, end + 1);
}

/**
 * Words that a mistyped word may have been meant to be.
 * @param {Enriched[]} records
 */
function vocabulary(records) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const record of records) {
    for (const field of Object.keys(fieldsOf(record)).filter((name) => !UNSPELT.includes(name))) {
      for (const word of words.plain(words.fold(textOf(record, field)))) {
        if (word.length > 2 && !/\d/.test(word) && !words.little(word)) found.add(word);
      }
    }
  }
  return [...found].sort();
}

/**
 * Words of names: what readers write as they hear it.
 * @param {Enriched[]} records
 */
function names(records) {
  const parts = records
    .filter(({ kind }) => NAMED.includes(kind))
    .flatMap(record => `${record.title}\n${textOf(record, "names")}`.match(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu) ?? [])
    .flatMap(name => words.plain(words.fold(name)));
  return [...new Set(parts)].filter(name => name.length > 2).sort();
}
