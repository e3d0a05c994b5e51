/* data/book.js: the texts with their sentences, and every id with its place (scripts/edition/exports/book.py). */

/**
 * @typedef {object} Block
 * @property {string} id
 * @property {number | null} number of a paragraph; headings and signatures have none
 * @property {string} text as printed, white space folded
 * @property {string} reading the same with the edition's readings
 * @property {[number, number][]} notes where the numbers of endnotes stand in the text
 * @property {[number, number][]} sentences where each begins and ends
 * @property {[number, number, string, string][]} voices where others are reported: start, end, who, id of the note
 */
/** @typedef {{id: string, siglum: string, name: string, title: string, page: string, blocks: Block[]}} Essay */
/** @typedef {[kind: string, id: string, page: string, fragment: string, name: string]} BookRecord */
/** @typedef {{essays: Essay[], records: BookRecord[], retired: [kind: string, id: string, reason: string, instead: string][]}} Book */

/**
 * Where a reference leads.
 * @typedef {object} Target
 * @property {string} id by which the place is asked for again, such as P12.2
 * @property {string} label what it is, in words
 * @property {string} page path of the page's Markdown file
 * @property {string} fragment of the address, with the words that a browser is to mark
 */

/**
 * The address of a target, from a page of the site.
 * @param {Target} target
 * @param {string} base way to the root of the site, such as `..`
 * @param {boolean} folders whether pages have addresses like `people/`, not `people.html`
 */
export function addressOf({ page, fragment }, base, folders) {
  const stem = page.replace(/\.md$/, "");
  const path = folders ? `${stem.replace(/(^|\/)index$/, "")}/`.replace(/^\/$/, "") : `${stem}.html`;
  return `${base.replace(/\/$/, "")}/${path}${fragment && `#${fragment}`}`;
}

/**
 * A text fragment that marks some words of an essay: the first words and the last, as many as single them out; ""
 * where the same words stand earlier, so that a browser would mark those.
 * @param {Essay} essay
 * @param {{block: Block, start: number, end: number}} from the words, or the first of them
 * @param {{block: Block, start: number, end: number}} [to] the last of them
 */
export function fragmentOf(essay, from, to = from) {
  const first = grown(essay, from.block, from.start, to.block === from.block ? to.end : from.end, 1);
  const whole = from.block.text.slice(from.start, from.end);
  if (!first) return "";
  if (to === from && first.length >= whole.length - 12 && !standsBefore(essay, from.block, from.start, whole)) return `:~:text=${encoded(whole)}`;
  const last = grown(essay, to.block, to.end, to.block === from.block ? from.start + first.length : to.start, -1);
  return last && `:~:text=${encoded(first)},${encoded(last)}`;
}

/** @type {(essay: Essay, block: Block, start: number, phrase: string) => boolean} */
function standsBefore(essay, block, start, phrase) {
  const low = phrase.toLowerCase();
  if (block.text.toLowerCase().indexOf(low) < start) return true;
  const before = essay.blocks.slice(0, essay.blocks.indexOf(block)); // on the page each with its reading
  return before.some(each => `${each.text}\n${each.reading}`.toLowerCase().includes(low));
}

/**
 * The fewest words, four at least, that from one end of a passage on are found there first; "" if all are too few.
 * @param {Essay} essay
 * @param {Block} block
 * @param {number} at
 * @param {number} limit
 * @param {1 | -1} way
 */
function grown(essay, block, at, limit, way) {
  const own = block.text.toLowerCase();
  let phrase = "";
  for (let count = 4; ; count++) {
    const next = wordsFrom(block.text, at, limit, way, count);
    if (next === phrase) return "";
    phrase = next;
    const low = phrase.toLowerCase();
    // where the last words stand earlier in the passage, a browser would stop there
    if (way === 1 ? !standsBefore(essay, block, at, phrase) : own.indexOf(low, limit) === at - low.length) return phrase;
  }
}

/** @type {(text: string, at: number, limit: number, way: 1 | -1, count: number) => string} */
function wordsFrom(text, at, limit, way, count) {
  const part = way === 1 ? text.slice(at, limit) : text.slice(limit, at);
  const words = [...part.matchAll(/\S+/g)];
  const edge = way === 1 ? words[count - 1] : words.at(-count);
  if (!edge) return part.trim();
  return way === 1 ? part.slice(0, edge.index + edge[0].length) : part.slice(edge.index);
}

/** @param {string} text */
function encoded(text) {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
