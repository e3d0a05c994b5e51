/* The engine of the search page. The index says how well each term fits each record (BM25, with a
   weight for each kind of words); here the concepts of a query are put together: a record counts for
   the share of the question that it answers, and one that answers too little is not shown at all. */

import { makeAbout } from "./about.js";
import { openBridge } from "./bridge.js";
import { makeCalled } from "./called.js";
import { makeCited } from "./cited.js";
import { comparing, comparison, inItsWords } from "./compare.js";
import { openWords } from "./endings.js";
import { answers } from "./enough.js";
import { OPINING } from "./everyday.js";
import { bestFirst, Hits, Tally } from "./hits.js";
import { kept } from "./kept.js";
import { opened } from "./lines.js";
import { makeNames } from "./names.js";
import { PASSAGES } from "./passages.js";
import { openParts, pairAt } from "./parts.js";
import { openIndex } from "./postings.js";
import { makeQuery } from "./query.js";
import { glossesFor, glossesOf, saidBy } from "./readings.js";
import { makeRank } from "./rank.js";
import { unshared } from "./sharing.js";
import { together } from "./together.js";
import * as words from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {import("../shared/records.js").SearchData} SearchData */
/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {import("./query.js").Query} Query */
/**
 * A record that was found. `terms`: what matched; `weights`: how much each of them counts.
 * @typedef {{at: number, record: SearchRecord, score: number, share: number, concepts: Concept[], weights: Map<string, number>, terms: Set<string>}} Found
 */
/** @typedef {{about: string[], of: string, passages: Found[]}} Near words that nothing here has, and what the rest of the question finds */
/**
 * What is found, best first, and how the query was read.
 * @typedef {{passages: Found[], topics: Found[], near?: Near, compared?: import("./compare.js").Comparison,
 *   corrected: Concept[], concepts: Concept[], browsing: boolean}} Answer
 */
/** @typedef {ReturnType<typeof makeEngine>} Engine */

/** @type {Record<string, number>} */
const TOPICS = {
  theme: 1.15,
  person: 1.1,
  place: 1.05,
  organisation: 1,
  law: 1,
  term: 1,
  event: 1,
  page: 0.7,
  claim: 0.55
};
/** Words of which a rest of a question must have one, to be clear by itself: rarer than in a third of the passages. */
const CLEAR = 1.1;
const WELL_ANSWERED = 0.75;
/** How much more a passage of the essay counts that the question names. */
const NAMED_ESSAY = 1.3;
const WEIGHTS = {
  title: 1,
  section: 4,
  text: 3,
  reading: 2.5,
  summary: 3,
  asked: 4,
  dates: 2,
  notes: 1.2,
  alike: 1.2,
  name: 5,
  aliases: 4,
  about: 1
};
/* Share of the question that a record must answer to be listed, where any answers it; see docs/about/search.md. */
const ENOUGH = 0.25;
const ENOUGH_FOR_A_TOPIC = 0.55;
/* Where every word is known, as in "Chitral and Zhob", each topic answers a part. */
const ENOUGH_OF_KNOWN_WORDS = 0.3;
/** What a passage says: where a phrase may stand. */
const SAID = ["title", "text", "reading", "summary"];
/* What names a topic, and how much of it a passage gains in which the topic is met. */
const NAMES = ["name", "aliases"];
const NAMING = [...NAMES, "dates", "asked"];
const FROM_THEME = 0.12;
const FROM_NAME = 0.5;
const FROM_ALLUSION = 0.3;
/** How much a passage gains where one of its sentences, or one question that it is known to answer, has the whole question. */
const IN_ONE_LINE = 1.5;
const VOTERS = 4;
const MARKS = 9;
const LOOKED_AT = 16;

/** @param {SearchRecord} record */
export function isPassage(record) {
  return record.kind in PASSAGES;
}

/**
 * @param {Found} a
 * @param {Found} b
 */
function byScore(a, b) {
  return b.score - a.score || a.at - b.at;
}

/**
 * @param {SearchData} data
 * @param {string[]} [among] the fields that are searched; fewer only to measure what the others bring
 */
