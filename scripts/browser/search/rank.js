/* How well each record answers the concepts of a query, and how large a share of it. Numbers stand in
   arrays by record, and what only a shown result needs is worked out when it is shown: with ten
   thousand passages a keystroke must still be answered at once. */

/* How much a better fit counts than a worse one: 0 not at all, 1 in full. */
const STEEPNESS = 0.6;

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {(term: string) => Map<number, number>} Lookup record number -> how well a term fits it */

/**
 * Scores by record, and what share of the question a record answers.
 * @param {Concept[]} concepts
 * @param {Lookup} lookup
 * @param {Uint8Array} belongs 1 for the records to be ranked
 * @param {number} size how many those are
 */
export function rank(concepts, lookup, belongs, size) {
  const scores = new Float64Array(belongs.length);
  const shares = new Float64Array(belongs.length);
  let whole = 0;
  /** @type {Map<Concept, Map<number, number>>} */
  const spanned = new Map();
  concepts.forEach(concept => {
    concept.weight = 0;
    concept.over?.forEach(single => {
      spanned.set(single, new Map());
    });
  });
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
      if (!concept.over && !spanned.has(concept)) shares[at] += concept.weight * hit.quality;
      else
        (concept.over || [concept]).forEach(single => {
          const met = spanned.get(single);
          if (met) met.set(at, Math.max(met.get(at) ?? 0, hit.quality));
        });
    });
  });
  // A word is answered by itself or by a name of which it is a part.
  spanned.forEach((met, single) => {
    if (single.weight)
      met.forEach((quality, at) => {
        shares[at] += single.weight * quality;
      });
  });
  return { scores, share: (/** @type {number} */ at) => (whole ? Math.min(1, shares[at] / whole) : 1) };
}

/**
 * Record -> the best fit of the concept's terms, and the best quality: a good fit of a poor term takes nothing from a better one.
 * @param {Concept} concept
 * @param {Lookup} lookup
 * @param {Uint8Array} belongs
 */
function best(concept, lookup, belongs) {
  /** @type {Map<number, {fit: number, quality: number}>} */
  const hits = new Map();
  concept.terms.forEach(entry => {
    lookup(entry.term).forEach((score, at) => {
      if (!belongs[at]) return;
      const fit = score * entry.quality;
      const known = hits.get(at);
      if (!known) hits.set(at, { fit, quality: entry.quality });
      else {
        known.fit = Math.max(known.fit, fit);
        known.quality = Math.max(known.quality, entry.quality);
      }
    });
  });
  return hits;
}
