/* A query becomes what it asks for: phrases that must stand so, words that must not stand, and
   concepts, each a stretch of the query with the terms that satisfy it. Plain English stands for its
   neighbours in the edition too, the nearer the more. Any other word that the index does not know is
   completed if it is being typed, taken apart if it is two words run together, or else read as the
   nearest word it knows, or as a name that sounds like it. */

import { makeHeard } from "./heard.js";
import { makeSpelling, meantLittle } from "./spelling.js";
import * as words from "./words.js";

const QUOTED = /(^|\s)(-?)["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00bb]+)["\u201c\u201d\u00bb]?/g;
const MINUS = /(^|\s)-(?=[\p{L}\p{N}])([^\s]+)/gu;
const LONGEST_NAME = 6;
/** How much a neighbour of a word counts where the edition has the word itself. */
const BESIDE_ITSELF = 0.9;
/** How one asks what to do oneself: "how do I remove", "can my landlord", "shop near me". The texts give no such advice. */
const OF_ONESELF = /^(?:how to\b|(?:how|where|when|what|which|why|can|could|should|may|must|do|am|will)\b.{0,30}?\b(?:i|my)\b)|\bnear me\b/i;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** How much more a name counts that no record has: without it the question is another. */
const UNMET_NAME = 1.3;
/** How much a little word counts, where there is nothing else. */
const LITTLE = 0.02;
const NO_BRIDGE = { has: () => false, isName: () => false, near: () => [] };

/** @typedef {{term: string, quality: number}} Term what is looked up, and how well it stands for what was asked */
/**
 * A stretch of a query. `part`: how much it counts; `over`: the single words that a name spans;
 * `words`: stems; `idle`: only says how something is asked; `corrected`: what it was read as;
 * `unmet`: how much more it counts if no record has it; `weight`: set when records are ranked;
 * `exact`: a name or a year, which nothing else can stand for.
 * @typedef {{surface: string, terms: Term[], part: number, words: string[], weight: number, idle?: boolean,
 *   over?: Concept[], begun?: boolean, corrected?: string, unmet?: number, exact?: boolean}} Concept
 */
/** @typedef {{phrases: string[][], without: string[][], concepts: Concept[], essay?: string, ofOneself?: boolean}} Query phrases and words as stems; `essay`: the one that is meant; `ofOneself`: somebody asks what to do */

/**
 * Reads queries for an index: `surfaces` are its words, sorted; `known` says whether it has a term;
 * `names` are words of names.
 * @param {string[]} surfaces
 * @param {(term: string) => boolean} known
 * @param {string[]} [names]
 * @param {import("./bridge.js").Bridge} [bridge]
 */
