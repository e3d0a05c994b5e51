/* Numbers in the index: those of the records, or lines, that have a term, as steps from one to the next, each with
   how often after `*` if it is not once. The last sign of a number is a figure or a small letter, those before it are
   capitals; so nothing need stand between two. Written in node, read in the browser. */

const LAST = 36;
const CAPITALS = 26;
const STAR = 42;
const NOUGHT = 48;
const CAPITAL_A = 65;
const A = 97;

/** @param {number[]} counts by rising number: the number, how often, the next number, … */
export function written(counts) {
  let steps = "";
  for (let place = 0, last = -1; place < counts.length; last = counts[place], place += 2) {
    steps += signs(counts[place] - last);
    if (counts[place + 1] > 1) steps += `*${signs(counts[place + 1])}`;
  }
  return steps;
}

/** @param {number} number */
function signs(number) {
  let found = (number % LAST).toString(LAST);
  for (let rest = Math.floor(number / LAST); rest; rest = Math.floor(rest / CAPITALS)) found = String.fromCharCode(CAPITAL_A + (rest % CAPITALS)) + found;
  return found;
}

/**
 * Read sign by sign: a common word has as many steps as there are records.
 * @param {string} steps
 * @param {(number: number, count: number) => void} each
 */
export function read(steps, each) {
  let number = -1;
  let value = 0;
  let step = 0;
  for (let place = 0; place < steps.length; place++) {
    const code = steps.charCodeAt(place);
    if (code >= CAPITAL_A && code < A) {
      value = CAPITALS * value + code - CAPITAL_A;
      continue;
    }
    value = LAST * value + code - (code < A ? NOUGHT : A - 10);
    if (!step && steps.charCodeAt(place + 1) === STAR) {
      step = value;
      place++;
    } else {
      number += step || value;
      each(number, step ? value : 1);
      step = 0;
    }
    value = 0;
  }
}

/**
 * How many numbers there are.
 * @param {string} steps
 */
export function entriesOf(steps) {
  let many = 0;
  for (let place = 0; place < steps.length; place++) {
    const code = steps.charCodeAt(place);
    if (code === STAR) many--; // what follows is a count
    else if (code < CAPITAL_A || code >= A) many++;
  }
  return many;
}
