/* Rows of a list: what they say of themselves in data attributes. */

/** @typedef {Record<string, string | undefined>} Data an element's dataset */

/**
 * Whether a row has every value that is asked for.
 * @param {Data} row
 * @param {{name: string, value: string}[]} asked
 */
export function matches(row, asked) {
  return asked.every(({ name, value }) => (row[camel(name)] || "").split(" ").includes(value));
}

/**
 * The name of a data attribute as a dataset has it.
 * @param {string} name
 */
function camel(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * Place of a row in an order; without one it comes last.
 * @param {Data} row
 * @param {string} order
 */
export function rankOf(row, order) {
  const found = new RegExp(`(?:^| )${order}:(\\d+)`).exec(row.ranks || "");
  return found ? Number(found[1]) : Infinity;
}

/**
 * Rows in an order.
 * @template {{dataset: Data}} T
 * @param {T[]} rows
 * @param {string} order
 */
export function inRank(rows, order) {
  return rows.slice().sort((a, b) => rankOf(a.dataset, order) - rankOf(b.dataset, order) || 0);
}
