/* Sorted words share their beginnings: each is written as how many letters it shares with the one
   before, and the rest. */

/** @param {string[]} sorted */
export function shared(sorted) {
  let last = "";
  return sorted.map(word => {
    let same = 0;
    while (same < 35 && same < last.length && word[same] === last[same]) same++;
    last = word;
    return same.toString(36) + word.slice(same);
  }).join(" ");
}

/** @param {string} packed */
export function unshared(packed) {
  let last = "";
  return packed.split(" ").map(word => {
    last = last.slice(0, parseInt(word[0], 36)) + word.slice(1);
    return last;
  });
}
