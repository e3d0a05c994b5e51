/* Questions about the texts themselves: who wrote it, when, how long it is, whether it speaks of a thing
   at all. A record of kind "about" answers a question only if it accounts for every word of it. */

import { fold, little, plain, stem, stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{record: SearchRecord, essay: Set<string>, asks: string[][], alone: Set<string>, subjects: string[][], others: Set<string>}} Prepared `alone`: ways to ask of one word that need no other beside them */

const OF_EACH = ["either", "neither", "both", "any", "essays", "texts", "authors", "they"].map(stem);
const TEXT = ["essay", "text"].map(stem);
/** What a question about a text may have besides, whatever it asks. */
const TEXTS = [...OF_EACH, ...stems("essay text piece article document edition file one two first second other whole all copy version known sure exactly you put got")];

/** Who asks how to do a thing asks nothing about these texts. */
const HOW_TO = /^\s*how to\b/i;

/**
 * @param {SearchRecord[]} records
 * @param {(words: string[]) => SearchRecord | undefined} topicOf the topic that goes by a name, given in stems
 */
export function makeAbout(records, topicOf) {
  /** @type {Prepared[] | undefined} */
  let prepared;
  const own = records.filter(record => record.kind === "about" && !record.contrast);

  /** @param {string} question */
  return question => {
    if (HOW_TO.test(question)) return [];
    prepared ??= own.map(prepare);
    const asked = plain(fold(question));
    const words = new Set(asked.map(stem));
    const open = [...words].filter(word => !asked.some(one => stem(one) === word && little(one)));
    const named = prepared.filter(({ essay }) => [...essay].some(word => words.has(word)));
    const meant = named.length ? named : prepared;
    const names = new Set(meant.flatMap(({ essay }) => [...essay]));
    const asking = meant.filter(one => (named.length || !one.subjects.length) && asks(one, words));
    // Where no text is named, one record must account for it all: "gap year" asks neither for gaps nor for a year.
    const ofTexts = named.length > 0 || [...OF_EACH, ...TEXT].some(word => words.has(word));
    const beside = (/** @type {Prepared} */ one) => (ofTexts ? asking.filter(of(essayOf(one.record))) : [one]);
    const told = asking.filter(one => accountFor(beside(one), words, open, names)).map(({ record }) => record);
    if (told.length || !(named.length || OF_EACH.some(word => words.has(word)))) return told;
    return [...new Set(meant.map(({ record }) => essayOf(record)))].flatMap(essay => silence(meant.filter(of(essay)), words, open, names));
  };

  /**
   * Whether an essay speaks of a thing at all: told only where it does not.
   * @param {Prepared[]} own records of the essay
   * @param {Set<string>} words
   * @param {string[]} open
   * @param {Set<string>} names of the essays
   * @returns {SearchRecord[]}
   */
  function silence(own, words, open, names) {
    const silences = own.filter(({ subjects }) => subjects.length);
    const known = silences.filter(one => asks(one, words) && accountFor([one], words, open, names)).map(({ record }) => record);
    return known.length || !silences.length ? known : unmentioned(silences[0], words, open, names);
  }

  /**
   * What an essay does not name, by its name.
   * @param {Prepared} silence
   * @param {Set<string>} words
   * @param {string[]} open
   * @param {Set<string>} names of the essays
   * @returns {SearchRecord[]}
   */
  function unmentioned(silence, words, open, names) {
    const verbs = new Set(silence.asks.flat());
    const subject = open.filter(word => !verbs.has(word) && !names.has(word) && !silence.others.has(word));
    const topic = silence.asks.some(verb => has(verb, words)) && subject.length ? topicOf(subject) : undefined;
    const essay = essayOf(silence.record);
    if (!topic?.counts || topic.counts[essay]) return [];
    const name = (silence.record.name ?? "").split(" ")[0];
    return [{
      id: `about-${essay}-${topic.id}`, kind: "about", address: topic.address, title: `${name}: nothing on “${topic.title}”`,
      summary: `The ${name.toLowerCase()} does not name it.`, facets: { essay: [essay] }, part: true
    }];
  }
}

/** @param {string} essay */
function of(essay) {
  return (/** @type {Prepared} */ { record }) => essayOf(record) === essay;
}

/** @param {SearchRecord} record */
function essayOf(record) {
  return record.facets?.essay?.[0] ?? "";
}

/**
 * @param {SearchRecord} record
 * @returns {Prepared}
 */
function prepare(record) {
  const lines = (/** @type {string | undefined} */ text) => (text ? text.split("\n").map(line => line.split(" ")) : []); // as stems: nobody reads them
  return {
    record,
    essay: new Set(stems(record.name ?? "")),
    asks: lines(record.asks),
    alone: new Set((record.alone ?? "").split(" ")),
    subjects: lines(record.subjects),
    others: new Set([...(record.others ?? "").split(" "), ...TEXTS])
  };
}

/**
 * @param {string[]} phrase
 * @param {Set<string>} words stems of the question
 */
function has(phrase, words) {
  return phrase.length > 0 && phrase.every(word => words.has(word));
}

/**
 * Whether a question asks what a record answers, of its subject if it has one.
 * @param {Prepared} record
 * @param {Set<string>} words
 */
function asks({ asks, alone, subjects }, words) {
  return asks.some(phrase => has(phrase, words) && (words.size > 1 || alone.has(phrase[0]))) && (!subjects.length || subjects.some(phrase => has(phrase, words)));
}

/**
 * Whether records of one essay account together for every word of a question.
 * @param {Prepared[]} records
 * @param {Set<string>} words
 * @param {string[]} open those that are not little words
 * @param {Set<string>} names of the essays
 */
function accountFor(records, words, open, names) {
  const said = new Set(records.flatMap(({ asks, subjects, others }) => [...[...asks, ...subjects].filter(phrase => has(phrase, words)).flat(), ...others]));
  return open.every(word => said.has(word) || names.has(word));
}
