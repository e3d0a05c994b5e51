/* Numbers of paragraphs as people write them: 1-3, 5; 7 to 9. */

/**
 * The numbers that are asked for, of those from 1 to the last; nothing written means all. `wrong` is what cannot be read
 * or is not there.
 * @param {string} written
 * @param {number} last
 * @returns {{numbers: Set<number>, wrong: string[]}}
 */
export function numbersIn(written, last) {
  /** @type {Set<number>} */
  const numbers = new Set();
  const wrong = [];
  for (const part of written.split(/[,;]/).map(piece => piece.trim()).filter(Boolean)) {
    const found = /^(?:¶|paras?\.?|paragraphs?)?\s*(\d+)(?:\s*(?:[-–—]|to)\s*(\d+))?$/i.exec(part);
    const from = Number(found?.[1]);
    const to = Number(found?.[2] ?? found?.[1]);
    if (!found || from < 1 || to > last || from > to) wrong.push(part);
    else for (let number = from; number <= to; number++) numbers.add(number);
  }
  if (!numbers.size) for (let number = 1; number <= last; number++) numbers.add(number);
  return { numbers, wrong };
}

/**
 * Numbers in the shortest form that says them: 1-3,5.
 * @param {Set<number>} numbers
 */
export function writtenAs(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  /** @type {number[][]} */
  const runs = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && run[run.length - 1] === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map(run => (run.length > 1 ? `${run[0]}-${run[run.length - 1]}` : `${run[0]}`)).join(",");
}
