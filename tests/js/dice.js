/* Chance that can be repeated: the same seed, the same throws. */

/** @param {number} seed */
export function dice(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = many => Math.floor(next() * many);
  const one = list => list[below(list.length)];
  return { chance: share => next() < share, below, one, some: (list, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => one(list)))] };
}
