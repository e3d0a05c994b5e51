/* The line that a result shows: the sentence that answers, and whose sentence it is. The author's own
   words come first, and under them what the edition reads in their place, if it reads anything else. The
   editors' summary is shown, and named as theirs, only where it answers better. */

import { piecesOf, textOf } from "./readings.js";
import * as words from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./readings.js").Piece} Piece */
/** @typedef {{label: string, worth: number}} Voice */
/** @typedef {{text: string, stems: Set<string>, voice: Voice, start: number, end: number}} Sentence `start` and `end` in the passage */
/** @typedef {{text: string, label: string, own: boolean, reading?: Piece[]}} Line `own`: in the essay's words; `reading`: what the edition reads there */

/** @type {Voice} */
const ESSAY = { label: "In the essay’s words", worth: 1 };
/** @type {Voice} */
const READING = { label: "In the essay’s words, found by the editors’ reading", worth: 0.9 };
/** @type {Voice} */
const SUMMARY = { label: "In the editors’ summary", worth: 0.8 };
const SENTENCE = /.+?(?:(?<!\b(?:Mr|Ms|Dr|Doctor|Gen|St|U\.S|[A-Z]))[.?!;](?=\s)|$)\s*/g;
/** Shares of the weight of all that matched: from the first a sentence answers, below the second it does not. */
const ANSWERS = 0.4;
const HARDLY = 0.05;
/** How much more a sentence with a figure counts where a number is asked for, and the words that ask for one. */
const FIGURE = 2;
const COUNTING = new Set(["much", "many", "total", "sum", "amount", "number"]);
/** A name longer than this is a passage; its words are not marked one by one. */
const LONG = 40;

/** @type {Map<SearchRecord, Sentence[]>} */
const cut = new Map();

/**
 * Sentences of a record's fields, with their stems.
 * @param {SearchRecord} record
 */
function sentences(record) {
  const before = cut.get(record);
  if (before) return before;
  const own = cutInto(record.text || "").flatMap(({ part, start, end }) => {
    const read = textOf(piecesOf(record, start, end));
    const sentence = { text: part.trim(), start, end };
    const plain = { ...sentence, voice: ESSAY, stems: new Set(words.terms(part)) };
    return read === part ? [plain] : [plain, { ...sentence, voice: READING, stems: new Set(words.terms(read)) }];
  });
  const summary = cutInto(record.summary || "").map(({ part }) => (
    { text: part.trim(), start: 0, end: 0, voice: SUMMARY, stems: new Set(words.terms(part)) }
  ));
  const found = [...own, ...summary];
  cut.set(record, found);
  return found;
}

/** @param {string} text */
function cutInto(text) {
  let end = 0;
  return (text.match(SENTENCE) || []).map(part => {
    end += part.length;
    return { part, start: end - part.length, end };
  });
}

/**
 * The sentence that answers best, by the rarer of the words that matched.
 * @param {Found} entry
 */
function bestOf(entry) {
  /** @type {{sentence: Sentence, value: number} | null} */
  let best = null;
  const counting = entry.concepts.some(({ surface }) => COUNTING.has(surface));
  for (const sentence of sentences(entry.record)) {
    let value = 0;
    for (const term of entry.terms) if (sentence.stems.has(term)) value += entry.weights.get(term) || 0.01;
    value *= sentence.voice.worth * (counting && /\d/.test(sentence.text) ? FIGURE : 1);
    if (!best || value > best.value) best = { sentence, value };
  }
  return best;
}

/**
 * @param {Sentence} sentence
 * @param {SearchRecord} record
 * @returns {Line}
 */
function lineOf({ text, voice, start, end }, record) {
  if (voice === SUMMARY) return { text, label: voice.label, own: false };
  const reading = piecesOf(record, start, end);
  return { text, label: voice.label, own: true, ...(reading.some(piece => piece.changed) ? { reading } : {}) };
}

/**
 * What to show of a record that was found. Where it names a thing otherwise than the question, the
 * words of that name are added to what matched.
 * @param {Found} entry
 * @param {import("./engine.js").Engine} engine
 * @returns {Line}
 */
export function answer(entry, engine) {
  const { record } = entry;
  const best = bestOf(entry);
  const whole = [...entry.weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (best && best.value > ANSWERS * whole) return lineOf(best.sentence, record);
  const form = engine.meant(entry)[0];
  const named = form && sentences(record).find(sentence => sentence.end > form[0] && sentence.voice === ESSAY);
  if (named) {
    const name = (record.text || "").slice(form[0], form[0] + form[1]);
    if (form[1] < LONG) for (const stem of words.stems(name)) entry.terms.add(stem);
    return { ...lineOf(named, record), label: "In the essay’s words, which name it otherwise" };
  }
  if (record.summary) {
    const meant = entry.terms.size && !(best && best.value > HARDLY);
    const label = meant ? "Perhaps meant here; the editors’ summary" : SUMMARY.label;
    return { text: record.summary, label, own: false };
  }
  return best ? lineOf(best.sentence, record) : { text: record.text || "", label: ESSAY.label, own: true };
}