export function makeQuery(surfaces, known, names = [], bridge = NO_BRIDGE) {
  const spelling = makeSpelling(surfaces, known);
  const { heard, alike } = makeHeard(names);
  const ofNames = new Set(names);

  /**
   * @param {string} query as it was typed
   * @returns {Query}
   */
  function parse(query) {
    /** @type {string[][]} */
    const phrases = [];
    /** @type {string[][]} */
    const without = [];
    const rest = query
      .normalize("NFC")
      .replace(QUOTED, (_, before, minus, phrase) => {
        (minus ? without : phrases).push(words.stems(phrase));
        return before + (minus ? "" : `${phrase} `);
      })
      .replace(MINUS, (_, before, word) => {
        without.push(words.stems(word));
        return before;
      });
    const typing = /[\p{L}]$/u.test(query);
    return {
      phrases: phrases.filter(full),
      without: without.filter(full),
      ofOneself: OF_ONESELF.test(query),
      concepts: concepts(rest, typing && !phrases.length)
    };
  }

  /** @param {string[]} terms */
  function full(terms) {
    return terms.length > 0;
  }

  /**
   * @param {string} text
   * @param {boolean} typing
   */
  function concepts(text, typing) {
    const folded = words.fold(text);
    const capitals = capitalsIn(text);
    /** @type {Concept[]} */
    let found = [];
    let rest = "";
    let at = 0;
    words.dates(folded).forEach(date => {
      found.push(ofDate(date, folded.slice(date.start, date.end)));
      rest += `${folded.slice(at, date.start)} | `;
      at = date.end;
    });
    rest += folded.slice(at);
    rest.split("|").forEach((part, index, parts) => {
      found = found.concat(ofWords(words.plain(part), capitals, typing && index === parts.length - 1));
    });
    return found;
  }

  /**
   * A day stands for itself; failing that for its month, failing that for its year.
   * @param {words.FoundDate} date
   * @param {string} surface
   * @returns {Concept}
   */
  function ofDate(date, surface) {
    const ladder = date.days.map(words.dayTerms);
    /** @type {Term[]} */
    const terms = [];
    const steps = [1, 0.7, 0.5];
    for (let step = 0; step < 3 && !terms.length; step++) {
      ladder.forEach(rungs => {
        if (rungs[step] && known(rungs[step])) terms.push({ term: rungs[step], quality: steps[step] });
      });
    }
    return { surface, terms, part: 1, words: words.plain(surface).map(words.stem), weight: 0, exact: true };
  }

  /**
   * @param {string[]} plain
   * @param {Set<string>} capitals
   * @param {boolean} typing
   */
  function ofWords(plain, capitals, typing) {
    /** A word that is said twice is one. @type {Map<string, Concept>} */
    const read = new Map();
    plain.forEach((word, at) => {
      if (!read.has(word)) read.set(word, ofWord(word, capitals.has(word), typing && at === plain.length - 1));
    });
    const singles = plain.map(word => /** @type {Concept} */ (read.get(word)));
    // Little words are looked up only where there is nothing else: "do more".
    if (!plain.every(words.little))
      singles.forEach((single, at) => {
        single.idle = words.little(plain[at]) || (single.corrected !== undefined && words.little(single.corrected));
      });
    nameAsHeard(singles);
    /** @type {Concept[]} */
    const names = [];
    for (let start = 0; start < plain.length; start++) {
      for (let end = start + 2; end <= Math.min(plain.length, start + LONGEST_NAME); end++) {
        const term = words.joined(plain.slice(start, end));
        if (term.length < 3 || !known(term) || singles.slice(start, end).some(single => single.words[0] === term)) continue; // "remove red" has no stem of its own
        names.push({
          surface: plain.slice(start, end).join(" "),
          terms: [{ term, quality: 1 }],
          part: 0.6,
          over: singles.slice(start, end),
          words: plain.slice(start, end).map(words.stem),
          weight: 0
        });
      }
    }
    return [...new Set(singles), ...names];
  }

  /**
   * @param {string} word
   * @param {boolean} capital
   * @param {boolean} typing
   * @returns {Concept}
   */
  function ofWord(word, capital, typing) {
    const stem = words.stem(word);
    const part = words.little(word) ? LITTLE : words.generic(word) ? 0.3 : 1;
    /** @type {Concept} */
    const concept = { surface: word, terms: [{ term: stem, quality: 1 }], part, words: [stem], weight: 0, unmet: bridge.isName(stem) || !bridge.has(stem) ? UNMET_NAME : 1 };
    concept.exact = isExact(word, capital);
    if (words.little(word) || /\d/.test(word)) return concept;
    if (concept.exact && (known(stem) || bridge.has(stem))) return concept;
    if (known(stem) || bridge.has(stem)) {
      const worth = known(stem) ? BESIDE_ITSELF : 1;
      concept.terms.push(...bridge.near(stem).map(term => ({ ...term, quality: term.quality * worth })));
      return concept;
    }
    const begun = typing && word.length > 1 ? spelling.completions(word) : [];
    if (begun.length) return Object.assign(concept, { terms: begun, begun: true, words: begun.map(termOf) });
    const meant = concept.exact ? undefined : meantLittle(word);
    if (meant) return Object.assign(concept, { terms: [{ term: words.stem(meant), quality: 1 }], words: [words.stem(meant)], part: LITTLE, corrected: meant });
    const near = spelling.halves(word) || spelling.nearest(word) || heard(word);
    if (near) Object.assign(concept, { terms: near.terms, corrected: near.surface, words: near.terms.map(termOf) });
    return concept;
  }

  /**
   * Two words that sound like a whole name stand for it, though one of them is a name of another, "Gerard Shroder", or a plain word:
   * "Tony Blare". Or together they sound like one word: "Dal Bundeen".
   * @param {Concept[]} singles
   */
  function nameAsHeard(singles) {
    for (let at = 0; at + 1 < singles.length; at++) {
      const pair = singles.slice(at, at + 2);
      if (pair.some(one => one.idle)) continue;
      const split = oneName(pair);
      if (split) {
        Object.assign(pair[0], { terms: split.terms, words: split.terms.map(termOf), corrected: split.surface, exact: false });
        Object.assign(pair[1], { idle: true, exact: false, corrected: undefined });
      }
      if (split || known(words.joined(pair.map(one => one.surface)))) continue;
      const read = wholeName(pair[0].surface, pair[1].surface);
      if (read) pair.forEach((one, place) => {
        const { surface, terms } = read[place];
        if (surface !== one.surface) Object.assign(one, { terms, words: terms.map(termOf), corrected: surface, exact: false });
      });
    }
  }

  /**
   * The name that two words are together, as it is or as it is heard, where one of them is no word and neither a name.
   * @param {Concept[]} pair
   */
  function oneName(pair) {
    const together = pair.map(({ surface }) => surface).join("");
    if (ofNames.has(together)) return ownName(together);
    const strange = pair.some(({ surface }) => !known(words.stem(surface)) && !bridge.has(words.stem(surface)));
    return strange && !pair.some(({ surface, corrected }) => corrected || ofNames.has(surface)) ? heard(together) : null;
  }

  /**
   * What two words are read as, if that is a name: both as they are heard, or one as it is and the other as what is alike and goes with it.
   * @param {string} first
   * @param {string} second
   */
  function wholeName(first, second) {
    const [one, other] = [first, second].map(word => (ofNames.has(word) ? ownName(word) : heard(word)));
    if (one && other && known(words.joined([one.surface, other.surface]))) return [one, other];
    const before = other && alike(first).find(name => known(words.joined([name, other.surface])));
    if (before) return [ownName(before), other];
    const after = one && alike(second).find(name => known(words.joined([one.surface, name])));
    return after && [one, ownName(after)];
  }

  /**
   * @param {string} name
   * @returns {import("./spelling.js").Reading}
   */
  function ownName(name) {
    return { surface: name, terms: [{ term: words.stem(name), quality: 1 }] };
  }

  /**
   * A year, or a name: by its capital, by dictionaries, or as a word of names that is no plain English.
   * @param {string} word
   * @param {boolean} capital
   */
  function isExact(word, capital) {
    const stem = words.stem(word);
    if (words.little(word) || words.generic(word) || /\d/.test(word)) return YEAR.test(word);
    return capital || bridge.isName(stem) || (ofNames.has(word) && !bridge.has(stem));
  }

  /** @param {Term} entry */
  function termOf(entry) {
    return entry.term;
  }

  return { parse };
}

/**
 * Words with a capital that English does not ask for: those within a question, and its first where the second has one.
 * @param {string} text
 */
function capitalsIn(text) {
  if (text === text.toUpperCase()) return new Set();
  const all = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu) ?? [];
  const capital = all.map(word => /^\p{Lu}/u.test(word));
  return new Set(all.filter((_, at) => capital[at] && (at > 0 || capital[1])).flatMap(word => words.plain(words.fold(word))));
}
