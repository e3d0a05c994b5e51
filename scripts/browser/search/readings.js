/* What the words of a passage are read as: the text with its changes in place, and each change as an
   entry of its own, so that who asks for strange words is told what they mean. */

import { little, stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {{text: string, changed: boolean}} Piece */
/** @typedef {NonNullable<SearchRecord["changes"]>[number]} Change */

/** Of a passage's words a question must give this share to be asking for them. */
const MOST_OF_IT = 0.5;

/**
 * A stretch of a passage as it is read, in pieces; a change at its edge belongs to it whole.
 * @param {SearchRecord} record
 * @param {number} [start]
 * @param {number} [end]
 * @returns {Piece[]}
 */
export function piecesOf({ text = "", changes = [] }, start = 0, end = text.length) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = start;
  for (const [from, length, reading] of changes) {
    if (from + length <= start || from >= end) continue;
    pieces.push({ text: text.slice(at, from), changed: false }, { text: reading, changed: true });
    at = from + length;
  }
  pieces.push({ text: text.slice(at, Math.max(at, end)), changed: false });
  return pieces.filter(piece => piece.text);
}

/** @param {Piece[]} pieces */
export function textOf(pieces) {
  return pieces.map(piece => piece.text).join("");
}

/**
 * The changes of all passages as entries: the words as the title, the reading as the summary.
 * @param {SearchRecord[]} records
 */
export function glossesOf(records) {
  return records.flatMap(passage =>
    (passage.changes ?? []).map(change => {
      const { stems, phrase } = phraseOf(passage, change);
      return { record: glossOf(passage, change), many: stems.length, phrase };
    })
  );
}

/**
 * A change of a passage as an entry.
 * @param {SearchRecord} passage
 * @param {Change} change
 * @returns {SearchRecord}
 */
export function glossOf({ id, address, title, facets, text = "" }, [start, length, reading]) {
  return { id: `${id}-${start}`, kind: "gloss", address, title: `“${text.slice(start, start + length)}”`, summary: `${reading} (${title})`, facets: { essay: facets?.essay ?? [] } };
}

/**
 * The words that are read otherwise, as stems.
 * @param {SearchRecord} passage
 * @param {Change} change
 */
export function phraseOf({ text = "" }, [start, length]) {
  const own = stems(text.slice(start, start + length));
  return { stems: own, phrase: ` ${own.join(" ")} ` };
}

/**
 * What a record says, for phrases: its title, its text, how that is read, its summary; of each the stems with a blank around each.
 * @param {SearchRecord} record
 */
export function saidBy(record) {
  const fields = [record.title, record.text, textOf(piecesOf(record)), record.summary];
  return [...new Set(fields)].map(text => ` ${stems(text || "").join(" ")} `);
}

/**
 * The entries whose words are asked for: the question stands in them and is most of them, or has them whole. Little words
 * around them may be others: "what does it mean".
 * @param {{record: SearchRecord, many: number, phrase: string}[]} glosses
 * @param {string} question
 */
export function glossesFor(glosses, question) {
  const all = stems(question);
  const asked = core(all);
  if (!asked.length) return [];
  const whole = ` ${all.join(" ")} `;
  const own = ` ${asked.join(" ")} `;
  return glosses.filter(({ many, phrase }) => {
    if (phrase.includes(own)) return asked.length >= MOST_OF_IT * many;
    const meant = core(phrase.trim().split(" "));
    return (many > 1 && whole.includes(phrase)) || (meant.length > 1 && own.includes(` ${meant.join(" ")} `));
  });
}

/**
 * Stems without the little words at both ends.
 * @param {string[]} stems
 */
function core(stems) {
  const full = stems.map(stem => !little(stem));
  return stems.slice(full.indexOf(true), full.lastIndexOf(true) + 1);
}
