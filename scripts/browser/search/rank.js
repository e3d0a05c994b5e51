/* How well each record answers the concepts of a query, and how large a share of it. Numbers stand in
   arrays by record, and what only a shown result needs is worked out when it is shown: with ten
   thousand passages a keystroke must still be answered at once. */

/* How much a better fit counts than a worse one: 0 not at all, 1 in full. */
const STEEPNESS = 0.6;
/** Up to here a likeness of meaning is chance. */
const CHANCE = 0.45;
const RISE = 2;

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {{fit: number, quality: number, neighbour?: boolean}} Hit */
/** @typedef {(term: string) => Map<number, number>} Lookup record number -> how well a term fits it */

/**
 * How far a hit answers for a word: what is only near it in meaning answers the less, the less it is near.
 * @param {Hit} hit
 */
function firmly({ quality, neighbour }) {
  return neighbour ? Math.max(0, Math.min(quality, (quality - CHANCE) * RISE)) : quality;
}

/**
 * Scores by record; what share of the question a record answers, and what share of it firmly.
 * @param {Concept[]} concepts
 * @param {Lookup} lookup
 * @param {Uint8Array} belongs 1 for the records to be ranked
 * @param {number} size how many those are
 */
export function rank(concepts, lookup, belongs, size) {
  const scores = new Float64Array(belongs.length);
  const shares = new Float64Array(belongs.length);
  const firm = new Float64Array(belongs.length);
  let whole = 0;
  /** @type {Map<Concept, Map<number, Hit>>} */
  const spanned = new Map();
  concepts.forEach(concept => {
    concept.weight = 0;
    concept.over?.forEach(single => {
      spanned.set(single, new Map());
    });
  });
  /**
   * @param {number} at
   * @param {number} weight
   * @param {Hit} hit
   */
  function answer(at, weight, hit) {
    shares[at] += weight * hit.quality;
    firm[at] += weight * firmly(hit);
  }
  concepts.forEach(concept => {
    if (concept.idle) return;
    const hits = best(concept, lookup, belongs);
    let top = 0;
    let sum = 0;
    hits.forEach(hit => {
      top = Math.max(top, hit.fit);
      sum += hit.quality;
    });
    const part = hits.size ? concept.part : concept.part * (concept.unmet ?? 1);
    concept.weight = part * Math.log(1 + (size - sum + 0.5) / (sum + 0.5));
    if (!concept.over) whole += concept.weight;
    hits.forEach((hit, at) => {
      scores[at] += concept.weight * hit.quality * (hit.fit / top) ** STEEPNESS;
      if (!concept.over && !spanned.has(concept)) answer(at, concept.weight, hit);
      else
        (concept.over || [concept]).forEach(single => {
          const met = spanned.get(single);
          if (met && !(Number(met.get(at)?.quality) > hit.quality)) met.set(at, hit);
        });
    });
  });
  // A word is answered by itself or by a name of which it is a part.
  spanned.forEach((met, single) => {
    if (single.weight)
      met.forEach((hit, at) => {
        answer(at, single.weight, hit);
      });
  });
  const of = (/** @type {Float64Array} */ parts) => (/** @type {number} */ at) => (whole ? Math.min(1, parts[at] / whole) : 1);
  return { scores, share: of(shares), firm: of(firm) };
}

/**
 * Record -> the best fit of the concept's terms, by quality.
 * @param {Concept} concept
 * @param {Lookup} lookup
 * @param {Uint8Array} belongs
 */
function best(concept, lookup, belongs) {
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  concept.terms.forEach(entry => {
    lookup(entry.term).forEach((score, at) => {
      if (!belongs[at]) return;
      const fit = score * entry.quality;
      const known = hits.get(at);
      if (!known || known.fit < fit) hits.set(at, { fit, quality: entry.quality, neighbour: entry.neighbour });
    });
  });
  return hits;
}
