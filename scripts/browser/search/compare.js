/* Questions that set the essays side by side: "how do they differ on Kashmir". */

import { stem } from "./words.js";

/** @typedef {import("./query.js").Concept} Concept */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{theme: Found, passages: Found[]}} Comparison a theme, and the best passage of each essay */

const COMPARING = stemsOf("differ differs difference differences different compare compares comparison contrast versus vs agree agrees disagree disagrees alike similar same");
const BOTH = stemsOf("both two they each either authors writers essays texts them");

/** @param {string} words */
function stemsOf(words) {
  return new Set(words.split(" ").map(stem));
}

/**
 * The words of a question that set the essays side by side; none if it does not.
 * @param {Concept[]} concepts
 * @param {Set<string>} names stems of the names of the essays
 */
export function comparing(concepts, names) {
  const all = concepts.filter(concept => !concept.over && concept.surface);
  const is = (/** @type {Set<string>} */ set) => (/** @type {Concept} */ concept) => set.has(stem(concept.surface));
  const words = all.filter(is(COMPARING));
  const essays = all.filter(concept => is(BOTH)(concept) || is(names)(concept));
  const both = all.some(concept => concept.surface === "both") || all.filter(is(names)).length > 1;
  const texts = all.some(is(stemsOf("essays texts authors writers"))) || all.some(is(names));
  return (words.length && essays.length) || (both && texts) ? [...words, ...essays] : [];
}

/**
 * The comparison that answers: the first theme of the topics, and the best passage of each essay.
 * @param {Found[]} topics
 * @param {Found[]} passages
 * @returns {Comparison | undefined}
 */
export function comparison(topics, passages) {
  const theme = topics.find(({ record }) => record.contrast);
  /** @type {Map<string, Found>} */
  const best = new Map();
  const own = passages.filter(({ record }) => !theme || record.facets?.theme?.includes(theme.record.id));
  for (const entry of [...own, ...passages]) {
    const essay = entry.record.facets?.essay?.[0];
    if (essay && !best.has(essay)) best.set(essay, entry);
  }
  return theme && best.size > 1 ? { theme, passages: [...best.values()] } : undefined;
}
