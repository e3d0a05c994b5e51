/* An essay as one stream of words, as printed or in the edition's reading. */

import { tokensOf } from "./tokens.js";

/** @typedef {import("../references/book.js").Book} Book */
/** @typedef {import("../references/book.js").Essay} Essay */
/** @typedef {import("../references/book.js").Block} Block */
/** @typedef {import("./tokens.js").Token & {block: Block}} Placed */
/** @typedef {{essay: Essay, kind: "source" | "reading", tokens: Placed[]}} Stream */

/**
 * The streams of all essays: first the sources, then the readings.
 * @param {Book} book
 * @returns {Stream[]}
 */
export function streamsOf(book) {
  return /** @type {const} */ (["source", "reading"]).flatMap(kind => book.essays.map(essay => ({
    essay,
    kind,
    tokens: essay.blocks.flatMap(block => tokensOf(kind === "source" ? blanked(block) : block.reading).map(token => ({ ...token, block })))
  })));
}

/**
 * The text of a block with blanks in place of the numbers of endnotes, so that what follows stays where it is.
 * @param {Block} block
 */
function blanked(block) {
  return block.notes.reduce((text, [start, end]) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end), block.text);
}

/**
 * The words of a stream from one token to another, as they stand there, without the numbers of endnotes.
 * @param {Stream} stream
 * @param {number} first
 * @param {number} end the token after the last
 */
export function wordsOf({ kind, tokens }, first, end) {
  let [words, at] = ["", first];
  while (at < end) {
    const { block, start } = tokens[at];
    while (at < end && tokens[at].block === block) at++;
    const stop = tokens[at - 1].end;
    const notes = kind === "source" ? block.notes.filter(note => note[0] >= start && note[1] <= stop) : [];
    const text = kind === "source" ? block.text : block.reading;
    let piece = text.slice(start, stop);
    for (const [from, to] of notes.toReversed()) piece = piece.slice(0, from - start) + piece.slice(to - start);
    words += (words && " ") + piece;
  }
  return words.replace(/\s+/g, " ");
}