export function makeEngine(data, among = Object.keys(WEIGHTS)) {
  const whole = opened(data);
  const records = whole.records;
  const parts = openParts(whole);
  const { terms, search, rowOf } = openIndex(whole.index, WEIGHTS, parts.rowsWith);
  const tally = new Tally(records.length);
  const many = records.filter(isPassage).length;
  const naming = NAMING.filter(field => among.includes(field));
  const belongs = {
    passages: Uint8Array.from(records, record => Number(isPassage(record))),
    topics: Uint8Array.from(records, record => Number(!isPassage(record)))
  };
  const worth = Float64Array.from(records, ({ kind }) => PASSAGES[kind] || TOPICS[kind] || 1);
  const asked = among.filter(field => field === "asked");
  const others = among.filter(field => field !== "asked");
  const said = kept(term => search(term, others));
  const gained = kept(term => gainedBy(search(term, naming)));
  const lookup = kept(fitting);
  const saying = kept(term => search(term, SAID));
  const named = kept(term => search(term, NAMES));
  const meaning = kept(term => search(term, NAMING).bestFirst().filter(at => !belongs.passages[at]));
  const rank = { passages: makeRank(lookup, belongs.passages), topics: makeRank(lookup, belongs.topics) };
  const glosses = glossesOf(records);
  const aboutTexts = makeAbout(records, topicsOf);
  const cited = makeCited(records);
  const called = makeCalled(records);
  const themes = records.flatMap(({ kind }, at) => (kind === "theme" ? [at] : []));
  const places = new Map(records.map((record, at) => [record.id, at]));
  /** Names of the essays, as stems, and names of topics, as one word each. */
  const essays = new Map(records.filter(({ kind, name }) => kind === "page" && name).map(record => [words.stem((record.name ?? "").toLowerCase()), record.facets?.essay?.[0] ?? ""]));
  const titles = new Set(records.filter(({ kind }) => kind in TOPICS).map(({ title }) => words.joined(words.plain(words.fold(title)))));
  const bridge = openBridge(data.bridge, terms);
  const query = makeQuery(openWords(data.vocabulary, terms), term => (parts.divided ? rowOf(term) !== undefined : lookup(term).size > 0), unshared(data.names), bridge);
  /** @type {Map<SearchRecord, string[]>} */
  const sequences = new Map();
  /** @type {Map<SearchRecord, string[]>} */
  const marks = new Map();
  const members = passagesOfTopics();
  const names = makeNames({ size: records.length, search, lookup, isKnown, isNamed: (topic, event) => members[topic].size > 0 && (records[topic].kind === "event") === event });

  /* For each topic: its passages, and how much of what names the topic fits each. */
  function passagesOfTopics() {
    /** @type {Map<number, number>[]} */
    const found = records.map(() => new Map());
    /** @type {Map<string, Map<number, number>[]>} */
    const byId = new Map();
    records.forEach((record, at) => {
      if (!isPassage(record)) byId.set(record.id, (byId.get(record.id) || []).concat(found[at]));
    });
    /**
     * @param {string} id
     * @param {number} at
     * @param {number} share
     */
    function join(id, at, share) {
      (byId.get(id) || []).forEach(passages => {
        passages.set(at, Math.max(share, passages.get(at) || 0));
      });
    }
    records.forEach((record, at) => {
      if (!isPassage(record)) return;
      (record.facets?.theme || []).forEach(theme => {
        join(theme, at, FROM_THEME);
      });
      Object.entries(record.mentions || {}).forEach(([id, place]) => {
        join(id, at, place[2] ? FROM_ALLUSION : FROM_NAME);
      });
    });
    return found.map(passages => new Hits(Int32Array.from(passages.keys()), Float64Array.from(passages.values())));
  }

  /**
   * The records that a term fits, and how well. A name of a topic fits the passages in which it is met, too.
   * @param {string} term
   */
  function fitting(term) {
    const parts = [said(term), search(term, asked), gained(term)].filter(({ size }) => size);
    return parts.length === 1 ? parts[0] : sum(...parts);
  }

  /**
   * What passages gain from topics that are named: of several the most.
   * @param {Hits} topics
   */
  function gainedBy(topics) {
    topics.forEach((score, topic) => {
      members[topic].forEach((share, at) => {
        tally.raise(at, share * score);
      });
    });
    return tally.take();
  }

  /** @param {Hits[]} parts */
  function sum(...parts) {
    for (const hits of parts) hits.forEach((score, at) => {
      tally.add(at, score);
    });
    return tally.take();
  }

  /**
   * What a query finds.
   * @param {string} text
   * @returns {Answer}
   */
  function ask(text) {
    const named = cited(text).flatMap(({ id }) => entryOf(id) ?? []);
    if (named.length) return { passages: named, topics: [], corrected: [], concepts: [], browsing: false };
    const { parsed, compared, loose, unmet, passages } = reading(text);
    const topics = ranked(parsed, "topics");
    const corrected = parsed.concepts.filter(concept => concept.corrected && (passages.length || isBetter(text, concept)));
    const told = aboutTexts(text, { silent: !passages.length, strange: stems => areStrange(stems, parsed.concepts) });
    const about = told.filter(({ facets }) => facets?.essay).map(record => new Entry(records.indexOf(record), 1, [], 1, record));
    const pages = told.filter(({ facets }) => !facets?.essay).flatMap(({ address }) => entryAt(address)); // of no essay: the page is the answer
    const whole = told.length > 0 && !told.some(({ part }) => part);
    /** @type {Answer} */
    const answer = { passages, topics, corrected, concepts: parsed.concepts, browsing: false };
    if (!passages.length && !told.length) answer.near = near(parsed, unmet);
    answer.compared = inItsWords(text, rows(), entryOf);
    if (compared.length && !whole) answer.compared ??= comparison(loose ? [] : topics, passages, rows(), subjectOf(parsed, compared), entryOf, ({ record }) => reading(record.title.toLowerCase()).passages);
    topics.push(...themesOf(passages.slice(0, VOTERS), topics));
    const explained = explaining(parsed.phrases.length ? parsed.concepts.filter(one => !one.over).map(one => one.surface).join(" ") : text);
    answer.topics = [...explained.map(({ record }) => new Entry(-1, 1, [], 1, record)), ...topics];
    const shown = new Set(answer.compared?.passages.map(({ at }) => at));
    if (answer.compared) answer.passages = [...answer.compared.passages, ...passages.filter(({ at }) => !shown.has(at))];
    const contrasted = answer.compared && about.every(({ record }) => record.part); // the contrast says on what an essay is silent
    const said = about.length && !contrasted ? toldFirst(answer, about) : answer;
    return pages.length ? { ...said, passages: about.length ? said.passages : [], topics: pages } : said;
  }

  /**
   * What a query is taken for, and the passages that it finds.
   * @param {string} text
   */
  function reading(text) {
    const parsed = query.parse(text);
    const { words: compared, loose } = comparing(text, parsed.concepts, called(words.plain(words.fold(text))));
    rest(parsed, loose ? [] : compared);
    needTerms(text, parsed);
    const unmet = names.strangers(parsed.concepts);
    return { parsed, compared, loose, unmet, passages: unmet.length ? [] : ranked(parsed, "passages") };
  }

  /**
   * Whether the question would find something, had its reader written the word so: "Imran Khan" is no slip for "Iran Khan".
   * @param {string} text
   * @param {Concept} concept
   */
  function isBetter(text, { surface, corrected = "" }) {
    return reading(text.toLowerCase().replace(surface, corrected)).passages.length > 0;
  }

  /**
   * Whether words are a name that no passage has, or no words of a dictionary.
   * @param {string[]} stems
   * @param {Concept[]} concepts
   */
  function areStrange(stems, concepts) {
    const all = concepts.filter(({ over, surface }) => !over && stems.includes(words.stem(surface)));
    const proper = all.filter(({ words: [stem] }) => !bridge.has(stem) || bridge.isName(stem)); // "Senator" is no part of a name
    const asked = new Set(proper.length ? proper : all);
    const unmet = names.strangers(concepts.filter(one => asked.has(one) || one.over?.every(single => asked.has(single))));
    const isNew = (/** @type {Concept} */ one) => unmet.includes(one) || (one.corrected ? one.exact : (one.unmet ?? 1) > 1 && !isKnown(one));
    return asked.size > 0 && all.every(one => one.exact || isNew(one)) && [...asked].some(isNew);
  }

  /** @param {string} address */
  function entryAt(address) {
    const at = records.findIndex(record => record.address === address && record.kind !== "about");
    return at < 0 ? [] : [new Entry(at, 1, [])];
  }

  /** Questions that the edition puts to both essays. */
  function rows() {
    return records.flatMap((record, at) => (record.kind === "about" && record.contrast ? [new Entry(at, 1, [])] : []));
  }

  /** @param {string} id */
  function entryOf(id) {
    const at = places.get(id);
    return at === undefined ? undefined : new Entry(at, 1, []);
  }

  /**
   * What is set side by side: of each word how much it counts, its stem, and those that stand for it.
   * @param {Query} parsed
   * @param {Concept[]} compared
   */
  function subjectOf({ concepts }, compared) {
    return concepts.filter(concept => !concept.over && !concept.idle && concept.part > 0.5 && !compared.includes(concept) && !OPINING.has(words.stem(concept.surface))).map(({ weight, words, terms }) => ({ weight, stem: words[0], terms }));
  }

  /**
   * The topics that go by a name, or have it in theirs, in a title or as another name, best first.
   * @param {string[]} stems
   * @returns {SearchRecord[]}
   */
  function topicsOf(stems) {
    const term = stems.length > 1 ? words.joined(stems) : stems[0];
    return named(term).bestFirst().map(at => records[at]).filter(({ counts }) => counts);
  }

  /**
   * What is known of the texts stands first. Who asks for the author wants no passage on authors, and no
   * topic that has a word of the question by chance, but the passages that show it; who asks whether a text speaks of a thing, or for a number, may want passages too.
   * @param {Answer} answer
   * @param {Found[]} about
   * @returns {Answer}
   */
  function toldFirst(answer, about) {
    if (about.some(({ record }) => record.part)) return { ...answer, passages: [...about, ...answer.passages] };
    const shown = about.flatMap(({ record }) => record.passages ?? []);
    return { ...answer, passages: [...about, ...[...new Set(shown)].flatMap(id => entryOf(id) ?? [])], topics: [] };
  }

  /**
   * Words that say which essay is meant, or that both are, are not looked for.
   * @param {Query} parsed
   * @param {Concept[]} compared
   */
  function rest(parsed, compared) {
    const named = parsed.concepts.filter(concept => essays.has(concept.words[0]) && !concept.over);
    const talk = parsed.concepts.filter(({ surface }) => compared.length && OPINING.has(words.stem(surface)));
    const set = new Set([...named, ...compared, ...talk]);
    const others = parsed.concepts.filter(concept => !concept.idle && !concept.over && !set.has(concept) && concept.part > 0.5);
    if (!others.length) return;
    for (const concept of set) concept.idle = true;
    if (named.length === 1) parsed.essay = essays.get(named[0].words[0]);
  }

  /**
   * What the question finds without the words that no passage has; nothing if what is left is not clear.
   * @param {Query} parsed
   * @param {Concept[]} strange
   * @returns {Near | undefined}
   */
  function near(parsed, strange) {
    const unmet = parsed.concepts.filter(concept => strange.includes(concept) || (!concept.idle && !concept.over && !concept.corrected && !met(concept)));
    const left = parsed.concepts.filter(concept => !unmet.includes(concept) && !concept.over?.some(single => unmet.includes(single)));
    const strong = left.filter(concept => !concept.idle && concept.part >= 0.6 && lookup(concept.terms[0].term).size && concept.weight >= CLEAR);
    const clear = strong.some(concept => titles.has(concept.terms[0].term)) || strong.filter(concept => !concept.over).length > 1;
    if (!unmet.length || !clear || parsed.phrases.length) return undefined;
    const passages = ranked({ ...parsed, concepts: left }, "passages").filter(entry => entry.share >= WELL_ANSWERED);
    const of = left.filter(concept => !concept.idle && !concept.over).map(concept => concept.surface).join(" ");
    return passages.length ? { about: unmet.map(concept => concept.surface), of, passages } : undefined;
  }

  /** @param {Concept} concept */
  function met(concept) {
    return concept.terms.some(({ term }) => lookup(term).ids.some(at => belongs.passages[at]));
  }

  /**
   * Themes that the best passages share, the rarer the better: a way on, whatever was asked.
   * @param {Found[]} best
   * @param {Found[]} known
   */
  function themesOf(best, known) {
    /** @type {Map<string, number>} */
    const votes = new Map();
    best.forEach(entry => {
      (entry.record.facets?.theme || []).forEach(theme => {
        votes.set(theme, (votes.get(theme) || 0) + entry.score / best[0].score);
      });
    });
    return themes
      .flatMap(at => {
        const vote = votes.get(records[at].id) || 0;
        if (!vote || known.some(other => other.at === at)) return [];
        return [new Entry(at, vote * Math.log(1 + many / (members[at].size || 1)), [])];
      })
      .sort(byScore)
      .slice(0, 3);
  }

  /**
   * @param {Query} parsed
   * @param {"passages" | "topics"} sort
   */
  function ranked(parsed, sort) {
    const wanted = sort === "passages";
    const { scores, share } = rank[sort](parsed.concepts);
    const limit = enough(parsed, wanted);
    const asked = wanted ? names.namesIn(parsed.concepts) : [];
    const strict = asked.length + parsed.phrases.length + parsed.without.length > 0;
    needTexts([...parsed.phrases, ...parsed.without], at => scores[at] > 0 && share(at) >= limit);
    /** @type {number[]} */
    const found = [];
    for (let at = 0; at < scores.length; at++) {
      if (!scores[at] || share(at) < limit) continue;
      if (strict && !(names.hasNames(asked, at) && parsed.phrases.every(holds(at)) && !parsed.without.some(holds(at)))) continue;
      const meant = parsed.essay && records[at].facets?.essay?.includes(parsed.essay) ? NAMED_ESSAY : 1;
      scores[at] *= share(at) * meant * worth[at];
      found.push(at);
    }
    /** @type {Found[]} */
    const list = [];
    for (const at of bestFirst(found, scores)) list.push(new Entry(at, scores[at], parsed.concepts, share(at)));
    if (wanted) need(list.slice(0, LOOKED_AT));
    if (!wanted) return list;
    const first = list.splice(0, LOOKED_AT);
    const inLine = first.map(({ record }) => together(parsed.concepts, record));
    if (!parsed.phrases.length && !first.some(({ at }, place) => answers(parsed.concepts, inLine[place], holder(at), parsed.ofOneself))) return [];
    first.forEach((entry, place) => {
      entry.score *= 1 + closeness(parsed, entry) + IN_ONE_LINE * inLine[place];
    });
    return [...first.sort(byScore), ...list];
  }

  /**
   * The share of a question below which a record is silent on it. A phrase is strict by itself.
   * @param {Query} parsed
   * @param {boolean} passages
   */
  function enough(parsed, passages) {
    if (parsed.phrases.length) return 0;
    if (passages) return ENOUGH;
    return parsed.concepts.every(isKnown) ? ENOUGH_OF_KNOWN_WORDS : ENOUGH_FOR_A_TOPIC;
  }

  /**
   * What a passage has, and what of it stands elsewhere than among the other ways in which readers ask for it.
   * @param {number} at
   * @returns {import("./enough.js").Holder}
   */
  function holder(at) {
    return { has: term => lookup(term).has(at), says: term => said(term).has(at) || gained(term).has(at) };
  }

  /** @param {Concept} concept */
  function isKnown(concept) {
    return (
      concept.idle || concept.over || (concept.terms.length && !concept.corrected && lookup(concept.terms[0].term).size)
    );
  }

  /** What matched is worked out only where it is wanted. */
  class Entry {
    /**
     * @param {number} at
     * @param {number} score
     * @param {Concept[]} concepts
     * @param {number} [share] of the question
     * @param {SearchRecord} [record] one that is not in the index
     */
    constructor(at, score, concepts, share = 1, record = records[at]) {
      this.at = at;
      this.record = record;
      this.score = score;
      this.share = share;
      this.concepts = concepts;
      /** @type {Map<string, number> | undefined} */
      this.weighed = undefined; // no private fields: of ten thousand entries those cost more than the rest
      /** @type {Set<string> | undefined} */
      this.matched = undefined;
    }

    get weights() {
      if (this.weighed) return this.weighed;
      /** @type {Map<string, number>} */
      const weights = new Map();
      for (const concept of this.concepts.filter(one => !one.idle)) {
        const found = concept.terms.filter(({ term }) => lookup(term).has(this.at));
        // Neighbours of a word share its weight; beside the word itself they are only marked.
        const sure = found.filter(({ quality }) => quality === 1);
        for (const { term, quality } of found)
          weights.set(term, sure.length ? (quality === 1 ? concept.weight : 0) : (concept.weight * quality) / found.length);
      }
      this.weighed = weights;
      return weights;
    }

    get terms() {
      if (this.matched) return this.matched;
      const { weights } = this;
      const names = this.concepts.filter(concept => concept.over && weights.has(concept.terms[0].term));
      this.matched = new Set([...weights.keys(), ...names.flatMap(concept => concept.words)]);
      return this.matched;
    }
  }

  /**
   * Stems of a record's own words, field by field, for phrases.
   * @param {SearchRecord} record
   */
  function sequence(record) {
    const before = sequences.get(record);
    if (before) return before;
    const found = saidBy(record);
    sequences.set(record, found);
    return found;
  }

  /**
   * Whether a record has all words of a phrase; in parts also whether each stands before the next.
   * @param {number} at
   * @param {string[]} stems
   */
  function might(at, stems) {
    const has = belongs.passages[at] ? stems.every(stem => saying(stem).has(at)) : stems.every(stem => lookup(stem).has(at));
    if (!has || !parts.divided || (stems.length === 1 && belongs.passages[at])) return has;
    return pairsOf(stems).every(pair => parts.pair(...pair).has(at));
  }

  /**
   * Whether that is all that the phrase asks.
   * @param {number} at
   * @param {string[]} stems
   */
  function isSaid(at, stems) {
    return stems.length === 1 ? Boolean(parts.divided || belongs.passages[at]) : parts.divided && stems.length === 2;
  }

  /**
   * Where each word of a phrase and the next stand among the pairs, and a single one. Nowhere if a word is unknown.
   * @param {string[]} stems
   * @returns {[number, number][]}
   */
  function pairsOf(stems) {
    const rows = stems.flatMap(stem => rowOf(stem) ?? []);
    if (rows.length < stems.length) return [];
    return rows.length === 1 ? [[rows[0], terms.length]] : rows.slice(1).map((row, place) => pairAt(rows[place], row, terms));
  }

  /**
   * What changed words mean that are asked for.
   * @param {string} question
   */
  function explaining(question) {
    if (!parts.divided) return glossesFor(glosses, question);
    const asked = telling(question);
    parts.need({ terms: asked.map(rowOf) });
    return glossesFor(parts.glosses(asked), question);
  }

  /**
   * Terms of a question that are no little words.
   * @param {string} question
   */
  function telling(question) {
    return words.stems(question).filter(stem => !words.little(stem));
  }

  /* --- what has to be there; of one whole index all is --------------------------------------------- */

  /**
   * @param {string} text
   * @param {Query} parsed
   */
  function needTerms(text, { concepts, phrases, without }) {
    if (!parts.divided) return;
    const asked = concepts.filter(one => !one.idle).flatMap(one => one.terms.map(({ term }) => term));
    const strict = [...phrases, ...without].flatMap(stems => [...stems, words.joined(stems)]);
    const pairs = [...phrases, ...without].flatMap(pairsOf);
    parts.need({ terms: [...asked, ...strict, ...telling(text)].map(rowOf), pairs: pairs.map(([row]) => row) });
  }

  /**
   * The texts in which phrases are looked for.
   * @param {string[][]} phrases
   * @param {(at: number) => boolean} among
   */
  function needTexts(phrases, among) {
    if (!parts.divided || !phrases.length) return;
    parts.need({ records: [...records.keys()].filter(at => among(at) && phrases.some(stems => !isSaid(at, stems) && might(at, stems))) });
  }

  /**
   * The texts of records that are looked at or shown.
   * @param {Found[]} entries
   */
  function need(entries) {
    if (!parts.divided) return;
    const placeOf = (/** @type {SearchRecord} */ { quoted }) => (quoted ? records.findIndex(({ id }) => id === quoted[0]) : -1);
    parts.need({ records: entries.flatMap(({ at, record }) => [at, parts.basisOf(record) ?? -1, placeOf(record)]).filter(at => at >= 0) });
  }

  /**
   * Whether a phrase stands in a record, in its own words or as a name of what it mentions.
   * @param {number} at
   */
  function holds(at) {
    return (/** @type {string[]} */ stems) => {
      const phrase = ` ${stems.join(" ")} `;
      // The index answers first, and for one word alone: taking a text apart is dear.
      const stands = might(at, stems) && (isSaid(at, stems) || sequence(records[at]).some(text => text.includes(phrase)));
      return stands || lookup(words.joined(stems)).has(at);
    };
  }

  /**
   * What a passage mentions that a query names otherwise: where it stands there, as [start, length].
   * @param {Found} entry
   */
  function meant(entry) {
    const mentions = entry.record.mentions || {};
    /** @type {number[][]} */
    const places = [];
    for (const term of entry.terms) {
      if (words.little(term) || (entry.weights.get(term) || 0) < 0.5) continue;
      for (const at of meaning(term)) if (mentions[records[at].id]) places.push(mentions[records[at].id]);
    }
    return places.sort((a, b) => a[1] - b[1]);
  }

  /**
   * Words that stand together in the question and in the record belong together.
   * @param {Query} parsed
   * @param {Found} entry
   */
  function closeness(parsed, entry) {
    const singles = parsed.concepts.filter(concept => !concept.over);
    const stems = singles.map(concept => concept.words[0]);
    let pairs = 0;
    let met = 0;
    for (let at = 0; at + 1 < stems.length; at++) {
      const weight = singles[at].part + singles[at + 1].part;
      pairs += weight;
      if (sequence(entry.record).some(text => text.includes(` ${stems[at]} ${stems[at + 1]} `))) met += weight;
    }
    return pairs ? (0.4 * met) / pairs : 0;
  }

  /**
   * Words of a passage that matched: those to mark when the reader gets there.
   * @param {Found} entry
   */
  function wordsIn({ record, terms }) {
    return ownWords(record).filter(word => terms.has(words.stem(word))).slice(0, MARKS);
  }

  /**
   * Words of a passage that are worth a mark.
   * @param {SearchRecord} record
   */
  function ownWords(record) {
    const before = marks.get(record);
    if (before) return before;
    const all = words.fold(record.text || "").match(/[\p{L}\p{N}]{3,}/gu) || [];
    const found = [...new Set(all)].filter(word => !words.little(word));
    marks.set(record, found);
    return found;
  }

  /**
   * The words of an essay that a record is about, such as a claim; "" if it is about none.
   * @param {SearchRecord} record
   */
  function quoted(record) {
    if (!record.quoted) return "";
    const [id, start, length] = record.quoted;
    return records.find(other => other.id === id)?.text?.slice(start, start + length) ?? "";
  }

  return { ask, meant, quoted, wordsIn, records, need, load: parts.load };
}
