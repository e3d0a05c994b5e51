/* The best place for some words in a stream of words, and word by word what differs there. */

/** @typedef {{kind: "same" | "changed" | "added" | "dropped", quoted: number, source: number}} Step indexes of tokens; -1 for none */
/** @typedef {{cost: number, steps: Step[]}} Alignment */

const [ADDED, OPEN, EXTEND] = [1, 1, 0.02];
const [DIAGONAL, INSERT, DELETE] = [0, 1, 2];

/**
 * What it costs to take one word for another: less if they begin or end alike.
 * @param {string} one
 * @param {string} other
 */
function changed(one, other) {
  if (one === other) return 0;
  return one.slice(0, 3) === other.slice(0, 3) || one.slice(-4) === other.slice(-4) ? 0.7 : 1;
}

/**
 * All quoted words against a part of the source, whichever costs least. A gap in the source costs as much as a word, and
 * little more for being long: an omission is one step (Gotoh's affine gaps).
 * @param {string[]} quoted
 * @param {string[]} source
 * @returns {Alignment}
 */
export function align(quoted, source) {
  const width = source.length + 1;
  const way = new Uint8Array((quoted.length + 1) * width);
  const opened = new Uint8Array((quoted.length + 1) * width);
  let above = new Float32Array(width);
  for (let row = 1; row <= quoted.length; row++) {
    const here = new Float32Array(width);
    here[0] = row * ADDED;
    way[row * width] = INSERT;
    let gap = Infinity;
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const [open, extend] = [here[column - 1] + OPEN, gap + EXTEND];
      opened[at] = open <= extend ? 1 : 0;
      gap = Math.min(open, extend);
      const diagonal = above[column - 1] + changed(quoted[row - 1], source[column - 1]);
      const insert = above[column] + ADDED;
      here[column] = Math.min(diagonal, insert, gap);
      way[at] = here[column] === Math.fround(diagonal) ? DIAGONAL : here[column] === Math.fround(insert) ? INSERT : DELETE;
    }
    above = here;
  }
  let column = 0;
  for (let each = 1; each < width; each++) if (above[each] < above[column]) column = each;
  return { cost: above[column], steps: stepsBack(quoted, source, way, opened, column) };
}

/** @type {(quoted: string[], source: string[], way: Uint8Array, opened: Uint8Array, column: number) => Step[]} */
function stepsBack(quoted, source, way, opened, column) {
  /** @type {Step[]} */
  const steps = [];
  let row = quoted.length;
  while (row > 0) {
    const at = row * (source.length + 1) + column;
    if (way[at] === DIAGONAL && column > 0) {
      row--;
      column--;
      steps.push({ kind: quoted[row] === source[column] ? "same" : "changed", quoted: row, source: column });
    } else if (way[at] === INSERT || column === 0) {
      row--;
      steps.push({ kind: "added", quoted: row, source: -1 });
    } else {
      let last = 0;
      while (!last) {
        last = opened[row * (source.length + 1) + column];
        column--;
        steps.push({ kind: "dropped", quoted: -1, source: column });
      }
    }
  }
  return steps.reverse();
}

/**
 * Where all quoted words stand one after the other.
 * @param {string[]} quoted
 * @param {string[]} source
 * @param {number} [from]
 * @returns {number[]} every beginning
 */
export function runs(quoted, source, from = 0) {
  const found = [];
  for (let at = from; at + quoted.length <= source.length; at++) {
    if (quoted.every((word, step) => source[at + step] === word)) found.push(at);
  }
  return found;
}

/**
 * The longest run that quoted words from one on share with the source.
 * @param {string[]} quoted
 * @param {number} from
 * @param {string[]} source
 */
export function longest(quoted, from, source) {
  let best = { at: -1, length: 0 };
  for (let at = 0; at < source.length; at++) {
    let length = 0;
    while (from + length < quoted.length && quoted[from + length] === source[at + length]) length++;
    if (length > best.length) best = { at, length };
  }
  return best;
}
