/* How well each record answers the concepts of a query, and how large a share of it. Numbers stand in
   arrays by record, and what only a shown result needs is worked out when it is shown: with ten
   thousand passages a keystroke must still be answered at once. */

/* How much a better fit counts than a worse one: 0 not at all, 1 in full. */
const STEEPNESS = 0.6;
/** Concepts that are remembered: while the last word is typed, those before it stay as they are. */
const CACHED = 60;

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {(term: string) => import("./hits.js").Hits} Lookup the records that a term fits, and how well */
/**
 * The records that a concept fits. `fits`: how well, at most 1; `qualities`: how well the best term that a record has stands for the concept.
 * @typedef {{ids: Int32Array, fits: Float64Array, qualities: Float64Array, sum: number}} Met `sum`: of the qualities
 */

/**
 * @param {Lookup} lookup
 * @param {Uint8Array} belongs 1 for the records to be ranked
 */
export function makeRank(lookup, belongs) {
  const size = belongs.reduce((sum, one) => sum + one, 0);
  const [fits, qualities, scores, shares] = [1, 2, 3, 4].map(() => new Float64Array(belongs.length));
  /** @type {Map<string, Met>} */
  const cache = new Map();

  /**
   * @param {Concept} concept
   * @returns {Met}
   */
  function met({ terms }) {
    const key = terms.map(({ term, quality }) => term + quality).join(" ");
    const before = cache.get(key);
    if (before) return before;
    if (cache.size > CACHED) cache.clear();
    const found = metBy(terms);
    cache.set(key, found);
    return found;
  }

  /**
   * A good fit of a poor term takes nothing from a better one.
   * @param {Concept["terms"]} terms
   * @returns {Met}
   */
  function metBy(terms) {
    /** @type {number[]} */
    const found = [];
    let top = 0;
    for (const { term, quality } of terms) {
      const hits = lookup(term);
      for (let place = 0; place < hits.size; place++) {
        const at = hits.ids[place];
        if (!belongs[at]) continue;
        if (!qualities[at]) found.push(at);
        const fit = hits.values[place] * quality;
        fits[at] = Math.max(fits[at], fit);
        qualities[at] = Math.max(qualities[at], quality);
        top = Math.max(top, fit);
      }
    }
    const ids = Int32Array.from(found);
    const result = { ids, fits: Float64Array.from(ids, at => (fits[at] / top) ** STEEPNESS), qualities: Float64Array.from(ids, at => qualities[at]) };
    for (const at of ids) fits[at] = qualities[at] = 0;
    return { ...result, sum: result.qualities.reduce((sum, quality) => sum + quality, 0) };
  }

  /**
   * Scores by record, and what share of the question a record answers; both stand until the next question.
   * @param {Concept[]} concepts
   */
  return concepts => {
    scores.fill(0);
    shares.fill(0);
    let whole = 0;
    /** Words that are part of a name: how well a record has each, by itself or in the name. @type {Map<Concept, Float64Array>} */
    const spanned = new Map(concepts.flatMap(({ over = [] }) => over).map(single => [single, new Float64Array(belongs.length)]));
    for (const concept of concepts) concept.weight = 0;
    for (const concept of concepts.filter(({ idle }) => !idle)) {
      const { ids, fits, qualities, sum } = met(concept);
      const part = ids.length ? concept.part : concept.part * (concept.unmet ?? 1);
      const weight = part * Math.log(1 + (size - sum + 0.5) / (sum + 0.5));
      concept.weight = weight;
      if (!concept.over) whole += weight;
      for (let place = 0; place < ids.length; place++) scores[ids[place]] += weight * qualities[place] * fits[place];
      for (const single of concept.over ?? [concept]) {
        const best = spanned.get(single);
        for (let place = 0; place < ids.length; place++) {
          const at = ids[place];
          if (best) best[at] = Math.max(best[at], qualities[place]);
          else shares[at] += weight * qualities[place];
        }
      }
    }
    // A word is answered by itself or by a name of which it is a part.
    spanned.forEach((best, { weight }) => {
      if (weight)
        best.forEach((quality, at) => {
          shares[at] += weight * quality;
        });
    });
    return { scores, share: (/** @type {number} */ at) => (whole ? Math.min(1, shares[at] / whole) : 1) };
  };
}
