/* Keys: which are ours to answer. */

/**
 * Whether a key belongs to the browser: pressed together with another one.
 * @param {{ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 */
export function isCommand(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/**
 * Whether a press wants a new tab or window, or a selection.
 * @param {{ctrlKey: boolean, metaKey: boolean, shiftKey: boolean}} event
 */
export function isElsewhere(event) {
  return event.ctrlKey || event.metaKey || event.shiftKey;
}

/**
 * How far an arrow key steps along a row or, with `column`, along a column; 0 for other keys.
 * @param {string} key
 * @param {{row?: boolean, column?: boolean}} along
 */
export function stepOf(key, { row = false, column = false }) {
  if (row && key === "ArrowRight") return 1;
  if (row && key === "ArrowLeft") return -1;
  if (column && key === "ArrowDown") return 1;
  if (column && key === "ArrowUp") return -1;
  return 0;
}
