/* What the lens folds. */

/**
 * Runs of neighbours that are not kept, by index. A heading stays if a paragraph of its section stays.
 * @param {{ heading: boolean, kept: boolean }[]} described
 */
export function runsToFold(described) {
  const stays = described.map((block, at) => {
    if (block.kept || !block.heading) return block.kept;
    const after = described.slice(at + 1);
    const end = after.findIndex(next => next.heading);
    return (end < 0 ? after : after.slice(0, end)).some(next => next.kept);
  });
  /** @type {number[][]} */
  const found = [];
  stays.forEach((isKept, at) => {
    if (isKept) return;
    if (at > 0 && !stays[at - 1]) found.at(-1)?.push(at);
    else found.push([at]);
  });
  return found;
}
