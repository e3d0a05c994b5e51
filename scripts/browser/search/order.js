/* Orders of results other than the best first. */

/** @typedef {{record: import("../shared/records.js").SearchRecord}} Entry */

/**
 * As they stand in the essays.
 * @template {Entry} T
 * @param {T[]} list
 */
export function byReading(list) {
  return list.slice().sort((a, b) => (a.record.order ?? 0) - (b.record.order ?? 0));
}

/**
 * By the first date that a passage speaks of, the earliest first; without a date last.
 * @template {Entry} T
 * @param {T[]} list
 */
export function byDate(list) {
  const when = (/** @type {T} */ entry) => entry.record.when || "9";
  return list.slice().sort((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))));
}
