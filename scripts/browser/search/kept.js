/* What was worked out is kept for the next letter. */

/** Terms that are remembered; a question of ten words has a hundred, with their neighbours. */
const MOST = 800;

/**
 * The same function, which works out nothing twice; of too many answers it forgets all.
 * @template T
 * @param {(text: string) => T} work
 * @returns {(text: string) => T}
 */
export function kept(work) {
  /** @type {Map<string, T>} */
  const cache = new Map();
  return text => {
    const before = cache.get(text);
    if (before !== undefined) return before;
    if (cache.size > MOST) cache.clear();
    const found = work(text);
    cache.set(text, found);
    return found;
  };
}
