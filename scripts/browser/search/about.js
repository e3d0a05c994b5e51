/* Questions about the texts themselves: who wrote it, when, how long it is, whether it speaks of a thing
   at all. A record of kind "about" answers a question only if it accounts for every word of it. */

import { makeCalled } from "./called.js";
import { EVERYDAY, purpose } from "./everyday.js";
import { fold, little, plain, stem, stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{silent: boolean, strange: (words: string[]) => boolean}} Else what else is known of a question. `silent`: no passage answers it; `strange`: whether words, given as stems, are a name that the edition has not */
/** @typedef {{record: SearchRecord, asks: string[][], alone: Set<string>, subjects: string[][], others: Set<string>}} Prepared `alone`: ways to ask of one word that need no other beside them */

const OF_EACH = ["either", "neither", "both", "any", "essays", "texts", "authors", "they"].map(stem);
const TEXT = ["essay", "text"].map(stem);
/** With one of these a question speaks of what the reader has before the eyes. */
const THIS = ["this", "these"].map(stem);
/** What a question about a text may have besides, whatever it asks. */
const TEXTS = [...OF_EACH, ...stems("essay text piece article document edition file one two first second other whole all copy version known sure exactly you put got proper properly please roughly anywhere")];

/** Who asks how to do a thing asks nothing about these texts; a page may say it. */
const HOW_TO = /^\s*how to\b|\bhow (?:do|can|could|should|would|must) (?:i|we|you|one) (?:cite|quote|reference|copy|write)\b/i;

/**
 * @param {SearchRecord[]} records
 * @param {(words: string[]) => SearchRecord[]} topicsOf the topics that go by a name, given in stems, or have it in theirs
 */
export function makeAbout(records, topicsOf) {
  /** @type {Prepared[] | undefined} */
  let prepared;
  const own = records.filter(record => record.kind === "about" && !record.contrast);
  const called = makeCalled(records);

  /**
   * @param {string} question
   * @param {Else} more
   * @returns {SearchRecord[]}
   */
  return (question, { silent, strange }) => {
    prepared ??= own.map(prepare);
    const able = HOW_TO.test(question) ? prepared.filter(({ record }) => !essayOf(record)) : prepared;
    const asked = plain(fold(question));
    const words = new Set(asked.map(stem));
    const open = [...words].filter(word => !asked.some(one => stem(one) === word && little(one)));
    const naming = called(asked);
    const named = able.filter(({ record }) => naming.has(essayOf(record)));
    const meant = named.length ? [...named, ...able.filter(({ record }) => !essayOf(record))] : able;
    const names = new Set([...naming.values()].flatMap(said => [...said]));
    const asking = meant.filter(one => (naming.size || !one.subjects.length) && asks(one, words));
    // Where no text is named, one record must account for it all: "gap year" asks neither for gaps nor for a year.
    const ofTexts = naming.size > 0 || [...OF_EACH, ...TEXT].some(word => words.has(word));
    const beside = (/** @type {Prepared} */ one) => (ofTexts ? asking.filter(of(essayOf(one.record))) : [one]);
    const unnamed = new Set([...words].filter(word => !names.has(word)));
    const answering = (/** @type {string[]} */ left) => {
      const all = asking.filter(one => accountFor(beside(one), words, left, names));
      const pages = all.filter(({ record }) => !essayOf(record));
      if (pages.length) return pages.map(({ record }) => record);
      const apart = all.filter(one => asks(one, unnamed, words.size)); // who asks of "the longer article" does not ask how long it is
      const some = apart.length ? apart : all;
      const whole = some.filter(one => accountFor([one], words, left, names));
      return (whole.length ? whole : some).map(({ record }) => record);
    };
    const told = answering(open);
    const ofEach = naming.size > 0 || OF_EACH.some(word => words.has(word));
    if (told.length) return told;
    const unsaid = ofEach ? [...new Set(meant.map(({ record }) => essayOf(record)).filter(Boolean))].flatMap(essay => silence(meant.filter(of(essay)), question, words, open, names, strange)) : [];
    if (unsaid.length || !silent || !(ofTexts || THIS.some(word => words.has(word)))) return unsaid;
    const use = purpose(fold(question));
    return answering(open.filter(word => !EVERYDAY.has(word) && !use.has(word))); // where else nothing is found, talk beside the question may be passed over
  };

  /**
   * Whether an essay speaks of a thing at all: told only where it does not.
   * @param {Prepared[]} own records of the essay
   * @param {string} question
   * @param {Set<string>} words
   * @param {string[]} open
   * @param {Set<string>} names of the essays
   * @param {Else["strange"]} strange
   * @returns {SearchRecord[]}
   */
  function silence(own, question, words, open, names, strange) {
    const silences = own.filter(({ subjects }) => subjects.length);
    const known = silences.filter(one => asks(one, words) && accountFor([one], words, open, names)).map(({ record }) => record);
    return known.length || !own.length ? known : unmentioned(own[0].record, question, words, open, names, strange);
  }

  /**
   * What an essay does not name, by its name: a topic of the edition, or a name that the edition has not at all.
   * @param {SearchRecord} told any record of the essay
   * @param {string} question
   * @param {Set<string>} words
   * @param {string[]} open
   * @param {Set<string>} names of the essays
   * @param {Else["strange"]} strange
   * @returns {SearchRecord[]}
   */
  function unmentioned(told, question, words, open, names, strange) {
    const silences = (prepared ?? []).filter(({ subjects }) => subjects.length);
    const verbs = new Set(silences.flatMap(({ asks }) => asks.flat()));
    const beside = new Set(silences.flatMap(({ others }) => [...others]));
    const subject = open.filter(word => !verbs.has(word) && !names.has(word) && !beside.has(word));
    if (!subject.length || ![...verbs].some(verb => words.has(verb))) return [];
    const essay = essayOf(told);
    const name = (told.name ?? "").split(" ")[0];
    const none = (/** @type {string} */ id, /** @type {string} */ address, /** @type {string} */ title) => [{
      id: `about-${essay}-${id}`, kind: /** @type {const} */ ("about"), address, title: `${name}: nothing on “${title}”`,
      summary: `The ${name.toLowerCase()} does not name it.`, facets: { essay: [essay] }, part: true
    }];
    const topics = topicsOf(subject);
    if (topics.some(({ counts }) => counts?.[essay])) return [];
    if (topics.length) return none(topics[0].id, topics[0].address, topics[0].title);
    const page = records.find(({ kind, name, facets }) => kind === "page" && name && facets?.essay?.[0] === essay);
    return page && strange(subject) ? none(subject.join("-"), page.address, wordsOf(subject, question)) : [];
  }
}

/**
 * Words as a question has them.
 * @param {string[]} stemmed
 * @param {string} question
 */
function wordsOf(stemmed, question) {
  return (question.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu) ?? []).filter(word => stems(word).some(one => stemmed.includes(one))).map(word => word.replace(/(?:[’']s)?[.’'-]*$/, "")).join(" ");
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
 * @param {number} [many] words of the whole question
 */
function asks({ asks, alone, subjects }, words, many = words.size) {
  return asks.some(phrase => has(phrase, words) && (many > 1 || alone.has(phrase[0]))) && (!subjects.length || subjects.some(phrase => has(phrase, words)));
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
