/* What a search finds, as arrays of numbers: with ten thousand passages an object for each would take
   longer than all the rest. */

/** Records by rising number, and what each is worth, above 0. */
export class Hits {
  /**
   * @param {Int32Array} ids
   * @param {Float64Array} values
   */
  constructor(ids, values) {
    this.ids = ids;
    this.values = values;
    this.size = ids.length;
  }

  /**
   * What a record is worth; 0 if it is not among them.
   * @param {number} at
   */
  get(at) {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ids[middle] < at) low = middle + 1;
      else high = middle;
    }
    return this.ids[low] === at ? this.values[low] : 0;
  }

  /** @param {number} at */
  has(at) {
    return this.get(at) > 0;
  }

  /** @param {(value: number, at: number) => void} act */
  forEach(act) {
    for (let place = 0; place < this.size; place++) act(this.values[place], this.ids[place]);
  }

  /** The records, the best first. */
  bestFirst() {
    return Array.from(this.ids).sort((a, b) => this.get(b) - this.get(a));
  }
}

export const NONE = new Hits(new Int32Array(), new Float64Array());

/** Where the worth of records adds up; taking it empties it for the next. */
export class Tally {
  /** @param {number} size how many records there are */
  constructor(size) {
    this.values = new Float64Array(size);
    this.size = 0;
  }

  /**
   * @param {number} at
   * @param {number} value
   */
  add(at, value) {
    if (!this.values[at]) this.size++;
    this.values[at] += value;
  }

  /**
   * Of several values the best counts.
   * @param {number} at
   * @param {number} value
   */
  raise(at, value) {
    if (!this.values[at]) this.size++;
    if (this.values[at] < value) this.values[at] = value;
  }

  take() {
    if (!this.size) return NONE;
    const ids = new Int32Array(this.size);
    const values = new Float64Array(this.size);
    for (let at = 0, place = 0; place < ids.length; at++) {
      if (!this.values[at]) continue;
      ids[place] = at;
      values[place++] = this.values[at];
    }
    this.values.fill(0);
    this.size = 0;
    return new Hits(ids, values);
  }
}

/**
 * Records by their scores, the best first; of equals the one that stands first. The numbers are sorted
 * without a function, which takes a third of the time: the lower half of each gives way to its record,
 * and those that differ only there are put right.
 * @param {number[]} ids
 * @param {Float64Array} scores by record, above 0
 */
export function bestFirst(ids, scores) {
  const keys = new Float64Array(ids.length);
  const lower = new Uint32Array(keys.buffer);
  ids.forEach((at, place) => {
    keys[place] = -scores[at];
    lower[2 * place] = ~at;
  });
  keys.sort();
  const order = new Int32Array(ids.length);
  for (let place = 0; place < order.length; place++) {
    const at = ~lower[2 * place];
    let free = place;
    for (; free && before(at, order[free - 1]); free--) order[free] = order[free - 1];
    order[free] = at;
  }
  return order;

  /**
   * @param {number} at
   * @param {number} other
   */
  function before(at, other) {
    return scores[at] > scores[other] || (scores[at] === scores[other] && at < other);
  }
}
