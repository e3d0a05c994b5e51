/* Links to exact words: a text fragment that finds these words and no others, wherever else on the page they stand. */

const LONGEST = 300;
/** In words: so many more on either side are tried, and so many begin and end a longer passage. */
const AROUND = 12;
const EDGE = 4;

/**
 * The directive for some words of a page, to be put after the id in an address; "" if no words single them out.
 * @param {string} page all words of the page in order, white space folded, a line a block
 * @param {number} start
 * @param {number} end
 */
export function fragmentFor(page, start, end) {
  const low = plain(page);
  const [from, to] = wholeWords(page, start, end);
  const words = page.slice(from, to);
  if (!words.trim()) return "";
  if (!words.includes("\n") && words.length <= LONGEST) {
    const found = singled(low, from, to);
    if (found) return directive(page, found.before, [from, to], found.after);
  }
  for (let count = EDGE; count <= AROUND; count++) {
    const head = /** @type {[number, number]} */ ([from, reach(page, from, count, to)]);
    const tail = /** @type {[number, number]} */ ([reachBack(page, to, count, head[1]), to]);
    if (tail[0] < head[1] || head[1] >= tail[0]) return "";
    const first = singled(low, ...head, { after: false });
    const last = first && endsHere(low, head[1], ...tail);
    if (first && last) return `${directive(page, first.before, head, null)},${encoded(page.slice(...tail))}`;
  }
  return "";
}

/**
 * As a browser compares: without case, and with one kind of quotation mark; as many characters as before.
 * @param {string} text
 */
function plain(text) {
  const low = text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
  return low.replace(/\p{Lu}/gu, letter => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}

const isWord = (/** @type {string | undefined} */ char) => /[\p{L}\p{N}]/u.test(char ?? "");

/** A browser finds whole words alone. @type {(page: string, start: number, end: number) => [number, number]} */
function wholeWords(page, start, end) {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(page[from])) from++;
  while (to > from && /\s/.test(page[to - 1])) to--;
  while (from < to && isWord(page[from]) && isWord(page[from - 1])) from--;
  while (from < to && isWord(page[to - 1]) && isWord(page[to])) to++;
  return [from, to];
}

/**
 * What has to stand before and after some words for a browser to find them first, and not the same words elsewhere.
 * @param {string} low
 * @param {number} from
 * @param {number} to
 * @param {{after?: boolean}} [allowed]
 */
function singled(low, from, to, { after = true } = {}) {
  for (let count = 0; count <= AROUND; count++) {
    const before = reachBack(low, from, count, 0);
    const beyond = after ? reach(low, to, count, low.length) : to;
    for (const [a, b] of [[before, to], [before, beyond]]) {
      if (firstAt(low, low.slice(a, b), 0) === a) return { before: trimmed(low, a, from), after: trimmed(low, to, b) };
    }
  }
  return null;
}

/** @type {(low: string, at: number, from: number, to: number) => boolean} */
function endsHere(low, at, from, to) {
  return firstAt(low, low.slice(from, to), at) === from;
}

/** Where a phrase first stands as whole words. @type {(low: string, phrase: string, at: number) => number} */
function firstAt(low, phrase, at) {
  for (let found = low.indexOf(phrase, at); found >= 0; found = low.indexOf(phrase, found + 1)) {
    const begins = !(isWord(phrase[0]) && isWord(low[found - 1]));
    const ends = !(isWord(phrase.at(-1)) && isWord(low[found + phrase.length]));
    if (begins && ends) return found;
  }
  return -1;
}

/** So many words onward, within the block. @type {(text: string, at: number, count: number, limit: number) => number} */
function reach(text, at, count, limit) {
  const line = text.slice(at, Math.min(limit, `${text}\n`.indexOf("\n", at)));
  const words = [...line.matchAll(/\S+/g)].slice(0, count);
  const last = words.at(-1);
  return last ? at + last.index + last[0].length : at;
}

/** So many words back, within the block. @type {(text: string, at: number, count: number, limit: number) => number} */
function reachBack(text, at, count, limit) {
  if (!count) return at;
  const begin = Math.max(limit, text.lastIndexOf("\n", at - 1) + 1);
  const words = [...text.slice(begin, at).matchAll(/\S+/g)].slice(-count);
  return words.length ? begin + words[0].index : at;
}

/** @type {(text: string, from: number, to: number) => [number, number] | null} */
function trimmed(text, from, to) {
  return text.slice(from, to).trim() ? [from, to] : null;
}

/** @type {(page: string, before: [number, number] | null, words: [number, number], after: [number, number] | null) => string} */
function directive(page, before, words, after) {
  const said = (/** @type {[number, number]} */ part) => encoded(page.slice(...part).trim());
  return `:~:text=${before ? `${said(before)}-,` : ""}${said(words)}${after ? `,-${said(after)}` : ""}`;
}

/** @param {string} text */
function encoded(text) {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
