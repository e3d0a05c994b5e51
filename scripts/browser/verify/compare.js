/* The text that a page shows against the published record, paragraph by paragraph. */

import { sha256 } from "@noble/hashes/sha2.js";

/** @typedef {{essay: string, sha256: string, file: string, blocks: {id: string, sha256: string, text: string}[]}} WitnessRecord */
/** @typedef {{id: string, text: string}} Shown a block of the page without white space */
/** @typedef {{id: string, at: number, shown: string, published: string}} Fault where it begins, in characters without white space, and what stands there */

const AROUND = 12;

/**
 * SHA-256 of a text in UTF-8. Browsers have their own only where the page comes by https.
 * @param {string} text
 */
export function hashOf(text) {
  return Array.from(sha256(new TextEncoder().encode(text)), byte => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {Shown[]} shown
 * @param {WitnessRecord} record
 * @returns {{sha256: string, faults: Fault[]}}
 */
export function compare(shown, record) {
  const published = new Map(record.blocks.map(block => [block.id, block]));
  const seen = new Map(shown.map(block => [block.id, block]));
  const ids = [...published.keys(), ...[...seen.keys()].filter(id => !published.has(id))];
  const faults = ids.flatMap(id => {
    const [here, there] = [seen.get(id)?.text ?? "", published.get(id)];
    return there && hashOf(here) === there.sha256 ? [] : [faultOf(id, here, there?.text ?? "")];
  });
  const sum = hashOf(shown.map(block => block.text).join(""));
  const order = !faults.length && sum !== record.sha256;
  return { sha256: sum, faults: order ? [{ id: shown[0]?.id ?? "", at: 0, shown: "", published: "" }] : faults };
}

/** @type {(id: string, shown: string, published: string) => Fault} */
function faultOf(id, shown, published) {
  let at = 0;
  while (at < shown.length && shown[at] === published[at]) at++;
  const part = (/** @type {string} */ text) => text.slice(Math.max(0, at - AROUND), at + AROUND);
  return { id, at, shown: part(shown), published: part(published) };
}
