/* Makes the index of the search page, as a classic script: a page opened from file:// cannot fetch.

       node minisearch_index.js TARGET <data.json      {"records": […], "synonyms": [[…], …]}

   Writes TARGET, and to standard output the synonyms added to each record: the header search wants
   them too. Terms are made by scripts/browser/search/words.js, here and in the browser. */
import fs from "node:fs";
import path from "node:path";
import MiniSearch from "minisearch";
import * as words from "../browser/search/words.js";

/* Field of a record -> field of the index. What names a topic weighs more than the same words in a
   passage, so it is another field; what a passage mentions it gains from the topic, in the browser. */
const OF_PASSAGES = { title: "title", section: "section", text: "text", reading: "reading", summary: "summary", asked: "asked", notes: "notes", alike: "alike" };
const OF_TOPICS = { title: "name", names: "aliases", dates: "dates", asked: "asked", summary: "about", text: "about", notes: "notes", alike: "alike" };
const FIELDS = [...new Set([...Object.values(OF_PASSAGES), ...Object.values(OF_TOPICS)])];
const ALSO_AS_ONE_WORD = ["title", "names", "alike"];
const SHOWN = ["id", "kind", "address", "title", "text", "reading", "summary", "facets", "counts", "mentions", "quoted", "name", "order", "when"];
const PASSAGES = ["paragraph", "heading", "signature"];

function main([target]) {
  const { records, synonyms } = JSON.parse(fs.readFileSync(0, "utf8"));

  const groups = synonyms.map((group) => group.map((phrase) => ({ phrase, stems: words.stems(phrase) })));
  for (const record of records) record.alike = alike(groups, record);

  const index = new MiniSearch({ fields: FIELDS, idField: "at", tokenize: (text) => text.split(" "), processTerm: (term) => term || null });
  index.addAll(records.map((record, at) => document(record, at)));
  const data = { index: packed(index.toJSON()), records: records.map(shown), vocabulary: vocabulary(records) };
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // A JSON text inside a string is read faster than the same as an object of JavaScript.
  fs.writeFileSync(target, `window.editionSearchData = JSON.parse(${quoted(JSON.stringify(data))});\n`);
}

/* The words that mean the same as something in the record. */
function alike(groups, record) {
  const fields = PASSAGES.includes(record.kind) ? ["text", "reading", "summary", "asked"] : ["title", "names", "asked"];
  const own = fields.map((field) => record[field] || "").join("\n");
  const text = ` ${own.split("\n").map((line) => words.stems(line).join(" ")).join(" | ")} `;
  const has = (entry) => text.includes(` ${entry.stems.join(" ")} `);
  return groups.flatMap((group) => group.some(has) ? group.filter((entry) => !has(entry)) : [])
    .map((entry) => entry.phrase).join("\n");
}

/* The record as MiniSearch is given it: stems; of names and phrases also the form written as one word. */
function document(record, at) {
  const fields = { at };
  for (const [field, target] of Object.entries(fieldsOf(record))) {
    if (!record[field]) continue;
    const terms = words.terms(record[field]);
    if (ALSO_AS_ONE_WORD.includes(field)) terms.push(...asOneWord(record[field]));
    fields[target] = [fields[target], ...terms].filter(Boolean).join(" ");
  }
  return fields;
}

function fieldsOf(record) {
  return PASSAGES.includes(record.kind) ? OF_PASSAGES : OF_TOPICS;
}

function asOneWord(text) {
  return text.split("\n").map((line) => words.plain(words.fold(line)))
    .filter((parts) => parts.length > 1 && parts.length < 6).map(words.joined);
}

function shown(record) {
  const short = PASSAGES.includes(record.kind) ? record : { ...record, text: undefined, summary: record.quoted ? undefined : firstSentence(record.brief || record.summary || "") };
  return Object.fromEntries(SHOWN.filter((name) => short[name] !== undefined && short[name] !== "").map((name) => [name, short[name]]));
}

function firstSentence(text) {
  const end = text.search(/(?<!\b(?:[A-Z]|Mr|Dr|St|c|Gen|U\.S))\.\s+(?=[A-Z‘“])/);
  return end < 0 ? text : text.slice(0, end + 1);
}

/* Words that a mistyped word may have been meant to be. */
function vocabulary(records) {
  const found = new Set();
  for (const record of records) {
    for (const field of Object.keys(fieldsOf(record)).filter((name) => name !== "notes" && name !== "dates")) {
      for (const word of words.plain(words.fold(record[field] || ""))) {
        if (word.length > 2 && !/\d/.test(word) && !words.little(word)) found.add(word);
      }
    }
  }
  return sharing([...found].sort()).join(" ");
}

/* Sorted words share their beginnings: each is written as how many letters it shares, and the rest. */
function sharing(sorted) {
  let last = "";
  return sorted.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < last.length && word[shared] === last[shared]) shared++;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
}

/* MiniSearch's own form names every field and record of every term. Here a field is a column with a
   line for each term: the records as steps from one to the next, a count after `*` if it is not one.
   scripts/browser/search/unpack.js reads it back. Less than half the size, compressed. */
function packed(index) {
  const { index: terms, documentIds, ...rest } = index;
  const rows = terms.sort(([one], [other]) => (one < other ? -1 : 1));
  const columns = Object.values(index.fieldIds).map((field) => rows.map(([, fields]) => steps(fields[field] || {})).join("\n"));
  return { ...rest, terms: sharing(rows.map(([term]) => term)).join(" "), columns };
}

function steps(counts) {
  let last = -1;
  return Object.entries(counts).map(([at, count]) => {
    const step = (at - last).toString(36);
    last = Number(at);
    return count === 1 ? step : `${step}*${count}`;
  }).join(",");
}

/* A JavaScript string in single quotes: JSON is full of double ones. */
function quoted(text) {
  return `'${text.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029").replace(/<\//g, "<\\/")}'`;
}

main(process.argv.slice(2));
