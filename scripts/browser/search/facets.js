/* Facets: what can be chosen of what was found. Several values of one facet widen, facets together
   narrow; a count says what choosing the value would show. */

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{at: number, record: SearchRecord}} Counted a record that was found, and its place among all */
/** @typedef {Record<string, string[]>} Chosen facet -> values */
/** @typedef {Record<string, Record<string, number>>} Counts facet -> value -> records */
/** @typedef {Record<string, Record<string, string>>} Labels facet -> value -> name */

/** @type {Record<string, string>} */
export const TITLES = {
  kind: "Kind", essay: "Essay", theme: "Theme", person: "Person", place: "Place", organisation: "Organisation",
  decade: "Decade of an event", voice: "Whose views are reported", verdict: "Verdict on a claim"
};
export const FACETS = Object.keys(TITLES);
/** @type {Record<import("../shared/records.js").Kind, string>} */
const KINDS = {
  title: "title", byline: "byline", salutation: "salutation", heading: "heading", sidenote: "note beside the text", paragraph: "paragraph",
  list: "list", verse: "verse", quotation: "quotation", signature: "signature", theme: "theme", person: "person", place: "place",
  organisation: "organisation", law: "law or programme", term: "term", event: "event", claim: "claim", page: "page",
  about: "about the texts", gloss: "phrase explained"
};
/** Kinds of speakers, as a reader is told of them; the sides of a conflict are named by the edition itself. */
const SPEAKERS = {
  "named person": "a person who is named", institution: "an institution", "unnamed critics": "critics who are not named",
  unattributed: "others whom the text does not name"
};
/** Facets whose values keep an order of their own; those of the others go by how often they are met. */
const ORDERED = ["decade", "kind", "essay"];

/**
 * Names of values, as the records give them.
 * @param {SearchRecord[]} records
 * @returns {Labels}
 */
export function labelsOf(records) {
  /** @type {Labels} */
  const found = Object.fromEntries(FACETS.map(facet => [facet, {}]));
  found.kind = KINDS;
  found.voice = { ...SPEAKERS };
  for (const record of records) {
    if (found[record.kind]) found[record.kind][record.id] = record.title;
    const essay = record.kind === "page" && record.facets?.essay?.[0];
    if (essay) found.essay[essay] = record.name || record.title;
  }
  return found;
}

/**
 * @param {SearchRecord} record
 * @param {string} facet
 */
function valuesOf(record, facet) {
  return facet === "kind" ? [record.kind] : record.facets?.[facet] || [];
}

/**
 * Whether a record has a chosen value of every facet; one facet may be left out.
 * @param {SearchRecord} record
 * @param {Chosen} chosen
 * @param {string} [except]
 */
export function fits(record, chosen, except) {
  return Object.entries(chosen).every(
    ([facet, values]) => facet === except || !values.length || valuesOf(record, facet).some(value => values.includes(value))
  );
}

/**
 * Counts what is found among records. Every value of a facet has a number, and those of all records stand in one row:
 * thousands are counted with each letter that is typed.
 * @param {SearchRecord[]} records
 */
export function makeCount(records) {
  /** @type {Record<string, Map<string, number>>} */
  const numbers = Object.fromEntries(FACETS.map(facet => [facet, new Map()]));
  let last = 0;
  /** @type {number[]} */
  const row = [];
  /** Where the numbers of a record begin; those of the next end them. */
  const starts = [0];
  for (const record of records) starts.push(row.push(...numbersOf(record)));

  /** @param {SearchRecord} record */
  function numbersOf(record) {
    return FACETS.flatMap(facet => valuesOf(record, facet).map(value => numberOf(facet, value)));
  }

  /**
   * @param {string} facet
   * @param {string} value
   */
  function numberOf(facet, value) {
    const number = numbers[facet].get(value) ?? last++;
    numbers[facet].set(value, number);
    return number;
  }

  /**
   * How many of the entries have each value, by its number; topics of one name are one, as in the list (see order.js).
   * @param {Counted[]} entries best first
   */
  function tally(entries) {
    const counts = Array(last).fill(0);
    /** Record and value, as one number, of which a better one of the same name stands for it. @type {Set<number>} */
    const merged = new Set();
    for (const { at, record } of entries) {
      if (records[at] !== record) for (const number of numbersOf(record)) counts[number] = (counts[number] ?? 0) + 1; // made for this question
      else for (let place = starts[at]; place < starts[at + 1]; place++) {
        const number = row[place];
        if (record.kin && merged.has(number * records.length + at)) continue;
        counts[number]++;
        for (const other of record.kin ?? []) merged.add(number * records.length + other);
      }
    }
    return counts;
  }

  /**
   * The values of a facet that are met.
   * @param {string} facet
   * @param {number[]} counts
   */
  function named(facet, counts) {
    /** @type {Record<string, number>} */
    const found = {};
    for (const [value, number] of numbers[facet]) if (counts[number]) found[value] = counts[number];
    return found;
  }

  /**
   * How many passages and topics choosing a value would show.
   * @param {Counted[]} found
   * @param {Chosen} chosen
   * @returns {Counts}
   */
  return (found, chosen) => {
    const asked = Object.keys(chosen);
    const fitting = (/** @type {string | undefined} */ except) => tally(found.filter(({ record }) => fits(record, chosen, except)));
    const whole = asked.length ? fitting(undefined) : tally(found);
    return Object.fromEntries(FACETS.map(facet => [facet, named(facet, asked.includes(facet) ? fitting(facet) : whole)]));
  };
}

/**
 * Values of a facet in the order in which they are offered.
 * @param {string[]} values
 * @param {string} facet
 * @param {Record<string, number>} tally
 * @param {Labels} labels
 */
export function inOrder(values, facet, tally, labels) {
  const place = (/** @type {string} */ value) =>
    facet === "decade" ? parseInt(value, 10) : Object.keys(labels[facet]).indexOf(value);
  return values.slice().sort((a, b) =>
    ORDERED.includes(facet) ? place(a) - place(b) : (tally[b] || 0) - (tally[a] || 0) || (a < b ? -1 : 1)
  );
}
