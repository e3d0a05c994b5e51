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
    this.ids = new Int32Array(size);
    this.size = 0;
  }

  /**
   * @param {number} at
   * @param {number} value
   */
  add(at, value) {
    if (!this.values[at]) this.ids[this.size++] = at;
    this.values[at] += value;
  }

  /**
   * Of several values the best counts.
   * @param {number} at
   * @param {number} value
   */
  raise(at, value) {
    if (!this.values[at]) this.ids[this.size++] = at;
    if (this.values[at] < value) this.values[at] = value;
  }

  take() {
    const ids = this.ids.slice(0, this.size).sort();
    const values = Float64Array.from(ids, at => this.values[at]);
    for (const at of ids) this.values[at] = 0;
    this.size = 0;
    return new Hits(ids, values);
  }
}
