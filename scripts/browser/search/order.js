/* Orders of results other than the best first. */

/** @typedef {{at: number, record: import("../shared/records.js").SearchRecord}} Entry */

/**
 * As they stand in the essays.
 * @template {Pick<Entry, "record">} T
 * @param {T[]} list
 */
export function byReading(list) {
  return list.slice().sort((a, b) => (a.record.order ?? 0) - (b.record.order ?? 0));
}

/**
 * By the first date that a passage speaks of, the earliest first; without a date last.
 * @template {Pick<Entry, "record">} T
 * @param {T[]} list
 */
export function byDate(list) {
  const when = (/** @type {T} */ entry) => entry.record.when || "9";
  return list.slice().sort((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))));
}

/**
 * One thing under several heads is one topic: those of the same name follow the best of them.
 * @template {Entry} T
 * @param {T[]} list best first
 * @returns {T[][]}
 */
export function byThing(list) {
  /** @type {T[][]} */
  const groups = [];
  /** @type {Map<number, T[]>} */
  const ofKin = new Map();
  for (const entry of list) {
    const group = ofKin.get(entry.at);
    if (group) group.push(entry);
    else {
      const own = [entry];
      groups.push(own);
      for (const at of entry.record.kin ?? []) if (!ofKin.has(at)) ofKin.set(at, own);
    }
  }
  return groups;
}
