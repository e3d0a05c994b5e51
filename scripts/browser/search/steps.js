/* Numbers in the index: those of the records, or lines, that have a term, as steps from one to the next, each with
   how often after `*` if it is not once. Written in node, read in the browser. */

const COMMA = 44;
const STAR = 42;
const A = 97;
const NOUGHT = 48;

/** @param {number[]} counts by rising number: the number, how often, the next number, … */
export function written(counts) {
  const found = [];
  for (let place = 0, last = -1; place < counts.length; last = counts[place], place += 2) {
    const step = (counts[place] - last).toString(36);
    found.push(counts[place + 1] === 1 ? step : `${step}*${counts[place + 1]}`);
  }
  return found.join();
}

/**
 * Read sign by sign: a common word has as many steps as there are records.
 * @param {string} steps
 * @param {(number: number, count: number) => void} each
 */
export function read(steps, each) {
  let number = -1;
  for (let place = 0; place < steps.length; place++) {
    let step = 0;
    let count = 0;
    let code = steps.charCodeAt(place);
    for (; code > COMMA; code = steps.charCodeAt(++place)) step = 36 * step + code - (code < A ? NOUGHT : A - 10);
    if (code === STAR) for (code = steps.charCodeAt(++place); code > COMMA; code = steps.charCodeAt(++place)) count = 10 * count + code - NOUGHT;
    number += step;
    each(number, count || 1);
  }
}

/**
 * How many numbers there are.
 * @param {string} steps not empty
 */
export function entriesOf(steps) {
  let many = 1;
  for (let place = 0; place < steps.length; place++) if (steps.charCodeAt(place) === COMMA) many++;
  return many;
}
