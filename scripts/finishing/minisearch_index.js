/* Makes the index of the search page, as a classic script: a page opened from file:// cannot fetch.

       node minisearch_index.js PROJECT TARGET <data.json      {"records": […], "synonyms": [[…], …]}

   Writes TARGET, and to standard output the synonyms added to each record: the header search wants
   them too. Terms are made by docs/assets/js/search-words.js, here and in the browser. */
"use strict";

const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");

const FIELDS = ["title", "section", "text", "reading", "summary", "asked", "names", "dates", "themes", "notes", "alike", "name", "aliases", "about"];
/* What names a topic weighs more than the same words in a passage: fields of their own. */
const OF_TOPICS = { title: "name", names: "aliases", summary: "about", text: "about" };
const SHOWN = ["id", "kind", "address", "title", "text", "reading", "summary", "facets", "order", "when"];
const PASSAGES = ["paragraph", "heading", "signature"];

async function main([project, target]) {
  const modules = path.join(project, "node_modules");
  const { default: MiniSearch } = await import(pathToFileURL(path.join(modules, "minisearch", "dist", "es", "index.js")));
  const { stemmer } = await import(pathToFileURL(path.join(modules, "stemmer", "index.js")));
  require(path.join(project, "docs", "assets", "js", "search-words.js"));
  const words = globalThis.makeSearchWords(stemmer);
  const { records, synonyms } = JSON.parse(fs.readFileSync(0, "utf8"));

  const groups = synonyms.map((group) => group.map((phrase) => ({ phrase, stems: stemsOf(words, phrase) })));
  for (const record of records) record.alike = alike(words, groups, record);

  const index = new MiniSearch({ fields: FIELDS, idField: "at", tokenize: (text) => text.split(" "), processTerm: (term) => term || null });
  index.addAll(records.map((record, at) => document(words, record, at)));
  const data = { index: packed(index.toJSON()), records: records.map(shown), vocabulary: vocabulary(words, records) };
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // A JSON text inside a string is read faster than the same as an object of JavaScript.
  fs.writeFileSync(target, `window.editionSearchData = JSON.parse(${quoted(JSON.stringify(data))});\n`);
  process.stdout.write(JSON.stringify(records.map((record) => record.alike)));
}

function stemsOf(words, text) {
  return words.plain(words.fold(text)).map(words.stem);
}

/* The words that mean the same as something in the record. */
function alike(words, groups, record) {
  const own = ["title", "text", "reading", "summary", "asked", "names"].map((field) => record[field] || "").join("\n");
  const text = ` ${own.split("\n").map((line) => stemsOf(words, line).join(" ")).join(" | ")} `;
  const has = (entry) => text.includes(` ${entry.stems.join(" ")} `);
  return groups.flatMap((group) => group.some(has) ? group.filter((entry) => !has(entry)) : [])
    .map((entry) => entry.phrase).join("\n");
}

/* The record as MiniSearch is given it: stems; of names and phrases also the form written as one word. */
function document(words, record, at) {
  const fields = { at };
  const passage = PASSAGES.includes(record.kind);
  for (const field of FIELDS) {
    const text = record[field];
    if (!text) continue;
    const terms = words.terms(text);
    if (["title", "names", "themes", "alike", "asked"].includes(field)) {
      for (const line of text.split("\n")) {
        const parts = words.plain(words.fold(line));
        if (parts.length > 1 && parts.length < 6) terms.push(words.joined(parts));
      }
    }
    const target = passage ? field : OF_TOPICS[field] || field;
    fields[target] = [fields[target], ...terms].filter(Boolean).join(" ");
  }
  return fields;
}

function shown(record) {
  const short = PASSAGES.includes(record.kind) ? record : { ...record, text: undefined, summary: firstSentence(record.brief || record.summary || record.text || "") };
  return Object.fromEntries(SHOWN.filter((name) => short[name] !== undefined && short[name] !== "").map((name) => [name, short[name]]));
}

function firstSentence(text) {
  const end = text.search(/(?<!\b(?:[A-Z]|Mr|Dr|St|c|Gen|U\.S))\.\s+(?=[A-Z‘“])/);
  return end < 0 ? text : text.slice(0, end + 1);
}

/* Words that a mistyped word may have been meant to be. */
function vocabulary(words, records) {
  const found = new Set();
  for (const record of records) {
    for (const field of ["title", "text", "reading", "summary", "asked", "names", "themes", "alike"]) {
      for (const word of words.plain(words.fold(record[field] || ""))) {
        if (word.length > 2 && !/\d/.test(word) && !words.little(word)) found.add(word);
      }
    }
  }
  return [...found].sort().join(" ");
}

/* MiniSearch's own form names every field and record of every term; here the terms are lines, `term
   field records field records`, the records as steps from one to the next, a count after `*` if it is
   not one. docs/assets/js/search-index.js reads it back. Less than half the size, compressed. */
function packed(index) {
  const { index: terms, ...rest } = index;
  const lines = terms.map(([term, fields]) => [term, ...Object.entries(fields).flatMap(([field, counts]) => {
    let last = -1;
    const steps = Object.entries(counts).map(([at, count]) => {
      const step = (at - last).toString(36);
      last = Number(at);
      return count === 1 ? step : `${step}*${count}`;
    });
    return [field, steps.join(",")];
  })].join(" "));
  return { ...rest, documentIds: undefined, terms: lines.sort().join("\n") };
}

/* A JavaScript string in single quotes: JSON is full of double ones. */
function quoted(text) {
  return `'${text.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029").replace(/<\//g, "<\\/")}'`;
}

main(process.argv.slice(2)).catch((error) => { console.error(error.stack); process.exit(1); });
