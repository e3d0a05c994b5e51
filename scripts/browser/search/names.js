/* Names and years in a question: nothing else can stand for them. One that no passage has is another's,
   and so is a name of which a passage has a part only: "Shahbaz Sharif" is not every Sharif. */

/** @typedef {import("./hits.js").Hits} Hits */
/** @typedef {import("./query.js").Concept} Concept */
/**
 * What is asked of the index. `size`: how many records it has; `isNamed`: whether a topic is met in a passage, and is an event or is none.
 * @typedef {{size: number, search: (term: string, fields: string[]) => Hits, lookup: (term: string) => Hits,
 *   isKnown: (concept: Concept) => unknown, isNamed: (topic: number, event: boolean) => boolean}} Index
 */

/** What a passage says itself, and what it is known by. What the editors say beside it does not count. */
const OWN = ["title", "section", "text", "reading", "summary", "asked"];
/** A day or a month is no chance: there what the editors say beside a passage counts. */
const DAY = /^[dm]\d+$/;
/** Other names of an event hold names of others: "Reagan and Zia". Dates of a person are those of a life. */
const OF_THINGS = ["name", "aliases"];
const OF_EVENTS = ["name", "dates"];

/** @param {Index} index */
export function makeNames({ size, search, lookup, isKnown, isNamed }) {
  /** @type {Map<string, boolean>} */
  const owned = new Map();

  /**
   * Names and years that no passage has, each with the whole name that it is a part of.
   * @param {Concept[]} concepts
   */
  function strangers(concepts) {
    const whole = new Set(concepts.flatMap(({ over, terms }) => (over && lookup(terms[0].term).size ? over : [])));
    const unmet = concepts.filter(concept => concept.exact && !concept.idle && !whole.has(concept) && !concept.terms.some(({ term }) => hasPassage(term)));
    const runs = namesIn(concepts).filter(run => run.some(concept => unmet.includes(concept)) || !isOne(run));
    return [...new Set([...unmet, ...runs.flat()])];
  }

  /**
   * Whether names that stand side by side belong together: whether a passage itself, or a topic by its names, has more than half
   * of them. "Omar Sharif" is neither Mullah Omar nor Nawaz Sharif.
   * @param {Concept[]} run
   */
  function isOne(run) {
    const met = new Uint8Array(size);
    for (const { terms } of run) {
      const having = new Uint8Array(size);
      for (const { term } of terms) for (const at of search(term, [...OWN, "name", "aliases"]).ids) having[at] = 1;
      for (let at = 0; at < size; at++) met[at] += having[at];
    }
    return met.some(many => 2 * many > run.length);
  }

  /**
   * Whether a passage has a word itself, or is about what the word names.
   * @param {string} term
   */
  function hasPassage(term) {
    const before = owned.get(term);
    if (before !== undefined) return before;
    const names = (/** @type {string[]} */ fields, /** @type {boolean} */ event) => search(term, fields).ids.some(topic => isNamed(topic, event));
    const found = search(term, DAY.test(term) ? [...OWN, "notes"] : OWN).size > 0 || names(OF_THINGS, false) || names(OF_EVENTS, true);
    owned.set(term, found);
    return found;
  }

  /**
   * Names of several words: those that stand side by side in a question.
   * @param {Concept[]} concepts
   */
  function namesIn(concepts) {
    /** @type {Concept[][]} */
    const runs = [[]];
    for (const concept of concepts.filter(({ over }) => !over)) {
      if (concept.exact ? !/\d/.test(concept.surface) : isStrange(concept)) runs[runs.length - 1].push(concept);
      else runs.push([]);
    }
    return runs.filter(run => run.length > 1 && run.some(({ exact }) => exact));
  }

  /**
   * A word that neither the index nor plain English has: beside a name it is a part of it.
   * @param {Concept} concept
   */
  function isStrange(concept) {
    return !concept.idle && !concept.corrected && (concept.unmet ?? 1) > 1 && concept.terms.length === 1 && !isKnown(concept);
  }

  /**
   * Whether a record has more than half of each name.
   * @param {Concept[][]} names
   * @param {number} at
   */
  function hasNames(names, at) {
    return names.every(name => 2 * name.filter(({ terms }) => terms.some(({ term }) => lookup(term).has(at))).length > name.length);
  }

  return { strangers, namesIn, hasNames };
}
